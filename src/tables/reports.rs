//! Figures of a period: who was trained, how long and with what outcome. A finding: recounted from the facts whenever it is asked for, by
//! the arithmetic of completion.
//!
//! What counts is a person's place in a run. It counts if the person holds it to this day (nobody on the reserve list, nobody who withdrew,
//! was removed or went on in another run), the run was not cancelled, and at least one day of the run lies in the period. A place carries
//! - the minutes earned in sessions that were held on days of the period;
//! - completion, if the rule passes, and the certificate, if it is issued and valid today: both count on the last day of the run, so that
//!   a run over the new year completes once.
//!
//! Country, region and category are those frozen at enrolment (I17); sex is the person's. A person counts once in each group and once in the whole,
//! erased or not, so groups of people need not add up to the whole; with [`ReportBy::Year`] places of a run over the new year do not either.

use super::standing::{counts, standings_by_day};
use crate::domain::completion::Outcome;
use crate::domain::states::EnrolmentState;
use crate::fault::Result;
use crate::ids::{CourseId, EnrolmentId, PersonId, RunId};
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// By what people are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportBy {
    /// Country at enrolment: ISO 3166-1 alpha-3.
    Country,
    /// WHO region at enrolment.
    Region,
    /// Sex.
    Sex,
    /// Stakeholder category at enrolment: industry and regulators apart.
    Category,
    /// Course, all its versions together.
    Course,
    /// Run.
    Run,
    /// Calendar year: each row is what the report of that year's days says.
    Year,
}

/// The group of those of whom the book does not say.
pub const NOT_STATED: &str = "not_stated";

/// Days from the first to the last; without an end, all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: Option<NaiveDate>,
    /// The last day, itself in the period.
    pub last: Option<NaiveDate>,
}

impl Period {
    fn holds(self, day: NaiveDate) -> bool {
        self.meets(day, day)
    }

    fn meets(self, first: NaiveDate, last: NaiveDate) -> bool {
        self.first.is_none_or(|from| last >= from) && self.last.is_none_or(|to| first <= to)
    }

    /// What of a calendar year lies in the period.
    fn in_year(self, year: i32) -> Self {
        let first = NaiveDate::from_ymd_opt(year, 1, 1);
        let last = NaiveDate::from_ymd_opt(year, 12, 31);
        Self { first: self.first.max(first), last: last.map(|last| self.last.map_or(last, |to| to.min(last))) }
    }
}

/// What places add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Places in runs.
    pub enrolments: u32,
    /// Minutes earned.
    pub earned_min: u32,
    /// Places whose rule passed.
    pub completed: u32,
    /// Certificates issued and valid.
    pub certificates: u32,
}

impl Figures {
    fn add(&mut self, other: Self) {
        self.enrolments += other.enrolments;
        self.earned_min += other.earned_min;
        self.completed += other.completed;
        self.certificates += other.certificates;
    }
}

/// The people of a group, with what each adds to it.
pub type Group = BTreeMap<PersonId, Figures>;

/// The groups of a report by key, and the whole.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// By key: a code, an id or a year.
    pub groups: BTreeMap<String, Group>,
    /// Everybody once.
    pub whole: Group,
}

/// What the places of a group add up to.
pub fn sum(group: &Group) -> Figures {
    group.values().fold(Figures::default(), |mut sum, one| {
        sum.add(*one);
        sum
    })
}

struct Run {
    id: RunId,
    course: CourseId,
    first_on: NaiveDate,
    last_on: NaiveDate,
}

struct Place {
    id: EnrolmentId,
    person: PersonId,
    country: Option<String>,
    region: Option<String>,
    sex: Option<String>,
    category: Option<String>,
}

