//! What overlaps: sessions that ask for the same place or person at the same time, and rooms that are too small. A finding:
//! computed from the facts whenever it is asked for.

use super::booked::{Booked, Closing, Seen};
use super::history::called;
use super::slots::{Slot, people_of, slots, span};
use crate::fault::Result;
use crate::ids::{FacilityId, RunId, SessionId};
use crate::journal::act::NewSession;
use crate::wire::wire;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What is asked for twice, or does not suffice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum OverlapKind {
    /// The same facility, or one inside the other.
    Facility,
    /// The same trainer.
    Trainer,
    /// The same trainees.
    Trainee,
    /// More of the same things than there are.
    Equipment,
    /// Set-up, clean-down, turnaround or gowning meet, not the sessions themselves.
    Buffer,
    /// The room has fewer places than the run has people.
    Capacity,
    /// The place, or one around it, is closed or worked on.
    Closed,
    /// The place, or one around it, is not there yet, or no more.
    NotThere,
    /// Somebody who teaches is away.
    Away,
    /// Equipment is not in service.
    OutOfService,
    /// Equipment must be calibrated before the session.
    Calibration,
    /// There is less equipment than the session takes alone.
    Quantity,
}

wire! {
    /// An overlap as one of its two sessions shows it.
    answers Overlap {
        kind: OverlapKind,
        /// The other session; none where it is no session that stands against this one.
        other: Option<String>,
        other_title: Option<String>,
        /// The name of the room, of the trainer, or of the first trainee.
        what: String,
        /// Minutes that both take, with what is before and after them, or that are lost.
        minutes: u32,
        /// Trainees concerned; for `capacity` those without a place, for `quantity` things that are missing.
        count: u32,
    }
}

/// The overlaps of the sessions named, by session. Cancelled sessions overlap with nothing.
pub(super) fn overlaps(db: &Connection, shown: &BTreeSet<String>) -> Result<BTreeMap<String, Vec<Overlap>>> {
    let shown: BTreeSet<Uuid> = shown.iter().filter_map(|id| id.parse().ok()).collect();
    let Some((from, until)) = span(db, &shown)? else { return Ok(BTreeMap::new()) };
    found(db, &slots(db, from, until, &[])?, &shown)
}

/// The overlaps that sessions would have, by session: none of them is in the book, and nobody is in their run.
pub fn planned(db: &Connection, sessions: &[NewSession]) -> Result<BTreeMap<String, Vec<Overlap>>> {
    let starts = sessions.iter().map(|new| new.place.start_at.timestamp()).min();
    let ends = sessions.iter().map(|new| new.place.end_at.timestamp()).max();
    let Some((from, until)) = starts.zip(ends) else { return Ok(BTreeMap::new()) };
    let shown = sessions.iter().map(|new| new.session.0).collect();
    found(db, &slots(db, from, until, sessions)?, &shown)
}

/// A time and room that a session may go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its first instant.
    pub start: DateTime<Utc>,
    /// The instant after its last one.
    pub end: DateTime<Utc>,
    /// The room.
    pub facility: Option<FacilityId>,
}

/// Candidates by their place in the list.
#[derive(Debug, Default)]
pub struct Tried {
    /// Those where nothing is said against the session.
    pub free: Vec<usize>,
    /// Those that were skipped before the last free one, each with the first thing that is said against it.
    pub skipped: Vec<(usize, Overlap)>,
}

/// The first `most` candidates where nothing is said against a session.
pub fn nearest_free(db: &Connection, session: &NewSession, candidates: &[Candidate], most: usize) -> Result<Tried> {
    let starts = candidates.iter().map(|one| one.start.timestamp()).min();
    let ends = candidates.iter().map(|one| one.end.timestamp()).max();
    let Some((from, until)) = starts.zip(ends) else { return Ok(Tried::default()) };
    let slots = slots(db, from, until, std::slice::from_ref(session))?;
    let Some(own) = slots.get(&session.session.0) else { return Ok(Tried::default()) };
    let at = |one: &Candidate| own.at(one.start.timestamp(), one.end.timestamp(), one.facility);
    let tried = Booked::new(db, &slots)?.first_free(
        session.session.0,
        candidates.len(),
        most,
        |place| at(&candidates[place]),
        |slot, seen| !is_dressed(&slots, slot, seen),
    );
    let told_of = |(place, seen)| Ok(told(db, &slots, &at(&candidates[place]), &[seen])?.pop().map(|overlap| (place, overlap)));
    let skipped = tried.skipped.into_iter().filter_map(|one| told_of(one).transpose()).collect::<Result<_>>()?;
    Ok(Tried { free: tried.free, skipped })
}

