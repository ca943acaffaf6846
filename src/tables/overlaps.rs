//! What overlaps: sessions that ask for the same place or person at the same time, and rooms that are too small. A finding:
//! computed from the facts whenever it is asked for.

use super::availability::{around, closed};
use super::parts::{Members, audience};
use super::places::{equipment_fields, facility_fields, parents};
use super::runs::seats_taken;
use super::sessions::equipment;
use crate::domain::overlap::{self, Booking};
use crate::domain::part::Audience;
use crate::domain::states::EquipmentState;
use crate::fault::{Fault, Result};
use crate::ids::{EnrolmentId, FacilityId, PartId, PersonId, RunId, SessionId};
use crate::journal::act::NewSession;
use crate::journal::fact::EquipmentUse;
use crate::wire::wire;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
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
    /// There is less equipment than the session takes.
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
        /// Minutes that both take, or that are lost.
        minutes: u32,
        /// Trainees concerned; for `capacity` those without a place, for `quantity` things that are missing.
        count: u32,
    }
}

struct Slot {
    booking: Booking,
    run: RunId,
    title: String,
    /// The local day on which it starts.
    on: NaiveDate,
    audience: Audience,
    equipment: Vec<EquipmentUse>,
}

/// The overlaps of the sessions named, by session. Cancelled sessions overlap with nothing.
pub(super) fn overlaps(db: &Connection, shown: &BTreeSet<String>) -> Result<BTreeMap<String, Vec<Overlap>>> {
    let shown: BTreeSet<Uuid> = shown.iter().filter_map(|id| id.parse().ok()).collect();
    let Some((from, until)) = span(db, &shown)? else { return Ok(BTreeMap::new()) };
    found(db, slots(db, from, until)?, &shown)
}

/// The overlaps that sessions would have, by session: none of them is in the book, and nobody is in their run.
pub fn planned(db: &Connection, sessions: &[NewSession]) -> Result<BTreeMap<String, Vec<Overlap>>> {
    let starts = sessions.iter().map(|new| new.place.start_at.timestamp()).min();
    let ends = sessions.iter().map(|new| new.place.end_at.timestamp()).max();
    let Some((from, until)) = starts.zip(ends) else { return Ok(BTreeMap::new()) };
    let mut slots = slots(db, from, until)?;
    let shown = sessions.iter().map(|new| new.session.0).collect();
    for new in sessions {
        let place = &new.place;
        let booking = Booking {
            id: new.session.0,
            start: place.start_at,
            end: place.end_at,
            facilities: place.facility.map(|facility| facility.0).into_iter().collect(),
            staff: place.staff.iter().map(|one| one.person.0).collect(),
            trainees: Vec::new(),
        };
        let ids = |parts: &[PartId]| parts.iter().map(|part| part.0).collect();
        let audience = Audience { tracks: ids(&place.tracks), groups: ids(&place.groups) };
        let slot = Slot {
            booking,
            run: place.run,
            title: new.text.title.clone(),
            on: place.start_local.date(),
            audience,
            equipment: place.equipment.clone(),
        };
        slots.insert(new.session.0, slot);
    }
    found(db, slots, &shown)
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
    let blocks = |one: &Overlap| matches!(one.kind, OverlapKind::Facility | OverlapKind::Trainer);
    Ok(sessions.into_iter().find_map(|(id, title)| Some((title, found.remove(&id)?.into_iter().find(blocks)?))))
}

fn found(db: &Connection, mut slots: BTreeMap<Uuid, Slot>, shown: &BTreeSet<Uuid>) -> Result<BTreeMap<String, Vec<Overlap>>> {
    let live = live_people(db, &slots)?;
    give_trainees(&mut slots, &live);
    let bookings: Vec<Booking> = slots.values().map(|slot| slot.booking.clone()).collect();

    let parents = parents(db)?;
    let mut trainees: BTreeMap<(Uuid, Uuid), (u32, BTreeSet<PersonId>)> = BTreeMap::new();
    let mut found: BTreeMap<String, Vec<Overlap>> = BTreeMap::new();
    for one in overlap::overlaps(&bookings, &parents) {
        let sides = [(one.first_id, one.first_takes_id, one.second_id), (one.second_id, one.second_takes_id, one.first_id)];
        for (session, takes, other) in sides {
            if !shown.contains(&session) {
                continue;
            }
            let (kind, what) = match one.kind {
                overlap::OverlapKind::Facility => {
                    (OverlapKind::Facility, facility_fields(db, FacilityId(takes))?.map(|fields| fields.name).unwrap_or_default())
                }
                overlap::OverlapKind::Staff => (OverlapKind::Trainer, super::people::name(db, PersonId(takes))?),
                overlap::OverlapKind::Trainee => {
                    let pair = trainees.entry((session, other)).or_insert((one.minutes, BTreeSet::new()));
                    match live.get(&RunId(takes)) {
                        Some(live) => pair.1.extend(live.people.values()),
                        None => pair.1.extend([PersonId(takes)]),
                    }
                    continue;
                }
            };
            found.entry(session.to_string()).or_default().push(shown_overlap(&slots, kind, other, what, one.minutes, 0));
        }
    }
    for ((session, other), (minutes, people)) in trainees {
        let Some(first) = people.first() else { continue };
        let what = super::people::name(db, *first)?;
        let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
        found.entry(session.to_string()).or_default().push(shown_overlap(&slots, OverlapKind::Trainee, other, what, minutes, count));
    }
    for (id, slot) in slots.iter().filter(|(id, _)| shown.contains(id)) {
        let alone = found.entry(id.to_string()).or_default();
        alone.extend(too_small(db, slot)?);
        alone.extend(not_available(db, slot, &parents)?);
    }
    found.retain(|_, overlaps| !overlaps.is_empty());
    Ok(found)
}

