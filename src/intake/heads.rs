//! Which column of a list is which field of a person: by its head, by its content, or as a file of the user says.

use std::collections::BTreeMap;

use super::mapping::{ColumnMapping, Field, MapFault, Mapping};
use super::sheet::{Tab, number};
use super::{synonyms, values};
use crate::domain::countries::{self, Found};

/// How many rows from the top can hold the heads, and how many below them are looked at for content.
pub(super) const FIRST_ROWS: usize = 30;
const CONTENT_ROWS: usize = 200;

/// Guesses which column is which field: by heads in many languages, then by content where the heads say nothing.
#[must_use]
pub fn guess(tab: &Tab) -> Mapping {
    let mut mapping = bare(tab, header_row(tab));
    for index in 0..mapping.columns.len() {
        if let Some((field, confidence)) = synonyms::find(&mapping.columns[index].head) {
            claim(&mut mapping, index, field, confidence);
        }
    }
    settle_bare_name(&mut mapping);
    guess_by_content(tab, &mut mapping);
    mapping
}

/// Maps the columns as a file says: head to the code of a field. Columns that it does not name are left out.
///
/// # Errors
/// Every [`MapFault`] at once.
pub fn given(tab: &Tab, fields: &BTreeMap<String, String>) -> Result<Mapping, Vec<MapFault>> {
    let keys: Vec<String> = fields.keys().map(|head| synonyms::key(head)).collect();
    let named = |row: &Vec<String>| row.iter().filter(|cell| keys.contains(&synonyms::key(cell))).count();
    let rows = tab.rows.iter().take(FIRST_ROWS).enumerate().rev();
    let header = rows.max_by_key(|(_, row)| named(row)).map(|(index, _)| index);
    let mut mapping = bare(tab, header);
    let mut faults = Vec::new();
    for (head, code) in fields {
        let Some(field) = Field::of_code(code) else {
            faults.push(MapFault::UnknownField { head: head.clone(), field: code.clone() });
            continue;
        };
        if mapping.has(field) {
            faults.push(MapFault::FieldTwice { field });
        }
        let key = synonyms::key(head);
        let mut columns = mapping.columns.iter_mut().filter(|column| synonyms::key(&column.head) == key);
        match (columns.next(), columns.next()) {
            (None, _) => faults.push(MapFault::HeadMissing { head: head.clone() }),
            (Some(_), Some(_)) => faults.push(MapFault::HeadTwice { head: head.clone() }),
            (Some(column), None) => {
                column.field = Some(field);
                column.confidence = 100;
            }
        }
    }
    if faults.is_empty() { Ok(mapping) } else { Err(faults) }
}

/// A head as lists of one sender are told by: without case, marks, spaces and punctuation.
#[must_use]
pub fn normalised(head: &str) -> String {
    synonyms::key(head)
}

/// How many cells are surely heads, in the row with the most of them.
#[must_use]
pub fn known(tab: &Tab) -> usize {
    tab.rows.iter().take(FIRST_ROWS).map(|row| known_in(row)).max().unwrap_or(0)
}

fn known_in(row: &[String]) -> usize {
    row.iter().filter(|cell| synonyms::is_known(cell)).count()
}

/// The row with the most known heads; without any, the first full row if nothing in it looks like a value.
pub(super) fn header_row(tab: &Tab) -> Option<usize> {
    let first = || tab.rows.iter().take(FIRST_ROWS).enumerate();
    let best = first().map(|(index, row)| (known_in(row), index)).rev().max_by_key(|(count, _)| *count)?;
    if best.0 > 0 {
        return Some(best.1);
    }
    let filled = |row: &[String]| row.iter().filter(|cell| !cell.is_empty()).count();
    let widest = first().map(|(_, row)| filled(row)).max()?;
    let (index, row) = first().find(|(_, row)| filled(row) * 2 > widest)?;
    let looks_like_a_value = |cell: &String| {
        values::is_email(cell)
            || cell.starts_with(|character: char| character.is_numeric() || character == '+')
            || matches!(countries::find(cell), Found::One(_) | Found::Several(_))
    };
    (filled(row) > 1 && !row.iter().any(looks_like_a_value)).then_some(index)
}

