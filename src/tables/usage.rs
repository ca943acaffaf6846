//! How much rooms and equipment are used: of the hours in which a room may be booked, and the hours that things are.

use super::availability::{Shut, around, in_force, shut};
use super::places::{EquipmentRow, FacilityRow, equipment, facilities, parents};
use super::settings::{centre, settings, working_days};
use crate::domain::availability::minute;
use crate::domain::calendar::{USUAL_HOURS, WorkingDays};
use crate::domain::facility::FacilityKind;
use crate::domain::time;
use crate::domain::timetable::{Minute, Span};
use crate::fault::{Fault, Result};
use crate::ids::{EquipmentId, FacilityId, SessionId};
use crate::wire::{Moment, parse, wire};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;
use uuid::Uuid;

wire! {
    /// How much of the time in which a room may be booked it is.
    answers RoomUse {
        id: String,
        name: String,
        path: String,
        kind: FacilityKind,
        /// Minutes of its opening hours, or of the usual hours of working days, in which it may be booked.
        open_min: u32,
        /// Minutes of these in which it is taken, with set-up and clean-down.
        used_min: u32,
        /// Minutes outside of these in which it is taken all the same.
        beside_min: u32,
        /// None where it may not be booked at all.
        occupancy_tenths: Option<u32>,
        sessions_n: u32,
    }
    /// For how long things are taken, with set-up and clean-down; two of them for an hour are two hours.
    answers ThingUse { id: String, asset_no: String, name: String, quantity_n: u32, used_min: u32, sessions_n: u32 }
    /// How much rooms and equipment are used in some days.
    answers Usage { rooms: Vec<RoomUse>, equipment: Vec<ThingUse> }
    /// A session that takes a room or equipment in these days.
    answers UsedBy {
        session: String,
        run: String,
        run_code: String,
        title: String,
        start: Moment,
        end: Moment,
        /// Of these days, with set-up and clean-down.
        taken_min: u32,
        /// Of equipment how many, of a room one.
        quantity_n: u32,
    }
}

/// Days from a first to a last one, both included.
#[derive(Clone, Copy, Debug)]
pub struct Period {
    /// The first.
    pub from_on: NaiveDate,
    /// The last.
    pub to_on: NaiveDate,
}

/// A session with what it takes.
struct Taking {
    session: SessionId,
    span: Span,
    facility: Option<FacilityId>,
    equipment: Vec<(EquipmentId, u32)>,
}

/// What is asked for over and over while a period is counted.
struct Counting {
    takings: Vec<Taking>,
    parents: BTreeMap<Uuid, Uuid>,
    days: WorkingDays,
    centre: Uuid,
    /// When opening hours are in force, and when something is closed or out of them.
    in_force: BTreeMap<Uuid, Vec<Span>>,
    shut: Vec<Shut>,
    zone: String,
}

fn seconds(seconds: i64) -> Minute {
    Minute::try_from(seconds.div_euclid(60)).unwrap_or(Minute::MAX)
}

fn tz(zone: &str) -> Result<Tz> {
    time::zone(zone).map_err(|fault| Fault::Journal(fault.to_string()).into())
}

/// The minutes of a period where a place is.
fn span(period: Period, tz: Tz) -> Result<Span> {
    let begins = |day| time::day_begins(tz, day).map_err(|fault| Fault::Journal(fault.to_string()));
    let (from, until) = (begins(period.from_on)?, begins(period.to_on + Days::new(1))?);
    Ok(Span { from: minute(from), until: minute(until) })
}

impl Counting {
    fn read(db: &Connection, period: Period) -> Result<Self> {
        // a local day begins at most a day apart from that of UTC, and set-up lasts at most another one
        let at = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc().timestamp();
        let (from, until) = (at(period.from_on - Days::new(4)), at(period.to_on + Days::new(4)));
        let mut statement = db.prepare_cached(
            "SELECT s.id, s.start_at, s.end_at, s.setup_min, s.teardown_min, s.facility FROM table_session AS s JOIN table_run AS r ON r.id = s.run
             WHERE s.start_at BETWEEN ? AND ? AND s.state NOT IN ('undone', 'cancelled') AND r.state <> 'undone' ORDER BY s.start_at, s.id",
        )?;
        let mut found = statement.query(params![from, until])?;
        let mut takings = Vec::new();
        while let Some(row) = found.next()? {
            let (start, end, setup, teardown): (i64, i64, Minute, Minute) = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
            let session = row.get(0)?;
            takings.push(Taking {
                session,
                span: Span { from: seconds(start) - setup, until: seconds(end) + teardown },
                facility: row.get(5)?,
                equipment: super::sessions::equipment(db, session)?.into_iter().map(|one| (one.equipment, one.quantity_n)).collect(),
            });
        }
        let window = Span { from: seconds(from), until: seconds(until) };
        Ok(Self {
            takings,
            parents: parents(db)?,
            days: working_days(db)?,
            centre: centre(db)?.id.0,
            in_force: in_force(db, window)?,
            shut: shut(db, window)?,
            zone: settings(db)?.zone,
        })
    }

