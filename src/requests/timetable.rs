//! The timetable of the centre: what stands where in some days, and whether a session may go elsewhere.

use super::Asking;
use super::booking::fits;
use super::person::note;
use super::runs::{day, only_of, zone_name};
use super::sessions::{kept, plan_anew, run_of};
use crate::domain::availability::AvailabilityKind;
use crate::domain::facility::FacilityKind;
use crate::domain::session::{StaffRole, session_min};
use crate::domain::states::SessionState;
use crate::domain::time;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::{FacilityId, PersonId, SessionId};
use crate::journal::act::NewSession;
use crate::journal::fact::{SessionPlace, StaffMember};
use crate::tables::availability;
use crate::tables::overlaps::{self, Overlap};
use crate::tables::places::{facilities, facility_fields, parents, trainers, zone_of};
use crate::tables::sessions::{self as table, Cut, Planned, SessionRow};
use crate::tables::settings::settings;
use crate::wire::{Moment, Receipt, parse, wire};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Days that a timetable may show at most.
const DAYS_MAX: i64 = 62;

/// What the rows of a timetable are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TimetableBy {
    /// The tree of facilities.
    Rooms,
    /// Those who can teach.
    Trainers,
    /// The runs that have sessions in these days.
    Runs,
}

wire! {
    /// Which days, and what the rows are.
    asks TimetableFilter {
        by: TimetableBy,
        from_on: String,
        to_on: String,
        /// IANA name of the axis; by default that of the centre.
        zone: Option<String>,
    }
    /// Where a whole hour of the clock stands. Minutes count from the start of the first day, as they pass.
    answers TimetableHour { at_min: i32, hour: u32 }
    /// A local day: of 23, 24 or 25 hours.
    answers TimetableDay { on: String, from_min: i32, until_min: i32, hours: Vec<TimetableHour> }
    /// A row. Sites and buildings are heads of what is in them; the row without an id is of sessions that have none of what the rows are.
    answers TimetableRow { id: String, name: String, kind: Option<FacilityKind>, capacity: Option<u32>, is_head: bool }
    /// A time of a row in which nothing may stand: of a room also what is said of a place around it.
    answers TimetableBand { row: String, from_min: i32, until_min: i32, kind: AvailabilityKind, reason: Option<String> }
    /// A session in a row.
    answers TimetableBar {
        session: String,
        row: String,
        from_min: i32,
        until_min: i32,
    }
    /// Some days of the centre.
    answers Timetable {
        /// IANA name of the axis.
        zone: String,
        /// The instant from which minutes count.
        first: Moment,
        /// The present minute, if it lies in these days.
        now_min: Option<i32>,
        days: Vec<TimetableDay>,
        rows: Vec<TimetableRow>,
        bars: Vec<TimetableBar>,
        bands: Vec<TimetableBand>,
        sessions: Vec<SessionRow>,
    }

    /// Where a session would stand.
    asks ProbeSession {
        session: String,
        /// RFC 3339.
        start_at: String,
        end_at: String,
        facility: Option<String>,
        /// A trainer of it in whose place another one would teach.
        trainer: Option<String>,
        /// The other one; without it nobody.
        other_trainer: Option<String>,
    }
    /// What it would overlap with there.
    answers ProbedSession {
        start: Moment,
        end: Moment,
        overlaps: Vec<Overlap>,
        /// Whether it would start outside of the dates of its run.
        is_outside_run: bool,
    }
    /// Where a session stands from now on.
    asks MoveSession {
        at: ProbeSession,
        /// Outside of the dates of the run, or where people have marks already.
        override_reason: Option<String>,
    }
}

