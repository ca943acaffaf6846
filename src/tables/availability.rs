//! When places, things and people can be booked, and what of a plan stands against it. A finding: computed from the facts
//! whenever it is asked for.

use super::runs::known;
use crate::domain::availability::{self, AvailabilityKind, Rule, Said, Times, minute, whole_days};
use crate::domain::time;
use crate::domain::timetable::Span;
use crate::fault::{Fault, Result};
use crate::ids::*;
use crate::journal::fact::{AvailabilityFields, Bookable};
use crate::wire::{Moment, wire};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
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
    /// The whole centre.
    Centre,
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
        /// The rule by which it comes again, from this start on: an RRULE of RFC 5545.
        repeat: Option<String>,
        reason: Option<String>,
        is_over: bool,
    }
}

fn what(text: &str) -> Option<BookableKind> {
    match text {
        "facility" => Some(BookableKind::Facility),
        "equipment" => Some(BookableKind::Equipment),
        "person" => Some(BookableKind::Person),
        "centre" => Some(BookableKind::Centre),
        _ => None,
    }
}

pub(super) fn instant(seconds: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0).ok_or_else(|| Fault::Journal(format!("{seconds} is no instant")).into())
}

/// A time as it is kept, by the clocks of its zone.
pub fn times((start, end): (DateTime<Utc>, DateTime<Utc>), zone: &str, repeat: Option<&str>) -> Result<Times> {
    let zone = time::zone(zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    let rule = repeat.map(Rule::read).transpose().map_err(|fault| Fault::Journal(fault.to_string()))?;
    Ok(Times { start: time::shown(start, zone).0, end: time::shown(end, zone).0, zone, rule })
}

/// The times of one place, thing or person, or all that are not over; the earliest first.
pub fn rows(db: &Connection, of: Option<Uuid>, now: DateTime<Utc>) -> Result<Vec<AvailabilityRow>> {
    let mut statement = db.prepare_cached(
        "SELECT id, what, of, kind, start_at, end_at, zone, reason, repeat FROM table_availability
         WHERE is_undone = 0 AND (of = ?1 OR ?1 IS NULL AND (end_at > ?2 OR repeat IS NOT NULL)) ORDER BY start_at, id",
    )?;
    let mut found = statement.query(params![of.map(|of| of.as_bytes().to_vec()), now.timestamp()])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let whose: PersonId = row.get(2)?;
        let (start, end, zone) = (instant(row.get(4)?)?, instant(row.get(5)?)?, row.get::<_, String>(6)?);
        let repeat: Option<String> = row.get(8)?;
        let is_over = times((start, end), &zone, repeat.as_deref())?.ends().is_some_and(|ends| ends <= minute(now));
        if of.is_none() && is_over {
            continue;
        }
        rows.push(AvailabilityRow {
            id: row.get::<_, AvailabilityId>(0)?.to_string(),
            what: known(row.get(1)?, what)?,
            of: whose.to_string(),
            name: super::history::called(db, whose.0)?.unwrap_or_default(),
            kind: known(row.get(3)?, AvailabilityKind::from_code)?,
            start: Moment::new(start, &zone)?,
            end: Moment::new(end, &zone)?,
            repeat,
            reason: row.get(7)?,
            is_over,
        });
    }
    Ok(rows)
}

/// A time as it stands, if it was not taken away.
pub fn fields(db: &Connection, id: AvailabilityId) -> Result<Option<AvailabilityFields>> {
    let mut statement =
        db.prepare_cached("SELECT what, of, kind, start_at, end_at, zone, sealed, repeat FROM table_availability WHERE id = ? AND is_undone = 0")?;
    let mut found = statement.query([id])?;
    let Some(row) = found.next()? else { return Ok(None) };
    let of = match known(row.get(0)?, what)? {
        BookableKind::Facility => Bookable::Facility(row.get(1)?),
        BookableKind::Equipment => Bookable::Equipment(row.get(1)?),
        BookableKind::Person => Bookable::Person(row.get(1)?),
        BookableKind::Centre => Bookable::Centre(row.get(1)?),
    };
    Ok(Some(AvailabilityFields {
        of,
        kind: known(row.get(2)?, AvailabilityKind::from_code)?,
        start_at: instant(row.get(3)?)?,
        end_at: instant(row.get(4)?)?,
        zone: row.get(5)?,
        repeat: row.get(7)?,
        reason: row.get(6)?,
    }))
}

/// Everything that is said of one place, thing or person, or of the centre.
struct OfOne {
    what: BookableKind,
    of: Uuid,
    said: Vec<Said>,
    reasons: Vec<Option<String>>,
}