/// Every overlap of a session that starts in this time and is not held, once: with the session that starts first.
pub fn coming(db: &Connection, from: i64, until: i64) -> Result<Vec<(SessionId, Overlap)>> {
    let mut statement = db.prepare_cached(
        "SELECT s.id FROM table_session AS s JOIN table_run AS r ON r.id = s.run
         WHERE s.start_at >= ? AND s.start_at < ? AND s.state IN ('tentative', 'confirmed') AND r.state <> 'undone' ORDER BY s.start_at, s.id",
    )?;
    let ids: Vec<SessionId> = statement.query_map([from, until], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut found = overlaps(db, &ids.iter().map(ToString::to_string).collect())?;
    let mut told = BTreeSet::new();
    let mut all = Vec::new();
    for id in ids {
        let name = id.to_string();
        all.extend(
            found
                .remove(&name)
                .unwrap_or_default()
                .into_iter()
                .filter(|one| !one.other.as_ref().is_some_and(|other| told.contains(other)))
                .map(|one| (id, one)),
        );
        told.insert(name);
    }
    Ok(all)
}

/// A session of a run, by title, that asks for a place or for somebody at the same time as another one, and with what it clashes.
pub fn blocking(db: &Connection, run: RunId) -> Result<Option<(String, Overlap)>> {
    let mut statement =
        db.prepare_cached("SELECT id, title FROM table_session WHERE run = ? AND state IN ('tentative', 'confirmed') ORDER BY start_at, id")?;
    let rows =
        statement.query_map([run], |row| Ok((row.get::<_, SessionId>(0)?.to_string(), row.get::<_, Option<String>>(1)?.unwrap_or_default())))?;
    let sessions: Vec<(String, String)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut found = overlaps(db, &sessions.iter().map(|(id, _)| id.clone()).collect())?;
    let blocks = |one: &Overlap| matches!(one.kind, OverlapKind::Facility | OverlapKind::Trainer | OverlapKind::Equipment);
    Ok(sessions.into_iter().find_map(|(id, title)| Some((title, found.remove(&id)?.into_iter().find(blocks)?))))
}

fn found(db: &Connection, slots: &BTreeMap<Uuid, Slot>, shown: &BTreeSet<Uuid>) -> Result<BTreeMap<String, Vec<Overlap>>> {
    let booked = Booked::new(db, slots)?;
    let mut found = BTreeMap::new();
    for (id, slot) in slots.iter().filter(|(id, _)| shown.contains(id)) {
        let overlaps = told(db, slots, slot, &booked.of(*id, slot))?;
        if !overlaps.is_empty() {
            found.insert(id.to_string(), overlaps);
        }
    }
    Ok(found)
}

/// What a session clashes with, in words: what matters most first. All trainees that two sessions share are told at once.
fn told(db: &Connection, slots: &BTreeMap<Uuid, Slot>, slot: &Slot, seen: &[Seen]) -> Result<Vec<Overlap>> {
    let mut told = Vec::new();
    let mut trainees: BTreeMap<(OverlapKind, Uuid), (u32, BTreeSet<Uuid>)> = BTreeMap::new();
    for one in seen.iter().filter(|one| !is_dressed(slots, slot, **one)) {
        match *one {
            Seen::Other { other, takes, minutes } => {
                let Some(with) = slots.get(&other) else { continue };
                let do_meet = slot.meets(with);
                let kind = kind_of(slot, takes);
                let kind = if do_meet { kind } else { OverlapKind::Buffer };
                if slot.trainees.contains(&takes) && !slot.staff.contains(&takes) {
                    let people = &mut trainees.entry((kind, other)).or_insert((minutes, BTreeSet::new())).1;
                    people.extend(if takes == slot.run.0 {
                        people_of(db, slot.run)?.into_iter().map(|person| person.0).collect()
                    } else {
                        vec![takes]
                    });
                } else {
                    told.push(with_other(kind, other, with, name(db, takes)?, minutes, 0));
                }
            }
            Seen::Closed { of, closing, minutes } => {
                let kind = match closing {
                    Closing::Closed if slot.staff.contains(&of) || slot.trainees.contains(&of) => OverlapKind::Away,
                    Closing::Closed => OverlapKind::Closed,
                    Closing::NotThere => OverlapKind::NotThere,
                    Closing::OutOfService => OverlapKind::OutOfService,
                    Closing::Calibration => OverlapKind::Calibration,
                };
                told.push(Overlap { kind, other: None, other_title: None, what: name(db, of)?, minutes, count: 0 });
            }
            Seen::TooMany { takes, excess } => {
                let kind = if kind_of(slot, takes) == OverlapKind::Equipment { OverlapKind::Quantity } else { OverlapKind::Capacity };
                let minutes = u32::try_from((slot.end - slot.start) / 60).unwrap_or(u32::MAX);
                told.push(Overlap { kind, other: None, other_title: None, what: name(db, takes)?, minutes, count: excess });
            }
        }
    }
    for ((kind, other), (minutes, people)) in trainees {
        let (Some(with), Some(first)) = (slots.get(&other), people.first()) else { continue };
        told.push(with_other(kind, other, with, name(db, *first)?, minutes, u32::try_from(people.len()).unwrap_or(u32::MAX)));
    }
    told.sort_by_key(|one| (one.kind, Reverse(one.minutes)));
    Ok(told)
}

/// Whether only gowning would keep people from a session who are in its room already: they are dressed.
fn is_dressed(slots: &BTreeMap<Uuid, Slot>, slot: &Slot, seen: Seen) -> bool {
    let Seen::Other { other, takes, .. } = seen else { return false };
    let is_person = slot.staff.contains(&takes) || slot.trainees.contains(&takes);
    is_person && slots.get(&other).is_some_and(|with| slot.facility == with.facility && !slot.meets(with))
}

/// As what a session takes something.
fn kind_of(slot: &Slot, takes: Uuid) -> OverlapKind {
    if slot.staff.contains(&takes) {
        OverlapKind::Trainer
    } else if slot.trainees.contains(&takes) {
        OverlapKind::Trainee
    } else if slot.equipment.iter().any(|one| one.equipment.0 == takes) {
        OverlapKind::Equipment
    } else {
        OverlapKind::Facility
    }
}

fn with_other(kind: OverlapKind, other: Uuid, with: &Slot, what: String, minutes: u32, count: u32) -> Overlap {
    Overlap { kind, other: Some(other.to_string()), other_title: Some(with.title.clone()), what, minutes, count }
}

fn name(db: &Connection, of: Uuid) -> Result<String> {
    Ok(called(db, of)?.unwrap_or_default())
}