    /// Whether a session in `taken` takes a room: it, what it is a part of, or a part of it.
    fn takes(&self, taken: FacilityId, room: FacilityId) -> bool {
        around(taken, &self.parents).contains(&room) || around(room, &self.parents).contains(&taken)
    }

    /// The sessions that take a room, with the minutes of the period.
    fn of_room(&self, room: FacilityId, within: Span) -> Vec<(&Taking, Span)> {
        let takes = |one: &&Taking| one.facility.is_some_and(|taken| self.takes(taken, room));
        self.takings.iter().filter(takes).map(|one| (one, one.span.shared(within))).filter(|(_, span)| !span.is_empty()).collect()
    }

    /// The sessions that take equipment, with the minutes of the period and how many.
    fn of_thing(&self, thing: EquipmentId, within: Span) -> Vec<(&Taking, Span, u32)> {
        let taken = |one: &Taking| one.equipment.iter().find(|(id, _)| *id == thing).map(|(_, quantity)| *quantity);
        let each = self.takings.iter().filter_map(|one| Some((one, one.span.shared(within), taken(one)?)));
        each.filter(|(_, span, _)| !span.is_empty()).collect()
    }

    /// The opening hours of a room, or without them the usual hours of the working days, in which it is there and not closed.
    fn open(&self, room: FacilityId, all: &[FacilityRow], period: Period, tz: Tz) -> Result<Vec<Span>> {
        let around = around(room, &self.parents);
        let is_there = |day: NaiveDate| {
            let day = day.to_string();
            let here = all.iter().filter(|row| around.iter().any(|id| id.to_string() == row.id));
            here.into_iter()
                .all(|row| row.available_from_on.as_ref().is_none_or(|from| *from <= day) && row.available_to_on.as_ref().is_none_or(|to| day <= *to))
        };
        let holds = |of: Uuid| of == self.centre || around.iter().any(|place| place.0 == of);
        let in_force: Vec<&Span> = self.in_force.iter().filter(|(of, _)| holds(**of)).flat_map(|(_, spans)| spans).collect();
        let mut hours = Vec::new();
        for day in period.from_on.iter_days().take_while(|day| *day <= period.to_on).filter(|day| is_there(*day)) {
            let whole = span(Period { from_on: day, to_on: day }, tz)?;
            let at = |hour: u32| time::present(tz, day.and_time(NaiveTime::MIN) + TimeDelta::hours(i64::from(hour)), 0).map(minute);
            if in_force.iter().any(|span| !span.shared(whole).is_empty()) {
                hours.push(whole);
            } else if let (true, Some(from), Some(until)) = (self.days.is_working(day), at(USUAL_HOURS.0), at(USUAL_HOURS.1)) {
                hours.push(Span { from, until });
            }
        }
        let shut = Span::joined(self.shut.iter().filter(|one| holds(one.of)).map(|one| one.span).collect());
        Ok(outside(&hours, &shut))
    }
}

/// What is left of some spans outside of others, of which no two meet.
fn outside(spans: &[Span], others: &[Span]) -> Vec<Span> {
    spans.iter().flat_map(|span| span.outside(others)).collect()
}

