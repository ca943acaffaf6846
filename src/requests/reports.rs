//! Reports: how many people were trained, for how long and with what outcome. What counts stands in [`table`].

use super::Asking;
use super::printing::Printed;
use super::runs::day;
use crate::domain::category::Category;
use crate::domain::countries::WhoRegion;
use crate::domain::roles::Role;
use crate::domain::states::PersonState;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::journal::Act;
use crate::journal::act::PaperPrinted;
use crate::paper::spreadsheet::{Cell, Table, csv, xlsx};
pub use crate::tables::reports::ReportBy;
use crate::tables::reports::{self as table, Group, NOT_STATED, Period};
use crate::tables::{people, runs, settings};
use crate::wire::{Page, Receipt, wire};
use crate::words::Words;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;

wire! {
    /// Which days, which people, and by what they are grouped. A day that is left out is no end.
    asks ReportFilter {
        from_on: Option<String>,
        to_on: Option<String>,
        by: ReportBy,
        /// Only places of this category, or those with `not_stated`.
        category: Option<String>,
    }

    /// Figures of a group.
    answers ReportRow {
        /// A code, an id or a year; `not_stated` where the book does not say.
        key: String,
        label: String,
        /// The code of a region, the title of a course or run.
        detail: Option<String>,
        /// Each person once.
        people: u32,
        /// Places in runs.
        enrolments: u32,
        /// Minutes earned in sessions held on these days.
        earned_min: u32,
        /// Places whose rule passed, on the last day of the run.
        completed: u32,
        /// Issued and valid today, on the last day of the run.
        certificates: u32,
    }

    /// A report. The total counts each person and each place once: it is not the sum of the rows where somebody stands in several.
    answers Reported { by: ReportBy, rows: Vec<ReportRow>, total: ReportRow }

    /// Which people behind a report: of one row, or of all; only those who add to one figure, or all.
    asks ReportPeople {
        from_on: Option<String>,
        to_on: Option<String>,
        by: ReportBy,
        category: Option<String>,
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
        earned_min: u32,
        completed: u32,
        certificates: u32,
    }

    /// Which report, as which file.
    asks ExportReport { from_on: Option<String>, to_on: Option<String>, by: ReportBy, category: Option<String>, format: ReportFormat }
}

