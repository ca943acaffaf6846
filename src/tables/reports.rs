//! Figures of a period: who was trained, how long and with what outcome. A finding: recounted from the facts whenever it is asked for, by
//! the arithmetic of completion.
//!
//! What counts is a person's place in a run. It counts if the person holds it to this day (nobody on the reserve list, nobody who withdrew,
//! was removed or went on in another run), the run was not cancelled, and at least one day of the run lies in the period. A place carries
//! - the minutes earned and expected in sessions that were held on days of the period, and whether the person was there in one of them;
//! - whether the rule passes or fails, the certificate if it is issued and valid today, and the change from pre-test to post-test: all
//!   count on the last day of the run, so that a run over the new year completes once.
//!
//! Country, region, income group and category are those frozen at enrolment (I17); sex is the person's. A person counts once in each group and
//! once in the whole, erased or not, so groups of people need not add up to the whole; with [`ReportBy::Year`] and [`ReportBy::Day`] places
//! of a run on both sides of the border do not either.

use super::counted::{self, Counted};
use super::standing::Earned;
use crate::domain::completion::Outcome;
use crate::domain::income::IncomeGroup;
use crate::fault::Result;
use crate::ids::{CourseId, PersonId, ProgrammeId, RunId};
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
    /// World Bank income group at enrolment.
    Income,
    /// Sex.
    Sex,
    /// Stakeholder category at enrolment: industry and regulators apart.
    Category,
    /// Pillar of the course's programme.
    Pillar,
    /// Programme of the course.
    Programme,
    /// Product type of the course: a course about several stands in each.
    Product,
    /// How the course is taught.
    Mode,
    /// Course, all its versions together.
    Course,
    /// Run.
    Run,
    /// Calendar year: each row is what the report of that year's days says.
    Year,
    /// Day on which a session was held: each row is what the report of that day says.
    Day,
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
    fn day(day: NaiveDate) -> Self {
        Self { first: Some(day), last: Some(day) }
    }

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
    /// Places whose person was there in a held session.
    pub attended: u32,
    /// Places from a country whose income group is known.
    pub income_known: u32,
    /// Places from a country of low or middle income.
    pub lmic: u32,
    /// Minutes earned.
    pub earned_min: u32,
    /// Minutes that the held sessions counted for.
    pub expected_min: u32,
    /// Places whose rule passed or failed.
    pub decided: u32,
    /// Places whose rule passed.
    pub completed: u32,
    /// Certificates issued and valid.
    pub certificates: u32,
    /// Places with a score in the pre-test and in the post-test.
    pub compared: u32,
    /// The sum of their changes, in tenths of a percentage point.
    pub change_tenths: i64,
}

impl Figures {
    fn add(&mut self, other: Self) {
        self.enrolments += other.enrolments;
        self.attended += other.attended;
        self.income_known += other.income_known;
        self.lmic += other.lmic;
        self.earned_min += other.earned_min;
        self.expected_min += other.expected_min;
        self.decided += other.decided;
        self.completed += other.completed;
        self.certificates += other.certificates;
        self.compared += other.compared;
        self.change_tenths += other.change_tenths;
    }
}

/// The people of a group, with what each adds to it, and their countries.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Everybody once.
    pub people: BTreeMap<PersonId, Figures>,
    /// The countries that are stated.
    pub countries: BTreeSet<String>,
}

impl Group {
    fn put(&mut self, place: &Counted, figures: Figures) {
        self.people.entry(place.person).or_default().add(figures);
        if let Some(country) = place.country.as_ref().filter(|country| !self.countries.contains(*country)) {
            self.countries.insert(country.clone());
        }
    }

    /// What the places of the group add up to.
    pub fn sum(&self) -> Figures {
        self.people.values().fold(Figures::default(), |mut sum, one| {
            sum.add(*one);
            sum
        })
    }
}

/// The groups of a report by key, and the whole.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    /// By key: a code, an id, a year or a day.
    pub groups: BTreeMap<String, Group>,
    /// Everybody once.
    pub whole: Group,
    /// The newest entry that was read.
    pub under: i64,
    /// What was computed of runs that are over and can be kept.
    pub fresh: Vec<(RunId, Vec<Counted>)>,
}

struct Run {
    id: RunId,
    course: CourseId,
    programme: Option<ProgrammeId>,
    pillar: Option<String>,
    mode: Option<String>,
    products: Vec<String>,
    first_on: NaiveDate,
    last_on: NaiveDate,
}

/// Counts the places of a period: all, or only those of a group of another report.
pub fn groups(db: &Connection, period: Period, by: ReportBy, only: Option<(ReportBy, &str)>, today: NaiveDate) -> Result<Groups> {
    let mut found = Groups { under: counted::newest(db)?, ..Groups::default() };
    for run in runs(db)?.into_iter().filter(|run| period.meets(run.first_on, run.last_on)) {
        let is_whole = period.holds(run.first_on) && period.holds(run.last_on);
        let is_parted = by == ReportBy::Day || by == ReportBy::Year && run.first_on.year() != run.last_on.year();
        if is_whole && !is_parted {
            let mut places = counted::kept(db, run.id)?;
            if places.is_empty() {
                places = counted::places(db, run.id)?.into_iter().map(|(place, _)| place).collect();
                if run.last_on < today {
                    found.fresh.push((run.id, places.clone()));
                }
            }
            for place in places.iter().filter(|place| is_among(place, &run, only)) {
                let figures = whole(place);
                found.whole.put(place, figures);
                for key in keys(place, &run, by) {
                    found.groups.entry(key).or_default().put(place, figures);
                }
            }
        } else {
            let places = counted::places(db, run.id)?;
            let parts = parts(&run, by, period, &places);
            for (place, days) in places.iter().filter(|(place, _)| is_among(place, &run, only)) {
                found.whole.put(place, within(place, days, &run, period));
                if parts.is_empty() {
                    for key in keys(place, &run, by) {
                        found.groups.entry(key).or_default().put(place, within(place, days, &run, period));
                    }
                }
                for (key, part) in &parts {
                    found.groups.entry(key.clone()).or_default().put(place, within(place, days, &run, *part));
                }
            }
        }
    }
    Ok(found)
}

