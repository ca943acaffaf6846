//! A foreign calendar or timetable comes in as sessions of a run: previewed, then imported as one entry with one undo.

use super::Asking;
use super::booking::StaffForm;
use super::import::file_refused;
use super::judging::{self, Placing};
use super::people::run_id;
use super::person::note;
use super::qualifications::Unqualified;
use super::sessions::{SessionFields, as_typed, plannable};
use crate::domain::names::search_key;
use crate::domain::session::{SessionKind, StaffRole};
use crate::domain::time;
use crate::fault::{Error, Reason, Refusal, Result};
use crate::ids::{FacilityId, RunId, SessionId};
use crate::intake::ics;
use crate::intake::sheet::{Measure, too_large};
use crate::intake::slot::{CalendarFault, Remark, RemarkKind, SLOTS_MAX, Slot, Slots, When};
use crate::intake::slot_sheet;
use crate::journal::act::{Act, NewSession, SessionsAdded};
use crate::journal::fact::{RunFields, SessionPlace, SessionText};
use crate::tables::overlaps::Overlap;
use crate::tables::places::{facilities, trainers};
use crate::tables::sessions::of_plan;
use crate::wire::{Moment, Receipt, wire};
use crate::words::{LANGUAGES, Words};
use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Rows shown of a preview.
const SHOWN: usize = 500;
/// Characters shown of a text.
const SIGNS: usize = 200;

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
        /// `create`, `already_in`, `refused`.
        decision: String,
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
    answers SessionsImported { receipt: Receipt, created: u32, already_in: u32, refused: u32 }
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

/// Title, start and end of a session.
type Named = (String, DateTime<Utc>, DateTime<Utc>);

fn named((place, text): &(SessionPlace, SessionText)) -> Named {
    (text.title.clone(), place.start_at, place.end_at)
}

/// What is known of places, trainers and the sessions that are there.
struct Known {
    run: RunId,
    of: RunFields,
    kind: SessionKind,
    facilities: Vec<(String, String, String)>,
    trainers: Vec<(String, String, String)>,
    kinds: Vec<(String, SessionKind)>,
    /// Where the run has sessions of a title, start and end.
    there: BTreeMap<Named, Vec<Option<FacilityId>>>,
    words: Words,
}

impl Known {
    fn read(db: &Connection, with: &ImportSessions, words: Words) -> Result<Self> {
        let run = run_id(db, &with.run)?;
        let of = plannable(db, run)?;
        let keyed = |id: String, name: String| (search_key(&name), id, name);
        let mut there: BTreeMap<Named, Vec<Option<FacilityId>>> = BTreeMap::new();
        for one in of_plan(db, run)? {
            let at = one.place.facility;
            there.entry(named(&(one.place, one.text))).or_default().push(at);
        }
        let mut kinds: Vec<(String, SessionKind)> = SessionKind::ALL.iter().map(|kind| (kind.code().to_owned(), *kind)).collect();
        for language in LANGUAGES {
            let word = |kind: &SessionKind| Words::new(language).text(&format!("sessions-kind-{}", kind.code().replace('_', "-")), &[]);
            kinds.extend(SessionKind::ALL.iter().map(|kind| (search_key(&word(kind)), *kind)));
        }
        Ok(Self {
            facilities: facilities(db)?.into_iter().map(|one| keyed(one.id, one.name)).collect(),
            trainers: trainers(db)?.into_iter().map(|one| keyed(one.person, one.name)).collect(),
            there,
            kind: with.kind,
            run,
            of,
            kinds,
            words,
        })
    }

    /// The place of this name, if one and only one is called so: by all of what is written, or by what stands before the first comma.
    fn facility(&self, written: &str) -> Option<&(String, String, String)> {
        let one = |name: &str| {
            let key = search_key(name);
            let mut found = self.facilities.iter().filter(|(known, ..)| *known == key);
            found.next().filter(|_| found.next().is_none())
        };
        one(written).or_else(|| one(written.split([',', '،', ';']).next()?.trim()))
    }

    /// Takes out a session of the run that a new one is: one in the same place, or else, where either of them has none, any of its title
    /// and time.
    fn take(&mut self, new: &(SessionPlace, SessionText), is_same_place: bool) -> bool {
        let at = new.0.facility;
        let Some(there) = self.there.get_mut(&named(new)) else { return false };
        let found = there.iter().position(|known| *known == at || !is_same_place && (at.is_none() || known.is_none()));
        found.map(|found| there.swap_remove(found)).is_some()
    }
}

/// A slot as far as it came: as a session, as one that is there already, or refused.
enum Decision {
    Create(Box<(SessionPlace, SessionText)>),
    AlreadyIn,
    Refused(String),
}

impl Decision {
    const fn code(&self) -> &'static str {
        match self {
            Self::Create(_) => "create",
            Self::AlreadyIn => "already_in",
            Self::Refused(_) => "refused",
        }
    }
}

/// A text of the file as far as a row shows it.
fn short(text: &str) -> String {
    let mut signs = text.chars();
    let start: String = signs.by_ref().take(SIGNS).collect();
    if signs.next().is_some() { start + "…" } else { start }
}

