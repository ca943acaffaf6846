//! Who is due to be asked months after a run, and what became of it. A finding: everybody who took part in a run that is completed or
//! closed is due 6, 12 and 24 months after its last day, without a row that somebody must make; entries add what was sent and answered.

use super::fold::write;
use super::runs::{day, known};
use crate::domain::follow_up::{MONTHS, due_on};
use crate::domain::states::FollowUpState;
use crate::fault::Result;
use crate::ids::{CourseId, EnrolmentId, PersonId, ProgrammeId, RunId};
use crate::journal::Edit;
use crate::journal::fact::{FollowUpValue, follow_up_id};
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use std::collections::BTreeMap;

/// Writes what became of a question; without a value the question is as nobody had touched it.
pub fn fold(db: &Connection, enrolment: EnrolmentId, months: u32, edit: &Edit<FollowUpValue>) -> Result<()> {
    let now = edit.now.as_ref();
    write(
        db,
        "INSERT INTO table_follow_up VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT DO UPDATE SET enrolment = ?2, months = ?3, state = ?4, done_on = ?5, in_sector = ?6, skill_applied = ?7",
        params![
            follow_up_id(enrolment, months).as_bytes(),
            enrolment,
            months,
            now.map(|now| now.state.code()),
            now.map(|now| now.on.to_string()),
            now.and_then(|now| now.in_sector),
            now.and_then(|now| now.skill_applied)
        ],
    )
}

/// A run as a question names it.
#[derive(Clone, Debug)]
pub struct RunOf {
    /// Which.
    pub run: RunId,
    /// Its code.
    pub code: String,
    /// The title of its course version.
    pub title: String,
    /// Its course.
    pub course: CourseId,
    /// The code of its course.
    pub course_code: String,
    /// The programme of the course.
    pub programme: Option<ProgrammeId>,
    /// Its last day.
    pub last_on: NaiveDate,
}

/// One question to one person.
#[derive(Clone, Debug)]
pub struct Question {
    /// The place in the run.
    pub enrolment: EnrolmentId,
    /// Whose it is.
    pub person: PersonId,
    /// Empty once erased.
    pub full_name: String,
    /// How to reach them.
    pub email: Option<String>,
    /// Whether nobody can be asked any more.
    pub is_erased: bool,
    /// Country at enrolment: ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// 6, 12 or 24.
    pub months: u32,
    /// From which day on.
    pub due_on: NaiveDate,
    /// What became of it; none: nobody touched it.
    pub value: Option<FollowUpValue>,
}

impl Question {
    /// How far it is.
    pub fn state(&self) -> FollowUpState {
        self.value.as_ref().map_or(FollowUpState::Due, |value| value.state)
    }
}

fn runs(db: &Connection) -> Result<Vec<RunOf>> {
    let mut statement = db.prepare_cached(
        "SELECT r.id, r.code, v.title, c.id, c.code, c.programme, r.last_on FROM table_run AS r JOIN table_version AS v ON v.id = r.version
         JOIN table_course AS c ON c.id = v.course WHERE r.state IN ('completed', 'closed') ORDER BY r.last_on, r.code, r.id",
    )?;
    let mut rows = statement.query([])?;
    let mut runs = Vec::new();
    while let Some(row) = rows.next()? {
        runs.push(RunOf {
            run: row.get(0)?,
            code: row.get(1)?,
            title: row.get(2)?,
            course: row.get(3)?,
            course_code: row.get(4)?,
            programme: row.get(5)?,
            last_on: day(&row.get::<_, String>(6)?)?,
        });
    }
    Ok(runs)
}

fn question(row: &Row<'_>, months: u32, due_on: NaiveDate) -> Result<Question> {
    let value = match row.get::<_, Option<String>>(6)? {
        None => None,
        state => Some(FollowUpValue {
            state: known(state, FollowUpState::from_code)?,
            on: day(&row.get::<_, String>(7)?)?,
            in_sector: row.get(8)?,
            skill_applied: row.get(9)?,
        }),
    };
    Ok(Question {
        enrolment: row.get(0)?,
        person: row.get(1)?,
        full_name: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
        email: row.get(3)?,
        is_erased: row.get::<_, Option<String>>(4)?.as_deref() == Some("erased"),
        country: row.get(5)?,
        months,
        due_on,
        value,
    })
}

/// Every question that is due on a day, by run and months: the longest due first, by name. `months` cuts it to one of the three.
pub fn due(db: &Connection, until: NaiveDate, months: Option<u32>) -> Result<Vec<(RunOf, Vec<Question>)>> {
    let mut statement = db.prepare_cached(
        "SELECT e.id, e.person, p.full_name, p.email, p.state, e.country, f.state, f.done_on, f.in_sector, f.skill_applied
         FROM table_enrolment AS e JOIN table_person AS p ON p.id = e.person LEFT JOIN table_person_list AS l ON l.id = e.person
         LEFT JOIN table_follow_up AS f ON f.enrolment = e.id AND f.months = ?2
         WHERE e.run = ?1 AND e.state IN ('active', 'completed', 'not_completed') ORDER BY l.sort_name, e.id",
    )?;
    let mut all = Vec::new();
    for run in runs(db)? {
        for months in MONTHS.into_iter().filter(|own| months.is_none_or(|months| months == *own)) {
            let due_on = due_on(run.last_on, months);
            if due_on > until {
                continue;
            }
            let mut rows = statement.query(params![run.run, months])?;
            let mut questions = Vec::new();
            while let Some(row) = rows.next()? {
                questions.push(question(row, months, due_on)?);
            }
            if !questions.is_empty() {
                all.push((due_on, run.clone(), questions));
            }
        }
    }
    all.sort_by(|(a, run, _), (b, other, _)| (a, &run.code).cmp(&(b, &other.code)));
    Ok(all.into_iter().map(|(_, run, questions)| (run, questions)).collect())
}

/// The code of the run of every place.
pub fn codes(db: &Connection) -> Result<BTreeMap<EnrolmentId, String>> {
    let mut statement = db.prepare_cached("SELECT e.id, r.code FROM table_enrolment AS e JOIN table_run AS r ON r.id = e.run")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// How many people nobody has asked yet who could be, and since when the first one is due.
pub fn waiting(db: &Connection, today: NaiveDate) -> Result<Option<(u32, NaiveDate)>> {
    let due = due(db, today, None)?;
    let open = due.iter().flat_map(|(_, questions)| questions).filter(|one| one.state() == FollowUpState::Due && !one.is_erased);
    let days: Vec<NaiveDate> = open.map(|one| one.due_on).collect();
    Ok(days.iter().min().map(|first| (u32::try_from(days.len()).unwrap_or(u32::MAX), *first)))
}