/// The columns with heads and examples, mapped to nothing.
pub(super) fn bare(tab: &Tab, header: Option<usize>) -> Mapping {
    let width = tab.rows.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |row: &'_ [String], column: usize| row.get(column).cloned().unwrap_or_default();
    let heads = header.and_then(|row| tab.rows.get(row));
    let below = header.map_or(0, |row| row + 1);
    let mut columns = Vec::new();
    for column in 0..width {
        let head = heads.map(|row| cell(row, column)).unwrap_or_default();
        let mut examples: Vec<String> = Vec::new();
        for row in tab.rows.iter().skip(below) {
            let value = cell(row, column);
            if !value.is_empty() && !examples.contains(&value) {
                examples.push(value);
            }
            if examples.len() == 3 {
                break;
            }
        }
        if !head.is_empty() || !examples.is_empty() {
            columns.push(ColumnMapping { index: number(column), head, field: None, confidence: 0, examples });
        }
    }
    Mapping { header_row: header.map(number), columns, date_order: None }
}

/// Gives a field to a column unless another column is at least as sure of it.
fn claim(mapping: &mut Mapping, index: usize, field: Field, confidence: u32) {
    let holder = mapping.columns.iter().position(|column| column.field == Some(field));
    if let Some(holder) = holder {
        if mapping.columns[holder].confidence >= confidence {
            return;
        }
        mapping.columns[holder].field = None;
        mapping.columns[holder].confidence = 0;
    }
    mapping.columns[index].field = Some(field);
    mapping.columns[index].confidence = confidence;
}

/// "Nom" beside "Prénom" is the family name, "Nombre" beside "Apellidos" and "이름" beside "성" the given name.
fn settle_bare_name(mapping: &mut Mapping) {
    let part = match (mapping.has(Field::GivenName), mapping.has(Field::FamilyName)) {
        (true, false) => Field::FamilyName,
        (false, true) => Field::GivenName,
        _ => return,
    };
    for column in &mut mapping.columns {
        if column.field == Some(Field::FullName) && synonyms::is_bare_name(&column.head) {
            column.field = Some(part);
        }
    }
}

/// A field, how sure a passed test makes of it in percent, and the test of a value.
type ContentTest = (Field, u32, fn(&str) -> bool);

fn guess_by_content(tab: &Tab, mapping: &mut Mapping) {
    let below = mapping.header_row.map_or(0, |row| row as usize + 1);
    let tests: [ContentTest; 4] = [
        (Field::Email, 80, |text| values::is_email(text)),
        (Field::Country, 70, |text| !matches!(countries::find(text), Found::None)),
        (Field::Sex, 60, |text| values::sex_of(text).is_some()),
        (Field::Phone, 60, |text| text.starts_with('+') && values::is_phone(text)),
    ];
    for (field, confidence, fits) in tests {
        if mapping.has(field) {
            continue;
        }
        for index in 0..mapping.columns.len() {
            let column = &mapping.columns[index];
            if column.field.is_none() && share(tab, below, column.index, fits) >= 80 {
                claim(mapping, index, field, confidence);
                break;
            }
        }
    }
    if Field::ALL.into_iter().any(|field| field.is_name() && mapping.has(field)) {
        return;
    }
    // A list of nothing but names needs no head.
    let is_text = |text: &str| text.chars().any(char::is_alphabetic) && !values::is_email(text);
    let mut texts = (0..mapping.columns.len()).filter(|index| {
        let column = &mapping.columns[*index];
        column.field.is_none() && share(tab, below, column.index, is_text) >= 80
    });
    if let (Some(index), None) = (texts.next(), texts.next()) {
        claim(mapping, index, Field::FullName, 40);
    }
}

