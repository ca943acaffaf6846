//! The sign-offs of a run as a file of a spreadsheet: people by competencies.

use super::Asking;
use super::printing::Printed;
use super::run_sheet::{Filled, run_sheet};
use super::runs::OneRun;
use super::sign_offs::{SignOffCell, SignOffRow, SignOffs, sign_offs};
use crate::fault::Result;
use crate::paper::spreadsheet::Cell;
use crate::words::Words;

/// The sign-offs of a run as a file of a spreadsheet.
pub fn export_sign_offs(asking: &Asking<'_>, with: OneRun) -> Result<Printed> {
    let run = with.run.clone();
    run_sheet(asking, &run, "sign_offs", ["skills-grid", "skills-sheet-note"], |words| {
        let shown = sign_offs(asking, with)?;
        Ok(Filled { heads: heads(&shown, words), rows: rows(&shown, words), people: shown.rows.len() })
    })
}

fn heads(shown: &SignOffs, words: &Words) -> Vec<String> {
    let mut heads = vec![words.text("results-head-name", &[])];
    for one in &shown.competencies {
        let level = words.text(&format!("skills-level-{}", one.level_required.code()), &[]);
        heads.push(words.text("skills-sheet-level", &[("code", one.code.clone()), ("title", one.title.clone()), ("level", level)]));
        for id in ["skills-sheet-observed", "skills-sheet-performed", "skills-sheet-assessor"] {
            heads.push(words.text(id, &[("code", one.code.clone())]));
        }
    }
    heads
}

/// Everybody, and in the last row how many reached the level required.
fn rows(shown: &SignOffs, words: &Words) -> Vec<Vec<Cell>> {
    let of_cell = |cell: &SignOffCell| {
        let level = cell.level.map(|level| words.text(&format!("skills-level-{}", level.code()), &[]));
        let assessor = cell.assessor.clone().unwrap_or_default();
        [Cell::Text(level.unwrap_or_default()), Cell::Count(cell.observed_n), Cell::Count(cell.performed_n), Cell::Text(assessor)]
    };
    let of_person = |row: &SignOffRow| {
        let mut cells = vec![Cell::Text(row.full_name.clone())];
        cells.extend(row.cells.iter().flat_map(of_cell));
        cells
    };
    let mut done = vec![Cell::Text(words.text("skills-sheet-done", &[]))];
    for one in &shown.competencies {
        done.push(Cell::Count(one.done));
        done.extend(std::iter::repeat_n(Cell::Text(String::new()), 3));
    }
    shown.rows.iter().map(of_person).chain([done]).collect()
}
