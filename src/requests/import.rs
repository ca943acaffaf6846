//! A roster comes in: previewed, then imported as one entry with one undo.

use super::Asking;
use super::import_rows::{Against, decide, import_row, merged};
pub use super::import_rows::{ImportFault, ImportRow};
use super::import_values::settle;
pub use super::import_values::{Meaning, UnknownValue};
use super::people::run_id;
use super::person::{edits, new_enrolment, new_person};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::Digest;
use crate::intake::heads;
use crate::intake::mapping::{DateOrder, Field, MapFault, Mapping};
use crate::intake::people::{DateQuestion, date_question, rows};
use crate::intake::roster::{RosterRow, RowFault};
use crate::intake::sheet::{Sheet, SheetFault, SheetKind, Tab};
use crate::journal::act::{Act, PeopleImported};
use crate::tables::people as table;
use crate::tables::settings;
use crate::wire::{Receipt, wire};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Rows shown of a preview.
const SHOWN: usize = 500;

wire! {
    /// Which file, into which run, with which columns.
    asks PreviewImport {
        /// Token of a chosen file.
        file: String,
        run: Option<String>,
        tab: Option<u32>,
        /// Fields by place in the columns of a preview; none: as such a list was mapped before, else as guessed.
        columns: Option<Vec<Option<Field>>>,
        /// Fields by head; none: as guessed.
        map: Option<BTreeMap<String, String>>,
        /// How dates are meant that may be several; none: they are left empty.
        date_order: Option<DateOrder>,
        /// What values mean that nobody knows; none: as was said of such a list before.
        values: Option<Vec<Meaning>>,
    }
    /// A column and the field it fills.
    answers ImportColumn { index: u32, head: String, field: Option<Field>, confidence: u32, examples: Vec<String> }
    /// How many rows of each kind.
    answers ImportCounts { create: u32, update: u32, possible_duplicate: u32, refused: u32, already_in: u32 }
    /// What an import would do.
    answers ImportPreview {
        file_name: String,
        kind: String,
        encoding: Option<String>,
        separator: Option<String>,
        tabs: Vec<String>,
        tab: u32,
        header_row: Option<u32>,
        formulas: u32,
        columns: Vec<ImportColumn>,
        /// The columns are mapped as somebody mapped those of a list with the same heads before.
        is_remembered: bool,
        /// A date that may be several days: whoever imports says how it is meant.
        date_question: Option<DateQuestion>,
        /// Countries, sexes and categories that nobody knows: whoever imports may say what they mean.
        values: Vec<UnknownValue>,
        counts: ImportCounts,
        /// The first ones; those with faults first where there are more than fit.
        rows: Vec<ImportRow>,
        total: u32,
    }
    /// Imports a file.
    asks ImportPeople {
        file: String,
        run: Option<String>,
        tab: Option<u32>,
        columns: Option<Vec<Option<Field>>>,
        map: Option<BTreeMap<String, String>>,
        date_order: Option<DateOrder>,
        values: Option<Vec<Meaning>>,
        /// What becomes of possible duplicates: `create`, `same` (the first match), `skip` (default).
        duplicates: Option<String>,
        /// The same for single lines.
        lines: Option<BTreeMap<String, String>>,
    }
    /// What was imported.
    answers Imported {
        receipt: Receipt,
        created: u32,
        updated: u32,
        enrolled: u32,
        skipped: u32,
        refused: u32,
        /// The rows that were left out, and why.
        left_out: Vec<ImportRow>,
        /// The rows that were taken in with something to say of them: what could not be read was left empty.
        remarks: Vec<ImportRow>,
    }
}

/// The refusal of a file.
pub fn file_refused(name: &str, fault: &SheetFault) -> Refusal {
    let (reason, details): (Reason, Vec<(&str, String)>) = match fault {
        SheetFault::Empty => (Reason::FileEmpty, vec![]),
        SheetFault::Cut => (Reason::FileCut, vec![]),
        SheetFault::TooLarge { what, limit } => (Reason::FileTooLarge, vec![("what", code(what)), ("max", limit.to_string())]),
        SheetFault::TooManyColumns { row, limit } => {
            (Reason::FileTooLarge, vec![("what", "columns".into()), ("row", (row + 1).to_string()), ("max", limit.to_string())])
        }
        SheetFault::CellTooLong { row, limit, .. } => {
            (Reason::FileTooLarge, vec![("what", "cell".into()), ("row", (row + 1).to_string()), ("max", limit.to_string())])
        }
        SheetFault::OtherType { found } => (Reason::FileOtherType, vec![("what", code(found))]),
        SheetFault::Password => (Reason::FileProtected, vec![]),
        SheetFault::BadEncoding => (Reason::FileUnreadable, vec![("why", "encoding".into())]),
        SheetFault::UnclosedQuote { line } => (Reason::FileUnreadable, vec![("why", "quote".into()), ("line", line.to_string())]),
        SheetFault::ReaderStopped => (Reason::FileUnreadable, vec![("why", "stopped".into())]),
    };
    details.into_iter().fold(Refusal::new(reason).with("name", name).field("file"), |refusal, (key, value)| refusal.with(key, value))
}