/// The years or days of a run by which it is parted, each with what of it lies in the period.
fn parts(run: &Run, by: ReportBy, period: Period, places: &[(Counted, Vec<Earned>)]) -> BTreeMap<String, Period> {
    match by {
        ReportBy::Year => {
            let years = (run.first_on.year()..=run.last_on.year()).map(|year| (year.to_string(), period.in_year(year)));
            years.filter(|(_, part)| part.meets(run.first_on, run.last_on) && part.first <= part.last).collect()
        }
        ReportBy::Day => {
            let days = places.iter().flat_map(|(_, days)| days).map(|day| day.on).filter(|day| period.holds(*day));
            days.map(|day| (day.to_string(), Period::day(day))).collect()
        }
        _ => BTreeMap::new(),
    }
}

/// The groups that a place stands in.
fn keys(place: &Counted, run: &Run, by: ReportBy) -> Vec<String> {
    let stated = |code: Option<&str>| vec![code.filter(|code| !code.is_empty()).unwrap_or(NOT_STATED).to_owned()];
    match by {
        ReportBy::Country => stated(place.country.as_deref()),
        ReportBy::Region => stated(place.region.as_deref()),
        ReportBy::Income => stated(place.income.map(IncomeGroup::code)),
        ReportBy::Sex => stated(place.sex.as_deref()),
        ReportBy::Category => stated(place.category.as_deref()),
        ReportBy::Pillar => stated(run.pillar.as_deref()),
        ReportBy::Programme => stated(run.programme.map(|id| id.to_string()).as_deref()),
        ReportBy::Product if run.products.is_empty() => stated(None),
        ReportBy::Product => run.products.clone(),
        ReportBy::Mode => stated(run.mode.as_deref()),
        ReportBy::Course => vec![run.course.to_string()],
        ReportBy::Run => vec![run.id.to_string()],
        ReportBy::Year => vec![run.last_on.year().to_string()],
        // a run without a held session has no day
        ReportBy::Day => Vec::new(),
    }
}

fn is_among(place: &Counted, run: &Run, only: Option<(ReportBy, &str)>) -> bool {
    only.is_none_or(|(by, key)| keys(place, run, by).iter().any(|one| one == key))
}

/// What a place adds to a period that holds the whole run.
fn whole(place: &Counted) -> Figures {
    Figures {
        enrolments: 1,
        attended: u32::from(place.took_part),
        income_known: u32::from(place.income.is_some()),
        lmic: u32::from(place.income.is_some_and(IncomeGroup::is_lmic)),
        earned_min: place.earned_min,
        expected_min: place.expected_min,
        decided: u32::from(place.outcome != Outcome::Pending),
        completed: u32::from(place.outcome == Outcome::Pass),
        certificates: place.certificates,
        compared: u32::from(place.change_tenths.is_some()),
        change_tenths: place.change_tenths.map_or(0, i64::from),
    }
}

/// What a place adds to any period.
fn within(place: &Counted, days: &[Earned], run: &Run, period: Period) -> Figures {
    let days = || days.iter().filter(|day| period.holds(day.on));
    let mut figures = whole(place);
    if !period.holds(run.last_on) {
        (figures.decided, figures.completed, figures.certificates, figures.compared, figures.change_tenths) = (0, 0, 0, 0, 0);
    }
    figures.attended = u32::from(days().any(|day| day.took_part));
    figures.earned_min = days().map(|day| day.earned_min).sum();
    figures.expected_min = days().map(|day| day.expected_min).sum();
    figures
}

/// The runs that count. Sessions lie in the days of their run (I5).
fn runs(db: &Connection) -> Result<Vec<Run>> {
    let mut statement = db.prepare_cached(
        "SELECT r.id, v.course, r.first_on, r.last_on, p.id, p.pillar, c.mode, c.product_types FROM table_run AS r
         JOIN table_version AS v ON v.id = r.version JOIN table_course AS c ON c.id = v.course
         LEFT JOIN table_programme AS p ON p.id = c.programme AND p.is_undone = 0 WHERE r.state NOT IN ('undone', 'cancelled')",
    )?;
    let mut rows = statement.query([])?;
    let mut runs = Vec::new();
    while let Some(row) = rows.next()? {
        let day = |at| super::runs::day(&row.get::<_, String>(at)?);
        runs.push(Run {
            id: row.get(0)?,
            course: row.get(1)?,
            first_on: day(2)?,
            last_on: day(3)?,
            programme: row.get(4)?,
            pillar: row.get(5)?,
            mode: row.get(6)?,
            products: row.get::<_, Option<String>>(7)?.map_or_else(|| Ok(Vec::new()), |list| serde_json::from_str(&list))?,
        });
    }
    Ok(runs)
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
