//! A row of a roster against the book: whom it may be, and what would become of it.

use super::affiliations::{Employers, joined};
use super::import::code;
use super::people::PersonFields;
use super::person::{Clean, clean, optional};
use crate::domain::countries::Alpha3;
use crate::fault::Result;
use crate::ids::*;
use crate::intake::mapping::Field;
use crate::intake::matching::{Candidate, Decision, Matcher};
use crate::intake::roster::{RosterRow, RowFault};
use crate::journal::personal::Affiliation;
use crate::tables::people::{self as table, PersonRow};
use crate::wire::wire;
use crate::words::Words;
use chrono::NaiveDate;
use serde_json::Value;

wire! {
    /// Something wrong or doubtful in a row.
    answers ImportFault {
        /// Words: `import-fault-<kind>`.
        kind: String,
        refuses: bool,
        field: Option<Field>,
        text: String,
        /// What it may be: codes of countries, days.
        choices: Vec<String>,
    }
    /// A row and what would become of it.
    answers ImportRow {
        line: u32,
        /// `create`, `update`, `possible_duplicate`, `already_in`, `refused`.
        decision: String,
        fields: PersonFields,
        employer: Option<String>,
        post: Option<String>,
        department: Option<String>,
        matches: Vec<PersonRow>,
        faults: Vec<ImportFault>,
    }
}

/// A row as the fields of a person.
pub(super) fn fields(row: &RosterRow) -> PersonFields {
    PersonFields {
        full_name: row.full_name.clone(),
        certificate_name: row.certificate_name.clone(),
        native_name: row.native_name.clone(),
        given_name: row.given_name.clone(),
        family_name: row.family_name.clone(),
        honorific: row.honorific.clone(),
        sex: row.sex.map(|sex| code(&sex)),
        country: row.country.map(|country| country.as_str().to_owned()),
        email: row.email.clone(),
        phone: row.phone.clone(),
        category: row.category,
        born_on: row.born_on.map(|day| day.to_string()),
        note: row.note.clone(),
    }
}