fn minutes(spans: &[Span]) -> u32 {
    spans.iter().map(|span| span.minutes()).sum()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

const fn is_used(kind: FacilityKind) -> bool {
    !matches!(kind, FacilityKind::Site | FacilityKind::Building)
}

/// How much rooms and equipment are used in some days.
pub fn usage(db: &Connection, period: Period) -> Result<Usage> {
    let counting = Counting::read(db, period)?;
    let all = facilities(db)?;
    let mut rooms = Vec::new();
    for row in all.iter().filter(|row| is_used(row.kind)) {
        rooms.push(room_use(&counting, &all, row, period)?);
    }
    let equipment = equipment(db)?.iter().map(|row| thing_use(&counting, &all, row, period)).collect::<Result<_>>()?;
    Ok(Usage { rooms, equipment })
}

fn room_use(counting: &Counting, all: &[FacilityRow], row: &FacilityRow, period: Period) -> Result<RoomUse> {
    let id: FacilityId = parse(&row.id, "facility")?;
    let tz = tz(row.zone.as_deref().unwrap_or(&counting.zone))?;
    let open = counting.open(id, all, period, tz)?;
    let taken = counting.of_room(id, span(period, tz)?);
    let used = Span::joined(taken.iter().map(|(_, span)| *span).collect());
    let beside_min = minutes(&outside(&used, &open));
    let (open_min, used_min) = (minutes(&open), minutes(&used) - beside_min);
    let tenths = (open_min > 0).then(|| u64::from(used_min) * 1000 / u64::from(open_min.max(1)));
    Ok(RoomUse {
        id: row.id.clone(),
        name: row.name.clone(),
        path: row.path.clone(),
        kind: row.kind,
        open_min,
        used_min,
        beside_min,
        occupancy_tenths: tenths.and_then(|tenths| u32::try_from(tenths).ok()),
        sessions_n: count(taken.len()),
    })
}

/// The zone of the place where equipment is kept, else that of the centre.
fn zone_of_thing<'a>(counting: &'a Counting, all: &'a [FacilityRow], row: &EquipmentRow) -> &'a str {
    let home = all.iter().find(|place| row.home.as_ref() == Some(&place.id));
    home.and_then(|place| place.zone.as_deref()).unwrap_or(&counting.zone)
}

fn thing_use(counting: &Counting, all: &[FacilityRow], row: &EquipmentRow, period: Period) -> Result<ThingUse> {
    let within = span(period, tz(zone_of_thing(counting, all, row))?)?;
    let taken = counting.of_thing(parse(&row.id, "equipment")?, within);
    Ok(ThingUse {
        id: row.id.clone(),
        asset_no: row.asset_no.clone(),
        name: row.name.clone(),
        quantity_n: row.quantity_n,
        used_min: taken.iter().map(|(_, span, quantity)| span.minutes() * quantity).sum(),
        sessions_n: count(taken.len()),
    })
}

/// The sessions that take a room or equipment in some days, the earliest first; none where it is not known.
pub fn used_by(db: &Connection, of: Uuid, period: Period) -> Result<Option<Vec<UsedBy>>> {
    let counting = Counting::read(db, period)?;
    let all = facilities(db)?;
    let taken: Vec<(&Taking, Span, u32)> = if let Some(row) = all.iter().find(|row| row.id == of.to_string()) {
        let within = span(period, tz(row.zone.as_deref().unwrap_or(&counting.zone))?)?;
        counting.of_room(FacilityId(of), within).into_iter().map(|(one, span)| (one, span, 1)).collect()
    } else if let Some(row) = equipment(db)?.iter().find(|row| row.id == of.to_string()) {
        counting.of_thing(EquipmentId(of), span(period, tz(zone_of_thing(&counting, &all, row))?)?)
    } else {
        return Ok(None);
    };
    let mut statement = db.prepare_cached(
        "SELECT s.run, r.code, s.title, s.start_at, s.end_at, s.zone FROM table_session AS s JOIN table_run AS r ON r.id = s.run WHERE s.id = ?",
    )?;
    let instant = |seconds| DateTime::from_timestamp(seconds, 0).ok_or_else(|| Fault::Journal(format!("{seconds} is no instant")));
    let mut rows = Vec::with_capacity(taken.len());
    for (one, span, quantity_n) in taken {
        let mut found = statement.query([one.session])?;
        let Some(row) = found.next()? else { continue };
        let zone: String = row.get(5)?;
        rows.push(UsedBy {
            session: one.session.to_string(),
            run: row.get::<_, crate::ids::RunId>(0)?.to_string(),
            run_code: row.get(1)?,
            title: row.get(2)?,
            start: Moment::new(instant(row.get(3)?)?, &zone)?,
            end: Moment::new(instant(row.get(4)?)?, &zone)?,
            taken_min: span.minutes(),
            quantity_n,
        });
    }
    Ok(Some(rows))
}
