//! What overlaps: sessions that ask for the same place or person at the same time, and rooms that are too small. A finding:
//! computed from the facts whenever it is asked for.

use super::booked::Booked;
pub use super::clashes::Overlap;
use super::clashes::{Clashes, Told};
use super::settings::planning;
use super::slots::{Slot, slots, span};
use crate::domain::clash::ClashLevel;
use crate::fault::Result;
use crate::ids::{FacilityId, RunId, SessionId};
use crate::journal::act::NewSession;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

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
    let id = session.session.0;
    let Some(own) = slots.get(&id) else { return Ok(Tried::default()) };
    let at = |one: &Candidate| own.at(one.start.timestamp(), one.end.timestamp(), one.facility);
    let clashes = Clashes::new(db, &slots)?;
    let tried =
        Booked::new(db, &slots)?.first_free(id, candidates.len(), most, |place| at(&candidates[place]), |slot, seen| clashes.matters(slot, seen));
    let told_of = |(place, seen)| Ok(clashes.told(id, &at(&candidates[place]), &[seen])?.pop().map(|told: Told| (place, told.overlap)));
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
    let blocks = |one: &Overlap| one.level == ClashLevel::Block || one.kind.keeps_unconfirmed();
    Ok(sessions.into_iter().find_map(|(id, title)| Some((title, found.remove(&id)?.into_iter().find(blocks)?))))
}

/// A session that would stand where the centre lets nothing stand, by title, and what is against it.
pub fn forbidden(db: &Connection, sessions: &[NewSession]) -> Result<Option<(String, Overlap)>> {
    if !planning(db)?.levels.values().any(|level| *level == ClashLevel::Block) {
        return Ok(None);
    }
    let mut found = planned(db, sessions)?;
    let mut blocked = |new: &NewSession| found.remove(&new.session.to_string())?.into_iter().find(|one| one.level == ClashLevel::Block);
    Ok(sessions.iter().find_map(|new| Some((new.text.title.clone(), blocked(new)?))))
}

fn found(db: &Connection, slots: &BTreeMap<Uuid, Slot>, shown: &BTreeSet<Uuid>) -> Result<BTreeMap<String, Vec<Overlap>>> {
    let booked = Booked::new(db, slots)?;
    let clashes = Clashes::new(db, slots)?;
    let mut found = BTreeMap::new();
    for (id, slot) in slots.iter().filter(|(id, _)| shown.contains(id)) {
        let told = clashes.told(*id, slot, &booked.of(*id, slot))?;
        if !told.is_empty() {
            found.insert(id.to_string(), told.into_iter().map(|told| told.overlap).collect());
        }
    }
    Ok(found)
}
