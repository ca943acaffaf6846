//! What becomes of each session of a foreign calendar or timetable: a new one, one that is there, one that came in before and is another now.

use super::booking::StaffForm;
use super::import_again::{self, Again, Before, Update, origin};
use super::import_sessions::{ImportSessions, SessionImportRow};
use super::judging::outside;
use super::people::run_id;
use super::sessions::{SessionFields, as_typed, plannable};
use crate::domain::names::search_key;
use crate::domain::session::{SessionKind, StaffRole};
use crate::domain::time;
use crate::fault::{Error, Reason, Refusal, Result};
use crate::ids::{FacilityId, RunId, SessionId};
use crate::intake::slot::{Remark, RemarkKind, Slot, When};
use crate::journal::fact::{RunFields, SessionOrigin, SessionPlace, SessionText};
use crate::tables::history::called;
use crate::tables::places::{facilities, trainers};
use crate::tables::sessions::{Planned, of_plan};
use crate::wire::{Moment, parse};
use crate::words::{LANGUAGES, Words};
use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Characters shown of a text.
const SIGNS: usize = 200;

/// Title, start and end of a session.
type Named = (String, DateTime<Utc>, DateTime<Utc>);

fn named((place, text): &(SessionPlace, SessionText)) -> Named {
    (text.title.clone(), place.start_at, place.end_at)
}

/// What is known of places, trainers and the sessions that are there.
pub(super) struct Known {
    /// For each slot the session that came in as it before.
    before: Vec<Option<Before>>,
    pub run: RunId,
    pub of: RunFields,
    kind: SessionKind,
    facilities: Vec<(String, String, String)>,
    trainers: Vec<(String, String, String)>,
    kinds: Vec<(String, SessionKind)>,
    /// Where the run has sessions of a title, start and end.
    there: BTreeMap<Named, Vec<Option<FacilityId>>>,
    words: Words,
}

