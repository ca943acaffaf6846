//! A foreign list as plain rows of text, whatever it came as.

use serde::{Deserialize, Serialize};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::kind::{self, Foreign, Look};
use super::{delimited, workbook};

/// What a list came as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// Text with a separator between cells: CSV, TSV and their kin.
    Delimited,
    /// Office Open XML workbook.
    Xlsx,
    /// The same in binary.
    Xlsb,
    /// Excel 97-2003 workbook.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
}

/// A list that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Sheet {
    /// What it came as.
    pub kind: SheetKind,
    /// The encoding of a text file by its WHATWG name, for instance `UTF-8` or `EUC-KR` (which is CP949).
    pub encoding: Option<String>,
    /// The separator of a text file; none in a file of one column.
    pub separator: Option<char>,
    /// The tabs of a workbook that are not hidden; one tab for a text file.
    pub tabs: Vec<Tab>,
}

/// One tab of a list. A row is as long as its last cell that is not empty, so rows differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Tab {
    /// The name in the workbook; empty for a text file.
    pub name: String,
    /// Cells as text: dates as ISO 8601, whole numbers without decimals, NFC, without direction marks and control characters.
    /// Row 0 is row 1 of a spreadsheet program.
    pub rows: Vec<Vec<String>>,
    /// Cells whose value is the stored result of a formula. No formula is ever evaluated.
    pub formulas: u32,
    /// Cells that hold no value, though they look as if they did; the first [`Limits::flaws`] of them.
    pub flaws: Vec<CellFlaw>,
}

/// A cell whose value is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct CellFlaw {
    /// Row from 0.
    pub row: u32,
    /// Column from 0.
    pub column: u32,
    /// Why there is no value.
    pub kind: FlawKind,
}

/// Why a cell holds no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum FlawKind {
    /// An error such as `#REF!`, which stands in the cell as text.
    Error,
    /// A formula whose result was never stored; the cell is empty.
    FormulaWithoutValue,
}

/// How much of a file is read at most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: usize,
    /// Bytes of everything in a workbook, unpacked.
    pub unpacked_bytes: u64,
    /// Unpacked bytes for each byte of the file.
    pub ratio: u64,
    /// Rows of a tab.
    pub rows: usize,
    /// Columns of a tab.
    pub columns: usize,
    /// Cells with a value in the whole file.
    pub cells: usize,
    /// Characters of a cell.
    pub cell_characters: usize,
    /// Flaws that are reported for a tab.
    pub flaws: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            unpacked_bytes: 256 << 20,
            ratio: 200,
            rows: 200_000,
            columns: 300,
            cells: 2_000_000,
            cell_characters: 4_000,
            flaws: 1_000,
        }
    }
}

/// The measure in which a file is too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Bytes of the file.
    FileBytes,
    /// Bytes after unpacking.
    UnpackedBytes,
    /// Unpacked bytes for each packed one: the sign of a bomb.
    Ratio,
    /// Rows of a tab.
    Rows,
    /// Cells of the file.
    Cells,
}

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum SheetFault {
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// The file ends before its end: a copy or download that broke off, or damage.
    #[error("the file is cut or damaged")]
    Cut,
    /// The file is larger than what is read.
    #[error("too large: {what:?} over {limit}")]
    TooLarge {
        /// In which measure.
        what: Measure,
        /// The most that is read, in that measure.
        limit: u32,
    },
    /// A row has more cells than what is read.
    #[error("row {row} has more than {limit} columns")]
    TooManyColumns {
        /// Row from 0.
        row: u32,
        /// The most columns that are read.
        limit: u32,
    },
    /// A cell is longer than what is read.
    #[error("the cell in row {row}, column {column} has more than {limit} characters")]
    CellTooLong {
        /// Row from 0.
        row: u32,
        /// Column from 0.
        column: u32,
        /// The most characters that are read.
        limit: u32,
    },
    /// The file is no list, or a list of a type that is not read.
    #[error("the file is of another type: {found:?}")]
    OtherType {
        /// What it is.
        found: Foreign,
    },
    /// The file asks for a password.
    #[error("the file is protected by a password")]
    Password,
    /// The bytes are text in no known encoding.
    #[error("the encoding of the text is not known")]
    BadEncoding,
    /// A quotation mark is opened and never closed, so all that follows would be one cell.
    #[error("a quotation mark opened in line {line} is never closed")]
    UnclosedQuote {
        /// Line of the file from 1.
        line: u32,
    },
    /// The reading process stopped without an answer: it took too long, took too much memory, or broke.
    #[error("the reader stopped without an answer")]
    ReaderStopped,
}

