//! Answers come in on a sheet: the one that was handed out and filled in, or one that names people by address, run and months.

use super::Asking;
use super::actions::today;
use super::follow_ups::{Due, brought_on, due, enter};
use super::import::file_refused;
use crate::domain::names::search_key;
use crate::domain::states::FollowUpState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::EnrolmentId;
use crate::journal::fact::FollowUpValue;
use crate::tables::follow_ups::{Question, codes};
use crate::wire::{Receipt, wire};
use crate::words::{LANGUAGES, Words};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The columns of the sheet, as ids of their heads.
pub const HEADS: [&str; 10] = ["reference", "name", "email", "country", "run", "months", "due-on", "state", "in-sector", "skill-applied"];

wire! {
    /// Token of a chosen file.
    asks AnswerSheet { file: String }
    /// A row of the sheet.
    answers AnswerRow { line: u32, name: String, run_code: String, months: Option<u32>, in_sector: Option<bool>, skill_applied: Option<bool>, fault: Option<AnswerFault> }
    /// What taking the sheet in would do.
    answers AnswerPreview { file_name: String, rows: Vec<AnswerRow>, ready: u32, refused: u32 }
    /// What was taken in, and what was left out.
    answers AnswersTaken { receipt: Receipt, taken: u32, left_out: Vec<AnswerRow> }
}

/// Why a row says nothing new.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerFault {
    /// Nobody who is due has this reference, or this address in this run.
    Unknown,
    /// Several people share the address.
    Several,
    /// No answer stands in it.
    Empty,
    /// An answer is neither yes nor no.
    Unreadable,
    /// The book has the same answer, or the question is waived.
    Settled,
    /// The person stands in the sheet twice.
    Twice,
}

/// A row with the question that it answers.
struct Read {
    row: AnswerRow,
    key: Option<(EnrolmentId, u32)>,
}

fn heads(row: &[String]) -> BTreeMap<&'static str, usize> {
    let mut places = BTreeMap::new();
    for (at, cell) in row.iter().enumerate() {
        let own = search_key(cell);
        let is_called = |head: &str| LANGUAGES.iter().any(|lang| search_key(&Words::new(lang).text(&format!("follow-up-head-{head}"), &[])) == own);
        if let Some(head) = HEADS.into_iter().find(|head| is_called(head)) {
            places.entry(head).or_insert(at);
        }
    }
    places
}

/// Yes, no, nothing, or something else.
fn answer(cell: &str) -> Result<Option<bool>, AnswerFault> {
    let own = search_key(cell);
    let is_called = |id: &str| LANGUAGES.iter().any(|lang| search_key(&Words::new(lang).text(id, &[])) == own);
    match own.as_str() {
        "" => Ok(None),
        "y" | "1" | "true" => Ok(Some(true)),
        "n" | "0" | "false" => Ok(Some(false)),
        _ if is_called("follow-up-yes") => Ok(Some(true)),
        _ if is_called("follow-up-no") => Ok(Some(false)),
        _ => Err(AnswerFault::Unreadable),
    }
}

/// The question of a row: by its reference, else by address, run and months.
fn named(
    due: &Due,
    codes: &BTreeMap<EnrolmentId, String>,
    reference: &str,
    email: &str,
    run: &str,
    months: &str,
) -> Result<(EnrolmentId, u32), AnswerFault> {
    if !reference.is_empty() {
        let key = reference.split_once('/').and_then(|(enrolment, months)| Some((enrolment.trim().parse().ok()?, months.trim().parse().ok()?)));
        return key.filter(|key| due.contains_key(key)).ok_or(AnswerFault::Unknown);
    }
    let is_it = |(key, question): &(&(EnrolmentId, u32), &Question)| {
        question.email.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(email))
            && codes.get(&key.0).is_some_and(|code| code.eq_ignore_ascii_case(run))
            && months.parse() == Ok(key.1)
    };
    let found: Vec<_> = due.iter().filter(is_it).map(|(key, _)| *key).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(AnswerFault::Unknown),
        _ => Err(AnswerFault::Several),
    }
}

