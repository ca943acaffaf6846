//! Folding of the parts of runs, of sessions, of places and things, and of when they can be booked.

use super::fold::{sealed, write};
use crate::domain::course::Mode;
use crate::domain::part::PartKind;
use crate::fault::Result;
use crate::ids::{AvailabilityId, EnrolmentId, EquipmentId, FacilityId, PartId, SessionId};
use crate::journal::fact::*;
use crate::journal::{Edit, Fact};
use rusqlite::{Connection, params};

/// Writes one fact of a session, or of what it needs; others are not its business.
pub(super) fn fold(db: &Connection, fact: &Fact) -> Result<()> {
    match fact {
        Fact::Part(id, edit) => part(db, *id, edit),
        Fact::EnrolmentParts(id, edit) => enrolment_parts(db, *id, edit),
        Fact::SessionPlace(id, edit) => session_place(db, *id, edit),
        Fact::SessionText(id, edit) => session_text(db, *id, edit),
        Fact::Facility(id, edit) => facility(db, *id, edit),
        Fact::Equipment(id, edit) => equipment(db, *id, edit),
        Fact::Availability(id, edit) => availability(db, *id, edit),
        Fact::Planning(edit) => planning(db, edit),
        _ => Ok(()),
    }
}

fn part(db: &Connection, id: PartId, edit: &Edit<PartFields>) -> Result<()> {
    let Some(now) = edit.now.as_ref().or(edit.was.as_ref()) else { return Ok(()) };
    let [first, last] = [now.first_on, now.last_on].map(|day| day.map(|day| day.to_string()));
    write(
        db,
        "INSERT OR REPLACE INTO table_part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![id, now.run, now.kind.code(), now.title, now.capacity_n, now.mode.map(Mode::code), first, last, edit.now.is_none()],
    )
}

fn enrolment_parts(db: &Connection, id: EnrolmentId, edit: &Edit<EnrolmentParts>) -> Result<()> {
    write(db, "DELETE FROM table_enrolment_part WHERE enrolment = ?", [id])?;
    let Some(now) = &edit.now else { return Ok(()) };
    for (part, kind) in kinds(&now.tracks, now.group.as_slice()) {
        write(db, "INSERT OR IGNORE INTO table_enrolment_part VALUES (?, ?, ?)", params![id, part, kind])?;
    }
    Ok(())
}

/// Tracks and groups, each with its kind.
fn kinds<'a>(tracks: &'a [PartId], groups: &'a [PartId]) -> impl Iterator<Item = (&'a PartId, &'static str)> {
    let of = |kind: PartKind| move |part| (part, kind.code());
    tracks.iter().map(of(PartKind::Track)).chain(groups.iter().map(of(PartKind::Group)))
}

fn session_place(db: &Connection, id: SessionId, edit: &Edit<SessionPlace>) -> Result<()> {
    let Some(now) = &edit.now else { return Ok(()) };
    write(
        db,
        "INSERT INTO table_session (id, run, start_at, end_at, zone, start_local, offset_min, end_offset_min, credited_min, phase, facility, setup_min, teardown_min, tz_version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
         ON CONFLICT DO UPDATE SET run = ?2, start_at = ?3, end_at = ?4, zone = ?5, start_local = ?6, offset_min = ?7, end_offset_min = ?8, credited_min = ?9,
             phase = ?10, facility = ?11, setup_min = ?12, teardown_min = ?13, tz_version = ?14",
        params![
            id,
            now.run,
            now.start_at.timestamp(),
            now.end_at.timestamp(),
            now.zone,
            now.start_local.to_string(),
            now.offset_min,
            now.end_offset_min,
            now.credited_min,
            now.phase,
            now.facility,
            now.setup_min,
            now.teardown_min,
            now.tz_version
        ],
    )?;
    write(db, "DELETE FROM table_session_staff WHERE session = ?", [id])?;
    for one in &now.staff {
        write(db, "INSERT OR IGNORE INTO table_session_staff VALUES (?, ?, ?)", params![id, one.person, one.role.code()])?;
    }
    write(db, "DELETE FROM table_session_part WHERE session = ?", [id])?;
    for (part, kind) in kinds(&now.tracks, &now.groups) {
        write(db, "INSERT OR IGNORE INTO table_session_part VALUES (?, ?, ?)", params![id, part, kind])?;
    }
    write(db, "DELETE FROM table_session_equipment WHERE session = ?", [id])?;
    for one in &now.equipment {
        write(db, "INSERT OR IGNORE INTO table_session_equipment VALUES (?, ?, ?)", params![id, one.equipment, one.quantity_n])?;
    }
    Ok(())
}

fn session_text(db: &Connection, id: SessionId, edit: &Edit<SessionText>) -> Result<()> {
    let Some(now) = &edit.now else { return Ok(()) };
    write(
        db,
        "INSERT INTO table_session (id, title, kind, is_mandatory, tags) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET title = ?2, kind = ?3, is_mandatory = ?4, tags = ?5",
        params![id, now.title, now.kind, now.is_mandatory, serde_json::to_string(&now.tags)?],
    )?;
    write(db, "DELETE FROM table_agenda_item WHERE session = ?", [id])?;
    write(db, "DELETE FROM table_agenda_speaker WHERE session = ?", [id])?;
    for (n, item) in (0_u32..).zip(&now.agenda) {
        write(db, "INSERT INTO table_agenda_item VALUES (?, ?, ?, ?, ?)", params![id, n, item.title, item.from_min, item.to_min])?;
        for person in &item.speakers {
            write(db, "INSERT OR IGNORE INTO table_agenda_speaker VALUES (?, ?, ?)", params![id, n, person])?;
        }
    }
    Ok(())
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
        Bookable::Centre(_) => "centre",
    };
    let of = now.of.id();
    let reason: Option<String> = now.reason.map(|digest| sealed(db, of, "unavailable", digest)).transpose()?.flatten();
    let (start, end) = (now.start_at.timestamp(), now.end_at.timestamp());
    write(
        db,
        "INSERT OR REPLACE INTO table_availability VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        params![id, what, of.as_bytes(), now.kind.code(), start, end, now.zone, now.repeat, reason, now.reason, edit.now.is_none()],
    )
}

fn planning(db: &Connection, edit: &Edit<PlanningFields>) -> Result<()> {
    let now = edit.now.clone().unwrap_or_default();
    let free_days = now.free_days.map(|days| serde_json::to_string(&days)).transpose()?;
    write(db, "INSERT OR REPLACE INTO table_planning VALUES (1, ?, ?)", params![free_days, serde_json::to_string(&now.levels)?])
}