fn shown_overlap(slots: &BTreeMap<Uuid, Slot>, kind: OverlapKind, other: Uuid, what: String, minutes: u32, count: u32) -> Overlap {
    Overlap { kind, other: Some(other.to_string()), other_title: slots.get(&other).map(|slot| slot.title.clone()), what, minutes, count }
}

/// From the first start to the last end of these sessions.
fn span(db: &Connection, shown: &BTreeSet<Uuid>) -> Result<Option<(i64, i64)>> {
    let mut statement = db.prepare_cached("SELECT start_at, end_at FROM table_session WHERE id = ? AND state NOT IN ('undone', 'cancelled')")?;
    let mut span: Option<(i64, i64)> = None;
    for id in shown {
        let mut rows = statement.query([SessionId(*id)])?;
        let Some(row) = rows.next()? else { continue };
        let (start, end) = (row.get(0)?, row.get(1)?);
        span = Some(span.map_or((start, end), |(first, last)| (first.min(start), last.max(end))));
    }
    Ok(span)
}

/// The live sessions that take any of this time. None lasts longer than a day, so that the index by start finds them.
fn slots(db: &Connection, from: i64, until: i64) -> Result<BTreeMap<Uuid, Slot>> {
    let mut statement = db.prepare_cached(
        "SELECT id, run, start_at, end_at, facility, title, substr(start_local, 1, 10) FROM table_session
         WHERE start_at > ?1 - 86400 AND start_at < ?2 AND end_at > ?1 AND state NOT IN ('undone', 'cancelled')",
    )?;
    let mut staff_of = db.prepare_cached("SELECT DISTINCT person FROM table_session_staff WHERE session = ?")?;
    let mut rows = statement.query(params![from, until])?;
    let mut slots = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let id: SessionId = row.get(0)?;
        let staff: Vec<PersonId> = staff_of.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let booking = Booking {
            id: id.0,
            start: instant(row.get(2)?)?,
            end: instant(row.get(3)?)?,
            facilities: row.get::<_, Option<FacilityId>>(4)?.map(|facility| facility.0).into_iter().collect(),
            staff: staff.into_iter().map(|person| person.0).collect(),
            trainees: Vec::new(),
        };
        slots.insert(
            id.0,
            Slot {
                booking,
                run: row.get(1)?,
                title: row.get::<_, Option<String>>(5)?.unwrap_or_default(),
                on: super::runs::day(&row.get::<_, String>(6)?)?,
                audience: audience(db, id)?,
                equipment: equipment(db, id)?,
            },
        );
    }
    Ok(slots)
}

fn instant(seconds: i64) -> Result<DateTime<Utc>> {
    DateTime::from_timestamp(seconds, 0).ok_or_else(|| Fault::Journal(format!("{seconds} is no instant")).into())
}

/// The people of a run with a live place.
struct Live {
    people: BTreeMap<EnrolmentId, PersonId>,
    members: Members,
}

