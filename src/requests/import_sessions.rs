//! A foreign calendar or timetable comes in as sessions of a run: previewed, then imported as one entry with one undo.

use super::Asking;
use super::import::file_refused;
use super::import_again::Update;
use super::import_slots::{Decision, Known, decide, short};
use super::judging::{self, Placing};
use super::person::note;
use super::qualifications::Unqualified;
use super::sessions::edited;
use crate::domain::session::SessionKind;
use crate::domain::states::SessionState;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::SessionId;
use crate::intake::ics;
use crate::intake::sheet::{Measure, too_large};
use crate::intake::slot::{CalendarFault, SLOTS_MAX, Slots};
use crate::intake::slot_sheet;
use crate::journal::Edit;
use crate::journal::act::{Act, NewSession, OriginSet, SessionStateSet, TimetableImported};
use crate::journal::fact::Kind;
use crate::tables::overlaps::Overlap;
use crate::tables::sessions::Planned;
use crate::wire::{Moment, Receipt, wire};
use crate::words::Words;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Rows shown of a preview.
const SHOWN: usize = 500;

wire! {
    /// Which file, into which run.
    asks ImportSessions {
        /// Token of a chosen file: a calendar (.ics) or a table with heads for day, times and title.
        file: String,
        run: String,
        /// What the sessions are of which the file does not say it.
        kind: SessionKind,
        /// Why sessions come in over others: accepts what clashes.
        override_reason: Option<String>,
    }
    /// A session of the file, and what would become of it.
    answers SessionImportRow {
        /// The number of the event or row in the file.
        line: u32,
        title: String,
        /// `create`, `update`, `cancel`, `already_in`, `refused`.
        decision: String,
        /// What of a session that is changed is another one: as it is now.
        was_title: Option<String>,
        was_start: Option<Moment>,
        was_end: Option<Moment>,
        was_facility_name: Option<String>,
        start: Option<Moment>,
        end: Option<Moment>,
        kind: SessionKind,
        facility_name: Option<String>,
        staff: Vec<String>,
        /// Why it is refused.
        why: Option<String>,
        /// What of it was not understood and is left out.
        notes: Vec<String>,
        /// What stands against it where it would be.
        overlaps: Vec<Overlap>,
        /// Those who would teach there without a qualification.
        unqualified: Vec<Unqualified>,
    }
    /// What an import would do.
    answers SessionImportPreview {
        file_name: String,
        create: u32,
        update: u32,
        cancel: u32,
        already_in: u32,
        refused: u32,
        /// Sessions that would clash.
        clashing: u32,
        /// What stands in the file and is not taken: properties, parts, columns.
        left_out: Vec<String>,
        /// The first ones; those that are refused or remarked first where there are more than fit.
        rows: Vec<SessionImportRow>,
        total: u32,
    }
    /// What was imported.
    answers SessionsImported { receipt: Receipt, created: u32, updated: u32, cancelled: u32, already_in: u32, refused: u32 }
}

/// Reads a file in a child process.
fn read(asking: &Asking<'_>, token: &str) -> Result<(String, Slots)> {
    let (name, bytes) = asking.house.file(token)?;
    let refused = |fault| file_refused(&name, &fault);
    if ics::is_calendar(&bytes) {
        let slots = crate::reader::calendar(asking.house.reader(), &bytes).map_err(|fault| match fault {
            CalendarFault::File(fault) => refused(fault),
            CalendarFault::Broken { line } => Refusal::new(Reason::CalendarBroken).with("name", &name).with("line", line).field("file"),
        })?;
        return Ok((name, slots));
    }
    let sheet = crate::reader::sheet(asking.house.reader(), &bytes).map_err(refused)?;
    let today = asking.book.clock().now().date_naive();
    let slots = sheet.tabs.iter().find_map(|tab| slot_sheet::slots(tab, today));
    let slots = slots.ok_or_else(|| Refusal::new(Reason::NoTimetable).with("name", &name).field("file"))?;
    if slots.slots.len() > SLOTS_MAX {
        return Err(refused(too_large(Measure::Rows, SLOTS_MAX)).into());
    }
    Ok((name, slots))
}

