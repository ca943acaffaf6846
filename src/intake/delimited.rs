//! Text with a separator between cells: the encoding and the separator are found out, quotation marks are obeyed.
//!
//! The splitting is our own, because rows must keep the numbers that a spreadsheet program shows (the `csv` crate leaves blank
//! lines out) and because a quotation mark that is never closed must be told, not read to the end of the file as one cell.

use super::sheet::{Filling, Limits, Sheet, SheetFault, SheetKind, number};
use super::{encoding, synonyms};

pub(super) const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// How much of a text decides about its encoding and separator.
const SAMPLE_BYTES: usize = 64 << 10;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Sheet, SheetFault> {
    let (text, encoding) = encoding::decode(bytes)?;
    let (said, text) = said_separator(&text);
    let separator = said.or_else(|| guess_separator(sample_of(text)));
    let mut filling = Filling::new(limits);
    split(text, separator, |row, column, cell| filling.put(row, column, without_guard(cell)))?;
    let tab = filling.finish();
    if tab.rows.is_empty() {
        return Err(SheetFault::Empty);
    }
    Ok(Sheet { kind: SheetKind::Delimited, encoding: Some(encoding.name().to_owned()), separator, tabs: vec![tab] })
}

/// A text without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn without_guard(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])).unwrap_or(cell)
}

/// Excel's first line `sep=;` and the text after it.
fn said_separator(text: &str) -> (Option<char>, &str) {
    let Some(rest) = text.strip_prefix("sep=") else {
        return (None, text);
    };
    let mut characters = rest.chars();
    match characters.next() {
        Some(separator) if SEPARATORS.contains(&separator) => {
            let after = characters.as_str();
            let after = after.strip_prefix('\r').unwrap_or(after);
            match after.strip_prefix('\n') {
                Some(after) => (Some(separator), after),
                None => (None, text),
            }
        }
        _ => (None, text),
    }
}

/// The beginning of a text, ended at a line if it is long.
pub(super) fn sample_of(text: &str) -> &str {
    if text.len() <= SAMPLE_BYTES {
        return text;
    }
    let mut end = SAMPLE_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let end = text[..end].rfind('\n').unwrap_or(end);
    &text[..end]
}

/// The separator with which most heads are known and most rows have the same width; none if the list has one column.
fn guess_separator(sample: &str) -> Option<char> {
    let one_column = (most_heads(&table(sample, None)).0, 850, 1);
    let mut best = (one_column, None);
    for separator in SEPARATORS {
        let rows = table(sample, Some(separator));
        let Some((width, count)) = usual_width(&rows) else {
            continue;
        };
        let (known, head_width) = most_heads(&rows);
        let mut share = count * 1000 / rows.len();
        // "Doe, John" below a head without a comma: the comma belongs to the name.
        if known > 0 && head_width < width {
            share /= 2;
        }
        let score = (known, share, width);
        if score > best.0 {
            best = (score, Some(separator));
        }
    }
    best.1
}