/// Who has a live place in each of the runs.
fn live_people(db: &Connection, slots: &BTreeMap<Uuid, Slot>) -> Result<BTreeMap<RunId, Live>> {
    let mut statement = db.prepare_cached("SELECT id, person FROM table_enrolment WHERE run = ? AND state IN ('reserve', 'enrolled', 'active')")?;
    let runs: BTreeSet<RunId> = slots.values().map(|slot| slot.run).collect();
    let mut live = BTreeMap::new();
    for run in runs {
        let people: BTreeMap<_, _> = statement.query_map([run], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        if !people.is_empty() {
            live.insert(run, Live { people, members: Members::read(db, run)? });
        }
    }
    Ok(live)
}

/// Two sessions of one run for everybody share all its people: the run itself stands for them, and only those who are in several runs are
/// named one by one. Where a session is for some only, everybody is.
fn give_trainees(slots: &mut BTreeMap<Uuid, Slot>, live: &BTreeMap<RunId, Live>) {
    let mut runs_of: BTreeMap<PersonId, u32> = BTreeMap::new();
    for person in live.values().flat_map(|live| live.people.values()) {
        *runs_of.entry(*person).or_default() += 1;
    }
    let parted: BTreeSet<RunId> = slots.values().filter(|slot| !slot.audience.is_everybody()).map(|slot| slot.run).collect();
    for slot in slots.values_mut() {
        let Some(Live { people, members }) = live.get(&slot.run) else { continue };
        slot.booking.trainees = if parted.contains(&slot.run) {
            people.iter().filter(|(enrolment, _)| members.expects(&slot.audience, **enrolment)).map(|(_, person)| person.0).collect()
        } else {
            let in_several = people.values().filter(|person| runs_of.get(person).is_some_and(|runs| *runs > 1));
            std::iter::once(slot.run.0).chain(in_several.map(|person| person.0)).collect()
        };
    }
}

fn too_small(db: &Connection, slot: &Slot) -> Result<Option<Overlap>> {
    let Some(facility) = slot.booking.facilities.first() else { return Ok(None) };
    let Some(fields) = facility_fields(db, FacilityId(*facility))? else { return Ok(None) };
    let missing = match fields.capacity {
        Some(capacity) => expected(db, slot)?.saturating_sub(capacity),
        None => 0,
    };
    Ok((missing > 0).then_some(Overlap { count: missing, ..alone(slot, OverlapKind::Capacity, fields.name) }))
}

/// How many people with a seat are expected in a session.
fn expected(db: &Connection, slot: &Slot) -> Result<u32> {
    if slot.audience.is_everybody() {
        return seats_taken(db, slot.run);
    }
    let members = Members::read(db, slot.run)?;
    let mut statement = db.prepare_cached("SELECT id FROM table_enrolment WHERE run = ? AND state IN ('enrolled', 'active')")?;
    let seated: Vec<EnrolmentId> = statement.query_map([slot.run], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(u32::try_from(seated.into_iter().filter(|one| members.expects(&slot.audience, *one)).count()).unwrap_or(u32::MAX))
}

/// What stands against a session without another one.
fn alone(slot: &Slot, kind: OverlapKind, what: String) -> Overlap {
    let minutes = u32::try_from((slot.booking.end - slot.booking.start).num_minutes()).unwrap_or(u32::MAX);
    Overlap { kind, other: None, other_title: None, what, minutes, count: 0 }
}

/// Places that are closed or not there, and people who are away.
fn not_available(db: &Connection, slot: &Slot, parents: &BTreeMap<Uuid, Uuid>) -> Result<Vec<Overlap>> {
    let booking = &slot.booking;
    let mut all = Vec::new();
    for facility in booking.facilities.iter().flat_map(|facility| around(FacilityId(*facility), parents)) {
        let Some(fields) = facility_fields(db, facility)? else { continue };
        let minutes = closed(db, facility.0, booking.start, booking.end)?;
        if minutes > 0 {
            all.push(Overlap { minutes, ..alone(slot, OverlapKind::Closed, fields.name.clone()) });
        }
        if fields.available_from_on.is_some_and(|from| slot.on < from) || fields.available_to_on.is_some_and(|to| slot.on > to) {
            all.push(alone(slot, OverlapKind::NotThere, fields.name));
        }
    }
    for one in &slot.equipment {
        let Some(fields) = equipment_fields(db, one.equipment)? else { continue };
        if fields.state != EquipmentState::InService {
            all.push(alone(slot, OverlapKind::OutOfService, fields.name.clone()));
        }
        if fields.calibration_due_on.is_some_and(|due| due < slot.on) {
            all.push(alone(slot, OverlapKind::Calibration, fields.name.clone()));
        }
        if one.quantity_n > fields.quantity_n {
            all.push(Overlap { count: one.quantity_n - fields.quantity_n, ..alone(slot, OverlapKind::Quantity, fields.name.clone()) });
        }
        let minutes = closed(db, one.equipment.0, booking.start, booking.end)?;
        if minutes > 0 {
            all.push(Overlap { minutes, ..alone(slot, OverlapKind::Closed, fields.name) });
        }
    }
    for person in &booking.staff {
        let minutes = closed(db, *person, booking.start, booking.end)?;
        if minutes > 0 {
            all.push(Overlap { minutes, ..alone(slot, OverlapKind::Away, super::people::name(db, PersonId(*person))?) });
        }
    }
    Ok(all)
}