fn read(asking: &Asking<'_>, db: &Connection, file: &str) -> Result<(String, Vec<Read>)> {
    let (name, bytes) = asking.house.file(file)?;
    let sheet = crate::reader::sheet(asking.house.reader(), &bytes).map_err(|fault| file_refused(&name, &fault))?;
    let rows = sheet.tabs.into_iter().find(|tab| !tab.rows.is_empty()).map(|tab| tab.rows).unwrap_or_default();
    let has_answers = |places: &BTreeMap<&str, usize>| places.contains_key("in-sector") || places.contains_key("skill-applied");
    let head = rows.iter().map(|row| heads(row)).enumerate().find(|(_, places)| has_answers(places));
    let Some((at, places)) = head else {
        let wanted = Words::new(&asking.language()).text("follow-up-head-in-sector", &[]);
        return Err(Refusal::new(Reason::UnknownHead).field("file").with("what", wanted).into());
    };
    let due = due(db, today(asking, db)?)?;
    let codes = codes(db)?;
    let mut seen = std::collections::BTreeSet::new();
    let mut all = Vec::new();
    for (line, cells) in rows.iter().enumerate().skip(at + 1) {
        let cell = |head: &str| places.get(head).and_then(|at| cells.get(*at)).map(|cell| cell.trim()).unwrap_or_default();
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let key = named(&due, &codes, cell("reference"), cell("email"), cell("run"), cell("months"));
        let answers = answer(cell("in-sector")).and_then(|first| Ok((first, answer(cell("skill-applied"))?)));
        let (in_sector, skill_applied) = answers.unwrap_or_default();
        let question = key.as_ref().ok().and_then(|key| due.get(key));
        let is_settled = question.and_then(|question| question.value.as_ref()).is_some_and(|was| {
            was.state == FollowUpState::Waived
                || (was.state == FollowUpState::Answered && (was.in_sector, was.skill_applied) == (in_sector, skill_applied))
        });
        let fault = match (&key, &answers) {
            (_, Err(fault)) => Some(*fault),
            (_, Ok((None, None))) => Some(AnswerFault::Empty),
            (Err(fault), _) => Some(*fault),
            (Ok(key), _) if !seen.insert(*key) => Some(AnswerFault::Twice),
            _ => is_settled.then_some(AnswerFault::Settled),
        };
        let row = AnswerRow {
            line: u32::try_from(line + 1).unwrap_or(u32::MAX),
            name: question.map_or_else(
                || [cell("name"), cell("email")].into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned(),
                |question| question.full_name.clone(),
            ),
            run_code: key.as_ref().ok().and_then(|(enrolment, _)| codes.get(enrolment).cloned()).unwrap_or_else(|| cell("run").to_owned()),
            months: key.as_ref().ok().map(|(_, months)| *months),
            in_sector,
            skill_applied,
            fault,
        };
        all.push(Read { row, key: key.ok().filter(|_| fault.is_none()) });
    }
    Ok((name, all))
}

/// What taking a sheet of answers in would do.
pub fn preview_answers(asking: &Asking<'_>, with: AnswerSheet) -> Result<AnswerPreview> {
    let (file_name, read) = asking.book.read(|db| read(asking, db, &with.file))?;
    let ready = read.iter().filter(|one| one.key.is_some()).count();
    let refused = u32::try_from(read.len() - ready).unwrap_or(u32::MAX);
    Ok(AnswerPreview { file_name, ready: u32::try_from(ready).unwrap_or(u32::MAX), refused, rows: read.into_iter().map(|one| one.row).collect() })
}

/// Takes answers in from a sheet, as one entry; rows with faults are left out and named.
pub fn take_answers(asking: &Asking<'_>, with: AnswerSheet) -> Result<AnswersTaken> {
    let (receipt, (taken, left_out)) = asking.book.change(asking.author(), |change| {
        let on = today(asking, change.db)?;
        let due = due(change.db, on)?;
        let (_, read) = read(asking, change.db, &with.file)?;
        let mut set = Vec::new();
        for one in &read {
            let Some((enrolment, months)) = one.key else { continue };
            let (in_sector, skill_applied) = (one.row.in_sector, one.row.skill_applied);
            let now = FollowUpValue { state: FollowUpState::Answered, on, in_sector, skill_applied };
            set.extend(brought_on(change, &due, enrolment, months, &now)?);
        }
        let taken = u32::try_from(set.len()).unwrap_or(u32::MAX);
        enter(change, set, None)?;
        Ok((taken, read.into_iter().filter(|one| one.key.is_none()).map(|one| one.row).collect()))
    })?;
    Ok(AnswersTaken { receipt, taken, left_out })
}
