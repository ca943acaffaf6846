//! Reports: how many people were trained, for how long and with what outcome. What counts stands in [`table`].

use super::Asking;
use super::runs::day;
use crate::domain::assessment::{mean_change, pct_tenths};
use crate::domain::category::Category;
use crate::domain::countries::{self, WhoRegion};
use crate::domain::income::IncomeGroup;
use crate::domain::roles::Role;
use crate::domain::states::PersonState;
use crate::fault::{Reason, Refusal, Result};
use crate::journal::Act;
use crate::journal::act::PaperPrinted;
pub use crate::tables::reports::ReportBy;
use crate::tables::reports::{self as table, Figures, Group, Groups, NOT_STATED, Period};
use crate::tables::{catalogue, counted, people, runs, settings};
use crate::wire::{Page, Receipt, wire};
use crate::words::Words;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;
use uuid::Uuid;

wire! {
    /// A group of a report, to count nobody else.
    asks ReportOnly { by: ReportBy, key: String }

    /// Which days, which people, and by what they are grouped. A day that is left out is no end.
    asks ReportFilter { from_on: Option<String>, to_on: Option<String>, by: ReportBy, only: Option<ReportOnly> }

    /// Figures of a group. Shares are tenths of a percent and none where there is nothing to share.
    answers ReportRow {
        /// A code, an id, a year or a day; `not_stated` where the book does not say.
        key: String,
        label: String,
        /// The code of a region, the title of a course or run.
        detail: Option<String>,
        /// Each person once.
        people: u32,
        /// Of them, who was there in a session held on these days.
        attended: u32,
        /// Different countries.
        countries: u32,
        /// People from a country whose income group was known at enrolment.
        income_known: u32,
        /// Of them, from a country of low or middle income.
        lmic: u32,
        lmic_tenths: Option<u32>,
        /// Places in runs.
        enrolments: u32,
        /// Minutes earned in sessions held on these days.
        earned_min: u32,
        /// Minutes that these sessions counted for.
        expected_min: u32,
        /// Of them, earned.
        attendance_tenths: Option<u32>,
        /// Places whose rule passed or failed, on the last day of the run.
        decided: u32,
        /// Of them, passed.
        completed: u32,
        completion_tenths: Option<u32>,
        /// Issued and valid today, on the last day of the run.
        certificates: u32,
        /// Places with a score in pre-test and post-test, on the last day of the run.
        compared: u32,
        /// The mean of their changes, in tenths of a percentage point.
        change_tenths: Option<i32>,
    }

    /// A report. The total counts each person and each place once: it is not the sum of the rows where somebody stands in several.
    answers Reported { by: ReportBy, only_label: Option<String>, rows: Vec<ReportRow>, total: ReportRow }

    /// Which people behind a report: of one row, or of all; only those who add to one figure, or all.
    asks ReportPeople {
        from_on: Option<String>,
        to_on: Option<String>,
        by: ReportBy,
        only: Option<ReportOnly>,
        key: Option<String>,
        of: Option<ReportFigure>,
        from: Option<u32>,
        count: Option<u32>,
    }

    /// Somebody behind a report, with what they add to it.
    answers ReportPerson {
        id: String,
        /// Empty once erased.
        full_name: String,
        native_name: Option<String>,
        country_name: Option<String>,
        state: PersonState,
        enrolments: u32,
        /// Places in which they were there.
        attended: u32,
        income_known: u32,
        lmic: u32,
        earned_min: u32,
        expected_min: u32,
        decided: u32,
        completed: u32,
        certificates: u32,
        compared: u32,
        change_tenths: Option<i32>,
    }
}

/// A figure of a report that not everybody in it adds to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields of a row")]
pub enum ReportFigure {
    Attended,
    IncomeKnown,
    Lmic,
    EarnedMin,
    Decided,
    Completed,
    Certificates,
    Compared,
}

/// A report as it is asked for, checked.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Its days.
    pub period: Period,
    /// Its groups.
    pub by: ReportBy,
    /// Nobody else.
    pub only: Option<(ReportBy, &'a str)>,
}

/// Checks what is asked for.
pub fn asked<'a>(from_on: Option<&str>, to_on: Option<&str>, by: ReportBy, only: Option<&'a ReportOnly>) -> Result<Asked<'a>> {
    let typed = |text: Option<&str>, field| text.filter(|text| !text.trim().is_empty()).map(|text| day(text, field)).transpose();
    let period = Period { first: typed(from_on, "from_on")?, last: typed(to_on, "to_on")? };
    if period.first.zip(period.last).is_some_and(|(first, last)| last < first) {
        return Err(Refusal::new(Reason::BadDate).field("to_on").into());
    }
    if let Some(only) = only
        && !can_be_only(only)
    {
        return Err(Refusal::new(Reason::WrongArgument).field("only").with("what", format!("{}: {}", code(only.by), only.key)).into());
    }
    Ok(Asked { period, by, only: only.map(|only| (only.by, only.key.as_str())) })
}

