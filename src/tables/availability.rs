//! When places, things and people can be booked, and what of a plan stands against it. A finding: computed from the facts
//! whenever it is asked for.

use super::runs::known;
use crate::domain::availability::AvailabilityKind;
use crate::domain::time;
use crate::fault::{Fault, Result};
use crate::ids::*;
use crate::journal::fact::{AvailabilityFields, Bookable};
use crate::wire::{Moment, wire};
use chrono::{DateTime, Days, NaiveDate, Utc};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What can be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum BookableKind {
    /// A place.
    Facility,
    /// Things of one kind.
    Equipment,
    /// A person.
    Person,
}

wire! {
    /// A time in which something may or may not be booked.
    answers AvailabilityRow {
        id: String,
        what: BookableKind,
        of: String,
        /// Of the place, thing or person.
        name: String,
        kind: AvailabilityKind,
        start: Moment,
        end: Moment,
        reason: Option<String>,
        is_over: bool,
    }
}

fn what(text: &str) -> Option<BookableKind> {
    match text {
        "facility" => Some(BookableKind::Facility),
        "equipment" => Some(BookableKind::Equipment),
        "person" => Some(BookableKind::Person),
        _ => None,
    }
}

pub(super) fn instant(seconds: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0).ok_or_else(|| Fault::Journal(format!("{seconds} is no instant")).into())
}

/// The times of one place, thing or person, or all that are not over; the earliest first.
pub fn rows(db: &Connection, of: Option<Uuid>, now: DateTime<Utc>) -> Result<Vec<AvailabilityRow>> {
    let mut statement = db.prepare_cached(
        "SELECT id, what, of, kind, start_at, end_at, zone, reason FROM table_availability
         WHERE is_undone = 0 AND (of = ?1 OR ?1 IS NULL AND end_at > ?2) ORDER BY start_at, id",
    )?;
    let mut found = statement.query(params![of.map(|of| of.as_bytes().to_vec()), now.timestamp()])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let of: PersonId = row.get(2)?;
        let (start, end, zone) = (instant(row.get(4)?)?, instant(row.get(5)?)?, row.get::<_, String>(6)?);
        rows.push(AvailabilityRow {
            id: row.get::<_, AvailabilityId>(0)?.to_string(),
            what: known(row.get(1)?, what)?,
            of: of.to_string(),
            name: super::history::called(db, of.0)?.unwrap_or_default(),
            kind: known(row.get(3)?, AvailabilityKind::from_code)?,
            start: Moment::new(start, &zone)?,
            end: Moment::new(end, &zone)?,
            reason: row.get(7)?,
            is_over: end <= now,
        });
    }
    Ok(rows)
}

/// A time as it stands, if it was not taken away.
pub fn fields(db: &Connection, id: AvailabilityId) -> Result<Option<AvailabilityFields>> {
    let mut statement =
        db.prepare_cached("SELECT what, of, kind, start_at, end_at, zone, sealed FROM table_availability WHERE id = ? AND is_undone = 0")?;
    let mut found = statement.query([id])?;
    let Some(row) = found.next()? else { return Ok(None) };
    let of = match known(row.get(0)?, what)? {
        BookableKind::Facility => Bookable::Facility(row.get(1)?),
        BookableKind::Equipment => Bookable::Equipment(row.get(1)?),
        BookableKind::Person => Bookable::Person(row.get(1)?),
    };
    Ok(Some(AvailabilityFields {
        of,
        kind: known(row.get(2)?, AvailabilityKind::from_code)?,
        start_at: instant(row.get(3)?)?,
        end_at: instant(row.get(4)?)?,
        zone: row.get(5)?,
        reason: row.get(6)?,
    }))
}

/// The days on which each site of the centre is closed from their first minute to their last.
pub fn closed_days(db: &Connection) -> Result<Vec<NaiveDate>> {
    let mut statement = db.prepare_cached("SELECT id FROM table_facility WHERE parent IS NULL AND kind <> 'virtual' AND is_undone = 0")?;
    let sites: BTreeSet<FacilityId> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut closed: BTreeMap<NaiveDate, BTreeSet<FacilityId>> = BTreeMap::new();
    let mut statement =
        db.prepare_cached("SELECT of, start_at, end_at, zone FROM table_availability WHERE what = 'facility' AND kind = 'closed' AND is_undone = 0")?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let (of, zone): (FacilityId, String) = (row.get(0)?, row.get(3)?);
        let (start, end) = (instant(row.get(1)?)?, instant(row.get(2)?)?);
        let fault = |fault: String| Fault::Journal(fault);
        let tz = time::zone(&zone).map_err(|unknown| fault(unknown.to_string()))?;
        let begins = |day| time::day_begins(tz, day).map_err(|unknown| fault(unknown.to_string()));
        for day in time::shown(start, tz).0.date().iter_days() {
            let next = begins(day + Days::new(1))?;
            if next > end {
                break;
            }
            if sites.contains(&of) && begins(day)? >= start {
                closed.entry(day).or_default().insert(of);
            }
        }
    }
    Ok(closed.into_iter().filter(|(_, closed)| *closed == sites).map(|(day, _)| day).collect())
}

/// A facility with every place around it.
pub fn around(facility: FacilityId, parents: &BTreeMap<Uuid, Uuid>) -> Vec<FacilityId> {
    let mut all = vec![facility];
    while let Some(parent) = all.last().and_then(|last| parents.get(&last.0)).map(|parent| FacilityId(*parent)) {
        if all.contains(&parent) {
            break;
        }
        all.push(parent);
    }
    all
}