/// What becomes of the slots of a file, and how they are shown. Rows that are alike in everything are one session; others of one title and
/// time are as many, and each session of the run is one of them at most.
fn decide(db: &Connection, known: &mut Known, slots: &[Slot]) -> Result<Vec<(Decision, SessionImportRow)>> {
    let mut decided = slots.iter().map(|slot| on_its_own(db, known, slot)).collect::<Result<Vec<_>>>()?;
    let mut seen = BTreeSet::new();
    for ((decision, row), slot) in decided.iter_mut().zip(slots) {
        let Decision::Create(new) = &*decision else { continue };
        let place = row.facility_name.clone().or_else(|| slot.location.as_deref().map(search_key));
        let trainers: Vec<String> = slot.trainers.iter().map(|name| search_key(name)).collect();
        if !seen.insert((named(new), row.kind.code(), place, trainers)) {
            *decision = Decision::AlreadyIn;
        }
    }
    for is_same_place in [true, false] {
        for (decision, _) in &mut decided {
            if matches!(&*decision, Decision::Create(new) if known.take(new, is_same_place)) {
                *decision = Decision::AlreadyIn;
            }
        }
    }
    for (decision, row) in &mut decided {
        row.decision = decision.code().into();
    }
    Ok(decided)
}

/// What becomes of a slot where no other is, and how it is shown.
fn on_its_own(db: &Connection, known: &Known, slot: &Slot) -> Result<(Decision, SessionImportRow)> {
    let mut remarks = slot.remarks.clone();
    let facility = slot.location.as_deref().and_then(|written| known.facility(written)).cloned();
    if let Some(written) = slot.location.as_ref().filter(|_| facility.is_none()) {
        remarks.push(Remark { kind: RemarkKind::UnknownPlace, text: written.clone() });
    }
    let mut staff = Vec::new();
    for written in &slot.trainers {
        match known.trainers.iter().find(|(key, ..)| *key == search_key(written)) {
            Some((_, person, name)) => staff.push((StaffForm { person: person.clone(), role: StaffRole::Trainer }, name.clone())),
            None => remarks.push(Remark { kind: RemarkKind::UnknownTrainer, text: written.clone() }),
        }
    }
    let said = slot.kind.as_deref().map(|written| (written, known.kinds.iter().find(|(key, _)| *key == search_key(written))));
    if let Some((written, None)) = said {
        remarks.push(Remark { kind: RemarkKind::UnknownKind, text: written.to_owned() });
    }
    if slot.title.is_empty() {
        remarks.push(Remark { kind: RemarkKind::NoTitle, text: String::new() });
    }
    let kind = said.and_then(|(_, found)| found).map_or(known.kind, |(_, kind)| *kind);
    let sentence = |remark: &Remark| known.words.text(&format!("sessions-slot-{}", remark.kind.code()), &[("text", short(&remark.text))]);
    let refusal = remarks.iter().find(|remark| remark.kind.refuses()).map(&sentence);
    let notes = remarks.iter().filter(|remark| !remark.kind.refuses()).map(sentence).collect();
    let mut row = SessionImportRow {
        line: slot.line,
        title: short(&slot.title),
        decision: String::new(),
        start: None,
        end: None,
        kind,
        facility_name: facility.as_ref().map(|(_, _, name)| name.clone()),
        staff: staff.iter().map(|(_, name)| name.clone()).collect(),
        why: None,
        notes,
        overlaps: Vec::new(),
        unqualified: Vec::new(),
    };
    let decision = match refusal {
        Some(why) => Decision::Refused(why),
        None => match planned(db, known, slot, (kind, facility.map(|(_, id, _)| id), staff.into_iter().map(|(form, _)| form).collect())) {
            Ok(session) => {
                let place = &session.0;
                (row.start, row.end) = (Some(Moment::new(place.start_at, &place.zone)?), Some(Moment::new(place.end_at, &place.zone)?));
                Decision::Create(Box::new(session))
            }
            Err(Error::Refused(mut refusal)) => {
                refusal.details.values_mut().for_each(|detail| *detail = short(detail));
                Decision::Refused(known.words.refusal(&refusal))
            }
            Err(fault) => return Err(fault),
        },
    };
    if let Decision::Refused(why) = &decision {
        row.why = Some(why.clone());
    }
    Ok((decision, row))
}

