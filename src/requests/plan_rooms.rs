//! Plans of places: groups that go round stations, and rooms for sessions that have none.

use super::booking::{StaffForm, parts_of};
use super::facilities::number;
use super::people::run_id;
use super::plan_times::chosen;
use super::plans::{Draft, Drafted, is_room, stays, tried};
use super::sessions::{SessionFields, about, local, place, plannable, shifted};
use crate::domain::part::PartKind;
use crate::domain::plan::{PlanKind, SESSIONS_MAX, rotation, round_starts};
use crate::domain::session::{SESSION_MAX_MIN, SessionKind, StaffRole};
use crate::fault::{Error, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::NewSession;
use crate::journal::fact::{RunFields, SessionPlace, SessionText};
use crate::tables::availability::around;
use crate::tables::places::{FacilityRow, facilities, parents};
use crate::tables::rooms::{Found, Wanting, assign};
use crate::tables::sessions::Planned;
use crate::tables::settings::working_days;
use crate::tables::{Tables, parts, places};
use crate::wire::{parse, wire};
use chrono::{NaiveDateTime, TimeDelta};
use rusqlite::Connection;

wire! {
    /// Something that each group does once.
    asks RotationStation { title: String, facility: Option<String>, trainer: Option<String> }
    /// Groups that go round stations: each is at each of them once, and no two at one of them at a time.
    asks RotateGroups {
        run: String,
        groups: Vec<String>,
        stations: Vec<RotationStation>,
        kind: SessionKind,
        phase: Option<String>,
        /// Of the first round: `2026-11-24T09:00`.
        start_local: String,
        /// Minutes of a round.
        slot_min: u32,
        /// Minutes from one round to the next.
        gap_min: u32,
        /// Rounds on one day; the others are on the working days after it.
        a_day_n: u32,
    }
    /// Rooms for sessions of a run: to each the smallest that holds its people, is free and has what is asked for.
    asks AssignRooms {
        run: String,
        /// By default those that have no place and are not at a distance.
        sessions: Option<Vec<String>>,
        /// Only rooms of this site or building.
        within: Option<String>,
        features: Option<Vec<String>>,
    }
}

/// Groups that go round stations.
pub(super) fn rotate(db: &Connection, with: &RotateGroups) -> Result<Draft> {
    let run = run_id(db, &with.run)?;
    let of = plannable(db, run)?;
    let groups = parts_of(db, run, PartKind::Group, &with.groups, &[], "groups")?;
    for (is_empty, field) in [(groups.is_empty(), "groups"), (with.stations.is_empty(), "stations")] {
        if is_empty {
            return Err(Refusal::new(Reason::Missing).field(field).into());
        }
    }
    if groups.len() * with.stations.len() > SESSIONS_MAX {
        return Err(Refusal::new(Reason::TooManySessions).field("stations").with("max", SESSIONS_MAX).into());
    }
    let first = local(&with.start_local, "start_local")?;
    let slot_min = number(with.slot_min, 1, SESSION_MAX_MIN, "slot_min")?;
    let apart = slot_min + number(with.gap_min, 0, SESSION_MAX_MIN, "gap_min")?;
    let most = (SESSION_MAX_MIN + with.gap_min) / apart;
    let a_day = number(with.a_day_n, 1, most.max(1), "a_day_n")? as usize;
    let rounds = rotation(groups.len(), with.stations.len());
    let starts = round_starts(first, rounds.len(), TimeDelta::minutes(i64::from(apart)), a_day, &working_days(db)?);
    let mut sessions = Vec::new();
    for (round, start) in rounds.iter().zip(starts) {
        for (group, at) in groups.iter().zip(round) {
            let Some(station) = at.map(|at| &with.stations[at]) else { continue };
            let end = start + TimeDelta::minutes(i64::from(slot_min));
            sessions.push(visit(db, (run, &of), with, station, *group, (start, end))?);
        }
    }
    Ok(Draft { run, of, how: PlanKind::Rotate, sessions })
}

/// One group at one station.
fn visit(
    db: &Connection,
    (run, of): (RunId, &RunFields),
    with: &RotateGroups,
    station: &RotationStation,
    group: PartId,
    (start, end): (NaiveDateTime, NaiveDateTime),
) -> Result<Drafted> {
    let text = |at: NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
    let trainer = station.trainer.iter().filter(|person| !person.is_empty());
    let fields = SessionFields {
        title: station.title.clone(),
        kind: with.kind,
        start_local: text(start),
        end_local: text(end),
        zone: None,
        offset_min: None,
        credited_min: None,
        is_mandatory: None,
        tags: None,
        facility: station.facility.clone(),
        phase: with.phase.clone(),
        tracks: None,
        groups: Some(vec![group.to_string()]),
        staff: Some(trainer.map(|person| StaffForm { person: person.clone(), role: StaffRole::Trainer }).collect()),
        equipment: None,
        setup_min: None,
        teardown_min: None,
        agenda: None,
    };
    // what is wrong with a station is wrong with all of its rounds; only a time that is not there may be left out
    let placed = match place(db, run, of, &fields, None) {
        Err(Error::Refused(refusal)) if !matches!(refusal.reason, Reason::TimeDoesNotExist | Reason::TimeComesTwice) => return Err(refusal.into()),
        placed => tried(placed, &station.title)?,
    };
    let (zone, text) = match &placed {
        Ok(place) => (place.zone.clone(), about(db, &fields, place, None)?),
        Err(_) => (
            of.zone.clone(),
            SessionText { title: fields.title, kind: with.kind.code().into(), is_mandatory: false, tags: Vec::new(), agenda: Vec::new() },
        ),
    };
    Ok(Drafted { was: None, of: group.0, start_local: start, zone, place: placed, text, left_out: Vec::new(), against: Vec::new() })
}

/// Rooms for sessions.
pub(super) fn assign_rooms(db: &Tables, with: &AssignRooms) -> Result<Draft> {
    let run = run_id(db, &with.run)?;
    let of = plannable(db, run)?;
    let mut wanted = chosen(db, run, with.sessions.as_deref())?;
    if with.sessions.is_none() {
        wanted.retain(|one| one.place.facility.is_none() && one.text.kind != SessionKind::Webinar.code());
    }
    let rooms = rooms(db, with)?;
    let (mut sessions, mut wanting, mut moving) = (Vec::new(), Vec::new(), Vec::new());
    for one in wanted {
        match stays(db, &one)? {
            Some(refusal) => sessions.push(Drafted::changed(one, Err(refusal))),
            None => {
                wanting.push(wants(db, &of, &rooms, &one)?);
                moving.push(one);
            }
        }
    }
    for (one, found) in moving.into_iter().zip(assign(db, &wanting)?) {
        let refused = |reason| Refusal::new(reason).with("title", &one.text.title);
        let (place, against) = match found {
            Found::Room(place) => (Ok(*place), Vec::new()),
            Found::NoneFits { heads, largest } => (Err(refused(Reason::NoRoomFits).with("count", heads).with("max", largest)), Vec::new()),
            Found::NoneFree { rooms, against } => (Err(refused(Reason::NoRoomFree).with("count", rooms)), against),
        };
        sessions.push(Drafted { against, ..Drafted::changed(one, place) });
    }
    Ok(Draft { run, of, how: PlanKind::AssignRooms, sessions })
}

/// The rooms that have what is asked for, the smallest first, with how many each holds.
fn rooms(db: &Connection, with: &AssignRooms) -> Result<Vec<(u32, FacilityId, Option<String>)>> {
    let within: Option<FacilityId> = with.within.as_deref().filter(|id| !id.is_empty()).map(|id| parse(id, "within")).transpose()?;
    if let Some(within) = within
        && places::facility_fields(db, within)?.is_none()
    {
        return Err(Refusal::new(Reason::NotFound).field("within").with("what", within).into());
    }
    let parents = parents(db)?;
    let has_all = |room: &FacilityRow| with.features.iter().flatten().all(|feature| room.features.contains(feature));
    let mut rooms = Vec::new();
    for room in facilities(db)?.into_iter().filter(|room| is_room(room.kind) && has_all(room)) {
        let id: FacilityId = parse(&room.id, "facility")?;
        if within.is_none_or(|within| around(id, &parents).contains(&within)) {
            rooms.extend(room.capacity.map(|capacity| (capacity, id, room.zone.clone())));
        }
    }
    rooms.sort();
    Ok(rooms)
}

/// A session with the rooms that it could have: in each it keeps its local time.
fn wants(db: &Connection, of: &RunFields, rooms: &[(u32, FacilityId, Option<String>)], one: &Planned) -> Result<Wanting> {
    let mut places = Vec::new();
    for (capacity, facility, zone) in rooms {
        let zone = zone.as_deref().unwrap_or(&one.place.zone);
        let there = if zone == one.place.zone { Ok(one.place.clone()) } else { shifted(&one.place, TimeDelta::zero(), zone, "facility") };
        match there {
            Ok(place) => places.push((*capacity, SessionPlace { facility: Some(*facility), ..place })),
            Err(Error::Refused(_)) => {}
            Err(broken) => return Err(broken),
        }
    }
    let mut heads = 0;
    for group in &one.place.groups {
        heads += parts::part(db, *group)?.and_then(|group| group.capacity_n).unwrap_or(of.capacity);
    }
    let heads = if heads == 0 { of.capacity } else { heads.min(of.capacity) };
    let place = SessionPlace { facility: None, ..one.place.clone() };
    Ok(Wanting { session: NewSession { session: one.session, place, text: one.text.clone() }, heads, rooms: places })
}
