//! The rows of a list as people, each with all its faults in one pass. Nothing is re-cased, no name is split by guess, and a value
//! that cannot be read is left empty with a warning, never silently.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::categories::category_of;
use super::dates::{self, Reading};
use super::mapping::{DateOrder, Field, Mapping};
use super::roster::{NOTE_CHARACTERS, NameOrder, RosterRow, RowFault, Sex, TEXT_CHARACTERS};
use super::sheet::{FlawKind, Tab, number};
use super::twins::mark_twins;
use super::values::{is_email, is_latin, is_name, is_phone, one_line, sex_of};
use crate::domain::countries::{self, Found};
use crate::domain::names::{is_east_asian, script_of, search_key};

/// The people of a tab, one for each row below the heads that holds anything in a mapped column. A row that repeats the heads
/// (printed lists do so on each page) is left out.
#[must_use]
pub fn rows(tab: &Tab, mapping: &Mapping, today: NaiveDate) -> Vec<RosterRow> {
    let column = Column::learn(tab, mapping, today);
    let below = mapping.header_row.map_or(0, |row| row as usize + 1);
    let heads = mapping.header_row.and_then(|row| tab.rows.get(row as usize));
    let mut flaws: BTreeMap<u32, Vec<(u32, FlawKind)>> = BTreeMap::new();
    for flaw in &tab.flaws {
        flaws.entry(flaw.row).or_default().push((flaw.column, flaw.kind));
    }
    let mut found = Vec::new();
    for (index, cells) in tab.rows.iter().enumerate().skip(below) {
        if heads.is_some_and(|heads| heads == cells) {
            continue;
        }
        let flaws = flaws.get(&number(index)).map_or(&[][..], Vec::as_slice);
        if let Some(row) = row_of(cells, mapping, &column, flaws) {
            let line = number(index + 1);
            found.push(RosterRow { line, ..row });
        }
    }
    mark_twins(&mut found);
    found
}

/// A date of a list that may be several days, and the days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct DateQuestion {
    /// As written.
    pub text: String,
    /// What it is in each order.
    #[ts(as = "Vec<(DateOrder, String)>")]
    pub readings: Vec<(DateOrder, NaiveDate)>,
}

/// The first date of a tab that may be several days, if the user has to say which.
#[must_use]
pub fn date_question(tab: &Tab, mapping: &Mapping, today: NaiveDate) -> Option<DateQuestion> {
    let orders = Column::learn(tab, mapping, today).orders;
    cells(tab, mapping, Field::BornOn).find_map(|text| {
        let readings = dates::read(text, today).days(&orders);
        (readings.len() > 1).then(|| DateQuestion { text: text.clone(), readings })
    })
}

/// The cells of a field below the heads.
fn cells<'a>(tab: &'a Tab, mapping: &Mapping, field: Field) -> impl Iterator<Item = &'a String> {
    let below = mapping.header_row.map_or(0, |row| row as usize + 1);
    let column = mapping.column(field).map(|column| column.index as usize);
    tab.rows.iter().skip(below).filter_map(move |row| row.get(column?))
}

/// What only a whole column shows.
struct Column {
    today: NaiveDate,
    /// The orders that the dates of the column leave possible.
    orders: Vec<DateOrder>,
    /// The order that the user chose.
    chosen: Option<DateOrder>,
    /// What the letter M means; none if that cannot be told.
    letter_m: Option<Sex>,
}

impl Column {
    fn learn(tab: &Tab, mapping: &Mapping, today: NaiveDate) -> Self {
        let readings: Vec<Reading> = cells(tab, mapping, Field::BornOn).map(|cell| dates::read(cell, today)).collect();
        let has = |letter: &str| cells(tab, mapping, Field::Sex).any(|cell| search_key(cell) == letter);
        let head = mapping.column(Field::Sex).map(|column| search_key(&column.head));
        let is_spanish = head.is_some_and(|head| head == "sexo" || head == "genero");
        let letter_m = match (has("h"), has("f")) {
            (true, false) => Some(Sex::Female),
            (false, true) => Some(Sex::Male),
            (true, true) => None,
            (false, false) => (!is_spanish).then_some(Sex::Male),
        };
        Self { today, orders: dates::orders(&readings), chosen: mapping.date_order, letter_m }
    }
}

