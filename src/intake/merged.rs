//! Merged cells of workbooks. Only the first of them holds the value; in a list it is meant for every row that the merged cell covers.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Cursor};

use calamine::Dimensions;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::sheet::{Filling, SheetFault};

/// A merged cell of several rows, from 0; its value stands in its first row and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    top: usize,
    bottom: usize,
    column: usize,
}

impl From<Dimensions> for Merged {
    fn from(of: Dimensions) -> Self {
        Self { top: of.start.0 as usize, bottom: of.end.0 as usize, column: of.start.1 as usize }
    }
}

/// Gives the value of merged cells to the rows below that hold anything. Other columns that they cover stay empty: a head over two
/// columns names one.
pub(super) fn spread(filling: &mut Filling<'_>, merged: impl IntoIterator<Item = Merged>) -> Result<(), SheetFault> {
    for Merged { top, bottom, column } in merged {
        let text = filling.tab.rows.get(top).and_then(|row| row.get(column)).cloned().unwrap_or_default();
        let flaw = filling.tab.flaws.iter().find(|flaw| (flaw.row as usize, flaw.column as usize) == (top, column)).map(|flaw| flaw.kind);
        if text.is_empty() && flaw.is_none() {
            continue;
        }
        for row in top + 1..filling.tab.rows.len().min(bottom.saturating_add(1)) {
            let cells = &filling.tab.rows[row];
            if cells.is_empty() || cells.get(column).is_some_and(|cell| !cell.is_empty()) {
                continue;
            }
            filling.put(row, column, &text)?;
            if let Some(kind) = flaw {
                filling.flaw(row, column, kind);
            }
        }
    }
    Ok(())
}

/// The merged cells of an OpenDocument spreadsheet by tab, which its reader does not tell.
pub(super) fn of_ods(bytes: &[u8]) -> Result<BTreeMap<String, Vec<Merged>>, SheetFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetFault::Cut)?;
    let content = archive.by_name("content.xml").map_err(|_| SheetFault::Cut)?;
    Tables::default().read(Reader::from_reader(BufReader::new(content)))
}

/// Where the reading of the tables stands.
#[derive(Default)]
struct Tables {
    found: BTreeMap<String, Vec<Merged>>,
    /// Name of the table; tables inside of its cells are none of it.
    name: String,
    depth: u32,
    row: usize,
    rows_repeated: usize,
    column: usize,
}

impl Tables {
    fn read(mut self, mut reader: Reader<impl BufRead>) -> Result<BTreeMap<String, Vec<Merged>>, SheetFault> {
        let mut buffer = Vec::new();
        loop {
            match reader.read_event_into(&mut buffer).map_err(|_| SheetFault::Cut)? {
                Event::Start(start) => self.begin(&start, false)?,
                Event::Empty(start) => self.begin(&start, true)?,
                Event::End(end) => self.end(end.name().as_ref()),
                Event::Eof => return Ok(self.found),
                _ => {}
            }
            buffer.clear();
        }
    }

    fn begin(&mut self, start: &BytesStart<'_>, is_empty: bool) -> Result<(), SheetFault> {
        let name = start.name();
        let name = name.as_ref();
        match name {
            "table:table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.name = text(start, "table:name")?.unwrap_or_default();
                    self.row = 0;
                }
            }
            "table:table-row" if self.depth == 1 => {
                self.rows_repeated = count(start, "table:number-rows-repeated")?;
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" if self.depth == 1 => {
                let rows = count(start, "table:number-rows-spanned")?;
                if rows > 1 {
                    let merged = Merged { top: self.row, bottom: self.row.saturating_add(rows - 1), column: self.column };
                    self.found.entry(self.name.clone()).or_default().push(merged);
                }
                self.column = self.column.saturating_add(count(start, "table:number-columns-repeated")?);
            }
            _ => {}
        }
        if is_empty {
            self.end(name);
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        match name {
            "table:table" => self.depth = self.depth.saturating_sub(1),
            "table:table-row" if self.depth == 1 => self.row = self.row.saturating_add(self.rows_repeated),
            _ => {}
        }
    }
}

fn text(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, SheetFault> {
    let attribute = start.try_get_attribute(name).map_err(|_| SheetFault::Cut)?;
    let value = attribute.map(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0).map(Cow::into_owned));
    value.transpose().map_err(|_| SheetFault::Cut)
}

/// A number of rows or columns; one where it is not said.
fn count(start: &BytesStart<'_>, name: &str) -> Result<usize, SheetFault> {
    Ok(text(start, name)?.and_then(|text| text.parse().ok()).unwrap_or(1))
}