/// Whether somebody can stand in such a group. Years and days are chosen by the first and the last day.
fn can_be_only(only: &ReportOnly) -> bool {
    let key = only.key.as_str();
    match only.by {
        ReportBy::Year | ReportBy::Day => false,
        _ if key == NOT_STATED => true,
        ReportBy::Country => matches!(countries::find(key), countries::Found::One(code) if code.as_str() == key),
        ReportBy::Programme | ReportBy::Course | ReportBy::Run => key.parse::<Uuid>().is_ok(),
        ReportBy::Category => Category::from_code(key).is_some(),
        ReportBy::Income => IncomeGroup::from_code(key).is_some(),
        ReportBy::Region => WhoRegion::find(key).is_some(),
        _ => !key.is_empty(),
    }
}

/// Counts, and keeps what was computed of runs that are over.
fn groups(asking: &Asking<'_>, asked: Asked<'_>) -> Result<Groups> {
    let today = asking.book.clock().now().date_naive();
    let mut found = asking.book.read(|db| table::groups(db, asked.period, asked.by, asked.only, today))?;
    let fresh = std::mem::take(&mut found.fresh);
    if !fresh.is_empty() && asking.book.read_only().is_none() {
        asking.book.on_writer(|desk| counted::keep(&desk.db, found.under, &fresh))?;
    }
    Ok(found)
}

/// How many people were trained, for how long and with what outcome, in groups: the largest first, years and days in their order.
pub fn report(asking: &Asking<'_>, with: ReportFilter) -> Result<Reported> {
    reported(asking, asked(with.from_on.as_deref(), with.to_on.as_deref(), with.by, with.only.as_ref())?)
}

/// A report that was checked.
pub fn reported(asking: &Asking<'_>, asked: Asked<'_>) -> Result<Reported> {
    let words = Words::new(&asking.language());
    let found = groups(asking, asked)?;
    asking.book.read(|db| {
        let mut rows = Vec::with_capacity(found.groups.len());
        for (key, group) in &found.groups {
            let (label, detail) = label(db, asked.by, key, &words)?;
            rows.push(row(key, label, detail, group));
        }
        if !matches!(asked.by, ReportBy::Year | ReportBy::Day) {
            rows.sort_by_cached_key(|row| {
                (row.key == NOT_STATED, Reverse(row.people), crate::domain::names::search_key(&row.label), row.key.clone())
            });
        }
        let only_label = asked.only.map(|(by, key)| label(db, by, key, &words)).transpose()?.map(|(label, _)| label);
        Ok(Reported { by: asked.by, only_label, rows, total: row("", words.text("reports-total", &[]), None, &found.whole) })
    })
}

fn share(part: u32, of: u32) -> Option<u32> {
    (of > 0).then(|| pct_tenths(part, of, 100))
}

fn row(key: &str, label: String, detail: Option<String>, group: &Group) -> ReportRow {
    let sum = group.sum();
    let who = |adds: fn(&Figures) -> u32| u32::try_from(group.people.values().filter(|one| adds(one) > 0).count()).unwrap_or(u32::MAX);
    let (income_known, lmic) = (who(|one| one.income_known), who(|one| one.lmic));
    ReportRow {
        key: key.to_owned(),
        label,
        detail,
        people: u32::try_from(group.people.len()).unwrap_or(u32::MAX),
        attended: who(|one| one.attended),
        countries: u32::try_from(group.countries.len()).unwrap_or(u32::MAX),
        income_known,
        lmic,
        lmic_tenths: share(lmic, income_known),
        enrolments: sum.enrolments,
        earned_min: sum.earned_min,
        expected_min: sum.expected_min,
        attendance_tenths: share(sum.earned_min, sum.expected_min),
        decided: sum.decided,
        completed: sum.completed,
        completion_tenths: share(sum.completed, sum.decided),
        certificates: sum.certificates,
        compared: sum.compared,
        change_tenths: mean_change(sum.change_tenths, sum.compared),
    }
}