/// How many percent of the filled cells of a column pass a test; 0 for an empty column.
fn share(tab: &Tab, below: usize, column: u32, fits: impl Fn(&str) -> bool) -> usize {
    let (mut filled, mut fitting) = (0, 0);
    for row in tab.rows.iter().skip(below).take(CONTENT_ROWS) {
        if let Some(cell) = row.get(column as usize).filter(|cell| !cell.is_empty()) {
            filled += 1;
            fitting += usize::from(fits(cell));
        }
    }
    (fitting * 100_usize).checked_div(filled).unwrap_or(0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn tab(rows: &[&[&str]]) -> Tab {
        let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
        Tab { rows: rows.collect(), ..Tab::default() }
    }

    fn fields(mapping: &Mapping) -> Vec<Option<Field>> {
        mapping.columns.iter().map(|column| column.field).collect()
    }

    #[test]
    fn heads_are_found_below_a_title() {
        let mapping = guess(&tab(&[
            &["Participants of the March workshop"],
            &[],
            &["No.", "Full Name", "Country", "E-mail"],
            &["1", "Kim Minsu", "Korea", "a@b.org"],
        ]));
        assert_eq!(mapping.header_row, Some(2));
        assert_eq!(fields(&mapping), [None, Some(Field::FullName), Some(Field::Country), Some(Field::Email)]);
        assert_eq!(mapping.columns[1].examples, ["Kim Minsu"]);
    }

    #[test]
    fn a_bare_name_beside_a_part_is_the_other_part() {
        let french = guess(&tab(&[&["Nom", "Prénom"], &["Diop", "Awa"]]));
        assert_eq!(fields(&french), [Some(Field::FamilyName), Some(Field::GivenName)]);
        let spanish = guess(&tab(&[&["Nombre", "Apellidos"], &["Ana", "Ruiz Gil"]]));
        assert_eq!(fields(&spanish), [Some(Field::GivenName), Some(Field::FamilyName)]);
        let korean = guess(&tab(&[&["성", "이름", "국가"], &["김", "민수", "한국"]]));
        assert_eq!(fields(&korean), [Some(Field::FamilyName), Some(Field::GivenName), Some(Field::Country)]);
        let alone = guess(&tab(&[&["Nom", "Pays"], &["Awa Diop", "Sénégal"]]));
        assert_eq!(fields(&alone), [Some(Field::FullName), Some(Field::Country)]);
    }

    #[test]
    fn content_tells_what_the_head_does_not() {
        let mapping = guess(&tab(&[&["Name", "x1", "x2", "x3"], &["A B", "a@b.org", "Peru", "F"], &["C D", "c@d.org", "Chile", "M"]]));
        assert_eq!(fields(&mapping), [Some(Field::FullName), Some(Field::Email), Some(Field::Country), Some(Field::Sex)]);
        assert_eq!(mapping.columns[1].confidence, 80);
    }

    #[test]
    fn a_list_without_heads_loses_nobody() {
        let mapping = guess(&tab(&[&["Kim Minsu", "a@b.org"], &["Lee Jina", "c@d.org"]]));
        assert_eq!(mapping.header_row, None);
        assert_eq!(fields(&mapping), [Some(Field::FullName), Some(Field::Email)]);
        let names = guess(&tab(&[&["Kim Minsu"], &["Lee Jina"]]));
        assert_eq!((names.header_row, fields(&names)), (None, vec![Some(Field::FullName)]));
    }

    #[test]
    fn the_surer_of_two_columns_gets_the_field() {
        let mapping = guess(&tab(&[&["Name", "Email of supervisor", "Email"], &["A", "s@b.org", "a@b.org"]]));
        assert_eq!(fields(&mapping), [Some(Field::FullName), None, Some(Field::Email)]);
    }

    #[test]
    fn a_mapping_file_is_obeyed_and_all_its_faults_are_told_at_once() {
        let list = tab(&[&["Who", "Where", "Where"], &["A", "Peru", "Lima"]]);
        let map = |pairs: &[(&str, &str)]| {
            let pairs = pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
            given(&list, &pairs.collect())
        };
        let mapping = map(&[("WHO", "full_name")]).unwrap();
        assert_eq!(mapping.header_row, Some(0));
        assert_eq!(fields(&mapping), [Some(Field::FullName), None, None]);
        let faults = map(&[("Who", "name"), ("Where", "country"), ("When", "born_on")]);
        let text = str::to_owned;
        assert_eq!(
            faults.unwrap_err(),
            [
                MapFault::HeadMissing { head: text("When") },
                MapFault::HeadTwice { head: text("Where") },
                MapFault::UnknownField { head: text("Who"), field: text("name") },
            ]
        );
    }

    #[test]
    fn an_empty_tab_maps_to_nothing() {
        let mapping = guess(&Tab::default());
        assert_eq!((mapping.header_row, mapping.columns.len()), (None, 0));
        let only_heads = guess(&tab(&[&["Name", "Email"]]));
        assert_eq!(fields(&only_heads), [Some(Field::FullName), Some(Field::Email)]);
    }
}