impl Known {
    pub fn read(db: &Connection, with: &ImportSessions, slots: &[Slot], words: Words) -> Result<Self> {
        let run = run_id(db, &with.run)?;
        let of = plannable(db, run)?;
        let keyed = |id: String, name: String| (search_key(&name), id, name);
        let before = import_again::before(db, run, slots)?;
        let known: BTreeSet<SessionId> = before.iter().flatten().map(|before| before.planned.session).collect();
        let mut there: BTreeMap<Named, Vec<Option<FacilityId>>> = BTreeMap::new();
        for one in of_plan(db, run)?.into_iter().filter(|one| !known.contains(&one.session)) {
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
            before,
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

/// A slot as far as it came: as a session, as one that is there already or is changed, or refused.
pub(super) enum Decision {
    Create(Box<New>),
    Update(Box<(Planned, Update)>),
    Cancel(Box<Planned>),
    AlreadyIn,
    Refused(String),
}

/// A new session.
pub(super) struct New {
    pub session: (SessionPlace, SessionText),
    pub origin: Option<SessionOrigin>,
}

impl Decision {
    const fn code(&self) -> &'static str {
        match self {
            Self::Create(_) => "create",
            Self::Update(_) => "update",
            Self::Cancel(_) => "cancel",
            Self::AlreadyIn => "already_in",
            Self::Refused(_) => "refused",
        }
    }
}

/// A text of the file as far as a row shows it.
pub(super) fn short(text: &str) -> String {
    let mut signs = text.chars();
    let start: String = signs.by_ref().take(SIGNS).collect();
    if signs.next().is_some() { start + "…" } else { start }
}

/// What becomes of the slots of a file, and how they are shown. Rows that are alike in everything are one session; others of one title and
/// time are as many, and each session of the run is one of them at most.
pub(super) fn decide(db: &Connection, known: &mut Known, slots: &[Slot]) -> Result<Vec<(Decision, SessionImportRow)>> {
    let pairs = slots.iter().zip(&known.before);
    let mut decided = pairs.map(|(slot, before)| on_its_own(db, known, slot, before.as_ref())).collect::<Result<Vec<_>>>()?;
    let mut seen = BTreeSet::new();
    for ((decision, row), slot) in decided.iter_mut().zip(slots) {
        let Decision::Create(new) = &*decision else { continue };
        let place = row.facility_name.clone().or_else(|| slot.location.as_deref().map(search_key));
        let trainers: Vec<String> = slot.trainers.iter().map(|name| search_key(name)).collect();
        if !seen.insert((named(&new.session), row.kind.code(), place, trainers)) {
            *decision = Decision::AlreadyIn;
        }
    }
    for is_same_place in [true, false] {
        for (decision, _) in &mut decided {
            if matches!(&*decision, Decision::Create(new) if known.take(&new.session, is_same_place)) {
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
fn on_its_own(db: &Connection, known: &Known, slot: &Slot, before: Option<&Before>) -> Result<(Decision, SessionImportRow)> {
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
    let is_off = before.is_some() && remarks.iter().any(|remark| remark.kind == RemarkKind::Cancelled);
    let refuses = |kind: RemarkKind| if is_off { kind == RemarkKind::AllLater } else { kind.refuses() };
    let refusal = remarks.iter().find(|remark| refuses(remark.kind)).map(&sentence);
    let notes = remarks.iter().filter(|remark| !remark.kind.refuses()).map(sentence).collect();
    let mut row = SessionImportRow {
        line: slot.line,
        title: short(&slot.title),
        decision: String::new(),
        was_title: None,
        was_start: None,
        was_end: None,
        was_facility_name: None,
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
    let facility = facility.map(|(_, id, _)| parse::<FacilityId>(&id, "facility")).transpose()?;
    let staff = staff.into_iter().map(|(form, _)| form).collect();
    let decided = match (refusal, before) {
        (Some(why), _) => Ok(Decision::Refused(why)),
        (None, Some(before)) if is_off => before.cancelled(db, slot.event.as_ref()).and_then(|again| again_as(db, known, before, again, &mut row)),
        (None, Some(before)) => planned(db, known, slot, (kind, before.facility(slot, facility), Vec::new()))
            .and_then(|says| before.again(db, &known.of, slot, says))
            .and_then(|again| again_as(db, known, before, again, &mut row)),
        (None, None) => planned(db, known, slot, (kind, facility, staff)).and_then(|session| {
            if let Some(outside) = outside(db, &session.0, &known.of)? {
                return Err(outside.refusal.into());
            }
            (row.start, row.end) = stands(&session.0)?;
            let origin = slot.event.as_ref().map(|event| origin(event, slot, &session.0, &session.1));
            Ok(Decision::Create(Box::new(New { session, origin })))
        }),
    };
    let decision = match decided {
        Ok(decision) => decision,
        Err(Error::Refused(mut refusal)) => {
            refusal.details.values_mut().for_each(|detail| *detail = short(detail));
            Decision::Refused(known.words.refusal(&refusal))
        }
        Err(fault) => return Err(fault),
    };
    if let Decision::Refused(why) = &decision {
        row.why = Some(why.clone());
    }
    Ok((decision, row))
}

/// From when to when a session is.
fn stands(place: &SessionPlace) -> Result<(Option<Moment>, Option<Moment>)> {
    Ok((Some(Moment::new(place.start_at, &place.zone)?), Some(Moment::new(place.end_at, &place.zone)?)))
}

/// What becomes of a session that came in before, and how it is shown: as it will be, beside what it is where that is something else.
fn again_as(db: &Connection, known: &Known, before: &Before, again: Again, row: &mut SessionImportRow) -> Result<Decision> {
    let was = &before.planned;
    let name = |place: &SessionPlace| -> Result<_> { Ok(place.facility.map(|facility| called(db, facility.0)).transpose()?.flatten()) };
    let (place, text) = match &again {
        Again::Update { new, .. } => (&new.place, &new.text),
        Again::Stays { .. } | Again::Cancel => (&was.place, &was.text),
    };
    (row.start, row.end) = stands(place)?;
    (row.title, row.kind, row.facility_name) = (short(&text.title), SessionKind::from_code(&text.kind).unwrap_or(row.kind), name(place)?);
    row.was_title = (text.title != was.text.title).then(|| short(&was.text.title));
    if (place.start_at, place.end_at) != (was.place.start_at, was.place.end_at) {
        (row.was_start, row.was_end) = stands(&was.place)?;
    }
    if place.facility != was.place.facility {
        row.was_facility_name = Some(name(&was.place)?.unwrap_or_else(|| known.words.text("sessions-import-no-place", &[])));
    }
    if let Again::Stays { is_changed_here: true } | Again::Update { is_changed_here: true, .. } = &again {
        row.notes.push(known.words.text("sessions-import-changed-here", &[]));
    }
    Ok(match again {
        Again::Stays { .. } => Decision::AlreadyIn,
        Again::Update { new, .. } => Decision::Update(Box::new((was.clone(), *new))),
        Again::Cancel => Decision::Cancel(Box::new(was.clone())),
    })
}

/// A slot as a session is typed in, checked as one.
fn planned(
    db: &Connection,
    known: &Known,
    slot: &Slot,
    (kind, facility, staff): (SessionKind, Option<FacilityId>, Vec<StaffForm>),
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
        facility: facility.map(|facility| facility.to_string()),
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
