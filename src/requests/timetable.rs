//! The timetable of the centre: what stands where in some days, and whether a session may go elsewhere.

use super::Asking;
use super::booking::fits;
use super::judging::{Against, Placing, judged};
use super::person::note;
use super::runs::{day, only_of, visible, zone_name};
use super::sessions::{kept, plan_anew, run_of, timed_as};
use super::timetable_rows::{bands, bars, rows};
use crate::domain::facility::{FacilityKind, Grade};
use crate::domain::session::{StaffRole, session_min};
use crate::domain::states::SessionState;
use crate::domain::time::{self, Instant};
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::{Digest, FacilityId, PersonId, SessionId};
use crate::journal::act::NewSession;
use crate::journal::fact::{SessionPlace, StaffMember};
use crate::tables::changed;
use crate::tables::people::name;
use crate::tables::places::{facility_fields, trainers, zone_of};
use crate::tables::sessions::{self as table, Cut, Planned, SessionRow};
use crate::tables::settings::settings;
use crate::tables::taken::Taken;
use crate::wire::{Moment, Receipt, parse, wire};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// Days that a timetable may show at most: the whole of a long run.
pub(super) const DAYS_MAX: i64 = 372;

/// What the rows of a timetable are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum TimetableBy {
    /// The tree of facilities.
    Rooms,
    /// Those who can teach.
    Trainers,
    /// What can be carried or booked by number.
    Equipment,
    /// The runs that have sessions in these days, each with its tracks and groups.
    Groups,
}

/// Why nothing may stand in a time of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum BandKind {
    /// It is closed.
    Closed,
    /// It is being worked on.
    Maintenance,
    /// Somebody is away.
    Leave,
    /// It is not open at these hours.
    OutsideHours,
    /// The centre has a holiday.
    Holiday,
    /// Equipment must be calibrated first.
    Calibration,
}

