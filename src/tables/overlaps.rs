//! What overlaps: sessions that ask for the same place or person at the same time, and rooms that are too small. A finding:
//! computed from the facts whenever it is asked for.

use super::Tables;
use super::booked::{Booked, Seen};
use super::clashes::Clashes;
pub use super::clashes::{Overlap, Told, accepted};
use super::slots::{self, Slot};
use crate::domain::clash::ClashLevel;
use crate::fault::Result;
use crate::ids::{FacilityId, RunId, SessionId};
use crate::journal::act::NewSession;
use crate::journal::fact::{SessionPlace, SessionText};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// The overlaps of the sessions named, by session. Cancelled sessions overlap with nothing; those that start after `now` are looked at
/// for changed clocks.
pub(super) fn overlaps(db: &Tables, shown: &BTreeSet<String>, now: Option<DateTime<Utc>>) -> Result<BTreeMap<String, Vec<Overlap>>> {
    Ok(shown_of(standing(db, &shown.iter().filter_map(|id| id.parse().ok()).collect(), now)?))
}

/// The clashes of a session as it stands.
pub fn of(db: &Tables, session: SessionId, now: DateTime<Utc>) -> Result<Vec<Told>> {
    Ok(standing(db, &BTreeSet::from([session.0]), Some(now))?.remove(&session.0).unwrap_or_default())
}

fn standing(db: &Tables, shown: &BTreeSet<Uuid>, now: Option<DateTime<Utc>>) -> Result<BTreeMap<Uuid, Vec<Told>>> {
    let Some((from, until)) = span(db, shown)? else { return Ok(BTreeMap::new()) };
    let booked = db.booked(from, until)?;
    found(db, &booked, shown.iter().filter_map(|id| Some((*id, booked.slot(*id)?))), now)
}

/// From the first start to the last end of these sessions; none where all of them are cancelled or taken back.
fn span(db: &Tables, shown: &BTreeSet<Uuid>) -> Result<Option<(i64, i64)>> {
    let kept = db.kept()?;
    let mut span: Option<(i64, i64)> = None;
    for id in shown {
        let held = match kept.as_ref().and_then(|kept| kept.slot(*id)) {
            Some(slot) => Some((slot.start, slot.end)),
            None => slots::held(db, *id)?,
        };
        let Some((start, end)) = held else { continue };
        span = Some(span.map_or((start, end), |(first, last)| (first.min(start), last.max(end))));
    }
    Ok(span)
}

fn shown_of(found: BTreeMap<Uuid, Vec<Told>>) -> BTreeMap<String, Vec<Overlap>> {
    found.into_iter().map(|(id, told)| (id.to_string(), told.into_iter().map(|told| told.overlap).collect())).collect()
}

/// Everything that sessions would clash with where they would be placed, by session, once others are gone.
pub fn against(db: &Tables, sessions: &[NewSession], gone: &BTreeSet<SessionId>) -> Result<BTreeMap<Uuid, Vec<Told>>> {
    let starts = sessions.iter().map(|new| new.place.start_at.timestamp()).min();
    let ends = sessions.iter().map(|new| new.place.end_at.timestamp()).max();
    let Some((from, until)) = starts.zip(ends) else { return Ok(BTreeMap::new()) };
    let mut booked = db.booked(from, until)?;
    if let ([new], true) = (sessions, gone.is_empty()) {
        let slot = alone(db, &mut booked, new.session, planned_slot(new))?;
        return found(db, &booked, [(new.session.0, &slot)].into_iter(), None);
    }
    // they may clash with each other, too
    let together = Arc::make_mut(&mut booked);
    for session in gone {
        together.put(db, session.0, None)?;
    }
    for new in sessions {
        together.put(db, new.session.0, Some(planned_slot(new)))?;
    }
    found(db, &booked, sessions.iter().filter_map(|new| Some((new.session.0, booked.slot(new.session.0)?))), None)
}

/// The sessions that a session would clash with if it stood at a place, whatever the centre thinks of it.
pub(super) fn met(db: &Tables, session: SessionId, place: &SessionPlace, text: &SessionText) -> Result<Vec<SessionId>> {
    let mut booked = db.booked(place.start_at.timestamp(), place.end_at.timestamp())?;
    let slot = alone(db, &mut booked, session, Slot::planned(place, text))?;
    let other = |seen| if let Seen::Other { other, .. } = seen { Some(SessionId(other)) } else { None };
    Ok(booked.of(session.0, &slot).into_iter().filter_map(other).collect())
}

fn planned_slot(new: &NewSession) -> Slot {
    Slot::planned(&new.place, &new.text)
}