/// The code of a value on the wire.
pub(super) fn code(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A list that was read, and its rows as people.
pub(super) struct Read {
    pub name: String,
    pub sheet: Sheet,
    pub tab: usize,
    pub mapping: Mapping,
    pub rows: Vec<RosterRow>,
    date_question: Option<DateQuestion>,
    values: Vec<UnknownValue>,
    is_remembered: bool,
}

/// What is kept of how somebody read a list.
#[derive(Serialize, Deserialize)]
struct Remembered {
    columns: Vec<Option<Field>>,
    values: Vec<Meaning>,
}

/// Reads a list in a child process and maps its columns: as asked, else as the same heads were mapped before, else as guessed.
pub(super) fn read(asking: &Asking<'_>, with: &PreviewImport) -> Result<Read> {
    let (name, bytes) = asking.house.file(&with.file)?;
    let sheet = crate::reader::sheet(asking.house.reader(), &bytes).map_err(|fault| file_refused(&name, &fault))?;
    let tab = match with.tab {
        Some(tab) => tab as usize,
        None => first_list(&sheet),
    };
    let unknown = || {
        let names: Vec<&str> = sheet.tabs.iter().map(|tab| tab.name.as_str()).collect();
        Refusal::new(Reason::UnknownTab).field("tab").with("what", tab + 1).with("known", names.join(", "))
    };
    let chosen: &Tab = sheet.tabs.get(tab).ok_or_else(unknown)?;
    let mut mapping = match &with.map {
        Some(map) => heads::given(chosen, map).map_err(|faults| map_refused(&faults))?,
        None => heads::guess(chosen),
    };
    let remembered = if with.map.is_none() && with.columns.is_none() { remembered(asking, &mapping)? } else { None };
    columns_fit(with.columns.as_deref().unwrap_or_default(), mapping.columns.len())?;
    if let Some(columns) = with.columns.as_ref().or(remembered.as_ref().map(|kept| &kept.columns)) {
        for (place, column) in mapping.columns.iter_mut().enumerate() {
            let own = columns.get(place).copied().flatten();
            if own != column.field {
                column.confidence = if own.is_some() { 100 } else { 0 };
            }
            column.field = own;
        }
    }
    mapping.date_order = with.date_order;
    let today = asking.book.clock().now().date_naive();
    let mut rows = rows(chosen, &mapping, today);
    let own = asking.book.read(|db| Ok(crate::tables::settings::settings(db)?.country))?;
    rows.iter_mut().for_each(|row| take_own_country(row, &own));
    let meanings = with.values.as_ref().or(remembered.as_ref().map(|kept| &kept.values));
    let values = settle(&mut rows, meanings.map_or(&[], Vec::as_slice))?;
    let date_question = date_question(chosen, &mapping, today);
    Ok(Read { name, tab, mapping, rows, date_question, values, is_remembered: remembered.is_some(), sheet })
}

/// Whether a mapping names columns that are there, and each field once.
pub(super) fn columns_fit<F: PartialEq + Serialize>(columns: &[Option<F>], there: usize) -> Result<()> {
    if columns.len() > there {
        return Err(Refusal::new(Reason::TooManyColumns).field("columns").with("found", columns.len()).with("max", there).into());
    }
    let twice = columns.iter().flatten().enumerate().find(|(at, field)| columns.iter().flatten().skip(at + 1).any(|other| other == *field));
    twice.map_or(Ok(()), |(_, field)| Err(Refusal::new(Reason::FieldTwice).field("columns").with("what", code(field)).into()))
}

/// The first tab with the heads of a list; a cover may have one head by chance. Without any, the first tab that holds anything.
fn first_list(sheet: &Sheet) -> usize {
    let heads = |tab: &Tab| heads::known(tab).min(2);
    let most = sheet.tabs.iter().map(heads).max().unwrap_or(0);
    sheet.tabs.iter().position(|tab| heads(tab) == most && !tab.rows.is_empty()).unwrap_or(0)
}

/// How a list with the same heads was read when one came in before.
fn remembered(asking: &Asking<'_>, mapping: &Mapping) -> Result<Option<Remembered>> {
    let Some(name) = mapping_name(mapping) else { return Ok(None) };
    Ok(asking.book.local(&name)?.and_then(|kept| serde_json::from_str(&kept).ok()))
}

/// Keeps how somebody read a list, for the next one of the same sender: it is known by its heads.
fn remember(asking: &Asking<'_>, mapping: &Mapping, values: Vec<Meaning>) -> Result<()> {
    let Some(name) = mapping_name(mapping) else { return Ok(()) };
    let columns = mapping.columns.iter().map(|column| column.field).collect();
    asking.book.set_local(&name, Some(&serde_json::to_string(&Remembered { columns, values })?))
}

/// Under what the mapping of a list is kept; a list without heads has no name.
fn mapping_name(mapping: &Mapping) -> Option<String> {
    mapping.header_row?;
    let heads: Vec<String> = mapping.columns.iter().map(|column| heads::normalised(&column.head)).collect();
    Some(format!("mapping {}", Digest::of(heads.join("\n").as_bytes())))
}

/// A name of several countries is the centre's own where that is one of them: "Korea" in a Korean centre.
fn take_own_country(row: &mut RosterRow, own: &str) {
    let mut taken = None;
    row.faults.retain(|fault| match fault {
        RowFault::AmbiguousCountry { choices, .. } => {
            taken = choices.iter().copied().find(|choice| choice.as_str() == own);
            taken.is_none()
        }
        _ => true,
    });
    row.country = row.country.or(taken);
}

fn map_refused(faults: &[MapFault]) -> Refusal {
    match faults.first() {
        Some(MapFault::UnknownField { head, field }) => Refusal::new(Reason::UnknownField).with("what", field).with("name", head),
        Some(MapFault::FieldTwice { field }) => Refusal::new(Reason::FieldTwice).with("what", field.code()),
        Some(MapFault::HeadMissing { head } | MapFault::HeadTwice { head }) => Refusal::new(Reason::UnknownHead).with("what", head),
        None => Refusal::new(Reason::UnknownHead),
    }
    .field("map")
}

/// What an import of a chosen file would do.
pub fn preview_import(asking: &Asking<'_>, with: PreviewImport) -> Result<ImportPreview> {
    let read = read(asking, &with)?;
    let language = asking.language();
    let today = asking.book.clock().now().date_naive();
    asking.book.read(|db| {
        let run = with.run.as_deref().filter(|run| !run.is_empty()).map(|run| run_id(db, run)).transpose()?;
        let against = Against::read(db, today)?;
        let mut counts = ImportCounts { create: 0, update: 0, possible_duplicate: 0, refused: 0, already_in: 0 };
        let mut rows = Vec::new();
        let mut quiet = Vec::new();
        for row in &read.rows {
            let (decision, matches) = decide(db, &against, run, row)?;
            *match decision {
                "create" => &mut counts.create,
                "update" => &mut counts.update,
                "possible_duplicate" => &mut counts.possible_duplicate,
                "already_in" => &mut counts.already_in,
                _ => &mut counts.refused,
            } += 1;
            let speaks = !row.faults.is_empty() || decision == "possible_duplicate";
            let list = if speaks { &mut rows } else { &mut quiet };
            if list.len() < SHOWN {
                list.push(import_row(db, (&language, today), row, decision, &matches)?);
            }
        }
        rows.extend(quiet);
        rows.truncate(SHOWN);
        rows.sort_by_key(|row| row.line);
        let tab = &read.sheet.tabs[read.tab];
        Ok(ImportPreview {
            file_name: read.name.clone(),
            kind: match read.sheet.kind {
                SheetKind::Delimited => "text".into(),
                workbook => code(&workbook),
            },
            encoding: read.sheet.encoding.clone(),
            separator: read.sheet.separator.map(String::from),
            tabs: read.sheet.tabs.iter().map(|tab| tab.name.clone()).collect(),
            tab: u32::try_from(read.tab).unwrap_or(0),
            header_row: read.mapping.header_row,
            formulas: tab.formulas,
            columns: read
                .mapping
                .columns
                .iter()
                .map(|column| ImportColumn {
                    index: column.index,
                    head: column.head.clone(),
                    field: column.field,
                    confidence: column.confidence,
                    examples: column.examples.clone(),
                })
                .collect(),
            is_remembered: read.is_remembered,
            date_question: read.date_question.clone(),
            values: read.values.clone(),
            counts,
            total: u32::try_from(read.rows.len()).unwrap_or(u32::MAX),
            rows,
        })
    })
}

/// Imports the people of a chosen file, as one entry.
pub fn import_people(asking: &Asking<'_>, with: ImportPeople) -> Result<Imported> {
    let ImportPeople { file, run, tab, columns, map, date_order, values, .. } = with;
    let is_own_reading = columns.is_some() || map.is_some() || values.is_some();
    let list = PreviewImport { file, run, tab, columns, map, date_order, values };
    let read = read(asking, &list)?;
    // A preview shows such a list, so that somebody can say which column is the name.
    if !read.mapping.columns.iter().any(|column| column.field.is_some_and(Field::is_name)) {
        return Err(Refusal::new(Reason::NoNameColumn).with("name", read.name).field("file").into());
    }
    let choice = |text: Option<&str>| match text {
        None | Some("skip") => Ok("skip"),
        Some("create") => Ok("create"),
        Some("same") => Ok("same"),
        Some(other) => Err(Refusal::new(Reason::WrongArgument).field("duplicates").with("what", other)),
    };
    let usual = choice(with.duplicates.as_deref())?;
    let mut lines: BTreeMap<u32, &'static str> = BTreeMap::new();
    for (line, text) in with.lines.iter().flatten() {
        let there = line.parse().ok().filter(|line| read.rows.iter().any(|row| row.line == *line));
        lines.insert(there.ok_or_else(|| Refusal::new(Reason::NoSuchLine).field("lines").with("what", line))?, choice(Some(text))?);
    }
    let (_, bytes) = asking.house.file(&list.file)?;
    let language = asking.language();
    let run = list.run.filter(|run| !run.is_empty());
    let mapping = read.mapping.clone();
    let said = |one: &UnknownValue| Some(Meaning { field: one.field, text: one.text.clone(), code: one.code.clone()? });
    let meanings: Vec<Meaning> = read.values.iter().filter_map(said).collect();
    let (receipt, mut imported) = asking.book.change(asking.author(), move |change| {
        let run = run.as_deref().map(|run| run_id(change.db, run)).transpose()?;
        let against = Against::read(change.db, settings::day(change.db, change.now())?)?;
        let mut act = PeopleImported {
            // Salted like every hash over personal values; the file itself is not kept.
            file: crate::journal::personal::seal(&change.clock.random(), "import", &bytes),
            run,
            new: Vec::new(),
            edited: Vec::new(),
            enrolments: Vec::new(),
            refused: 0,
            skipped: 0,
        };
        let mut imported = Imported {
            receipt: Receipt::nothing(),
            created: 0,
            updated: 0,
            enrolled: 0,
            skipped: 0,
            refused: 0,
            left_out: Vec::new(),
            remarks: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        let mut placed = BTreeSet::new();
        for row in &read.rows {
            let (mut decision, matches) = decide(change.db, &against, run, row)?;
            let mut id = matches.first().copied();
            if decision == "possible_duplicate" {
                decision = lines.get(&row.line).copied().unwrap_or(usual);
                if decision == "same" {
                    decision = "update";
                }
            }
            let cleaned = match decision {
                "create" | "update" | "already_in" => against.cleaned(row),
                _ => Err(Reason::NothingToImport.into()),
            };
            let Ok(cleaned) = cleaned else {
                let left = import_row(
                    change.db,
                    (&language, against.today),
                    row,
                    if decision == "skip" { "possible_duplicate" } else { "refused" },
                    &matches,
                )?;
                if decision == "skip" {
                    imported.skipped += 1;
                } else {
                    imported.refused += 1;
                }
                imported.left_out.push(left);
                continue;
            };
            if !row.faults.is_empty() {
                imported.remarks.push(import_row(change.db, (&language, against.today), row, decision, &matches)?);
            }
            let mut known = cleaned.clone();
            if decision == "create" {
                let new = new_person(change, &cleaned)?;
                id = Some(new.person);
                act.new.push(new);
                imported.created += 1;
            } else if let Some(person) = id
                && let Some(kept) = table::kept(change.db, person)?
            {
                let merged = merged(&kept, cleaned, against.today);
                known = merged.clone();
                if seen.insert(person)
                    && let Some(edited) = edits(change, person, &kept, &merged)?
                {
                    act.edited.push(edited);
                    imported.updated += 1;
                }
            }
            if let Some((person, run)) = id.zip(run) {
                let is_in = table::live_enrolment(change.db, person, run)?.is_some();
                if !is_in && placed.insert(person) {
                    act.enrolments.push(new_enrolment(change, (person, &known.plain, &known.contact), run, "import")?);
                    imported.enrolled += 1;
                }
            }
        }
        if imported.refused as usize == read.rows.len() {
            return Err(Refusal::new(Reason::NothingToImport).with("name", &read.name).field("file").into());
        }
        act.refused = imported.refused;
        act.skipped = imported.skipped;
        if let Some(run) = run {
            let countries: Vec<Option<String>> = act.enrolments.iter().map(|new| new.fields.country.clone()).collect();
            super::runs::may_enrol(change.db, run, &countries, None)?;
        }
        if act.new.is_empty() && act.edited.is_empty() && act.enrolments.is_empty() {
            return Ok(imported);
        }
        change.enter(Act::PeopleImported(act))?;
        Ok(imported)
    })?;
    imported.receipt = receipt;
    if is_own_reading {
        remember(asking, &mapping, meanings)?;
    }
    Ok(imported)
}