/// A figure of a report that not everybody in it adds to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields of a row")]
pub enum ReportFigure {
    EarnedMin,
    Completed,
    Certificates,
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the endings of the files")]
pub enum ReportFormat {
    Csv,
    Xlsx,
}

fn period(from_on: Option<&str>, to_on: Option<&str>) -> Result<Period> {
    let typed = |text: Option<&str>, field| text.filter(|text| !text.trim().is_empty()).map(|text| day(text, field)).transpose();
    let period = Period { first: typed(from_on, "from_on")?, last: typed(to_on, "to_on")? };
    if period.first.zip(period.last).is_some_and(|(first, last)| last < first) {
        return Err(Refusal::new(Reason::BadDate).field("to_on").into());
    }
    Ok(period)
}

/// The category that is counted alone, if one is.
fn only(category: Option<&str>) -> Result<Option<&str>> {
    match category.filter(|category| !category.is_empty()) {
        Some(other) if other != NOT_STATED && Category::from_code(other).is_none() => {
            Err(Refusal::new(Reason::WrongArgument).field("category").with("what", format!("category: {other}")).into())
        }
        category => Ok(category),
    }
}

/// How many people were trained, for how long and with what outcome, in groups: the largest first, years in their order.
pub fn report(asking: &Asking<'_>, with: ReportFilter) -> Result<Reported> {
    let period = period(with.from_on.as_deref(), with.to_on.as_deref())?;
    let category = only(with.category.as_deref())?;
    asking.book.read(|db| counted(db, period, with.by, category, &asking.language()))
}

fn counted(db: &Connection, period: Period, by: ReportBy, category: Option<&str>, language: &str) -> Result<Reported> {
    let words = Words::new(language);
    let found = table::groups(db, period, by, category)?;
    let mut rows = Vec::with_capacity(found.groups.len());
    for (key, group) in &found.groups {
        let (label, detail) = label(db, by, key, &words)?;
        rows.push(row(key, label, detail, group));
    }
    if by != ReportBy::Year {
        rows.sort_by_cached_key(|row| (row.key == NOT_STATED, Reverse(row.people), crate::domain::names::search_key(&row.label), row.key.clone()));
    }
    Ok(Reported { by, rows, total: row("", words.text("reports-total", &[]), None, &found.whole) })
}

fn row(key: &str, label: String, detail: Option<String>, group: &Group) -> ReportRow {
    let sum = table::sum(group);
    ReportRow {
        key: key.to_owned(),
        label,
        detail,
        people: u32::try_from(group.len()).unwrap_or(u32::MAX),
        enrolments: sum.enrolments,
        earned_min: sum.earned_min,
        completed: sum.completed,
        certificates: sum.certificates,
    }
}

fn category_label(category: &str, words: &Words) -> String {
    let id = if category == NOT_STATED { "reports-not-stated".to_owned() } else { format!("people-category-{}", category.replace('_', "-")) };
    words.text(&id, &[])
}

/// What a group is called, and what stands beside that.
fn label(db: &Connection, by: ReportBy, key: &str, words: &Words) -> Result<(String, Option<String>)> {
    let plain = || (key.to_owned(), None);
    if key == NOT_STATED {
        return Ok((words.text("reports-not-stated", &[]), None));
    }
    Ok(match by {
        ReportBy::Country => people::country_name(key, words.language()).map_or_else(plain, |name| (name, Some(key.to_owned()))),
        ReportBy::Region => match WhoRegion::find(key) {
            Some(region) => (words.text(&format!("reports-region-{}", region.code().to_lowercase()), &[]), Some(key.to_owned())),
            None => plain(),
        },
        ReportBy::Sex => words.find(&format!("reports-sex-{key}"), &[]).map_or_else(plain, |name| (name, None)),
        ReportBy::Category => (category_label(key, words), None),
        ReportBy::Course => match key.parse() {
            Ok(course) => table::course_label(db, course)?.unwrap_or_else(plain),
            Err(_) => plain(),
        },
        ReportBy::Run => match key.parse() {
            Ok(run) => runs::run(db, run)?.map_or_else(plain, |run| (run.code, Some(run.title))),
            Err(_) => plain(),
        },
        ReportBy::Year => plain(),
    })
}

/// The people behind a figure, by name. The list of a row is as long as its `people`, and its columns add up to the row.
pub fn report_people(asking: &Asking<'_>, with: ReportPeople) -> Result<Page<ReportPerson>> {
    let period = period(with.from_on.as_deref(), with.to_on.as_deref())?;
    let category = only(with.category.as_deref())?;
    let language = asking.language();
    asking.book.read(|db| {
        let mut found = table::groups(db, period, with.by, category)?;
        let mut group = match &with.key {
            // whoever was in a group that is empty now is in no other one
            Some(key) => found.groups.remove(key).unwrap_or_default(),
            None => found.whole,
        };
        group.retain(|_, figures| match with.of {
            None => true,
            Some(ReportFigure::EarnedMin) => figures.earned_min > 0,
            Some(ReportFigure::Completed) => figures.completed > 0,
            Some(ReportFigure::Certificates) => figures.certificates > 0,
        });
        let (from, count) = (with.from.unwrap_or(0), with.count.unwrap_or(100).min(1000));
        let people = table::by_name(db, &group.keys().copied().collect())?;
        let total = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let mut rows = Vec::new();
        for person in people.into_iter().skip(from as usize).take(count as usize) {
            let Some((row, figures)) = people::person_row(db, person, &language)?.zip(group.get(&person)) else { continue };
            rows.push(ReportPerson {
                id: row.id,
                full_name: row.full_name,
                native_name: row.native_name,
                country_name: row.country_name,
                state: row.state,
                enrolments: figures.enrolments,
                earned_min: figures.earned_min,
                completed: figures.completed,
                certificates: figures.certificates,
            });
        }
        Ok(Page { rows, total, from })
    })
}

/// A report as a file of a spreadsheet.
pub fn export_report(asking: &Asking<'_>, with: ExportReport) -> Result<Printed> {
    let period = period(with.from_on.as_deref(), with.to_on.as_deref())?;
    let category = only(with.category.as_deref())?;
    let language = asking.language();
    let made_at = asking.book.clock().now();
    let (report, centre, is_demo, name) = asking.book.read(|db| {
        let centre = settings::centre(db)?;
        Ok((counted(db, period, with.by, category, &language)?, centre.id, centre.is_demo, settings::settings(db)?.name))
    })?;
    let count = report.total.people;
    let words = Words::new(&language);
    let mut notes = vec![name];
    notes.extend(is_demo.then(|| words.text("paper-demo", &[])));
    notes.extend(category.map(|category| words.text("reports-only", &[("category", category_label(category, &words))])));
    let sheet = sheet(report, period, notes, &words, made_at);
    let (bytes, ending) = match with.format {
        ReportFormat::Csv => (csv(&sheet), "csv"),
        ReportFormat::Xlsx => (xlsx(&sheet).map_err(|fault| Fault::Paper(fault.to_string()))?, "xlsx"),
    };
    let receipt = handed_out(asking, "report", centre.0, count)?;
    // CSV has no room for notes: its name tells that nobody in it is real
    let kind = if is_demo { "demo-report" } else { "report" };
    let only = category.map(|category| format!("-{}", category.replace('_', "-"))).unwrap_or_default();
    let file_name = format!("{kind}-{}{only}-{}.{ending}", code(with.by), made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
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

/// What the columns, the period and the figures are called, and the figures.
fn sheet(report: Reported, period: Period, mut notes: Vec<String>, words: &Words, made_at: chrono::DateTime<chrono::Utc>) -> Table {
    let text = |id: &str| words.text(id, &[]);
    let title = text(&format!("reports-by-{}", code(report.by)));
    let named = [("from", period.first), ("to", period.last)].map(|(name, day)| (name, day.map_or_else(|| "…".to_owned(), |day| day.to_string())));
    notes.push(words.text("reports-period", &named));
    notes.extend(["people", "enrolments", "hours", "completed", "certificates", "groups", "total"].map(|of| text(&format!("reports-counts-{of}"))));
    let cells = |row: ReportRow| {
        vec![
            Cell::Text(row.label),
            Cell::Text(row.detail.unwrap_or_default()),
            Cell::Count(row.people),
            Cell::Count(row.enrolments),
            Cell::Hours(row.earned_min),
            Cell::Count(row.earned_min),
            Cell::Count(row.completed),
            Cell::Count(row.certificates),
        ]
    };
    Table {
        heads: [title.clone()]
            .into_iter()
            .chain(
                ["detail", "people", "enrolments", "hours", "minutes", "completed", "certificates"].map(|head| text(&format!("reports-head-{head}"))),
            )
            .collect(),
        rows: report.rows.into_iter().chain([report.total]).map(cells).collect(),
        title,
        notes_title: text("reports-counts"),
        notes,
        is_rtl: words.language() == "ar",
        made_at,
    }
}

fn code(by: ReportBy) -> &'static str {
    match by {
        ReportBy::Country => "country",
        ReportBy::Region => "region",
        ReportBy::Sex => "sex",
        ReportBy::Category => "category",
        ReportBy::Course => "course",
        ReportBy::Run => "run",
        ReportBy::Year => "year",
    }
}