/// The person of one row; none if its mapped columns are empty.
fn row_of(cells: &[String], mapping: &Mapping, column: &Column, flaws: &[(u32, FlawKind)]) -> Option<RosterRow> {
    let mut row = RosterRow::default();
    let mut values: BTreeMap<Field, String> = BTreeMap::new();
    let mut parts = Vec::new();
    for mapped in &mapping.columns {
        let Some(field) = mapped.field else { continue };
        if let Some((_, kind)) = flaws.iter().find(|(column, _)| *column == mapped.index) {
            row.faults.push(match kind {
                FlawKind::Error => RowFault::ErrorCell { field },
                FlawKind::FormulaWithoutValue => RowFault::FormulaWithoutValue { field },
            });
            continue;
        }
        let text = cells.get(mapped.index as usize).map_or("", String::as_str);
        let (text, limit) = if field == Field::Note { (text.trim().to_owned(), NOTE_CHARACTERS) } else { (one_line(text), TEXT_CHARACTERS) };
        if text.is_empty() {
            continue;
        }
        if text.chars().count() > limit {
            let limit = number(limit);
            row.faults.push(RowFault::TooLong { field, limit });
        }
        if field.is_name() && text.contains('\u{fffd}') {
            row.faults.push(RowFault::LostCharacter { field });
        }
        if matches!(field, Field::GivenName | Field::MiddleName | Field::FamilyName) {
            parts.push(field);
        }
        values.insert(field, text);
    }
    if values.is_empty() && row.faults.is_empty() {
        return None;
    }
    name(&mut row, &mut values, &parts);
    country(&mut row, values.remove(&Field::Country));
    born_on(&mut row, values.remove(&Field::BornOn), column);
    sex(&mut row, values.remove(&Field::Sex), column.letter_m);
    row.email = values.remove(&Field::Email).and_then(|text| {
        let bare = text.strip_prefix("mailto:").unwrap_or(&text).to_owned();
        keep_if(is_email(&bare), bare, &mut row.faults, |text| RowFault::BadEmail { text })
    });
    row.phone = values.remove(&Field::Phone).and_then(|text| keep_if(is_phone(&text), text, &mut row.faults, |text| RowFault::BadPhone { text }));
    row.honorific = values.remove(&Field::Honorific);
    row.employer = values.remove(&Field::Employer);
    row.post = values.remove(&Field::Post);
    row.department = values.remove(&Field::Department);
    category(&mut row, values.remove(&Field::Category));
    row.note = values.remove(&Field::Note);
    Some(row)
}

fn keep_if(good: bool, text: String, faults: &mut Vec<RowFault>, fault: fn(String) -> RowFault) -> Option<String> {
    if good {
        return Some(text);
    }
    faults.push(fault(text));
    None
}

/// Fills the fields of the name. `parts` are the parts of the name in the order of their columns.
fn name(row: &mut RosterRow, values: &mut BTreeMap<Field, String>, parts: &[Field]) {
    let given = values.remove(&Field::GivenName);
    let middle = values.remove(&Field::MiddleName);
    row.given_name = match (given, middle) {
        (Some(given), Some(middle)) => Some(joined(&given, &middle)),
        (given, middle) => given.or(middle),
    };
    row.family_name = values.remove(&Field::FamilyName);
    row.native_name = values.remove(&Field::NativeName);
    row.native_script = row.native_name.as_deref().and_then(script_of).map(str::to_owned);
    if let Some(text) = values.remove(&Field::CertificateName) {
        if is_latin(&text) {
            row.certificate_name = Some(text);
        } else {
            row.faults.push(RowFault::CertificateNameNotLatin { text });
        }
    }
    let full = values.remove(&Field::FullName);
    row.name_order = order(row, full.as_deref(), parts);
    let from_parts = match (&row.given_name, &row.family_name) {
        (Some(given), Some(family)) => Some(match row.name_order {
            Some(NameOrder::FamilyFirst) => joined(family, given),
            _ => joined(given, family),
        }),
        (given, family) => given.clone().or_else(|| family.clone()),
    };
    let any = full.or(from_parts).or_else(|| row.certificate_name.clone()).or_else(|| row.native_name.clone()).filter(|name| is_name(name));
    match any {
        Some(name) => row.full_name = name,
        None => row.faults.push(RowFault::NoName),
    }
}

