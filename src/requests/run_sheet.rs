//! A table of a run's people as a file of a spreadsheet.

use super::Asking;
use super::printing::Printed;
use super::reports::handed_out;
use super::runs::visible;
use crate::fault::{Fault, Result};
use crate::ids::RunId;
use crate::paper::spreadsheet::{Cell, Table, xlsx};
use crate::tables::settings;
use crate::wire::parse;
use crate::words::Words;

/// What stands in the table.
pub(super) struct Filled {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    /// How many people it shows.
    pub people: usize,
}

/// The file of a run's table. `what` names it in the journal and in the file's name; `title` and `note` are the ids of its words.
pub(super) fn run_sheet(
    asking: &Asking<'_>,
    run: &str,
    what: &str,
    [title, note]: [&str; 2],
    fill: impl FnOnce(&Words) -> Result<Filled>,
) -> Result<Printed> {
    let say = Words::new(&asking.language());
    let made_at = asking.book.clock().now();
    let (run, is_demo, name) = asking.book.read(|db| Ok((visible(asking, db, run)?, settings::centre(db)?.is_demo, settings::settings(db)?.name)))?;
    let Filled { heads, rows, people } = fill(&say)?;
    let id: RunId = parse(&run.id, "run")?;
    let mut notes = vec![name, [run.code.as_str(), &run.title].join(" · ")];
    notes.extend(is_demo.then(|| say.text("paper-demo", &[])));
    notes.push(say.text(note, &[]));
    let table = Table {
        title: say.text(title, &[]),
        heads,
        rows,
        notes_title: say.text("reports-counts", &[]),
        notes,
        is_rtl: say.language() == "ar",
        made_at,
    };
    let bytes = xlsx(&table).map_err(|fault| Fault::Paper(fault.to_string()))?;
    let receipt = handed_out(asking, what, id.0, u32::try_from(people).unwrap_or(u32::MAX))?;
    let demo = if is_demo { "demo-" } else { "" };
    let file_name = format!("{demo}{}-{}-{}.xlsx", what.replace('_', "-"), run.code, made_at.format("%Y%m%d"));
    Ok(Printed { receipt, paper: asking.house.keep_paper(&file_name, bytes), file_name })
}
