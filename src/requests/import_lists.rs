//! A list that comes without a file, and the rows of a list that go back to whoever sent it.

use super::Asking;
use super::import::{PreviewImport, Read, read};
use super::import_rows::why_refused;
use super::printing::Preview;
use crate::fault::{Fault, Reason, Result};
use crate::intake::sheet::{Limits, Measure, SheetFault, SheetKind, too_large};
use crate::paper::spreadsheet::{delimited, xlsx_of};
use crate::wire::wire;
use crate::words::Words;

wire! {
    /// A table as text: cells with tabs between them, as a spreadsheet copies it.
    asks TakeTable { text: String }
    /// A list that was taken in, as a chosen file is.
    answers TakenTable { token: String, name: String }
}

/// Takes in a table that was pasted, as if it were a chosen file.
pub fn take_table(asking: &Asking<'_>, with: TakeTable) -> Result<TakenTable> {
    let name = Words::new(&asking.language()).text("import-pasted", &[]);
    let limit = Limits::default().file_bytes;
    if with.text.trim().is_empty() {
        return Err(super::import::file_refused(&name, &SheetFault::Empty).into());
    }
    if with.text.len() > limit {
        return Err(super::import::file_refused(&name, &too_large(Measure::FileBytes, limit)).into());
    }
    Ok(TakenTable { token: asking.house.take_file(&name, with.text.into_bytes()), name })
}

/// The rows of a list that cannot come in, as they stood there, with the reason beside each: CSV where the list is text, else XLSX.
pub fn refused_rows(asking: &Asking<'_>, with: PreviewImport) -> Result<Preview> {
    let read = read(asking, &with)?;
    let words = Words::new(&asking.language());
    let rows = with_reasons(&read, &words);
    if rows.is_empty() {
        return Err(Reason::NothingRefused.into());
    }
    let separator = read.sheet.separator.unwrap_or(',');
    let (bytes, ending) = match read.sheet.kind {
        SheetKind::Delimited => (delimited(&rows, separator), if separator == '\t' { "tsv" } else { "csv" }),
        _ => (xlsx_of(&read.sheet.tabs[read.tab].name, &rows, words.language() == "ar").map_err(|fault| Fault::Paper(fault.to_string()))?, "xlsx"),
    };
    let stem = read.name.rsplit_once('.').map_or(read.name.as_str(), |(stem, _)| stem);
    let file_name = words.text("import-refused-file", &[("name", stem.to_owned())]) + "." + ending;
    Ok(Preview { paper: asking.house.keep_paper(&file_name, bytes), file_name })
}

/// The heads, if there are any, and every refused row, each with a last cell more.
fn with_reasons(read: &Read, words: &Words) -> Vec<Vec<String>> {
    let cells = &read.sheet.tabs[read.tab].rows;
    let refused: Vec<_> = read.rows.iter().filter(|row| row.is_refused()).collect();
    let heads = read.mapping.header_row.filter(|_| !refused.is_empty()).map(|row| row as usize);
    let told = heads.map(|at| (at, words.text("import-refused-why", &[])));
    let told = told.into_iter().chain(refused.into_iter().map(|row| (row.line as usize - 1, why_refused(words, row))));
    let told: Vec<(usize, String)> = told.collect();
    let width = told.iter().filter_map(|(at, _)| Some(cells.get(*at)?.len())).max().unwrap_or(0);
    let row = |(at, why): (usize, String)| {
        let mut row = cells.get(at).cloned().unwrap_or_default();
        row.resize(width, String::new());
        row.push(why);
        row
    };
    told.into_iter().map(row).collect()
}