/// What is said of each of them as far as it may have a minute in a window.
fn said(db: &Connection, window: Span) -> Result<Vec<OfOne>> {
    let mut statement = db.prepare_cached(
        "SELECT what, of, kind, start_at, end_at, zone, repeat, reason FROM table_availability
         WHERE is_undone = 0 AND (repeat IS NOT NULL OR start_at < ?2 AND end_at > ?1) ORDER BY of, id",
    )?;
    let mut found = statement.query(params![60 * i64::from(window.from), 60 * i64::from(window.until)])?;
    let mut all: Vec<OfOne> = Vec::new();
    while let Some(row) = found.next()? {
        let of = row.get::<_, PersonId>(1)?.0;
        if all.last().is_none_or(|last| last.of != of) {
            all.push(OfOne { what: known(row.get(0)?, what)?, of, said: Vec::new(), reasons: Vec::new() });
        }
        let Some(one) = all.last_mut() else { continue };
        let (zone, repeat): (String, Option<String>) = (row.get(5)?, row.get(6)?);
        let times = times((instant(row.get(3)?)?, instant(row.get(4)?)?), &zone, repeat.as_deref())?;
        one.said.push(Said { kind: known(row.get(2)?, AvailabilityKind::from_code)?, times });
        one.reasons.push(row.get(7)?);
    }
    Ok(all)
}

/// A span in which something may not be booked.
#[derive(Clone, Debug)]
pub struct Shut {
    /// A place, a thing, a person or the centre.
    pub what: BookableKind,
    /// Which.
    pub of: Uuid,
    /// When.
    pub span: Span,
    /// What closes it; none where it is out of its opening hours.
    pub kind: Option<AvailabilityKind>,
    /// Why it is closed.
    pub reason: Option<String>,
}

/// When something may not be booked, with a minute in a window. Out of hours only the minutes of the window are told.
pub fn shut(db: &Connection, window: Span) -> Result<Vec<Shut>> {
    let mut all = Vec::new();
    for OfOne { what, of, said, reasons } in said(db, window)? {
        let told = availability::shut(&said, window).into_iter().map(|(span, by)| {
            let reason = by.and_then(|at| reasons.get(at).cloned().flatten());
            Shut { what, of, span, kind: by.and_then(|at| said.get(at)).map(|one| one.kind), reason }
        });
        all.extend(told);
    }
    Ok(all)
}

/// When opening hours are in force, by what they are of.
pub fn in_force(db: &Connection, window: Span) -> Result<BTreeMap<Uuid, Vec<Span>>> {
    let hours = |one: &OfOne| one.said.iter().filter(|said| said.kind == AvailabilityKind::Open).filter_map(|said| said.times.in_force()).collect();
    Ok(said(db, window)?.iter().map(|one| (one.of, hours(one))).collect())
}

/// The days on which the centre, or each of its sites, is closed from their first minute to their last: its holidays.
pub fn closed_days(db: &Connection) -> Result<Vec<NaiveDate>> {
    let mut statement = db.prepare_cached("SELECT id FROM table_facility WHERE parent IS NULL AND kind <> 'virtual' AND is_undone = 0")?;
    let sites: BTreeSet<Uuid> =
        statement.query_map([], |row| row.get::<_, FacilityId>(0))?.map(|id| id.map(|id| id.0)).collect::<rusqlite::Result<_>>()?;
    let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default().and_time(NaiveTime::MIN).and_utc();
    let window = Span { from: minute(on(*time::YEARS.start(), 1, 2)), until: minute(on(*time::YEARS.end(), 12, 31)) };
    let mut closed: BTreeMap<NaiveDate, BTreeSet<Uuid>> = BTreeMap::new();
    let mut holidays = BTreeSet::new();
    for OfOne { what, of, mut said, .. } in said(db, window)? {
        said.retain(|one| one.kind == AvailabilityKind::Closed || one.kind == AvailabilityKind::Open && one.times.rule.is_none());
        let Some(zone) = said.first().map(|one| one.times.zone) else { continue };
        let spans = Span::joined(availability::shut(&said, window).into_iter().map(|(span, _)| span).collect());
        for day in spans.into_iter().flat_map(|span| whole_days(span, zone)) {
            if what == BookableKind::Centre {
                holidays.insert(day);
            } else if sites.contains(&of) {
                closed.entry(day).or_default().insert(of);
            }
        }
    }
    holidays.extend(closed.into_iter().filter(|(_, closed)| *closed == sites).map(|(day, _)| day));
    Ok(holidays.into_iter().collect())
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