/// The order of given and family name: as the whole name has it, else family first for names in East Asian scripts, else as
/// the columns stand.
fn order(row: &RosterRow, full: Option<&str>, parts: &[Field]) -> Option<NameOrder> {
    let (given, family) = (row.given_name.as_deref()?, row.family_name.as_deref()?);
    if let Some(full) = full.map(search_key) {
        let (given, family) = (search_key(given), search_key(family));
        if full.starts_with(&family) && full.ends_with(&given) {
            return Some(NameOrder::FamilyFirst);
        }
        if full.starts_with(&given) && full.ends_with(&family) {
            return Some(NameOrder::GivenFirst);
        }
    }
    let family_first = given.chars().chain(family.chars()).all(is_east_asian) || parts.first() == Some(&Field::FamilyName);
    Some(if family_first { NameOrder::FamilyFirst } else { NameOrder::GivenFirst })
}

/// Two parts of a name with a space between them, or without one in East Asian scripts.
fn joined(first: &str, second: &str) -> String {
    if first.chars().chain(second.chars()).all(is_east_asian) { format!("{first}{second}") } else { format!("{first} {second}") }
}

fn country(row: &mut RosterRow, text: Option<String>) {
    let Some(text) = text else { return };
    match countries::find(&text) {
        Found::One(code) => row.country = Some(code),
        Found::Several(choices) => row.faults.push(RowFault::AmbiguousCountry { text, choices }),
        Found::None => row.faults.push(RowFault::UnknownCountry { text }),
    }
}

fn born_on(row: &mut RosterRow, text: Option<String>, column: &Column) {
    let Some(text) = text else { return };
    let reading = dates::read(&text, column.today);
    let days = reading.days(&column.orders);
    row.born_on = match days.as_slice() {
        [(_, day)] => Some(*day),
        _ => column.chosen.filter(|_| !days.is_empty()).and_then(|order| reading.of(order)),
    };
    if row.born_on.is_none() {
        let choices: Vec<NaiveDate> = days.into_iter().map(|(_, day)| day).collect();
        row.faults.push(if choices.is_empty() { RowFault::BadDate { text } } else { RowFault::AmbiguousDate { text, choices } });
    }
}

fn category(row: &mut RosterRow, text: Option<String>) {
    let Some(text) = text else { return };
    row.category = category_of(&text);
    if row.category.is_none() {
        row.faults.push(RowFault::BadCategory { text });
    }
}