fn fault(fault: &RowFault) -> ImportFault {
    let value = serde_json::to_value(fault).unwrap_or_default();
    let kind = value.get("fault").and_then(Value::as_str).unwrap_or_default().to_owned();
    let field = value.get("field").and_then(Value::as_str).and_then(Field::of_code);
    let text = ["text", "line", "limit"]
        .iter()
        .find_map(|key| value.get(key))
        .map_or_else(String::new, |value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    let choices = value.get("choices").and_then(Value::as_array).into_iter().flatten();
    let choices = choices.filter_map(Value::as_str).map(str::to_owned).collect();
    ImportFault { kind, refuses: fault.refuses(), field, text, choices }
}

/// Why a row cannot come in, in words.
pub(super) fn why_refused(words: &Words, row: &RosterRow) -> String {
    let told = row.faults.iter().filter(|fault| fault.refuses()).map(fault).map(|fault| {
        let field = fault.field.map_or_else(String::new, |field| words.text(&format!("people-{}", field.code().replace('_', "-")), &[]));
        let variables = [("field", field), ("text", fault.text), ("choices", fault.choices.join(" / "))];
        words.text(&format!("import-fault-{}", fault.kind.replace('_', "-")), &variables)
    });
    told.collect::<Vec<_>>().join("; ")
}

/// What rows are held against.
pub(super) struct Against {
    matcher: Matcher,
    employers: Employers,
    pub today: NaiveDate,
}

impl Against {
    pub fn read(db: &rusqlite::Connection, today: NaiveDate) -> Result<Self> {
        Ok(Self { matcher: matcher(db)?, employers: Employers::read(db)?, today })
    }

    /// A row as a person.
    pub fn cleaned(&self, row: &RosterRow) -> Result<Clean> {
        let mut clean = clean(&fields(row), self.today)?;
        let cut = |text: &Option<String>, field| optional(text.as_deref(), field);
        let (name, post, department) = (cut(&row.employer, "employer")?, cut(&row.post, "post")?, cut(&row.department, "department")?);
        if name.is_some() || post.is_some() || department.is_some() {
            let work = Affiliation { name, post, department, is_primary: true, ..Affiliation::default() };
            clean.contact.affiliations.push(self.employers.known(work));
        }
        Ok(clean)
    }
}

/// Everybody whom a row can be.
fn matcher(db: &rusqlite::Connection) -> Result<Matcher> {
    let known = table::known(db)?;
    Ok(Matcher::new(known.into_iter().map(|one| Candidate {
        id: one.id.0,
        full_name: one.full_name,
        native_name: one.native_name,
        email: one.email,
        country: one.country.as_deref().and_then(Alpha3::new),
        born_on: one.born_on,
    })))
}

/// What would become of a row, and of whom it may be.
pub(super) fn decide(db: &rusqlite::Connection, against: &Against, run: Option<RunId>, row: &RosterRow) -> Result<(&'static str, Vec<PersonId>)> {
    if row.is_refused() {
        return Ok(("refused", Vec::new()));
    }
    Ok(match against.matcher.decide(row) {
        Decision::Create => ("create", Vec::new()),
        Decision::Update { id } => {
            let id = PersonId(id);
            let is_in = match run {
                Some(run) => table::live_enrolment(db, id, run)?.is_some(),
                None => false,
            };
            let is_same = table::kept(db, id)?.zip(against.cleaned(row).ok()).is_some_and(|(kept, clean)| {
                let merged = merged(&kept, clean, against.today);
                kept.shown == merged.shown && kept.contact == merged.contact && kept.sensitive == merged.sensitive && kept.plain == merged.plain
            });
            (if is_same && (is_in || run.is_none()) { "already_in" } else { "update" }, vec![id])
        }
        Decision::PossibleDuplicate { ids } => ("possible_duplicate", ids.into_iter().map(PersonId).collect()),
    })
}

/// What a list leaves empty stays as the book has it: a sheet without a column takes nothing away.
pub(super) fn merged(kept: &table::Kept, new: Clean, today: NaiveDate) -> Clean {
    let mut clean = new;
    let keep = |new: &mut Option<String>, old: &Option<String>| {
        if new.is_none() {
            new.clone_from(old);
        }
    };
    keep(&mut clean.plain.country, &kept.plain.country);
    keep(&mut clean.plain.sex, &kept.plain.sex);
    clean.plain.category = clean.plain.category.or(kept.plain.category);
    clean.sensitive.born_on = clean.sensitive.born_on.or(kept.sensitive.born_on);
    keep(&mut clean.shown.certificate_name, &kept.shown.certificate_name);
    keep(&mut clean.shown.native_name, &kept.shown.native_name);
    keep(&mut clean.shown.given_name, &kept.shown.given_name);
    keep(&mut clean.shown.family_name, &kept.shown.family_name);
    keep(&mut clean.shown.honorific, &kept.shown.honorific);
    keep(&mut clean.contact.email, &kept.contact.email);
    keep(&mut clean.contact.phone, &kept.contact.phone);
    keep(&mut clean.contact.note, &kept.contact.note);
    let works = clean.contact.affiliations.pop();
    clean = clean.with_lists_of(kept);
    clean.contact.affiliations = joined(&kept.contact.affiliations, works, today);
    clean
}

/// A row as it is shown.
pub(super) fn import_row(
    db: &rusqlite::Connection,
    (language, today): (&str, NaiveDate),
    row: &RosterRow,
    decision: &str,
    matches: &[PersonId],
) -> Result<ImportRow> {
    let mut shown = Vec::new();
    for id in matches.iter().take(5) {
        shown.extend(table::person_row(db, *id, language, today)?);
    }
    Ok(ImportRow {
        line: row.line,
        decision: decision.into(),
        fields: fields(row),
        employer: row.employer.clone(),
        post: row.post.clone(),
        department: row.department.clone(),
        matches: shown,
        faults: row.faults.iter().map(fault).collect(),
    })
}