/// Some days of the centre, or of the runs that somebody teaches in.
pub fn timetable(asking: &Asking<'_>, with: TimetableFilter) -> Result<Timetable> {
    let (from_on, to_on) = (day(&with.from_on, "from_on")?, day(&with.to_on, "to_on")?);
    if to_on < from_on || (to_on - from_on).num_days() >= DAYS_MAX {
        return Err(Refusal::new(Reason::BadDate).field("to_on").into());
    }
    let now = asking.book.clock().now();
    asking.book.read(|db| {
        let zone = match zone_name(with.zone.as_deref())? {
            Some(zone) => zone,
            None => settings(db)?.zone,
        };
        let tz = time::zone(&zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
        let first = begins(tz, from_on)?;
        let until = begins(tz, to_on + Days::new(1))?;
        let cut = Cut { during: Some((first, until)), run_trainer: only_of(asking), ..Cut::default() };
        let mut sessions = table::rows(db, &cut, asking.actor.person)?;
        sessions.retain(|session| session.state != SessionState::Cancelled);
        let bars = bars(with.by, &sessions, first)?;
        let rows = rows(db, with.by, &sessions, &bars)?;
        Ok(Timetable {
            first: Moment::new(first, &zone)?,
            now_min: (first..until).contains(&now).then(|| minutes(now - first)),
            days: days(tz, from_on, to_on, first)?,
            bands: bands(db, &rows, first, until)?,
            rows,
            bars,
            sessions,
            zone,
        })
    })
}

fn begins(tz: Tz, day: NaiveDate) -> Result<DateTime<Utc>> {
    time::day_begins(tz, day).map_err(|_| Refusal::new(Reason::BadDate).field("from_on").into())
}

fn minutes(length: TimeDelta) -> i32 {
    i32::try_from(length.num_minutes()).unwrap_or(i32::MAX)
}

/// Days with their hours as they pass: an hour that the clocks skip is not there, one that they show twice is there twice.
fn days(tz: Tz, from_on: NaiveDate, to_on: NaiveDate, first: DateTime<Utc>) -> Result<Vec<TimetableDay>> {
    let mut days = Vec::new();
    for on in from_on.iter_days().take_while(|on| *on <= to_on) {
        let (start, end) = (begins(tz, on)?, begins(tz, on + Days::new(1))?);
        let quarters = (0..).map(|step| start + TimeDelta::minutes(15 * step)).take_while(|at| *at < end);
        let hours = quarters.filter_map(|at| {
            let (local, _) = time::shown(at, tz);
            (local.minute() == 0).then(|| TimetableHour { at_min: minutes(at - first), hour: local.hour() })
        });
        let hours = hours.collect();
        days.push(TimetableDay { on: on.to_string(), from_min: minutes(start - first), until_min: minutes(end - first), hours });
    }
    Ok(days)
}

fn bars(by: TimetableBy, sessions: &[SessionRow], first: DateTime<Utc>) -> Result<Vec<TimetableBar>> {
    let mut bars = Vec::new();
    for session in sessions {
        let (start, end): (DateTime<Utc>, DateTime<Utc>) = (parse(&session.start.at, "start_at")?, parse(&session.end.at, "end_at")?);
        let mut rows: Vec<String> = match by {
            TimetableBy::Rooms => session.facility.iter().cloned().collect(),
            TimetableBy::Trainers => session.staff.iter().map(|one| one.person.clone()).collect::<BTreeSet<_>>().into_iter().collect(),
            TimetableBy::Runs => vec![session.run.clone()],
        };
        if rows.is_empty() {
            rows.push(String::new());
        }
        let (from_min, until_min) = (minutes(start - first), minutes(end - first));
        bars.extend(rows.into_iter().map(|row| TimetableBar { session: session.id.clone(), row, from_min, until_min }));
    }
    Ok(bars)
}

fn rows(db: &Connection, by: TimetableBy, sessions: &[SessionRow], bars: &[TimetableBar]) -> Result<Vec<TimetableRow>> {
    let plain = |id: String, name: String| TimetableRow { id, name, kind: None, capacity: None, is_head: false };
    let mut rows: Vec<TimetableRow> = match by {
        TimetableBy::Rooms => {
            let all = facilities(db)?.into_iter();
            all.map(|one| TimetableRow {
                is_head: matches!(one.kind, FacilityKind::Site | FacilityKind::Building),
                kind: Some(one.kind),
                capacity: one.capacity,
                ..plain(one.id, one.name)
            })
            .collect()
        }
        TimetableBy::Trainers => trainers(db)?.into_iter().map(|one| plain(one.person, one.name)).collect(),
        TimetableBy::Runs => Vec::new(),
    };
    // What is no more in its list, and still has a session here.
    for bar in bars.iter().filter(|bar| !bar.row.is_empty()) {
        if rows.iter().any(|row| row.id == bar.row) {
            continue;
        }
        let session = sessions.iter().find(|session| session.id == bar.session);
        let name = session.and_then(|session| match by {
            TimetableBy::Rooms => session.facility_name.clone(),
            TimetableBy::Trainers => session.staff.iter().find(|one| one.person == bar.row).map(|one| one.name.clone()),
            TimetableBy::Runs => Some(session.run_code.clone()),
        });
        rows.push(plain(bar.row.clone(), name.unwrap_or_default()));
    }
    if by == TimetableBy::Runs {
        rows.sort_by(|one, other| one.name.cmp(&other.name));
    }
    if bars.iter().any(|bar| bar.row.is_empty()) {
        rows.push(plain(String::new(), String::new()));
    }
    Ok(rows)
}

fn bands(db: &Connection, rows: &[TimetableRow], first: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<TimetableBand>> {
    let parents = parents(db)?;
    let mut bands = Vec::new();
    for time in availability::rows(db, None, first)? {
        let (start, end): (DateTime<Utc>, DateTime<Utc>) = (parse(&time.start.at, "start_at")?, parse(&time.end.at, "end_at")?);
        if time.kind == AvailabilityKind::Open || start >= until {
            continue;
        }
        let of: Uuid = parse(&time.of, "of")?;
        for row in rows.iter().filter(|row| !row.is_head) {
            let Ok(id) = row.id.parse::<Uuid>() else { continue };
            if availability::around(FacilityId(id), &parents).iter().any(|around| around.0 == of) {
                let (from_min, until_min) = (minutes(start.max(first) - first), minutes(end.min(until) - first));
                bands.push(TimetableBand { row: row.id.clone(), from_min, until_min, kind: time.kind, reason: time.reason.clone() });
            }
        }
    }
    Ok(bands)
}

/// What a session would overlap with if it stood elsewhere. Changes nothing.
pub fn probe_session(asking: &Asking<'_>, with: ProbeSession) -> Result<ProbedSession> {
    let session: SessionId = parse(&with.session, "session")?;
    asking.book.read(|db| {
        let was = kept(db, session)?;
        let place = moved(db, &was, &with)?;
        let of = run_of(db, &was)?;
        let is_outside_run = !(of.first_on..=of.last_on).contains(&place.start_local.date());
        let (start, end) = (Moment::new(place.start_at, &place.zone)?, Moment::new(place.end_at, &place.zone)?);
        let overlaps = overlaps::planned(db, &[NewSession { session, place, text: was.text }])?.remove(&session.to_string()).unwrap_or_default();
        Ok(ProbedSession { start, end, overlaps, is_outside_run })
    })
}

/// Moves a session to another time, place or trainer.
pub fn move_session(asking: &Asking<'_>, with: MoveSession) -> Result<Receipt> {
    let session: SessionId = parse(&with.at.session, "session")?;
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, session)?;
        let (place, of, text) = (moved(change.db, &was, &with.at)?, run_of(change.db, &was)?, was.text.clone());
        plan_anew(change, was, &of, place, text, over.as_deref())
    })?;
    Ok(receipt)
}