fn sex(row: &mut RosterRow, text: Option<String>, letter_m: Option<Sex>) {
    let Some(text) = text else { return };
    row.sex = match search_key(&text).as_str() {
        "m" => letter_m,
        _ => sex_of(&text),
    };
    if row.sex.is_none() {
        row.faults.push(RowFault::BadSex { text });
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::countries::Alpha3;
    use crate::intake::heads;
    use chrono::NaiveDate;

    fn tab(rows: &[&[&str]]) -> Tab {
        let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
        Tab { rows: rows.collect(), ..Tab::default() }
    }

    fn people(rows_: &[&[&str]]) -> Vec<RosterRow> {
        let tab = tab(rows_);
        rows(&tab, &heads::guess(&tab), day("2026-11-22"))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn country(code: &str) -> Alpha3 {
        Alpha3::new(code).unwrap()
    }

    #[test]
    fn a_whole_row_is_read_and_nothing_is_re_cased() {
        let found = people(&[
            &[
                "Full name",
                "Name on certificate",
                "Native name",
                "Sex",
                "Date of birth",
                "Country",
                "Email",
                "Phone",
                "Organisation",
                "Job title",
                "Remarks",
            ],
            &[
                "kim  MIN-su",
                "KIM Minsu",
                "김민수",
                "F",
                "1990-03-05",
                "한국",
                "Min.Su@X.org",
                "+82 (0)2-123-4567",
                "KDCA",
                "Officer",
                "first\nsecond",
            ],
        ]);
        let expected = RosterRow {
            line: 2,
            full_name: "kim MIN-su".into(),
            certificate_name: Some("KIM Minsu".into()),
            native_name: Some("김민수".into()),
            native_script: Some("Hang".into()),
            sex: Some(Sex::Female),
            born_on: Some(day("1990-03-05")),
            country: Some(country("KOR")),
            email: Some("Min.Su@X.org".into()),
            phone: Some("+82 (0)2-123-4567".into()),
            employer: Some("KDCA".into()),
            post: Some("Officer".into()),
            note: Some("first\nsecond".into()),
            ..RosterRow::default()
        };
        assert_eq!(found, [expected]);
    }

    #[test]
    fn the_parts_of_a_name_are_joined_in_the_order_of_their_columns() {
        let french = people(&[&["Nom", "Prénom"], &["DIOP", "Awa"]]).remove(0);
        assert_eq!(french.full_name, "DIOP Awa");
        assert_eq!(french.name_order, Some(NameOrder::FamilyFirst));
        let english = people(&[&["First name", "Middle name", "Last name"], &["John", "F.", "Doe"]]).remove(0);
        assert_eq!(english.full_name, "John F. Doe");
        assert_eq!(english.given_name.as_deref(), Some("John F."));
        assert_eq!(english.name_order, Some(NameOrder::GivenFirst));
    }

    #[test]
    fn a_korean_name_is_joined_family_first_without_a_space() {
        let found = people(&[&["이름", "성"], &["민수", "김"]]).remove(0);
        assert_eq!(found.full_name, "김민수");
        assert_eq!(found.name_order, Some(NameOrder::FamilyFirst));
    }

    #[test]
    fn one_name_is_enough() {
        let found = people(&[&["First name", "Last name", "Country"], &["Suharto", "", "Indonesia"]]).remove(0);
        assert_eq!((found.full_name.as_str(), found.name_order), ("Suharto", None));
        assert!(found.faults.is_empty());
    }

    #[test]
    fn all_faults_of_a_row_are_told_at_once() {
        let found = people(&[
            &["Name", "Country", "Email", "Birth date", "Sex", "Phone"],
            &["", "Atlantis", "no at sign", "yesterday", "?", "call me"],
            &["A", "Congo", "", "", "", ""],
        ]);
        let text = str::to_owned;
        assert_eq!(
            found[0].faults,
            [
                RowFault::NoName,
                RowFault::UnknownCountry { text: text("Atlantis") },
                RowFault::BadDate { text: text("yesterday") },
                RowFault::BadSex { text: text("?") },
                RowFault::BadEmail { text: text("no at sign") },
                RowFault::BadPhone { text: text("call me") },
            ]
        );
        assert!(found[0].is_refused());
        let choices = vec![country("COD"), country("COG")];
        assert_eq!(found[1].faults, [RowFault::AmbiguousCountry { text: text("Congo"), choices }]);
    }

    #[test]
    fn a_bad_optional_value_warns_and_does_not_refuse() {
        let found = people(&[&["Name", "Email"], &["A", "a@b"]]).remove(0);
        assert_eq!((found.email.clone(), found.is_refused()), (None, false));
        assert_eq!(found.faults, [RowFault::BadEmail { text: "a@b".into() }]);
    }

    #[test]
    fn the_order_of_day_and_month_is_learned_from_the_column_or_asked() {
        let learned = people(&[&["Name", "DOB"], &["A", "05/03/1990"], &["B", "25/03/1990"]]);
        assert_eq!(learned[0].born_on, Some(day("1990-03-05")));
        let list = tab(&[&["Name", "DOB"], &["A", "05/03/1990"]]);
        let mut mapping = heads::guess(&list);
        let today = day("2026-11-22");
        let ambiguous = RowFault::AmbiguousDate { text: "05/03/1990".into(), choices: vec![day("1990-03-05"), day("1990-05-03")] };
        assert_eq!(rows(&list, &mapping, today)[0].faults, [ambiguous]);
        let readings = vec![(DateOrder::DayFirst, day("1990-03-05")), (DateOrder::MonthFirst, day("1990-05-03"))];
        let question = Some(DateQuestion { text: "05/03/1990".into(), readings });
        assert_eq!(date_question(&list, &mapping, today), question);
        mapping.date_order = Some(DateOrder::MonthFirst);
        assert_eq!(rows(&list, &mapping, today)[0].born_on, Some(day("1990-05-03")));
        assert_eq!(date_question(&list, &mapping, today), question, "the answer can be changed");
    }

    #[test]
    fn the_letter_m_is_a_woman_beside_h_and_asked_in_a_spanish_list() {
        let sexes = |rows: &[&[&str]]| people(rows).into_iter().map(|row| row.sex).collect::<Vec<_>>();
        let (woman, man) = (Some(Sex::Female), Some(Sex::Male));
        assert_eq!(sexes(&[&["Nombre", "Sexo"], &["A", "H"], &["B", "M"]]), [man, woman]);
        assert_eq!(sexes(&[&["Nombre", "Sexo"], &["A", "F"], &["B", "M"]]), [woman, man]);
        assert_eq!(sexes(&[&["Nom", "Sexe"], &["A", "H"], &["B", "F"]]), [man, woman]);
        assert_eq!(sexes(&[&["Nombre", "Sexo"], &["B", "M"]]), [None]);
        assert_eq!(sexes(&[&["Name", "Sex"], &["B", "M"]]), [man]);
    }

    #[test]
    fn the_same_person_twice_is_refused_and_a_namesake_is_told() {
        let found = people(&[
            &["Name", "Email", "Country"],
            &["Kim Minsu", "m@x.org", "KOR"],
            &["KIM, Minsu", "M@X.org", ""],
            &["Minsu Kim", "other@x.org", "KOR"],
            &["Lee Jina", "", ""],
            &["Lee Jina", "", ""],
            &["Park Soo", "m@x.org", ""],
        ]);
        assert_eq!(found[1].faults, [RowFault::DuplicateInFile { line: 2 }]);
        assert_eq!(found[2].faults, [RowFault::NamesakeInFile { line: 2 }]);
        assert!(!found[2].is_refused());
        assert_eq!(found[4].faults, [RowFault::DuplicateInFile { line: 5 }]);
        assert!(found[5].faults.is_empty(), "an address may be shared");
    }

    #[test]
    fn blank_rows_and_repeated_heads_are_left_out_and_lines_keep_their_numbers() {
        let found = people(&[&["Title"], &[], &["Name", "Email"], &["A", ""], &[], &["Name", "Email"], &["B", ""]]);
        let lines: Vec<_> = found.iter().map(|row| (row.line, row.full_name.as_str())).collect();
        assert_eq!(lines, [(4, "A"), (7, "B")]);
    }

    #[test]
    fn a_value_too_long_or_damaged_refuses() {
        let long = "가".repeat(501);
        let found = people(&[&["Name", "Organisation"], &["A", &long], &["Jos\u{fffd}", ""]]);
        assert_eq!(found[0].faults, [RowFault::TooLong { field: Field::Employer, limit: 500 }]);
        assert_eq!(found[1].faults, [RowFault::LostCharacter { field: Field::FullName }]);
        assert!(found.iter().all(RosterRow::is_refused));
    }

    #[test]
    fn a_certificate_name_in_another_script_is_told() {
        let found = people(&[&["이름", "영문성명"], &["김민수", "김민수"]]).remove(0);
        assert_eq!(found.certificate_name, None);
        assert_eq!(found.faults, [RowFault::CertificateNameNotLatin { text: "김민수".into() }]);
    }

    #[test]
    fn an_error_of_the_spreadsheet_is_no_value() {
        let mut list = tab(&[&["Name", "Country"], &["#REF!", "Peru"]]);
        list.flaws.push(crate::intake::sheet::CellFlaw { row: 1, column: 0, kind: FlawKind::Error });
        let found = rows(&list, &heads::guess(&list), day("2026-11-22")).remove(0);
        assert_eq!(found.faults, [RowFault::ErrorCell { field: Field::FullName }, RowFault::NoName]);
    }
}