/// Counts the places of a period: all, or those of one category ([`NOT_STATED`]: of none).
pub fn groups(db: &Connection, period: Period, by: ReportBy, category: Option<&str>) -> Result<Groups> {
    let mut found = Groups::default();
    for run in runs(db)?.into_iter().filter(|run| period.meets(run.first_on, run.last_on)) {
        let standings = standings_by_day(db, run.id)?;
        let certificates = certificates(db, run.id)?;
        for place in places(db, run.id)? {
            if category.is_some_and(|category| category != place.category.as_deref().unwrap_or(NOT_STATED)) {
                continue;
            }
            let Some((standing, days)) = standings.get(&place.id) else { continue };
            let is_completed = standing.verdict.outcome == Outcome::Pass;
            let certificates = certificates.get(&place.id).copied().unwrap_or(0);
            let within = |period: Period| {
                let ends = period.holds(run.last_on);
                Figures {
                    enrolments: 1,
                    earned_min: days.iter().filter(|day| period.holds(day.on)).map(|day| day.earned_min).sum(),
                    completed: u32::from(ends && is_completed),
                    certificates: if ends { certificates } else { 0 },
                }
            };
            found.whole.entry(place.person).or_default().add(within(period));
            let mut put = |key: String, figures| found.groups.entry(key).or_default().entry(place.person).or_default().add(figures);
            let stated = |code: Option<String>| code.filter(|code| !code.is_empty()).unwrap_or_else(|| NOT_STATED.into());
            match by {
                ReportBy::Country => put(stated(place.country), within(period)),
                ReportBy::Region => put(stated(place.region), within(period)),
                ReportBy::Sex => put(stated(place.sex), within(period)),
                ReportBy::Category => put(stated(place.category), within(period)),
                ReportBy::Course => put(run.course.to_string(), within(period)),
                ReportBy::Run => put(run.id.to_string(), within(period)),
                ReportBy::Year => {
                    for year in run.first_on.year()..=run.last_on.year() {
                        let part = period.in_year(year);
                        if part.meets(run.first_on, run.last_on) && part.first <= part.last {
                            put(year.to_string(), within(part));
                        }
                    }
                }
            }
        }
    }
    Ok(found)
}

/// The runs that count. Sessions lie in the days of their run (I5).
fn runs(db: &Connection) -> Result<Vec<Run>> {
    let mut statement = db.prepare_cached(
        "SELECT r.id, v.course, r.first_on, r.last_on FROM table_run AS r JOIN table_version AS v ON v.id = r.version WHERE r.state NOT IN ('undone', 'cancelled')",
    )?;
    let mut rows = statement.query([])?;
    let mut runs = Vec::new();
    while let Some(row) = rows.next()? {
        let day = |at| super::runs::day(&row.get::<_, String>(at)?);
        runs.push(Run { id: row.get(0)?, course: row.get(1)?, first_on: day(2)?, last_on: day(3)? });
    }
    Ok(runs)
}

/// The places of a run that count.
fn places(db: &Connection, run: RunId) -> Result<Vec<Place>> {
    let mut statement = db.prepare_cached(
        "SELECT e.id, e.person, e.country, e.region, p.sex, e.state, e.category FROM table_enrolment AS e JOIN table_person AS p ON p.id = e.person WHERE e.run = ?",
    )?;
    let mut rows = statement.query([run])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        // a place that was taken back has a state of its own
        if EnrolmentState::from_code(&row.get::<_, String>(5)?).is_some_and(counts) {
            places.push(Place {
                id: row.get(0)?,
                person: row.get(1)?,
                country: row.get(2)?,
                region: row.get(3)?,
                sex: row.get(4)?,
                category: row.get(6)?,
            });
        }
    }
    Ok(places)
}

/// How many valid certificates each place of a run has.
fn certificates(db: &Connection, run: RunId) -> Result<BTreeMap<EnrolmentId, u32>> {
    let mut statement = db.prepare_cached(
        "SELECT c.enrolment, count(*) FROM table_batch AS b JOIN table_certificate AS c ON c.batch = b.id WHERE b.run = ? AND c.state = 'issued' GROUP BY c.enrolment",
    )?;
    Ok(statement.query_map([run], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// Code of a course, and the title of its newest version.
pub fn course_label(db: &Connection, course: CourseId) -> Result<Option<(String, Option<String>)>> {
    let mut statement =
        db.prepare_cached("SELECT code, (SELECT title FROM table_version WHERE course = c.id AND state <> 'undone' ORDER BY n DESC LIMIT 1) FROM table_course AS c WHERE id = ?")?;
    Ok(statement.query_row([course], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// People by name; those who have none any more at the end.
pub fn by_name(db: &Connection, people: &BTreeSet<PersonId>) -> Result<Vec<PersonId>> {
    let mut statement = db.prepare_cached(
        "SELECT p.id FROM table_person AS p LEFT JOIN table_person_list AS l ON l.id = p.id ORDER BY coalesce(p.full_name, '') = '', l.sort_name, p.id",
    )?;
    let all: Vec<PersonId> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(all.into_iter().filter(|person| people.contains(person)).collect())
}
