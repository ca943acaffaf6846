//! Where else a session could stand: the nearest times and rooms at which nothing is said against it.

use super::Asking;
use super::judging::{self, Against, Judged, Placing, Standing};
use super::placing::{ProbePlacing, Wanted, wanted};
use super::runs::day;
use super::sessions::{kept, run_of, timed_as};
use super::timetable::{DAYS_MAX, ProbeSession, at_most_days, moved};
use crate::domain::availability::minute;
use crate::domain::calendar::{USUAL_HOURS, WorkingDays};
use crate::domain::facility::FacilityKind;
use crate::domain::time;
use crate::domain::timetable::Span;
use crate::fault::{Fault, Result};
use crate::ids::{FacilityId, SessionId};
use crate::journal::act::NewSession;
use crate::journal::fact::SessionPlace;
use crate::tables::Tables;
use crate::tables::availability;
use crate::tables::overlaps::{self, Candidate};
use crate::tables::places::{FacilityRow, facilities, parents};
use crate::tables::sessions::Planned;
use crate::tables::settings::{centre, working_days};
use crate::wire::{Moment, parse, wire};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use rusqlite::Connection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many places are proposed.
const MOST: usize = 3;
/// How many nearer places are told.
const SKIPPED_MOST: usize = 8;
/// Minutes from one try to the next.
const STEP: i64 = 30;
/// What another room counts against another time, in minutes.
const OTHER_ROOM: i64 = 20;

wire! {
    /// Which session is meant, where it was wanted, and the days that it may go to.
    asks FindFreePlaces {
        at: ProbeSession,
        from_on: String,
        to_on: String,
        /// Whether another room will do.
        any_room: bool,
    }
    /// The session that would be placed or changed, and the days that it may go to.
    asks FindPlacesFor {
        placing: ProbePlacing,
        from_on: String,
        to_on: String,
        /// Whether another room will do.
        any_room: bool,
    }
    /// A time and room.
    answers SessionStand { start: Moment, end: Moment, facility: Option<String>, facility_name: Option<String> }
    /// A nearer time and room, and what is said against it: of what it clashes with the first.
    answers SkippedStand { stand: SessionStand, against: Against }
    /// The nearest first.
    answers FreePlaces { places: Vec<SessionStand>, skipped: Vec<SkippedStand> }
}

/// The nearest other places that a session can be moved to without a reason, and where nothing is said against it. Changes nothing.
pub fn free_places(asking: &Asking<'_>, with: FindFreePlaces) -> Result<FreePlaces> {
    let session: SessionId = parse(&with.at.session, "session")?;
    near(asking, (&with.from_on, &with.to_on), with.any_room, |db| {
        let was = kept(db, session)?;
        let place = timed_as(&was.place, moved(db, &was, &with.at)?);
        let new = NewSession { session, place, text: was.text.clone() };
        Ok(Wanted { of: run_of(db, &was)?, was: Some(was), new })
    })
}

/// The nearest other places where a session can be placed, or changed to, without a reason, and where nothing is said against it. Changes nothing.
pub fn free_places_for(asking: &Asking<'_>, with: FindPlacesFor) -> Result<FreePlaces> {
    near(asking, (&with.from_on, &with.to_on), with.any_room, |db| wanted(db, &with.placing))
}

