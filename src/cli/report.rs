//! `rollbook report`: figures of a period as a table, or as a file of a spreadsheet.

use super::DONE;
use super::call::{has_folder, write_paper_to};
use super::desk::{Desk, items, print, shown};
use clap::Args;
use rollbook::fault::{Reason, Refusal, Result};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// `rollbook report`
#[derive(Args)]
pub struct Report {
    /// The book's file
    book: PathBuf,
    /// What people are grouped by
    #[arg(long, value_parser = [
        "country", "region", "income", "sex", "category", "pillar", "programme", "product", "mode", "course", "run", "year", "day"
    ])]
    by: String,
    /// Only a group of another report: category=nra, income=LM, pillar=gthb, country=not_stated
    #[arg(long, value_name = "GROUPING=KEY")]
    only: Option<String>,
    /// First day, as 2026-01-01; without it from the beginning
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last day; without it up to the end
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Writes the report into a file instead: .csv, .xlsx or .pdf
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Report {
    pub fn run(self, desk: &Desk) -> Result<u8> {
        let mut with = json!({ "from_on": self.from, "to_on": self.to, "by": self.by });
        if let Some(only) = &self.only {
            let wrong = || Refusal::new(Reason::WrongArgument).with("what", format!("--only {only}: GROUPING=KEY"));
            let (by, key) = only.split_once('=').ok_or_else(wrong)?;
            with["only"] = json!({ "by": by, "key": key });
        }
        let Some(out) = &self.out else {
            let report = desk.at_book(&self.book, || desk.ask("report", with))?;
            desk.say(&report, || lines(desk, &self.by, &report));
            return Ok(DONE);
        };
        with["format"] = json!(format(out)?);
        has_folder(out)?;
        let printed = desk.at_book(&self.book, || {
            let printed = desk.ask("export_report", with)?;
            write_paper_to(desk, &shown(&printed["paper"]), out)?;
            Ok(printed)
        })?;
        let reply = json!({ "receipt": printed["receipt"], "file": out });
        desk.say(&reply, || desk.line("cli-report-written", &[("path", &reply["file"])]));
        Ok(DONE)
    }
}

/// What the ending of a file's name asks for.
fn format(out: &Path) -> Result<String> {
    let ending = out.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match ending.as_str() {
        "csv" | "xlsx" | "pdf" => Ok(ending),
        _ => Err(Refusal::new(Reason::WrongArgument).with("what", format!("{}: .csv, .xlsx, .pdf", out.display())).into()),
    }
}

/// The figures in columns, the total last, and that it is no sum.
fn lines(desk: &Desk, by: &str, report: &Value) {
    let text = |id: &str| desk.words.text(id, &[]);
    let mut table = vec![vec![text(&format!("reports-by-{by}"))]];
    table[0].extend(
        ["people", "attended", "hours", "attendance", "completed", "completion", "certificates", "change"]
            .map(|head| text(&format!("reports-head-{head}"))),
    );
    for row in items(&report["rows"]).iter().chain([&report["total"]]) {
        let minutes = row["earned_min"].as_u64().unwrap_or(0);
        let tenths = (minutes * 10 + 30) / 60;
        let hours = format!("{}.{}", tenths / 10, tenths % 10);
        table.push(vec![
            shown(&row["label"]),
            shown(&row["people"]),
            shown(&row["attended"]),
            hours,
            tenths_of(&row["attendance_tenths"]),
            shown(&row["completed"]),
            tenths_of(&row["completion_tenths"]),
            shown(&row["certificates"]),
            tenths_of(&row["change_tenths"]),
        ]);
    }
    let width = |column: usize| table.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..table[0].len()).map(width).collect();
    for row in &table {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(at, (cell, width))| if at == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") })
            .collect();
        print(cells.join("  ").trim_end());
    }
    print(text("reports-counts-total"));
}

/// Tenths as a number with one decimal; a dash where there is none.
fn tenths_of(value: &Value) -> String {
    value.as_i64().map_or_else(
        || "-".to_owned(),
        |tenths| {
            let sign = if tenths < 0 { "-" } else { "" };
            format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
        },
    )
}