/// A slot as a session is typed in, checked as one.
fn planned(
    db: &Connection,
    known: &Known,
    slot: &Slot,
    (kind, facility, staff): (SessionKind, Option<String>, Vec<StaffForm>),
) -> Result<(SessionPlace, SessionText)> {
    let no_time = || Refusal::new(Reason::BadDate).field("start_local");
    let (start, end) = slot.start.zip(slot.end).ok_or_else(no_time)?;
    let zone = slot.zone.clone().or_else(|| matches!(start, When::Instant(_)).then(|| known.of.zone.clone()));
    let local = |when| -> Result<(NaiveDateTime, Option<i32>)> {
        match when {
            When::Clock(local) => Ok((local, None)),
            When::Instant(at) => {
                let name = zone.as_deref().unwrap_or(&known.of.zone);
                let tz = time::zone(name).map_err(|_| Refusal::new(Reason::UnknownZone).with("what", name))?;
                let (local, offset_min) = time::shown(DateTime::from_timestamp(at, 0).ok_or_else(no_time)?, tz);
                Ok((local, Some(offset_min)))
            }
        }
    };
    let ((start_local, offset_min), (end_local, _)) = (local(start)?, local(end)?);
    let text = |local: NaiveDateTime| local.format("%Y-%m-%dT%H:%M:%S").to_string();
    let fields = SessionFields {
        title: slot.title.clone(),
        kind,
        start_local: text(start_local),
        end_local: text(end_local),
        zone,
        offset_min,
        credited_min: None,
        is_mandatory: None,
        tags: None,
        facility,
        phase: None,
        tracks: None,
        groups: None,
        staff: Some(staff),
        equipment: None,
        setup_min: None,
        teardown_min: None,
        agenda: None,
    };
    let (place, text) = as_typed(db, known.run, &known.of, &fields)?;
    // Both ends in hours that come twice, on either side of the change: the one choice of a session does not say it.
    let is = |when, at: DateTime<Utc>| !matches!(when, When::Instant(told) if told != at.timestamp());
    if is(start, place.start_at) && is(end, place.end_at) { Ok((place, text)) } else { Err(no_time().into()) }
}

/// What an import of a chosen file would do.
pub fn preview_sessions(asking: &Asking<'_>, with: ImportSessions) -> Result<SessionImportPreview> {
    let (file_name, slots) = read(asking, &with.file)?;
    let words = Words::new(&asking.language());
    let total = u32::try_from(slots.slots.len()).unwrap_or(u32::MAX);
    let left_out = slots.left_out.iter().map(|name| short(name)).collect();
    let mut preview = SessionImportPreview { file_name, create: 0, already_in: 0, refused: 0, clashing: 0, left_out, rows: Vec::new(), total };
    asking.book.read(|db| {
        let mut known = Known::read(db, &with, words)?;
        let (mut decided, mut coming) = (Vec::new(), Vec::new());
        for (decision, row) in decide(db, &mut known, &slots.slots)? {
            match decision {
                Decision::Create(new) => {
                    let (place, text) = *new;
                    preview.create += 1;
                    coming.push(NewSession { session: stand_in(row.line), place, text });
                }
                Decision::AlreadyIn => preview.already_in += 1,
                Decision::Refused(_) => preview.refused += 1,
            }
            decided.push(row);
        }
        let mut judged = judging::clashing(db, &coming)?.into_iter();
        let mut quiet = Vec::new();
        for mut row in decided {
            if row.decision == "create"
                && let Some(against) = judged.next().map(|judged| judged.shown(db)).transpose()?
            {
                preview.clashing += u32::from(!against.overlaps.is_empty());
                (row.overlaps, row.unqualified) = (against.overlaps, against.unqualified);
            }
            let is_loud = row.why.is_some() || !row.notes.is_empty() || !row.overlaps.is_empty() || !row.unqualified.is_empty();
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
fn stand_in(line: u32) -> SessionId {
    SessionId(Uuid::from_u128(u128::from(line) + 1))
}

/// Imports the sessions of a chosen file, as one entry. What is refused stays out, what is there already is not taken twice.
pub fn import_sessions(asking: &Asking<'_>, with: ImportSessions) -> Result<SessionsImported> {
    let (name, slots) = read(asking, &with.file)?;
    let words = Words::new(&asking.language());
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    let (receipt, mut imported) = asking.book.change(asking.author(), move |change| {
        let mut known = Known::read(change.db, &with, words)?;
        let mut imported = SessionsImported { receipt: Receipt::nothing(), created: 0, already_in: 0, refused: 0 };
        let mut sessions = Vec::new();
        for (decision, _) in decide(change.db, &mut known, &slots.slots)? {
            match decision {
                Decision::Create(new) => {
                    let (place, text) = *new;
                    sessions.push(Placing { was: None, new: NewSession { session: change.id(), place, text } });
                }
                Decision::AlreadyIn => imported.already_in += 1,
                Decision::Refused(_) => imported.refused += 1,
            }
        }
        if sessions.is_empty() && imported.already_in == 0 {
            return Err(Refusal::new(Reason::NothingToImport).with("name", &name).field("file").into());
        }
        imported.created = u32::try_from(sessions.len()).unwrap_or(u32::MAX);
        if !sessions.is_empty() {
            let (_, accepted) = judging::placed(change, &known.of, &sessions, over.as_deref())?;
            let sessions = sessions.into_iter().map(|one| one.new).collect();
            change.because(None, over.as_deref(), &[known.run.0]);
            change.enter(Act::SessionsAdded(SessionsAdded { run: known.run, sessions, accepted }))?;
        }
        Ok(imported)
    })?;
    imported.receipt = receipt;
    Ok(imported)
}
