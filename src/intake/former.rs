//! Certificates of a list that were issued before the book: number, name, course and day, by the heads of its columns.

use super::dates::{self, Reading};
use super::sheet::Tab;
use crate::domain::names::search_key;
use chrono::{Datelike, NaiveDate};

/// Rows in which the heads are looked for.
const HEAD_ROWS: usize = 10;

/// The words of each column without marks and case, in English, French, Spanish and Arabic: number, name, course, day.
const HEADS: [&[&str]; 4] = [
    &[
        "number",
        "no",
        "no.",
        "certificate number",
        "certificate no",
        "certificate no.",
        "certificate",
        "serial",
        "numero",
        "n°",
        "numero d'attestation",
        "numero du certificat",
        "numero de certificado",
        "numero del certificado",
        "رقم",
        "الرقم",
        "رقم الشهادة",
    ],
    &["name", "full name", "holder", "nom", "nom complet", "titulaire", "nombre", "nombre completo", "titular", "الاسم", "الاسم الكامل"],
    &["course", "course title", "training", "title", "cours", "formation", "intitule", "curso", "titulo", "الدورة", "اسم الدورة", "المقرر"],
    &[
        "date",
        "issued",
        "issued on",
        "date of issue",
        "issue date",
        "date de delivrance",
        "delivre le",
        "fecha",
        "fecha de expedicion",
        "expedido el",
        "التاريخ",
        "تاريخ الإصدار",
        "تاريخ الاصدار",
    ],
];

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

/// The rows of a list; none where it has no heads for all four columns. Empty rows are left out.
pub fn lines(tab: &Tab, today: NaiveDate) -> Option<Vec<FormerLine>> {
    let (head, columns) = tab.rows.iter().take(HEAD_ROWS).enumerate().find_map(|(at, row)| Some((at, columns(row)?)))?;
    let rows = tab.rows.iter().enumerate().skip(head + 1).filter(|(_, row)| row.iter().any(|cell| !cell.trim().is_empty()));
    let cells: Vec<(usize, [&str; 4])> = rows.map(|(at, row)| (at, columns.map(|column| row.get(column).map_or("", |cell| cell.trim())))).collect();
    let readings: Vec<Reading> = cells.iter().map(|(_, [.., day])| dates::read(day, today)).collect();
    let orders = dates::orders(&readings);
    let line = |((at, [number, name, course, day]), reading): (&(usize, [&str; 4]), &Reading)| FormerLine {
        line: u32::try_from(at + 1).unwrap_or(u32::MAX),
        number: (*number).to_owned(),
        name: (*name).to_owned(),
        course: (*course).to_owned(),
        issued_on: match reading.days(&orders).as_slice() {
            // A year of two digits says nothing about the century.
            [(_, on)] if day.contains(&on.year().to_string()) => Some(*on),
            _ => None,
        },
    };
    Some(cells.iter().zip(&readings).map(line).collect())
}

fn columns(row: &[String]) -> Option<[usize; 4]> {
    let keys: Vec<String> = row.iter().map(|cell| search_key(cell)).collect();
    let column = |words: &[&str]| keys.iter().position(|key| words.iter().any(|word| search_key(word) == *key));
    let [number, name, course, day] = HEADS.map(column);
    Some([number?, name?, course?, day?])
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
    fn the_heads_say_which_column_is_which_in_four_languages() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        for heads in [
            ["Date of issue", "Course", "Name", "Certificate No."],
            ["Délivré le", "Formation", "Nom", "Numéro"],
            ["Fecha", "Curso", "Nombre", "Número"],
            ["تاريخ الإصدار", "الدورة", "الاسم", "رقم الشهادة"],
        ] {
            let read = lines(&tab(&[&["A list"], &heads, &["2019-05-04", "GMP", "Ama Mensah", "A-17"], &["", "", " ", ""]]), today).unwrap();
            let on = NaiveDate::from_ymd_opt(2019, 5, 4);
            let wanted = FormerLine { line: 3, number: "A-17".into(), name: "Ama Mensah".into(), course: "GMP".into(), issued_on: on };
            assert_eq!(read, [wanted], "{heads:?}");
        }
        assert_eq!(lines(&tab(&[&["Number", "Name", "Course"], &["1", "2", "3"]]), today), None);
    }

    #[test]
    fn a_day_that_may_be_several_is_none_unless_another_row_says_the_order() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let days = |days: &[&str]| -> Vec<Option<String>> {
            let mut rows = vec![vec!["Number", "Name", "Course", "Date"]];
            rows.extend(days.iter().map(|day| vec!["1", "Ama", "GMP", *day]));
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            lines(&tab(&rows), today).unwrap().into_iter().map(|line| line.issued_on.map(|on| on.to_string())).collect()
        };
        assert_eq!(days(&["03/04/2019"]), [None]);
        assert_eq!(days(&["03/04/2019", "25/04/2019"]), [Some("2019-04-03".into()), Some("2019-04-25".into())]);
        assert_eq!(days(&["25/04/19", "2031-01-01", "soon"]), [None, None, None]);
    }
}
