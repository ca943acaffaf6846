//! The rows of a timetable, what stands in them, and what closes them.

use super::timetable::{BandKind, ElsewhereTimes, TimetableBand, TimetableBar, TimetableBy, TimetableRow, elsewhere, minutes};
use crate::domain::availability::{AvailabilityKind, instant, minute};
use crate::domain::facility::FacilityKind;
use crate::domain::part::PartKind;
use crate::domain::states::EquipmentState;
use crate::domain::time;
use crate::domain::timetable::Span;
use crate::fault::{Fault, Result};
use crate::ids::FacilityId;
use crate::tables::availability::{self, BookableKind, Shut};
use crate::tables::parts;
use crate::tables::places::{equipment, facilities, parents, trainers};
use crate::tables::sessions::SessionRow;
use crate::wire::parse;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Days in which opening hours are told at most: of more of them nobody sees the nights.
const HOURS_DAYS: i64 = 42;

/// Which sessions stand in which rows; all of them in the only row, if there is one. `zone` is that of the axis.
pub(super) fn bars((by, only): (TimetableBy, Option<&str>), sessions: &[SessionRow], first: DateTime<Utc>, zone: &str) -> Result<Vec<TimetableBar>> {
    let tz = time::zone(zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    let mut bars = Vec::new();
    for session in sessions {
        let (start, end): (DateTime<Utc>, DateTime<Utc>) = (parse(&session.start.at, "start_at")?, parse(&session.end.at, "end_at")?);
        let own_day: NaiveDate = parse(&session.start.local[..10], "start_local")?;
        let there = (session.start.zone != zone).then(|| ElsewhereTimes { start: elsewhere(start, tz, own_day), end: elsewhere(end, tz, own_day) });
        let (from_min, until_min) = (minutes(start - first), minutes(end - first));
        bars.extend(only.map_or_else(|| rows_of(by, session), |row| vec![row.to_owned()]).into_iter().map(|row| TimetableBar {
            session: session.id.clone(),
            row,
            from_min,
            until_min,
            elsewhere: there.clone(),
        }));
    }
    Ok(bars)
}

fn rows_of(by: TimetableBy, session: &SessionRow) -> Vec<String> {
    let once = |ids: &mut dyn Iterator<Item = &String>| ids.cloned().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
    let mut rows = match by {
        TimetableBy::Rooms => once(&mut session.facility.iter()),
        TimetableBy::Trainers => session.people().into_keys().map(str::to_owned).collect(),
        TimetableBy::Equipment => once(&mut session.equipment.iter().map(|one| &one.equipment)),
        TimetableBy::Groups => once(&mut session.tracks.iter().chain(&session.groups).map(|part| &part.id)),
    };
    if rows.is_empty() {
        rows.push(if by == TimetableBy::Groups { session.run.clone() } else { String::new() });
    }
    rows
}

fn plain(id: String, name: String) -> TimetableRow {
    TimetableRow { id, name, parent: None, depth: 0, kind: None, capacity: None, grade: None, zone: None, quantity_n: None, is_head: false }
}

/// The rows, those that hang on others behind them; at the end what is no more in its list and still has a session here.
pub(super) fn rows(db: &Connection, by: TimetableBy, sessions: &[SessionRow], bars: &[TimetableBar]) -> Result<Vec<TimetableRow>> {
    let mut rows: Vec<TimetableRow> = match by {
        TimetableBy::Rooms => places(db)?,
        TimetableBy::Trainers => trainers(db)?.into_iter().map(|one| plain(one.person, one.name)).collect(),
        TimetableBy::Equipment => {
            let there = equipment(db)?.into_iter().filter(|one| one.state != EquipmentState::Retired);
            there.map(|one| TimetableRow { quantity_n: Some(one.quantity_n), ..plain(one.id, one.name) }).collect()
        }
        TimetableBy::Groups => groups(db, sessions)?,
    };
    let mut there: BTreeSet<String> = rows.iter().map(|row| row.id.clone()).collect();
    let by_id: BTreeMap<&str, &SessionRow> = sessions.iter().map(|session| (session.id.as_str(), session)).collect();
    for bar in bars.iter().filter(|bar| !bar.row.is_empty()) {
        if !there.insert(bar.row.clone()) {
            continue;
        }
        let name = by_id.get(bar.session.as_str()).and_then(|session| named(by, session, &bar.row));
        rows.push(plain(bar.row.clone(), name.unwrap_or_default()));
    }
    if bars.iter().any(|bar| bar.row.is_empty()) {
        rows.push(plain(String::new(), String::new()));
    }
    Ok(rows)
}

fn named(by: TimetableBy, session: &SessionRow, row: &str) -> Option<String> {
    match by {
        TimetableBy::Rooms => session.facility_name.clone(),
        TimetableBy::Trainers => session.people().get(row).map(|name| (*name).to_owned()),
        TimetableBy::Equipment => session.equipment.iter().find(|one| one.equipment == row).map(|one| one.name.clone()),
        TimetableBy::Groups => session.tracks.iter().chain(&session.groups).find(|part| part.id == row).map(|part| part.title.clone()),
    }
}

fn places(db: &Connection) -> Result<Vec<TimetableRow>> {
    let row = |one: crate::tables::places::FacilityRow| TimetableRow {
        parent: one.parent.filter(|_| one.depth > 0),
        depth: one.depth,
        is_head: matches!(one.kind, FacilityKind::Site | FacilityKind::Building),
        kind: Some(one.kind),
        capacity: one.capacity,
        grade: Some(one.grade),
        zone: one.zone,
        ..plain(one.id, one.name)
    };
    Ok(facilities(db)?.into_iter().map(row).collect())
}

/// The runs of some sessions by code, each with its tracks and groups.
fn groups(db: &Connection, sessions: &[SessionRow]) -> Result<Vec<TimetableRow>> {
    let runs: BTreeSet<(&String, &String)> = sessions.iter().map(|session| (&session.run_code, &session.run)).collect();
    let mut rows = Vec::new();
    for (code, run) in runs {
        rows.push(plain(run.clone(), code.clone()));
        for (id, part) in parts::of_run(db, parse(run, "run")?)?.into_iter().filter(|(_, part)| part.kind != PartKind::Phase) {
            rows.push(TimetableRow { parent: Some(run.clone()), depth: 1, capacity: part.capacity_n, ..plain(id.to_string(), part.title) });
        }
    }
    Ok(rows)
}

/// What closes the rows: what is said of them and of what they are in, and of equipment the days from which its calibration is due.
pub(super) fn bands(
    db: &Connection,
    by: TimetableBy,
    rows: &[TimetableRow],
    (first, until): (DateTime<Utc>, DateTime<Utc>),
    tz: Tz,
) -> Result<Vec<TimetableBand>> {
    let parents = parents(db)?;
    let within = |start: DateTime<Utc>, end: DateTime<Utc>| (minutes(start.max(first) - first), minutes(end.min(until) - first));
    let mut bands = Vec::new();
    let rows_at: Vec<(&TimetableRow, Vec<FacilityId>)> = rows
        .iter()
        .filter(|row| !row.is_head)
        .filter_map(|row| Some((row, availability::around(FacilityId(row.id.parse().ok()?), &parents))))
        .collect();
    let is_long = until - first > TimeDelta::days(HOURS_DAYS);
    let shut = availability::shut(db, Span { from: minute(first), until: minute(until) })?;
    for time in shut.into_iter().filter(|time| time.kind.is_some() || !is_long) {
        let (from_min, until_min) = within(instant(time.span.from), instant(time.span.until));
        for (row, around) in &rows_at {
            if time.what == BookableKind::Centre || around.iter().any(|around| around.0 == time.of) {
                bands.push(TimetableBand { row: row.id.clone(), from_min, until_min, kind: band(&time), reason: time.reason.clone() });
            }
        }
    }
    if by == TimetableBy::Equipment {
        for one in equipment(db)? {
            let Some(due) = one.calibration_due_on.as_deref() else { continue };
            let due: NaiveDate = parse(due, "calibration_due_on")?;
            // on the day itself it may still be used
            let Ok(after) = time::day_begins(tz, due + Days::new(1)) else { continue };
            if after < until && rows.iter().any(|row| row.id == one.id) {
                let (from_min, until_min) = within(after, until);
                bands.push(TimetableBand { row: one.id, from_min, until_min, kind: BandKind::Calibration, reason: None });
            }
        }
    }
    Ok(bands)
}

fn band(time: &Shut) -> BandKind {
    match time.kind {
        Some(_) if time.what == BookableKind::Centre => BandKind::Holiday,
        Some(AvailabilityKind::Maintenance) => BandKind::Maintenance,
        Some(AvailabilityKind::Leave) => BandKind::Leave,
        Some(AvailabilityKind::Closed | AvailabilityKind::Open) => BandKind::Closed,
        None => BandKind::OutsideHours,
    }
}