fn near(asking: &Asking<'_>, (from_on, to_on): (&str, &str), any_room: bool, wanted: impl FnOnce(&Tables) -> Result<Wanted>) -> Result<FreePlaces> {
    let (from_on, to_on) = (day(from_on, "from_on")?, day(to_on, "to_on")?);
    let now = asking.book.clock().now();
    asking.book.read(|db| {
        let Wanted { was, of, new: session } = wanted(db)?;
        let (was, wanted) = (was.as_ref(), &session.place);
        at_most_days(from_on, to_on, DAYS_MAX)?;
        let rooms = if any_room { rooms(db, wanted)? } else { vec![wanted.facility] };
        let rooms = with_hours(db, &rooms, (from_on, to_on), &wanted.zone)?;
        let mut candidates = candidates(wanted, (from_on, to_on), &rooms, now, &working_days(db)?)?;
        // where it stands already is no other place
        if let Some(Planned { place: was, .. }) = was.filter(|was| *wanted != was.place && wanted.staff == was.place.staff) {
            candidates.retain(|one| (one.start, one.end, one.facility) != (was.start_at, was.end_at, was.facility));
        }
        let zone = wanted.zone.clone();
        let tz = time::zone(&zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
        // what is said besides clashes is the same all day, but for the time at which it stands already
        let mut besides: BTreeMap<(NaiveDate, Option<FacilityId>, bool), bool> = BTreeMap::new();
        let mut barred: Vec<(usize, Judged)> = Vec::new();
        let tried = overlaps::nearest_free(db, &session, &candidates, MOST, |at| {
            let Candidate { start, end, facility } = candidates[at];
            let start_local = time::shown(start, tz).0;
            let key = (start_local.date(), facility, was.is_some_and(|was| was.place.start_at == start));
            if let Some(is_free) = besides.get(&key).filter(|is_free| **is_free || barred.len() == SKIPPED_MOST) {
                return Ok(*is_free);
            }
            let place = SessionPlace { start_at: start, end_at: end, start_local, facility, ..session.place.clone() };
            let new = NewSession { place, ..session.clone() };
            let judged = judging::besides_clashes(db, &of, &Placing { was, new })?;
            let is_free = judged.standing() == Standing::Free;
            besides.insert(key, is_free);
            if !is_free {
                barred.push((at, judged));
            }
            Ok(is_free)
        })?;
        let mut skipped: Vec<_> = tried.skipped.into_iter().map(|(at, told)| (at, Judged::of(told))).chain(barred).collect();
        skipped.sort_by_key(|(at, _)| *at);
        let names = facilities(db)?;
        let stand = |at: usize| {
            let one = &candidates[at];
            let facility = one.facility.map(|facility| facility.to_string());
            let facility_name = names.iter().find(|row| Some(&row.id) == facility.as_ref()).map(|row| row.name.clone());
            Ok::<_, crate::fault::Error>(SessionStand {
                start: Moment::new(one.start, &zone)?,
                end: Moment::new(one.end, &zone)?,
                facility,
                facility_name,
            })
        };
        Ok(FreePlaces {
            places: tried.free.into_iter().map(stand).collect::<Result<_>>()?,
            skipped: skipped
                .into_iter()
                .take(SKIPPED_MOST)
                .map(|(at, judged)| Ok(SkippedStand { stand: stand(at)?, against: judged.shown(db)? }))
                .collect::<Result<_>>()?,
        })
    })
}

/// The room that was wanted, and those of its kind that are in the same zone and have what it has.
fn rooms(db: &Connection, wanted: &SessionPlace) -> Result<Vec<Option<FacilityId>>> {
    let all = facilities(db)?;
    let Some(own) = all.iter().find(|row| wanted.facility.is_some_and(|facility| facility.to_string() == row.id)) else {
        return Ok(vec![wanted.facility]);
    };
    let is_like = |row: &&FacilityRow| {
        row.kind == own.kind
            && !matches!(row.kind, FacilityKind::Site | FacilityKind::Building)
            && row.zone == own.zone
            && row.grade == own.grade
            && own.features.iter().all(|feature| row.features.contains(feature))
            || row.id == own.id
    };
    all.iter().filter(is_like).map(|row| parse(&row.id, "facility").map(Some)).collect()
}

/// A room with the minutes of a day in which a session may start and end there: all of them where it has opening hours, which tell the rest.
type RoomHours = (Option<FacilityId>, (i64, i64));

fn with_hours(db: &Connection, rooms: &[Option<FacilityId>], (from_on, to_on): (NaiveDate, NaiveDate), zone: &str) -> Result<Vec<RoomHours>> {
    let tz = time::zone(zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    let begins = |day: NaiveDate| time::day_begins(tz, day).map(minute).map_err(|fault| Fault::Journal(fault.to_string()));
    let window = Span { from: begins(from_on)?, until: begins(to_on + Days::new(1))? };
    let (held, parents, centre) = (availability::in_force(db, window)?, parents(db)?, centre(db)?.id.0);
    let has_hours = |of: Uuid| held.get(&of).is_some_and(|spans| spans.iter().any(|span| !span.shared(window).is_empty()));
    let usual = (i64::from(USUAL_HOURS.0) * 60, i64::from(USUAL_HOURS.1) * 60);
    let hours = |room: &Option<FacilityId>| {
        let around = room.iter().flat_map(|room| availability::around(*room, &parents)).map(|place| place.0);
        let is_held = around.chain([centre]).any(has_hours);
        (*room, if is_held { (0, 2 * 24 * 60) } else { usual })
    };
    Ok(rooms.iter().map(hours).collect())
}

/// Times on working days and rooms, the nearest first. A free day counts where the session stands on it.
fn candidates(
    wanted: &SessionPlace,
    (from_on, to_on): (NaiveDate, NaiveDate),
    rooms: &[RoomHours],
    now: DateTime<Utc>,
    working: &WorkingDays,
) -> Result<Vec<Candidate>> {
    let tz = time::zone(&wanted.zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    let length = wanted.end_at - wanted.start_at;
    let (local, own_on) = (wanted.start_local.time(), wanted.start_local.date());
    let own = i64::from(local.hour() * 60 + local.minute());
    let fits = |at: i64, (from, until): (i64, i64)| (from.min(own)..=(until - length.num_minutes()).max(own)).contains(&at);
    let mut tried: Vec<(i64, Candidate)> = Vec::new();
    for on in from_on.iter_days().take_while(|on| *on <= to_on).filter(|on| working.is_working(*on) || *on == own_on) {
        // on the grid of the wanted minute, so that it is among them
        for start in (0..24 * 60).filter(|at| (at - own) % STEP == 0) {
            let at = on.and_time(NaiveTime::MIN) + TimeDelta::minutes(start);
            // a local time that is skipped, or comes twice, is not proposed
            let Ok(instant) = time::resolve(tz, at, None) else { continue };
            let (start_at, away) = (instant.utc, (instant.utc - wanted.start_at).num_minutes().abs());
            if start_at < now {
                continue;
            }
            let of_room = |room: Option<FacilityId>| {
                let cost = away + if room == wanted.facility { 0 } else { OTHER_ROOM };
                (cost, Candidate { start: start_at, end: start_at + length, facility: room })
            };
            tried.extend(rooms.iter().filter(|(_, hours)| fits(start, *hours)).map(|(room, _)| of_room(*room)));
        }
    }
    tried.sort_by_key(|(cost, one)| (*cost, one.start, one.facility));
    Ok(tried.into_iter().map(|(_, one)| one).collect())
}
