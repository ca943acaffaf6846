//! A report as a file: of a spreadsheet, or on paper.

use super::Asking;
use super::page;
use super::printing::Printed;
use super::reports::{Asked, ReportBy, ReportOnly, ReportRow, Reported, asked, code, handed_out, reported};
use crate::fault::{Fault, Result};
use crate::paper::report::{ReportLine, ReportSheet, report as paper};
use crate::paper::spreadsheet::{Cell, Table, csv, xlsx};
use crate::tables::settings;
use crate::wire::wire;
use crate::words::Words;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// Which report, as which file.
    asks ExportReport { from_on: Option<String>, to_on: Option<String>, by: ReportBy, only: Option<ReportOnly>, format: ReportFormat }
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the endings of the files")]
pub enum ReportFormat {
    Csv,
    Xlsx,
    Pdf,
}

/// The sentences that say what the figures count.
const COUNTS: [&str; 12] =
    ["people", "attended", "countries", "lmic", "enrolments", "hours", "attendance", "completed", "certificates", "change", "groups", "total"];

/// A report as a file of a spreadsheet, or on paper.
pub fn export_report(asking: &Asking<'_>, with: ExportReport) -> Result<Printed> {
    let asked = asked(with.from_on.as_deref(), with.to_on.as_deref(), with.by, with.only.as_ref())?;
    let words = Words::new(&asking.language());
    let made_at = asking.book.clock().now();
    let report = reported(asking, asked)?;
    let (centre, name) = asking.book.read(|db| Ok((settings::centre(db)?, settings::settings(db)?.name)))?;
    let count = report.total.people;
    let about = About { name, is_demo: centre.is_demo, lines: lines(&report, asked, &words), made_at };
    let (bytes, ending) = match with.format {
        ReportFormat::Csv => (csv(&table(&report, about, &words)), "csv"),
        ReportFormat::Xlsx => (xlsx(&table(&report, about, &words)).map_err(|fault| Fault::Paper(fault.to_string()))?, "xlsx"),
        ReportFormat::Pdf => (sheet(&report, about, &words)?, "pdf"),
    };
    let receipt = handed_out(asking, "report", centre.id.0, count)?;
    // CSV has no room for notes: its name tells that nobody in it is real
    let kind = if centre.is_demo { "demo-report" } else { "report" };
    let only = asked.only.map(|(by, key)| format!("-{}", if by == ReportBy::Category { key.replace('_', "-") } else { code(by).to_owned() }));
    let file_name = format!("{kind}-{}{}-{}.{ending}", code(asked.by), only.unwrap_or_default(), made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// What stands beside the figures.
struct About {
    name: String,
    is_demo: bool,
    lines: Vec<String>,
    made_at: DateTime<Utc>,
}

/// Which days, and which people.
fn lines(report: &Reported, asked: Asked<'_>, words: &Words) -> Vec<String> {
    let ends = [("from", asked.period.first), ("to", asked.period.last)];
    let named = ends.map(|(name, day)| (name, day.map_or_else(|| "…".to_owned(), |day| day.to_string())));
    let only = report.only_label.as_ref().zip(asked.only).map(|(label, (by, _))| {
        let named = [("by", words.text(&format!("reports-by-{}", code(by)), &[])), ("group", label.clone())];
        words.text("reports-only", &named)
    });
    std::iter::once(words.text("reports-period", &named)).chain(only).collect()
}

fn counts(words: &Words) -> Vec<String> {
    COUNTS.map(|of| words.text(&format!("reports-counts-{of}"), &[])).into()
}

/// A share, or an empty cell. A percentage has one decimal.
fn percent(tenths: Option<u32>) -> Cell {
    points(tenths.and_then(|tenths| i32::try_from(tenths).ok()))
}

fn points(tenths: Option<i32>) -> Cell {
    tenths.map_or_else(|| Cell::Text(String::new()), |tenths| Cell::Hundredths(tenths * 10))
}

fn table(report: &Reported, about: About, words: &Words) -> Table {
    let text = |id: &str| words.text(id, &[]);
    let title = text(&format!("reports-by-{}", code(report.by)));
    let heads = [
        "detail",
        "people",
        "attended",
        "countries",
        "lmic",
        "lmic-share",
        "enrolments",
        "hours",
        "minutes",
        "attendance",
        "decided",
        "completed",
        "completion",
        "certificates",
        "compared",
        "change",
    ];
    let cells = |row: &ReportRow| {
        vec![
            Cell::Text(row.label.clone()),
            Cell::Text(row.detail.clone().unwrap_or_default()),
            Cell::Count(row.people),
            Cell::Count(row.attended),
            Cell::Count(row.countries),
            Cell::Count(row.lmic),
            percent(row.lmic_tenths),
            Cell::Count(row.enrolments),
            Cell::Hours(row.earned_min),
            Cell::Count(row.earned_min),
            percent(row.attendance_tenths),
            Cell::Count(row.decided),
            Cell::Count(row.completed),
            percent(row.completion_tenths),
            Cell::Count(row.certificates),
            Cell::Count(row.compared),
            points(row.change_tenths),
        ]
    };
    let mut notes = vec![about.name];
    notes.extend(about.is_demo.then(|| text("paper-demo")));
    notes.extend(about.lines);
    notes.extend(counts(words));
    Table {
        heads: std::iter::once(title.clone()).chain(heads.map(|head| text(&format!("reports-head-{head}")))).collect(),
        rows: report.rows.iter().chain([&report.total]).map(cells).collect(),
        title,
        notes_title: text("reports-counts"),
        notes,
        is_rtl: words.language() == "ar",
        made_at: about.made_at,
    }
}

fn sheet(report: &Reported, about: About, words: &Words) -> Result<Vec<u8>> {
    let text = |id: &str| words.text(id, &[]);
    let share = |tenths: Option<u32>| tenths.map_or_else(|| "–".to_owned(), |tenths| words.decimal(&format!("{}.{} %", tenths / 10, tenths % 10)));
    let change = |tenths: Option<i32>| {
        tenths.map_or_else(
            || "–".to_owned(),
            |tenths| {
                let sign = if tenths < 0 { "−" } else { "+" };
                words.decimal(&format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10))
            },
        )
    };
    let hours = |minutes: u32| {
        let tenths = (u64::from(minutes) * 10 + 30) / 60;
        words.decimal(&format!("{}.{}", tenths / 10, tenths % 10))
    };
    let line = |row: &ReportRow| ReportLine {
        label: row.label.clone(),
        detail: row.detail.clone().filter(|_| matches!(report.by, ReportBy::Programme | ReportBy::Course | ReportBy::Run)),
        bar: row.people,
        cells: vec![
            row.people.to_string(),
            row.attended.to_string(),
            row.countries.to_string(),
            share(row.lmic_tenths),
            hours(row.earned_min),
            share(row.attendance_tenths),
            row.completed.to_string(),
            share(row.completion_tenths),
            row.certificates.to_string(),
            change(row.change_tenths),
        ],
    };
    let heads = ["people", "attended", "countries", "lmic-share", "hours", "attendance", "completed", "completion", "certificates", "change"];
    let title = words.text("reports-title", &[("by", text(&format!("reports-by-{}", code(report.by))))]);
    let sheet = ReportSheet {
        lang: page::lang(words.language()),
        subtitles: std::iter::once(about.name.clone()).chain(about.lines).collect(),
        first_head: text(&format!("reports-by-{}", code(report.by))),
        heads: heads.map(|head| text(&format!("reports-head-{head}"))).into(),
        rows: report.rows.iter().map(line).collect(),
        total: line(&report.total),
        notes_title: text("reports-counts"),
        notes: counts(words),
        footer: words.text("paper-report-footer", &[("day", about.made_at.format("%Y-%m-%d").to_string())]),
        watermark: about.is_demo.then(|| text("paper-demo")),
        author: about.name,
        made_at: about.made_at,
        title,
    };
    let label = |page: usize, pages: usize| words.text("paper-page", &[("page", page.to_string()), ("pages", pages.to_string())]);
    paper(&sheet, label).map_err(|fault| page::refused(&sheet.title, fault))
}
