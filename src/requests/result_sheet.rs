//! The results of a run as a file of a spreadsheet: for whoever sent the people.

use super::Asking;
use super::printing::Printed;
use super::results::{AssessmentColumn, ResultRow, Results, results};
use super::run_sheet::{Filled, run_sheet};
use super::runs::OneRun;
use crate::fault::Result;
use crate::paper::spreadsheet::Cell;
use crate::words::Words;

/// The results of a run as a file of a spreadsheet.
pub fn export_results(asking: &Asking<'_>, with: OneRun) -> Result<Printed> {
    let run = with.run.clone();
    run_sheet(asking, &run, "results", ["results-grid", "results-sheet-note"], |words| {
        let shown = results(asking, with)?;
        Ok(Filled { heads: heads(&shown, words), rows: rows(&shown, words), people: shown.rows.len() })
    })
}

fn heads(shown: &Results, words: &Words) -> Vec<String> {
    let mut heads = vec![words.text("results-head-name", &[])];
    for one in &shown.assessments {
        let title = || ("title", one.title.clone());
        heads.push(words.text("results-sheet-best", &[title(), ("max", crate::domain::assessment::points(one.max_x100))]));
        heads.push(words.text("results-sheet-percent", &[title()]));
        heads.extend(one.pass_x100.map(|_| words.text("results-sheet-outcome", &[title()])));
    }
    heads.extend(shown.has_pair.then(|| words.text("results-change", &[])));
    heads
}

/// Everybody, and the means in the last row.
fn rows(shown: &Results, words: &Words) -> Vec<Vec<Cell>> {
    let of_person = |row: &ResultRow| {
        let mut cells = vec![Cell::Text(row.full_name.clone())];
        for (one, cell) in shown.assessments.iter().zip(&row.cells) {
            cells.push(hundredths(cell.best_x100.map(i64::from)));
            cells.push(hundredths(cell.pct_tenths.map(|tenths| i64::from(tenths) * 10)));
            let outcome = cell.outcome.map(|outcome| words.text(&format!("results-outcome-{}", outcome.code()), &[]));
            cells.extend(one.pass_x100.map(|_| Cell::Text(outcome.unwrap_or_default())));
        }
        cells.extend(shown.has_pair.then(|| hundredths(row.change_tenths.map(|tenths| i64::from(tenths) * 10))));
        cells
    };
    let mut mean = vec![Cell::Text(words.text("results-sheet-mean", &[]))];
    for AssessmentColumn { mean_tenths, pass_x100, .. } in &shown.assessments {
        mean.extend([Cell::Text(String::new()), hundredths(mean_tenths.map(|tenths| i64::from(tenths) * 10))]);
        mean.extend(pass_x100.map(|_| Cell::Text(String::new())));
    }
    mean.extend(shown.has_pair.then(|| hundredths(shown.change_tenths.map(|tenths| i64::from(tenths) * 10))));
    shown.rows.iter().map(of_person).chain([mean]).collect()
}

/// A number, or an empty cell.
fn hundredths(number: Option<i64>) -> Cell {
    number.and_then(|number| i32::try_from(number).ok()).map_or_else(|| Cell::Text(String::new()), Cell::Hundredths)
}
