//! Folding of places, of things in them, and of when they can be booked.

use super::fold::{sealed, write};
use crate::fault::Result;
use crate::ids::{AvailabilityId, EquipmentId, FacilityId};
use crate::journal::fact::*;
use crate::journal::{Edit, Fact};
use rusqlite::{Connection, params};

/// Writes one fact of a place or of what is in it; others are not its business.
pub(super) fn fold(db: &Connection, fact: &Fact) -> Result<()> {
    match fact {
        Fact::Facility(id, edit) => facility(db, *id, edit),
        Fact::Equipment(id, edit) => equipment(db, *id, edit),
        Fact::Availability(id, edit) => availability(db, *id, edit),
        _ => Ok(()),
    }
}

fn facility(db: &Connection, id: FacilityId, edit: &Edit<FacilityFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    write(
        db,
        "INSERT OR REPLACE INTO table_facility VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![
            id,
            now.parent,
            now.kind.code(),
            now.name,
            now.address,
            now.capacity,
            now.zone,
            now.grade.code(),
            now.turnaround_min,
            now.gowning_min,
            serde_json::to_string(&now.features)?,
            now.available_from_on.map(|day| day.to_string()),
            now.available_to_on.map(|day| day.to_string()),
            edit.now.is_none()
        ],
    )
}

fn equipment(db: &Connection, id: EquipmentId, edit: &Edit<EquipmentFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let due = now.calibration_due_on.map(|day| day.to_string());
    write(
        db,
        "INSERT OR REPLACE INTO table_equipment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![id, now.asset_no, now.name, now.home, now.is_movable, now.quantity_n, due, now.state.code(), edit.now.is_none()],
    )
}

fn availability(db: &Connection, id: AvailabilityId, edit: &Edit<AvailabilityFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let what = match now.of {
        Bookable::Facility(_) => "facility",
        Bookable::Equipment(_) => "equipment",
        Bookable::Person(_) => "person",
    };
    let of = now.of.id();
    let reason: Option<String> = now.reason.map(|digest| sealed(db, of, "unavailable", digest)).transpose()?.flatten();
    let (start, end) = (now.start_at.timestamp(), now.end_at.timestamp());
    write(
        db,
        "INSERT OR REPLACE INTO table_availability VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![id, what, of.as_bytes(), now.kind.code(), start, end, now.zone, reason, now.reason, edit.now.is_none()],
    )
}
