//! The sign-offs of a run as a file of a spreadsheet: people by competencies.

use super::Asking;
use super::printing::Printed;
use super::reports::handed_out;
use super::runs::{OneRun, visible};
use super::sign_offs::{SignOffCell, SignOffRow, SignOffs, sign_offs};
use crate::fault::{Fault, Result};
use crate::ids::RunId;
use crate::paper::spreadsheet::{Cell, Table, xlsx};
use crate::tables::settings;
use crate::wire::parse;
use crate::words::Words;

/// The sign-offs of a run as a file of a spreadsheet.
pub fn export_sign_offs(asking: &Asking<'_>, with: OneRun) -> Result<Printed> {
    let words = Words::new(&asking.language());
    let made_at = asking.book.clock().now();
    let (run, is_demo, name) =
        asking.book.read(|db| Ok((visible(asking, db, &with.run)?, settings::centre(db)?.is_demo, settings::settings(db)?.name)))?;
    let shown = sign_offs(asking, with)?;
    let id: RunId = parse(&run.id, "run")?;
    let count = u32::try_from(shown.rows.len()).unwrap_or(u32::MAX);
    let mut notes = vec![name, [run.code.as_str(), &run.title].join(" · ")];
    notes.extend(is_demo.then(|| words.text("paper-demo", &[])));
    notes.push(words.text("skills-sheet-note", &[]));
    let table = Table {
        title: words.text("skills-grid", &[]),
        heads: heads(&shown, &words),
        rows: rows(&shown, &words),
        notes_title: words.text("reports-counts", &[]),
        notes,
        is_rtl: words.language() == "ar",
        made_at,
    };
    let bytes = xlsx(&table).map_err(|fault| Fault::Paper(fault.to_string()))?;
    let receipt = handed_out(asking, "sign_offs", id.0, count)?;
    let kind = if is_demo { "demo-sign-offs" } else { "sign-offs" };
    let file_name = format!("{kind}-{}-{}.xlsx", run.code, made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
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