/// What one session would take. Mostly the timetable need not be another for it to be asked.
fn alone(db: &Tables, booked: &mut Arc<Booked>, session: SessionId, mut slot: Slot) -> Result<Slot> {
    if booked.would_part(&slot) {
        Arc::make_mut(booked).put(db, session.0, Some(slot.clone()))?;
    }
    booked.give(db, &mut slot)?;
    Ok(slot)
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
#[derive(Default)]
pub struct Tried {
    /// Those where the session clashes with nothing.
    pub free: Vec<usize>,
    /// Those that clash before the last free one, each with the first thing that it clashes with.
    pub skipped: Vec<(usize, Told)>,
}

/// The first `most` candidates where a session clashes with nothing. Only those are looked at that `may` be taken otherwise.
pub fn nearest_free(
    db: &Tables,
    session: &NewSession,
    candidates: &[Candidate],
    most: usize,
    mut may: impl FnMut(usize) -> Result<bool>,
) -> Result<Tried> {
    let starts = candidates.iter().map(|one| one.start.timestamp()).min();
    let ends = candidates.iter().map(|one| one.end.timestamp()).max();
    let Some((from, until)) = starts.zip(ends) else { return Ok(Tried::default()) };
    let mut booked = db.booked(from, until)?;
    let own = alone(db, &mut booked, session.session, planned_slot(session))?;
    let id = session.session.0;
    let at = |one: &Candidate| own.at(one.start.timestamp(), one.end.timestamp(), one.facility);
    let clashes = Clashes::new(db, &booked)?;
    let mut broken = Ok(());
    let places = (0..candidates.len()).map_while(|place| may(place).map_err(|fault| broken = Err(fault)).ok().map(|may| may.then_some(place)));
    let tried = booked.first_free(id, places.flatten(), most, |place| at(&candidates[place]), |slot, seen| clashes.matters(slot, seen));
    broken?;
    let told_of = |(place, seen)| Ok(clashes.told(id, &at(&candidates[place]), &[seen])?.pop().map(|told| (place, told)));
    let skipped = tried.skipped.into_iter().filter_map(|one| told_of(one).transpose()).collect::<Result<_>>()?;
    Ok(Tried { free: tried.free, skipped })
}

/// Every overlap of a session that starts in this time and is not held, once: with the session that starts first. Open ones come first.
pub fn coming(db: &Tables, from: i64, until: i64) -> Result<Vec<(SessionId, Overlap)>> {
    let mut statement = db.prepare_cached(
        "SELECT s.id FROM table_session AS s JOIN table_run AS r ON r.id = s.run
         WHERE s.start_at >= ? AND s.start_at < ? AND s.state IN ('tentative', 'confirmed') AND r.state <> 'undone' ORDER BY s.start_at, s.id",
    )?;
    let ids: Vec<SessionId> = statement.query_map([from, until], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut found = overlaps(db, &ids.iter().map(ToString::to_string).collect(), DateTime::from_timestamp(from, 0))?;
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
    all.sort_by_key(|(_, one): &(SessionId, Overlap)| one.accepted.is_some());
    Ok(all)
}

/// A session of a run, by title, with an open clash that keeps the run from being confirmed, and with what it clashes.
pub fn blocking(db: &Tables, run: RunId, now: DateTime<Utc>) -> Result<Option<(String, Overlap)>> {
    let mut statement =
        db.prepare_cached("SELECT id, title FROM table_session WHERE run = ? AND state IN ('tentative', 'confirmed') ORDER BY start_at, id")?;
    let rows =
        statement.query_map([run], |row| Ok((row.get::<_, SessionId>(0)?.to_string(), row.get::<_, Option<String>>(1)?.unwrap_or_default())))?;
    let sessions: Vec<(String, String)> = rows.collect::<rusqlite::Result<_>>()?;
    let mut found = overlaps(db, &sessions.iter().map(|(id, _)| id.clone()).collect(), Some(now))?;
    let blocks = |one: &Overlap| one.level == ClashLevel::Block || one.accepted.is_none() && one.kind.keeps_unconfirmed();
    Ok(sessions.into_iter().find_map(|(id, title)| Some((title, found.remove(&id)?.into_iter().find(blocks)?))))
}

fn found<'a>(
    db: &Connection,
    booked: &Booked,
    shown: impl Iterator<Item = (Uuid, &'a Slot)>,
    now: Option<DateTime<Utc>>,
) -> Result<BTreeMap<Uuid, Vec<Told>>> {
    let clashes = Clashes::new(db, booked)?;
    let mut found = BTreeMap::new();
    for (id, slot) in shown {
        let mut told = clashes.told(id, slot, &booked.of(id, slot))?;
        if now.is_some_and(|now| now.timestamp() < slot.start) {
            told.extend(clashes.changed_clocks(id, slot)?);
        }
        if !told.is_empty() {
            found.insert(id, told);
        }
    }
    Ok(found)
}
