//! Certificates of a list that were issued before the book: number, name, course and day, by the heads of its columns or as
//! somebody says.

use super::dates::{self, Reading};
use super::heads;
use super::mapping::DateOrder;
use super::people::DateQuestion;
use super::sheet::Tab;
use super::synonyms;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A field that each certificate of such a list has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum FormerField {
    /// The number as it stands on the paper.
    Number,
    /// The name as it stands on the paper.
    Name,
    /// The course as it stands on the paper.
    Course,
    /// The day of issue.
    IssuedOn,
}

impl FormerField {
    /// Every field.
    pub const ALL: [Self; 4] = [Self::Number, Self::Name, Self::Course, Self::IssuedOn];

    /// The field whose heads stand under a code; a name is called as in a roster.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        Some(match code {
            "former_number" => Self::Number,
            "full_name" | "certificate_name" => Self::Name,
            "former_course" => Self::Course,
            "former_issued_on" => Self::IssuedOn,
            _ => return None,
        })
    }
}

/// A column of such a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct FormerColumn {
    /// Column from 0.
    pub index: u32,
    /// Its head; empty if it has none.
    pub head: String,
    /// What it holds, if that is known.
    pub field: Option<FormerField>,
    /// Up to three different values.
    pub examples: Vec<String>,
}

/// How such a list is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerMapping {
    /// The row of the heads from 0; none where the certificates stand from the first row on.
    header_row: Option<usize>,
    /// The columns that hold anything.
    pub columns: Vec<FormerColumn>,
    /// What stands first in dates that may be several days.
    pub date_order: Option<DateOrder>,
}

impl FormerMapping {
    /// How many of the fields have a column.
    #[must_use]
    pub fn known(&self) -> usize {
        FormerField::ALL.into_iter().filter(|field| self.column(*field).is_some()).count()
    }

    fn column(&self, field: FormerField) -> Option<usize> {
        self.columns.iter().find(|column| column.field == Some(field)).map(|column| column.index as usize)
    }
}

/// A row of such a list. What is missing there is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerLine {
    /// The number of the row as a spreadsheet program shows it, from 1.
    pub line: u32,
    /// The number as it stands on the paper.
    pub number: String,
    /// The name as it stands on the paper.
    pub name: String,
    /// The course as it stands on the paper.
    pub course: String,
    /// The day of issue; none where the text is none, or may be several.
    pub issued_on: Option<NaiveDate>,
}

/// Guesses by the heads which column is which field; of two that can be one field, the head that is surer.
#[must_use]
pub fn guess(tab: &Tab) -> FormerMapping {
    let fields = |row: &[String]| FormerField::ALL.into_iter().filter(|field| best(row.iter(), *field).is_some()).count();
    let rows = tab.rows.iter().take(heads::FIRST_ROWS).enumerate().rev();
    let by_heads = rows.map(|(at, row)| (fields(row), at)).max_by_key(|(count, _)| *count).filter(|(count, _)| *count > 0);
    let header_row = by_heads.map(|(_, at)| at).or_else(|| heads::header_row(tab));
    let bare = heads::bare(tab, header_row).columns.into_iter();
    let mut columns: Vec<FormerColumn> =
        bare.map(|column| FormerColumn { index: column.index, head: column.head, field: None, examples: column.examples }).collect();
    for field in FormerField::ALL {
        if let Some(at) = best(columns.iter().map(|column| &column.head), field) {
            columns[at].field = Some(field);
        }
    }
    FormerMapping { header_row, columns, date_order: None }
}

/// The place of the head that is the surest one of a field.
fn best<'a>(heads: impl Iterator<Item = &'a String>, field: FormerField) -> Option<usize> {
    let ranked =
        heads.enumerate().filter_map(|(at, head)| synonyms::find_former(head).filter(|(_, found)| *found == field).map(|(rank, _)| (rank, at)));
    ranked.min().map(|(_, at)| at)
}

/// The rows of a list, and the first date in it that may be several days, if somebody has to say which. Empty rows are left out.
#[must_use]
pub fn lines(tab: &Tab, mapping: &FormerMapping, today: NaiveDate) -> (Vec<FormerLine>, Option<DateQuestion>) {
    let columns = FormerField::ALL.map(|field| mapping.column(field));
    let below = mapping.header_row.map_or(0, |row| row + 1);
    let rows = tab.rows.iter().enumerate().skip(below).filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    let cell =
        |row: &'_ [String], column: Option<usize>| column.and_then(|column| row.get(column)).map_or_else(String::new, |cell| cell.trim().to_owned());
    let cells: Vec<(usize, [String; 4])> = rows.map(|(at, row)| (at, columns.map(|column| cell(row, column)))).collect();
    let readings: Vec<Reading> = cells.iter().map(|(_, [.., day])| dates::read_past(day, today)).collect();
    let orders = dates::orders(&readings);
    let mut question = None;
    let mut found = Vec::new();
    for ((at, [number, name, course, day]), reading) in cells.into_iter().zip(readings) {
        let days = reading.days(&orders);
        let issued_on = match days.as_slice() {
            [(_, on)] => Some(*on),
            _ => mapping.date_order.filter(|_| !days.is_empty()).and_then(|order| reading.of(order)),
        };
        if days.len() > 1 && question.is_none() {
            question = Some(DateQuestion { text: day, readings: days });
        }
        found.push(FormerLine { line: u32::try_from(at + 1).unwrap_or(u32::MAX), number, name, course, issued_on });
    }
    (found, question)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn tab(rows: &[&[&str]]) -> Tab {
        let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        Tab { rows, ..Tab::default() }
    }

    #[test]
    fn the_surer_head_is_the_number_of_the_certificate() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let list = tab(&[
            &["A list"],
            &["No.", "Date", "Course", "Name", "Certificate No.", "Date of issue"],
            &["1", "2019-05-02", "GMP", "Ama Mensah", "A-17", "2019-05-04"],
            &["", "", " ", ""],
        ]);
        let (read, question) = lines(&list, &guess(&list), today);
        let on = NaiveDate::from_ymd_opt(2019, 5, 4);
        let wanted = FormerLine { line: 3, number: "A-17".into(), name: "Ama Mensah".into(), course: "GMP".into(), issued_on: on };
        assert_eq!((read, question), (vec![wanted], None));
        assert_eq!(guess(&tab(&[&["Number", "Name", "Course"], &["1", "2", "3"]])).known(), 3);
    }

    #[test]
    fn a_day_that_may_be_several_is_none_unless_another_row_or_somebody_says_the_order() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let days = |order: Option<DateOrder>, days: &[&str]| -> Vec<Option<String>> {
            let mut rows = vec![vec!["Number", "Name", "Course", "Date"]];
            rows.extend(days.iter().map(|day| vec!["1", "Ama", "GMP", *day]));
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            let list = tab(&rows);
            let mapping = FormerMapping { date_order: order, ..guess(&list) };
            lines(&list, &mapping, today).0.into_iter().map(|line| line.issued_on.map(|on| on.to_string())).collect()
        };
        assert_eq!(days(None, &["03/04/2019"]), [None]);
        assert_eq!(days(Some(DateOrder::MonthFirst), &["03/04/2019", "05/06/18"]), [Some("2019-03-04".into()), Some("2018-05-06".into())]);
        assert_eq!(days(None, &["03/04/2019", "25/04/2019"]), [Some("2019-04-03".into()), Some("2019-04-25".into())]);
        assert_eq!(days(None, &["2031-01-01", "soon"]), [None, None]);
    }
}