/// What an import of a chosen file would do.
pub fn preview_sessions(asking: &Asking<'_>, with: ImportSessions) -> Result<SessionImportPreview> {
    let (file_name, slots) = read(asking, &with.file)?;
    let words = Words::new(&asking.language());
    let total = u32::try_from(slots.slots.len()).unwrap_or(u32::MAX);
    let left_out = slots.left_out.iter().map(|name| short(name)).collect();
    let mut preview = SessionImportPreview {
        file_name,
        create: 0,
        update: 0,
        cancel: 0,
        already_in: 0,
        refused: 0,
        clashing: 0,
        left_out,
        rows: Vec::new(),
        total,
    };
    asking.book.read(|db| {
        let mut known = Known::read(db, &with, &slots.slots, words)?;
        let (mut decided, mut coming) = (Vec::new(), Vec::new());
        for (at, (decision, row)) in decide(db, &mut known, &slots.slots)?.into_iter().enumerate() {
            let count = match &decision {
                Decision::Create(_) => &mut preview.create,
                Decision::Update(_) => &mut preview.update,
                Decision::Cancel(_) => &mut preview.cancel,
                Decision::AlreadyIn => &mut preview.already_in,
                Decision::Refused(_) => &mut preview.refused,
            };
            *count += 1;
            let placed = match decision {
                Decision::Create(new) => Some((stand_in(at), new.session)),
                Decision::Update(of) => Some((of.0.session, (of.1.place, of.1.text))),
                Decision::Cancel(_) | Decision::AlreadyIn | Decision::Refused(_) => None,
            };
            decided.push((placed.is_some(), row));
            coming.extend(placed.map(|(session, (place, text))| NewSession { session, place, text }));
        }
        let mut judged = judging::clashing(db, &coming, &BTreeSet::new())?.into_iter();
        let mut quiet = Vec::new();
        for (is_placed, mut row) in decided {
            let against = if is_placed { judged.next() } else { None };
            if let Some(against) = against.map(|judged| judged.shown(db)).transpose()? {
                preview.clashing += u32::from(!against.overlaps.is_empty());
                (row.overlaps, row.unqualified) = (against.overlaps, against.unqualified);
            }
            let is_changed = matches!(row.decision.as_str(), "update" | "cancel");
            let is_loud = is_changed || row.why.is_some() || !row.notes.is_empty() || !row.overlaps.is_empty() || !row.unqualified.is_empty();
            let list = if is_loud { &mut preview.rows } else { &mut quiet };
            if list.len() < SHOWN {
                list.push(row);
            }
        }
        preview.rows.extend(quiet);
        preview.rows.truncate(SHOWN);
        preview.rows.sort_by_key(|row| row.line);
        Ok(())
    })?;
    Ok(preview)
}

/// A number stands in for the id that a session does not have yet.
fn stand_in(at: usize) -> SessionId {
    SessionId(Uuid::from_u128(at as u128 + 1))
}

/// Imports the sessions of a chosen file, as one entry. What is refused stays out, what is there already is not taken twice, what came in
/// before as an event that was changed or cancelled since is changed or cancelled.
pub fn import_sessions(asking: &Asking<'_>, with: ImportSessions) -> Result<SessionsImported> {
    let (name, slots) = read(asking, &with.file)?;
    let words = Words::new(&asking.language());
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    let (receipt, mut imported) = asking.book.change(asking.author(), move |change| {
        let mut known = Known::read(change.db, &with, &slots.slots, words)?;
        let (mut already_in, mut refused) = (0, 0);
        let mut act = TimetableImported {
            run: known.run,
            added: Vec::new(),
            edited: Vec::new(),
            cancelled: Vec::new(),
            origins: Vec::new(),
            accepted: Vec::new(),
        };
        let mut placed: Vec<(Option<Planned>, NewSession)> = Vec::new();
        for (decision, _) in decide(change.db, &mut known, &slots.slots)? {
            match decision {
                Decision::Create(new) => {
                    let (session, (place, text)) = (change.id(), new.session);
                    act.origins.extend(new.origin.map(|origin| OriginSet { session, edit: Edit::first(origin) }));
                    act.added.push(NewSession { session, place: place.clone(), text: text.clone() });
                    placed.push((None, NewSession { session, place, text }));
                }
                Decision::Update(of) => {
                    let (was, Update { place, text, origin }) = *of;
                    let session = was.session;
                    if let Some((said, says)) = origin {
                        let edit = change.edit(Kind::SessionOrigin, session.0, Some(said), Some(says))?;
                        act.origins.push(OriginSet { session, edit });
                    }
                    placed.push((Some(was.clone()), NewSession { session, place: place.clone(), text: text.clone() }));
                    act.edited.extend(edited(change, was, place, text)?);
                }
                Decision::Cancel(was) => {
                    let edit = change.edit(Kind::SessionState, was.session.0, Some(was.state), Some(SessionState::Cancelled))?;
                    act.cancelled.push(SessionStateSet { session: was.session, edit });
                }
                Decision::AlreadyIn => already_in += 1,
                Decision::Refused(_) => refused += 1,
            }
        }
        let [created, updated, cancelled] =
            [act.added.len(), act.edited.len(), act.cancelled.len()].map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        let imported = SessionsImported { receipt: Receipt::nothing(), created, updated, cancelled, already_in, refused };
        match (created + updated + cancelled, already_in) {
            (0, 0) => return Err(Refusal::new(Reason::NothingToImport).with("name", &name).field("file").into()),
            (0, _) => return Ok(imported),
            _ => {}
        }
        let placed: Vec<Placing<'_>> = placed.iter().map(|(was, new)| Placing { was: was.as_ref(), new: new.clone() }).collect();
        let (code, accepted) = judging::placed(change, &known.of, &placed, over.as_deref())?;
        act.accepted = accepted;
        change.because(code, over.as_deref(), &[known.run.0]);
        change.enter(Act::TimetableImported(act))?;
        Ok(imported)
    })?;
    imported.receipt = receipt;
    Ok(imported)
}