/// The rows of a sample that are not blank, raw.
fn table(sample: &str, separator: Option<char>) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut last = None;
    // A quotation mark that the sample cuts or that is never closed is told later, when the whole is read.
    let _ = split(sample, separator, |row, _, cell| {
        if last != Some(row) {
            last = Some(row);
            rows.push(Vec::new());
        }
        if let Some(cells) = rows.last_mut() {
            cells.push(cell.to_owned());
        }
        Ok(())
    });
    rows.retain(|cells| cells.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

/// The commonest number of cells above one, and how many rows have it.
fn usual_width(rows: &[Vec<String>]) -> Option<(usize, usize)> {
    let mut counts = std::collections::BTreeMap::new();
    for row in rows.iter().filter(|row| row.len() > 1) {
        *counts.entry(row.len()).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count)
}

/// The most known heads in one of the first rows, and the number of cells of that row.
fn most_heads(rows: &[Vec<String>]) -> (usize, usize) {
    rows.iter()
        .take(20)
        .map(|row| {
            let known = row.iter().filter(|cell| synonyms::is_known(cell)).count();
            (known, row.len())
        })
        .rev()
        .max_by_key(|(known, _)| *known)
        .unwrap_or((0, 0))
}

/// Splits a text after RFC 4180, with any of LF, CR LF and CR as line end. A quotation mark counts only at the beginning of a
/// cell; what follows a closed quotation before the separator is kept.
fn split(text: &str, separator: Option<char>, mut cell_found: impl FnMut(usize, usize, &str) -> Result<(), SheetFault>) -> Result<(), SheetFault> {
    let mut characters = text.chars().peekable();
    let (mut row, mut column, mut line) = (0, 0, 1_usize);
    let mut cell = String::new();
    let mut opened_at = None;
    while let Some(character) = characters.next() {
        let ends_line = character == '\n' || character == '\r' && characters.peek() != Some(&'\n');
        if ends_line {
            line += 1;
        }
        if opened_at.is_some() {
            if character != '"' {
                cell.push(character);
            } else if characters.peek() == Some(&'"') {
                characters.next();
                cell.push('"');
            } else {
                opened_at = None;
            }
        } else if ends_line {
            cell_found(row, column, &cell)?;
            cell.clear();
            row += 1;
            column = 0;
        } else if Some(character) == separator {
            cell_found(row, column, &cell)?;
            cell.clear();
            column += 1;
        } else if character == '"' && cell.trim().is_empty() {
            cell.clear();
            opened_at = Some(line);
        } else {
            cell.push(character);
        }
    }
    if let Some(opened_at) = opened_at {
        return Err(SheetFault::UnclosedQuote { line: number(opened_at) });
    }
    if column > 0 || !cell.is_empty() {
        cell_found(row, column, &cell)?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn sheet(bytes: &[u8]) -> Sheet {
        read(bytes, &Limits::default()).unwrap()
    }

    fn fault(bytes: &[u8]) -> SheetFault {
        read(bytes, &Limits::default()).unwrap_err()
    }

    fn rows(text: &str) -> Vec<Vec<String>> {
        sheet(text.as_bytes()).tabs.remove(0).rows
    }

    #[rstest]
    #[case("Name,Country\nA,Peru\nB,Chile", Some(','))]
    #[case("Name;Note\nDoe, John;a, b\nRoe, Jane;c, d", Some(';'))]
    #[case("Name\tCountry\nDoe, John\tPeru\n", Some('\t'))]
    #[case("Name|Country\nA|Peru\n", Some('|'))]
    #[case("Full name\nDoe, John\nRoe, Jane\nPoe, Ann", None)]
    #[case("Name\nKim\n", None)]
    #[case("x;y\n\"1;2\",5;3\n", Some(';'))]
    #[case("List of participants, March 2025\n\nName;Country\nA;Peru\nB;Chile", Some(';'))]
    #[case("sep=|\na,b|c\n", Some('|'))]
    fn the_separator_is_found_out(#[case] text: &str, #[case] expected: Option<char>) {
        assert_eq!(sheet(text.as_bytes()).separator, expected);
    }

    #[test]
    fn quotation_marks_hold_separators_line_ends_and_themselves() {
        let text = "Name,Note\r\n\"Doe, John\",\"two\r\nlines and \"\"marks\"\"\"\r\nB,5\" pipe\r\n";
        let expected = [["Name", "Note"], ["Doe, John", "two\nlines and \"marks\""], ["B", "5\" pipe"]];
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn blank_rows_keep_the_numbers_of_the_others() {
        let found = rows("Title\n\nName,Country\n,\nA,Peru");
        assert_eq!(found.len(), 5);
        assert!(found[1].is_empty() && found[3].is_empty());
        assert_eq!(found[4], ["A", "Peru"]);
    }

    #[test]
    fn a_quotation_that_never_ends_is_told_with_its_line() {
        let text = "Name,Country\n\"two\nlines\",Peru\n\"Kim,Korea\nLee,Korea\n";
        assert_eq!(fault(text.as_bytes()), SheetFault::UnclosedQuote { line: 4 });
    }

    #[test]
    fn old_line_ends_are_line_ends() {
        assert_eq!(rows("Name,Country\rA,Peru\r"), [["Name", "Country"], ["A", "Peru"]]);
    }

    #[test]
    fn too_many_columns_are_refused_with_their_row() {
        let text = format!("Name,Country\nA{}B\n", ",".repeat(300));
        assert_eq!(fault(text.as_bytes()), SheetFault::TooManyColumns { row: 1, limit: 300 });
        let empty = format!("Name,Country\nA,Peru{}\n", ",".repeat(400));
        assert_eq!(rows(&empty)[1], ["A", "Peru"]);
    }

    #[test]
    fn too_long_a_cell_is_refused_with_its_place() {
        let text = format!("Name,Note\nA,{}\n", "가".repeat(4_001));
        assert_eq!(fault(text.as_bytes()), SheetFault::CellTooLong { row: 1, column: 1, limit: 4_000 });
    }

    #[test]
    fn too_many_rows_are_refused() {
        let limits = Limits { rows: 3, ..Limits::default() };
        let text = "Name\nA\nB\nC\n";
        let limit = 3;
        let what = super::super::sheet::Measure::Rows;
        assert_eq!(read(text.as_bytes(), &limits), Err(SheetFault::TooLarge { what, limit }));
        assert!(read(b"Name\nA\nB\n\n\n", &limits).is_ok());
    }
}