/// What a group is called, and what stands beside that.
fn label(db: &Connection, by: ReportBy, key: &str, words: &Words) -> Result<(String, Option<String>)> {
    let plain = || (key.to_owned(), None);
    if key == NOT_STATED {
        return Ok((words.text("reports-not-stated", &[]), None));
    }
    let word = |id: String| words.find(&id.to_lowercase().replace('_', "-"), &[]).map_or_else(plain, |name| (name, None));
    Ok(match by {
        ReportBy::Country => people::country_name(key, words.language()).map_or_else(plain, |name| (name, Some(key.to_owned()))),
        ReportBy::Region => match WhoRegion::find(key) {
            Some(region) => (words.text(&format!("reports-region-{}", region.code().to_lowercase()), &[]), Some(key.to_owned())),
            None => plain(),
        },
        ReportBy::Income => word(format!("reports-income-{key}")),
        ReportBy::Sex => word(format!("reports-sex-{key}")),
        ReportBy::Category => word(format!("people-category-{key}")),
        ReportBy::Pillar => word(format!("lists-pillar-{key}")),
        ReportBy::Product => word(format!("lists-product-{key}")),
        ReportBy::Mode => word(format!("lists-mode-{key}")),
        ReportBy::Programme => match key.parse() {
            Ok(programme) => catalogue::programme(db, programme)?.map_or_else(plain, |fields| {
                let titles = &fields.titles;
                (fields.code, titles.get(words.language()).or_else(|| titles.values().next()).cloned())
            }),
            Err(_) => plain(),
        },
        ReportBy::Course => match key.parse() {
            Ok(course) => table::course_label(db, course)?.unwrap_or_else(plain),
            Err(_) => plain(),
        },
        ReportBy::Run => match key.parse() {
            Ok(run) => runs::run(db, run)?.map_or_else(plain, |run| (run.code, Some(run.title))),
            Err(_) => plain(),
        },
        ReportBy::Year | ReportBy::Day => plain(),
    })
}

/// The people behind a figure, by name. The list of a row is as long as its `people`, and its columns add up to the row.
pub fn report_people(asking: &Asking<'_>, with: ReportPeople) -> Result<Page<ReportPerson>> {
    let asked = asked(with.from_on.as_deref(), with.to_on.as_deref(), with.by, with.only.as_ref())?;
    let language = asking.language();
    let mut found = groups(asking, asked)?;
    let mut group = match &with.key {
        // whoever was in a group that is empty now is in no other one
        Some(key) => found.groups.remove(key).unwrap_or_default(),
        None => found.whole,
    }
    .people;
    group.retain(|_, figures| match with.of {
        None => true,
        Some(ReportFigure::Attended) => figures.attended > 0,
        Some(ReportFigure::IncomeKnown) => figures.income_known > 0,
        Some(ReportFigure::Lmic) => figures.lmic > 0,
        Some(ReportFigure::EarnedMin) => figures.earned_min > 0,
        Some(ReportFigure::Decided) => figures.decided > 0,
        Some(ReportFigure::Completed) => figures.completed > 0,
        Some(ReportFigure::Certificates) => figures.certificates > 0,
        Some(ReportFigure::Compared) => figures.compared > 0,
    });
    let (from, count) = (with.from.unwrap_or(0), with.count.unwrap_or(100).min(1000));
    asking.book.read(|db| {
        let today = settings::day(db, asking.book.clock().now())?;
        let people = table::by_name(db, &group.keys().copied().collect())?;
        let total = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let mut rows = Vec::new();
        for person in people.into_iter().skip(from as usize).take(count as usize) {
            let Some((row, figures)) = people::person_row(db, person, &language, today)?.zip(group.get(&person)) else { continue };
            rows.push(ReportPerson {
                id: row.id,
                full_name: row.full_name,
                native_name: row.native_name,
                country_name: row.country_name,
                state: row.state,
                enrolments: figures.enrolments,
                attended: figures.attended,
                income_known: figures.income_known,
                lmic: figures.lmic,
                earned_min: figures.earned_min,
                expected_min: figures.expected_min,
                decided: figures.decided,
                completed: figures.completed,
                certificates: figures.certificates,
                compared: figures.compared,
                change_tenths: mean_change(figures.change_tenths, figures.compared),
            });
        }
        Ok(Page { rows, total, from })
    })
}

/// The word of a grouping, as it stands in the ids of words and in the names of files.
pub fn code(by: ReportBy) -> &'static str {
    match by {
        ReportBy::Country => "country",
        ReportBy::Region => "region",
        ReportBy::Income => "income",
        ReportBy::Sex => "sex",
        ReportBy::Category => "category",
        ReportBy::Pillar => "pillar",
        ReportBy::Programme => "programme",
        ReportBy::Product => "product",
        ReportBy::Mode => "mode",
        ReportBy::Course => "course",
        ReportBy::Run => "run",
        ReportBy::Year => "year",
        ReportBy::Day => "day",
    }
}

/// An inspector's reading changes nothing; whoever may hand figures out leaves an entry.
pub(super) fn handed_out(asking: &Asking<'_>, what: &str, about: uuid::Uuid, count: u32) -> Result<Receipt> {
    if asking.role == Role::Inspector || asking.book.read_only().is_some() {
        return Ok(Receipt::nothing());
    }
    let printed = PaperPrinted { what: what.into(), about, count };
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        change.enter(Act::PaperPrinted(printed))?;
        Ok(())
    })?;
    Ok(receipt)
}