/// Where a session stands after a move. It takes the zone of its new place, and counts for its whole length if it did so before.
pub(super) fn moved(db: &Connection, was: &Planned, to: &ProbeSession) -> Result<SessionPlace> {
    let facility: Option<FacilityId> = to.facility.as_deref().filter(|id| !id.is_empty()).map(|id| parse(id, "facility")).transpose()?;
    let around = match facility {
        Some(facility) if facility_fields(db, facility)?.is_none() => {
            return Err(Refusal::new(Reason::NotFound).field("facility").with("what", facility).into());
        }
        Some(facility) => zone_of(db, facility)?,
        None => None,
    };
    let zone = around.unwrap_or_else(|| was.place.zone.clone());
    let tz = time::zone(&zone).map_err(|_| Refusal::new(Reason::UnknownZone).with("what", &zone))?;
    let (start_at, end_at) = (instant(&to.start_at, "start_at")?, instant(&to.end_at, "end_at")?);
    let length = |start, end| session_min(start, end).map_err(|_| Refusal::new(Reason::SessionLength).field("end_at"));
    let (before, minutes) = (length(was.place.start_at, was.place.end_at)?, length(start_at, end_at)?);
    fits(&was.text.agenda, minutes)?;
    let counts_whole = was.place.credited_min == before;
    let ((start_local, offset_min), (_, end_offset_min)) = (time::shown(start_at, tz), time::shown(end_at, tz));
    Ok(SessionPlace {
        start_at,
        end_at,
        zone,
        start_local,
        offset_min,
        end_offset_min,
        credited_min: if counts_whole { minutes } else { was.place.credited_min.min(minutes) },
        facility,
        staff: staffed(db, was, to)?,
        ..was.place.clone()
    })
}

/// Who does something in a session after a move: the other trainer does what the former one did.
fn staffed(db: &Connection, was: &Planned, to: &ProbeSession) -> Result<Vec<StaffMember>> {
    let person = |id: &Option<String>| id.as_deref().filter(|id| !id.is_empty()).map(|id| parse::<PersonId>(id, "trainer")).transpose();
    let (from, other) = (person(&to.trainer)?, person(&to.other_trainer)?);
    if let Some(other) = other
        && !trainers(db)?.iter().any(|trainer| trainer.person == other.to_string())
    {
        return Err(Refusal::new(Reason::NotFound).field("other_trainer").with("what", other).into());
    }
    let mut staff = Vec::new();
    for one in &was.place.staff {
        let person = if Some(one.person) == from { other } else { Some(one.person) };
        staff.extend(person.map(|person| StaffMember { person, role: one.role }));
    }
    if from.is_none() {
        staff.extend(other.map(|person| StaffMember { person, role: StaffRole::Trainer }));
    }
    Ok(staff)
}

fn instant(text: &str, field: &str) -> Result<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).map_err(|_| Refusal::new(Reason::BadDate).field(field).into())
}
