//! A table as a file that a spreadsheet opens: CSV (RFC 4180, UTF-8) or XLSX. No cell of either is ever a formula.

use super::PaperFault;
use chrono::{DateTime, Datelike, Timelike, Utc};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text, whatever it looks like.
    Text(String),
    /// A whole number.
    Count(u32),
    /// Minutes, shown as hours with two decimals.
    Hours(u32),
    /// Hundredths of a number, shown with two decimals.
    Hundredths(i32),
}

/// A table to hand out.
#[derive(Clone, Debug)]
pub struct Table {
    /// Name of the sheet and of the document.
    pub title: String,
    /// One for each column.
    pub heads: Vec<String>,
    /// The rows, the last one being the total.
    pub rows: Vec<Vec<Cell>>,
    /// Name of the sheet of notes.
    pub notes_title: String,
    /// What the table says and what counts, a line each: only a workbook has room for them.
    pub notes: Vec<String>,
    /// Whether the columns run from right to left.
    pub is_rtl: bool,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

/// The table as CSV. The mark of UTF-8 stands before it: without it a spreadsheet takes Arabic for another encoding.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        text.push_str(&cells.collect::<Vec<_>>().join(","));
        text.push_str("\r\n");
    };
    line(&mut table.heads.iter().map(|head| field(head)));
    for row in &table.rows {
        line(&mut row.iter().map(|cell| match cell {
            Cell::Text(text) => field(text),
            Cell::Count(count) => count.to_string(),
            Cell::Hours(minutes) => hours(*minutes),
            Cell::Hundredths(number) => decimal(*number),
        }));
    }
    text.into_bytes()
}

/// Rows of text with a separator between their cells, after the mark of UTF-8; no cell is a formula.
pub fn delimited(rows: &[Vec<String>], separator: char) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    for row in rows {
        text.push_str(&row.iter().map(|cell| field(cell)).collect::<Vec<_>>().join(&separator.to_string()));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// Rows of text as a workbook of one sheet; no cell is a formula.
pub fn xlsx_of(title: &str, rows: &[Vec<String>], is_rtl: bool) -> Result<Vec<u8>, PaperFault> {
    let made = || {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name(sheet_name(title))?;
        sheet.set_right_to_left(is_rtl);
        for (at, row) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(row) {
                sheet.write_string(at, column, cell)?;
            }
        }
        sheet.autofit();
        workbook.save_to_buffer()
    };
    made().map_err(|fault: XlsxError| PaperFault::Workbook(fault.to_string()))
}

/// A text as a field. What a spreadsheet would take for a formula gets an apostrophe before it, which shows that it is text.
fn field(text: &str) -> String {
    let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let text = format!("{}{text}", if runs { "'" } else { "" });
    if text.contains(['"', ',', '\n', '\r', '\t', ';']) || runs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Minutes as hours with two decimals, to the nearest.
fn hours(minutes: u32) -> String {
    let hundredths = (u64::from(minutes) * 100 + 30) / 60;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Hundredths with two decimals.
fn decimal(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", number.unsigned_abs() / 100, number.unsigned_abs() % 100)
}

/// The table as a workbook: the table, then a sheet of notes.
pub fn xlsx(table: &Table) -> Result<Vec<u8>, PaperFault> {
    workbook(table).map_err(|fault| PaperFault::Workbook(fault.to_string()))
}

fn workbook(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let at = table.made_at;
    let made = ExcelDateTime::from_ymd(u16::try_from(at.year()).unwrap_or(1900), month(at.month()), month(at.day()))?;
    let made = made.and_hms(u16::try_from(at.hour()).unwrap_or(0), month(at.minute()), at.second())?;
    workbook.set_properties(&DocProperties::new().set_title(&table.title).set_creation_datetime(&made));
    let bold = Format::new().set_bold();
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&table.title))?;
    sheet.set_right_to_left(table.is_rtl);
    sheet.set_freeze_panes(1, 0)?;
    for (column, head) in (0..).zip(&table.heads) {
        sheet.write_string_with_format(0, column, head, &bold)?;
    }
    for (at, row) in (1..).zip(&table.rows) {
        let is_total = usize::try_from(at).is_ok_and(|at| at == table.rows.len());
        let plain = if is_total { bold.clone() } else { Format::new() };
        for (column, cell) in (0..).zip(row) {
            match cell {
                Cell::Text(text) => sheet.write_string_with_format(at, column, text, &plain)?,
                Cell::Count(count) => sheet.write_number_with_format(at, column, *count, &plain)?,
                Cell::Hundredths(number) => {
                    sheet.write_number_with_format(at, column, f64::from(*number) / 100.0, &plain.clone().set_num_format("0.00"))?
                }
                Cell::Hours(minutes) => {
                    sheet.write_number_with_format(at, column, f64::from(*minutes) / 60.0, &plain.clone().set_num_format("0.00"))?
                }
            };
        }
    }
    sheet.autofit();
    let notes = workbook.add_worksheet();
    notes.set_name(sheet_name(&table.notes_title))?;
    notes.set_right_to_left(table.is_rtl);
    notes.set_column_width(0, 100)?;
    for (row, note) in (0..).zip(&table.notes) {
        notes.write_string_with_format(row, 0, note, &Format::new().set_text_wrap())?;
    }
    workbook.save_to_buffer()
}

fn month(part: u32) -> u8 {
    u8::try_from(part).unwrap_or(0)
}

/// A name that every spreadsheet takes: at most 31 characters, without those that stand in references.
fn sheet_name(title: &str) -> String {
    title.chars().filter(|one| !"[]:*?/\\'".contains(*one)).take(31).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Ghana", "Ghana")]
    #[case("Bahamas, The", "\"Bahamas, The\"")]
    #[case("the \"big\" run", "\"the \"\"big\"\" run\"")]
    #[case("=1+1", "\"'=1+1\"")]
    #[case("+82", "\"'+82\"")]
    #[case("-1", "\"'-1\"")]
    #[case("@SUM(A1)", "\"'@SUM(A1)\"")]
    #[case("\t=1", "\"'\t=1\"")]
    #[case("\r=1", "\"'\r=1\"")]
    #[case("غانا", "غانا")]
    fn a_field_is_quoted_where_it_must_be_and_never_runs(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(field(text), expected);
    }

    #[rstest]
    #[case(5, "0.05")]
    #[case(-1_170, "-11.70")]
    fn hundredths_have_two_decimals(#[case] number: i32, #[case] expected: &str) {
        assert_eq!(decimal(number), expected);
    }

    #[rstest]
    #[case(0, "0.00")]
    #[case(90, "1.50")]
    #[case(100, "1.67")]
    #[case(8_280, "138.00")]
    fn minutes_are_written_as_hours(#[case] minutes: u32, #[case] expected: &str) {
        assert_eq!(hours(minutes), expected);
    }
}