/// Reads a list. The kind is told by the content, never by a name.
///
/// # Errors
/// [`SheetFault`], if the bytes are no list that can be read whole within the limits.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetFault> {
    if bytes.len() > limits.file_bytes {
        return Err(too_large(Measure::FileBytes, limits.file_bytes));
    }
    match kind::look(bytes) {
        Look::Empty => Err(SheetFault::Empty),
        Look::Encrypted => Err(SheetFault::Password),
        Look::Foreign(found) => Err(SheetFault::OtherType { found }),
        // The reader of workbooks panics on some damaged ones; the bytes and limits are as they were.
        Look::Zip => std::panic::catch_unwind(|| workbook::read(bytes, limits)).unwrap_or(Err(SheetFault::Cut)),
        Look::Xls => std::panic::catch_unwind(|| workbook::read_xls(bytes, limits)).unwrap_or(Err(SheetFault::Cut)),
        Look::Text => delimited::read(bytes, limits),
    }
}

/// The fault of a file over a limit.
pub fn too_large(what: Measure, limit: impl TryInto<u32>) -> SheetFault {
    let limit = limit.try_into().unwrap_or(u32::MAX);
    SheetFault::TooLarge { what, limit }
}

/// A row or column number for a report.
pub(super) fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// Puts cells into rows and watches the limits while doing so.
pub(super) struct Filling<'a> {
    limits: &'a Limits,
    cells: usize,
    /// The tab that is being filled.
    pub tab: Tab,
}

impl<'a> Filling<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, cells: 0, tab: Tab::default() }
    }

    /// Puts a text where it belongs. Nothing is kept for a cell that is empty after cleaning.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), SheetFault> {
        let text = clean(text);
        if text.is_empty() {
            return Ok(());
        }
        if row >= self.limits.rows {
            return Err(too_large(Measure::Rows, self.limits.rows));
        }
        if column >= self.limits.columns {
            return Err(SheetFault::TooManyColumns { row: number(row), limit: number(self.limits.columns) });
        }
        if text.len() > self.limits.cell_characters && text.chars().count() > self.limits.cell_characters {
            return Err(SheetFault::CellTooLong { row: number(row), column: number(column), limit: number(self.limits.cell_characters) });
        }
        self.cells += 1;
        if self.cells > self.limits.cells {
            return Err(too_large(Measure::Cells, self.limits.cells));
        }
        let rows = &mut self.tab.rows;
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        if rows[row].len() <= column {
            rows[row].resize_with(column + 1, String::new);
        }
        rows[row][column] = text;
        Ok(())
    }

    pub(super) fn flaw(&mut self, row: usize, column: usize, kind: FlawKind) {
        if self.tab.flaws.len() < self.limits.flaws {
            self.tab.flaws.push(CellFlaw { row: number(row), column: number(column), kind });
        }
    }

    /// The tab that was filled; the count of cells goes on over the next one.
    pub(super) fn finish(&mut self) -> Tab {
        std::mem::take(&mut self.tab)
    }
}

/// A cell as it is kept: NFC, trimmed, line ends as LF, without the characters that show nothing or turn text around.
/// Joiners stay, because Persian and the Indic scripts spell with them.
fn clean(text: &str) -> String {
    let text = text.trim();
    if text.bytes().all(|byte| (b' '..0x7f).contains(&byte)) {
        return text.to_owned();
    }
    let kept = text.replace("\r\n", "\n");
    let kept = kept.chars().filter_map(|character| match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{61c}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => None,
        other if other.is_control() => None,
        other => Some(other),
    });
    let kept: String = kept.collect();
    let kept = kept.trim();
    match is_nfc_quick(kept.chars()) {
        IsNormalized::Yes => kept.to_owned(),
        _ => kept.nfc().collect(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn direction_marks_and_control_characters_are_stripped() {
        assert_eq!(clean("\u{202e}gpj.exe\u{202c}"), "gpj.exe");
        assert_eq!(clean("a\0b\u{7}c"), "abc");
        assert_eq!(clean("\u{feff} Kim\u{200b} "), "Kim");
        assert_eq!(clean("two\r\nlines"), "two\nlines");
    }

    #[test]
    fn joiners_stay_and_text_is_composed() {
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(clean("e\u{301}"), "\u{e9}");
        assert_eq!(clean("\u{1112}\u{1161}\u{11ab}"), "\u{d55c}");
    }

    #[test]
    fn a_file_over_the_limit_is_not_looked_at() {
        let limits = Limits { file_bytes: 4, ..Limits::default() };
        let fault = SheetFault::TooLarge { what: Measure::FileBytes, limit: 4 };
        assert_eq!(read(b"a,b,c", &limits), Err(fault));
    }

    #[test]
    fn what_is_no_list_is_named() {
        let limits = Limits::default();
        assert_eq!(read(b" \n", &limits), Err(SheetFault::Empty));
        let found = Foreign::Pdf;
        assert_eq!(read(b"%PDF-1.7 roster.csv", &limits), Err(SheetFault::OtherType { found }));
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
            let _ = read(&bytes, &Limits::default());
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "[a-zA-Z,;|\t\"\r\n é김\u{202e}]{0,400}") {
            let _ = read(text.as_bytes(), &Limits::default());
        }
    }
}