wire! {
    /// Which days, and what the rows are.
    asks TimetableFilter {
        by: TimetableBy,
        from_on: String,
        to_on: String,
        /// IANA name of the axis; by default that of the centre.
        zone: Option<String>,
        /// IANA name of a second axis.
        second_zone: Option<String>,
        /// Id or code of the only run that is shown.
        run: Option<String>,
        /// Id of the only row that is shown: in it stands also what is in that place, of a run all of it, and of a group what is for everybody.
        row: Option<String>,
    }
    /// A time of a clock elsewhere: `16:30`, and how many days later its date is there.
    answers ElsewhereTime { time: String, day_shift: i32 }
    /// Where a whole hour of the clock stands. Minutes count from the start of the first day, as they pass.
    answers TimetableHour {
        at_min: i32,
        hour: u32,
        /// What the clocks of the second axis show.
        second: Option<ElsewhereTime>,
    }
    /// A local day: of 23, 24 or 25 hours.
    answers TimetableDay { on: String, from_min: i32, until_min: i32, hours: Vec<TimetableHour> }
    /// A row. Sites and buildings are heads of what is in them, runs of their groups; the row without an id is of sessions that have none of what the rows are.
    answers TimetableRow {
        id: String,
        name: String,
        /// The row that it hangs on, which stands before it.
        parent: Option<String>,
        /// 0 for a row that hangs on no other.
        depth: u32,
        kind: Option<FacilityKind>,
        capacity: Option<u32>,
        grade: Option<Grade>,
        /// IANA name of the zone that it lies in.
        zone: Option<String>,
        /// Pieces of equipment.
        quantity_n: Option<u32>,
        is_head: bool,
    }
    /// A time of a row in which nothing may stand: of a room also what is said of a place around it.
    answers TimetableBand {
        row: String,
        from_min: i32,
        until_min: i32,
        kind: BandKind,
        reason: Option<String>,
    }
    /// A session in a row.
    answers TimetableBar {
        session: String,
        row: String,
        from_min: i32,
        until_min: i32,
        /// Its start and end by the clock of the axis, where that is not the clock of its place; days count from those of its place.
        elsewhere: Option<ElsewhereTimes>,
    }
    /// A start and an end by another clock.
    answers ElsewhereTimes { start: ElsewhereTime, end: ElsewhereTime }
    /// Some days of the centre.
    answers Timetable {
        /// IANA name of the axis.
        zone: String,
        /// IANA name of the second axis.
        second_zone: Option<String>,
        /// The instant from which minutes count.
        first: Moment,
        /// The present minute, if it lies in these days.
        now_min: Option<i32>,
        days: Vec<TimetableDay>,
        rows: Vec<TimetableRow>,
        bars: Vec<TimetableBar>,
        bands: Vec<TimetableBand>,
        sessions: Vec<SessionRow>,
        /// The newest entry by then.
        under: Option<String>,
    }
    /// What is shown, and the newest entry by then.
    asks ShownTimetable { shown: TimetableFilter, under: String }
    /// What of it reads otherwise now. Its rows, days and bands are the same.
    answers TimetableChanges {
        now_min: Option<i32>,
        sessions: Vec<SessionRow>,
        bars: Vec<TimetableBar>,
        /// Sessions that are in it no more, if they were.
        gone: Vec<String>,
        under: Option<String>,
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
    /// What is said against it there.
    answers ProbedSession { start: Moment, end: Moment, against: Against }
    /// Where a session stands from now on.
    asks MoveSession {
        at: ProbeSession,
        /// Outside of the dates of the run or of the phase, or where people have marks already.
        override_reason: Option<String>,
    }
}

/// Days that are shown, from their first instant to the one after the last, and which sessions.
struct Shown {
    zone: String,
    tz: Tz,
    from_on: NaiveDate,
    to_on: NaiveDate,
    first: DateTime<Utc>,
    until: DateTime<Utc>,
    now_min: Option<i32>,
    cut: Cut,
}

fn shown(asking: &Asking<'_>, db: &Connection, with: &TimetableFilter) -> Result<Shown> {
    let (from_on, to_on) = (day(&with.from_on, "from_on")?, day(&with.to_on, "to_on")?);
    at_most_days(from_on, to_on, DAYS_MAX)?;
    let now = asking.book.clock().now();
    let zone = match zone_name(with.zone.as_deref())? {
        Some(zone) => zone,
        None => settings(db)?.zone,
    };
    let tz = known_zone(&zone)?;
    let first = begins(tz, from_on)?;
    let until = begins(tz, to_on + Days::new(1))?;
    let run = match with.run.as_deref().filter(|run| !run.is_empty()) {
        Some(run) => Some(parse(&visible(asking, db, run)?.id, "run")?),
        None => None,
    };
    let taking = with.row.as_deref().map(|row| taken(with.by, row)).transpose()?;
    let cut = Cut { run, taking, during: Some((first, until)), run_trainer: only_of(asking), now: Some(now), ..Cut::default() };
    let now_min = (first..until).contains(&now).then(|| minutes(now - first));
    Ok(Shown { zone, tz, from_on, to_on, first, until, now_min, cut })
}

/// Some days of the centre, or of the runs that somebody teaches in.
pub fn timetable(asking: &Asking<'_>, with: TimetableFilter) -> Result<Timetable> {
    asking.book.read(|db| {
        let Shown { zone, tz, from_on, to_on, first, until, now_min, cut } = shown(asking, db, &with)?;
        let second_zone = zone_name(with.second_zone.as_deref())?;
        let second = second_zone.as_deref().map(known_zone).transpose()?;
        let mut sessions = table::rows(db, &cut, asking.actor.person)?;
        sessions.retain(|session| session.state != SessionState::Cancelled);
        let bars = bars((with.by, with.row.as_deref()), &sessions, first, &zone)?;
        let mut rows = rows(db, with.by, &sessions, &bars)?;
        rows.retain(|row| with.row.as_ref().is_none_or(|only| row.id == *only));
        Ok(Timetable {
            first: Moment::new(first, &zone)?,
            now_min,
            under: changed::under(db)?.map(|digest| digest.to_string()),
            days: days((tz, second), (from_on, to_on), first)?,
            bands: bands(db, with.by, &rows, (first, until), tz)?,
            second_zone,
            rows,
            bars,
            sessions,
            zone,
        })
    })
}

/// What changed of days that are shown; nothing where they must be read anew.
pub fn timetable_changes(asking: &Asking<'_>, with: ShownTimetable) -> Result<Option<TimetableChanges>> {
    let under: Digest = parse(&with.under, "under")?;
    asking.book.read(|db| {
        let Shown { zone, first, now_min, cut, .. } = shown(asking, db, &with.shown)?;
        // to whom only some runs are shown, a session more or less may show or hide all of a run
        let changed = if cut.run_trainer.is_none() { changed::since(db, under)? } else { None };
        let Some(changed) = changed else { return Ok(None) };
        let (mut sessions, mut gone) = (Vec::new(), Vec::new());
        for id in changed {
            let found = table::rows(db, &Cut { session: Some(id), ..cut.clone() }, asking.actor.person)?.pop();
            match found.filter(|session| session.state != SessionState::Cancelled) {
                Some(session) => sessions.push(session),
                None => gone.push(id.to_string()),
            }
        }
        let bars = bars((with.shown.by, with.shown.row.as_deref()), &sessions, first, &zone)?;
        Ok(Some(TimetableChanges { now_min, sessions, bars, gone, under: changed::under(db)?.map(|digest| digest.to_string()) }))
    })
}

/// What the sessions of a row take.
fn taken(by: TimetableBy, row: &str) -> Result<Taken> {
    Ok(match by {
        TimetableBy::Rooms => Taken::Place(parse(row, "row")?),
        TimetableBy::Trainers => Taken::Person(parse(row, "row")?),
        TimetableBy::Equipment => Taken::Equipment(parse(row, "row")?),
        TimetableBy::Groups => Taken::Group(parse(row, "row")?),
    })
}

/// Refuses days of which the last is before the first, or that are too many.
pub(super) fn at_most_days(from_on: NaiveDate, to_on: NaiveDate, most: i64) -> Result<()> {
    if to_on < from_on {
        return Err(Refusal::new(Reason::EndsBeforeStart).field("to_on").into());
    }
    if (to_on - from_on).num_days() >= most {
        return Err(Refusal::new(Reason::TooManyDays).field("to_on").with("max", most).into());
    }
    Ok(())
}

fn begins(tz: Tz, day: NaiveDate) -> Result<DateTime<Utc>> {
    time::day_begins(tz, day).map_err(|_| Refusal::new(Reason::BadDate).field("from_on").into())
}

fn known_zone(zone: &str) -> Result<Tz> {
    time::zone(zone).map_err(|fault| Fault::Journal(fault.to_string()).into())
}

/// What a clock shows at an instant, and how many days after `day` its date is.
pub(super) fn elsewhere(at: DateTime<Utc>, tz: Tz, day: NaiveDate) -> ElsewhereTime {
    let (local, _) = time::shown(at, tz);
    let day_shift = i32::try_from((local.date() - day).num_days()).unwrap_or_default();
    ElsewhereTime { time: local.format("%H:%M").to_string(), day_shift }
}

pub(super) fn minutes(length: TimeDelta) -> i32 {
    i32::try_from(length.num_minutes()).unwrap_or(i32::MAX)
}

/// Days with their hours as they pass: an hour that the clocks skip is not there, one that they show twice is there twice.
fn days((tz, second): (Tz, Option<Tz>), (from_on, to_on): (NaiveDate, NaiveDate), first: DateTime<Utc>) -> Result<Vec<TimetableDay>> {
    let mut days = Vec::new();
    for on in from_on.iter_days().take_while(|on| *on <= to_on) {
        let (start, end) = (begins(tz, on)?, begins(tz, on + Days::new(1))?);
        let quarters = (0..).map(|step| start + TimeDelta::minutes(15 * step)).take_while(|at| *at < end);
        let hours = quarters.filter_map(|at| {
            let (local, _) = time::shown(at, tz);
            let second = second.map(|second| elsewhere(at, second, on));
            (local.minute() == 0).then(|| TimetableHour { at_min: minutes(at - first), hour: local.hour(), second })
        });
        let hours = hours.collect();
        days.push(TimetableDay { on: on.to_string(), from_min: minutes(start - first), until_min: minutes(end - first), hours });
    }
    Ok(days)
}

/// What is said against a session if it stood elsewhere, as its move is judged. Changes nothing.
pub fn probe_session(asking: &Asking<'_>, with: ProbeSession) -> Result<ProbedSession> {
    let session: SessionId = parse(&with.session, "session")?;
    asking.book.read(|db| {
        let was = kept(db, session)?;
        let place = timed_as(&was.place, moved(db, &was, &with)?);
        let (start, end) = (Moment::new(place.start_at, &place.zone)?, Moment::new(place.end_at, &place.zone)?);
        let new = NewSession { session, place, text: was.text.clone() };
        let judged = judged(db, &run_of(db, &was)?, &[Placing { was: Some(&was), new }])?.pop();
        let against = judged.expect("each session is judged").shown(db)?;
        Ok(ProbedSession { start, end, against })
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
    let ((start_local, start), (_, end)) = (at_minute(&to.start_at, tz, "start_at")?, at_minute(&to.end_at, tz, "end_at")?);
    let (start_at, end_at) = (start.utc, end.utc);
    let length = |start, end| session_min(start, end).map_err(|_| Refusal::new(Reason::SessionLength).field("end_at"));
    let (before, minutes) = (length(was.place.start_at, was.place.end_at)?, length(start_at, end_at)?);
    fits(&was.text.agenda, minutes)?;
    let counts_whole = was.place.credited_min == before;
    Ok(SessionPlace {
        start_at,
        end_at,
        zone,
        start_local,
        offset_min: start.offset_min,
        end_offset_min: end.offset_min,
        credited_min: if counts_whole { minutes } else { was.place.credited_min.min(minutes) },
        facility,
        staff: staffed(db, was, to)?,
        tz_version: time::TZ_VERSION.to_owned(),
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
    let speaks = |person: &PersonId| was.text.agenda.iter().any(|item| item.speakers.contains(person));
    if let Some(from) = from.filter(speaks)
        && !was.place.staff.iter().any(|one| one.person == from)
    {
        return Err(Refusal::new(Reason::SpeakerOnly).field("trainer").with("what", name(db, from)?).into());
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

/// A whole minute that the clocks of a zone can show in a year that sessions can be planned in.
fn at_minute(text: &str, tz: Tz, field: &str) -> Result<(NaiveDateTime, Instant)> {
    let bad = || Refusal::new(Reason::BadDate).field(field);
    let (local, offset_min) = time::shown(DateTime::parse_from_rfc3339(text).map_err(|_| bad())?.to_utc(), tz);
    if (local.second(), local.nanosecond()) != (0, 0) {
        return Err(bad().into());
    }
    Ok((local, time::resolve(tz, local, Some(offset_min)).map_err(|_| bad())?))
}
