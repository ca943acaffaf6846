//! Plans that keep what a session takes and change when it is: repeated, copied with its week, moved, split.

use super::booking::parts_of;
use super::copy_run::staying;
use super::facilities::number;
use super::people::run_id;
use super::plans::{Draft, Drafted, stays, tried};
use super::runs::day;
use super::sessions::{kept, length, plannable, shifted};
use crate::domain::calendar::WorkingDays;
use crate::domain::part::PartKind;
use crate::domain::plan::{DayCount, PlanKind, Repeat, RepeatEnd, RepeatUnit, SESSIONS_MAX, shared_out};
use crate::domain::states::SessionState;
use crate::domain::time;
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::fact::{AgendaItem, SessionPlace, SessionText};

use crate::tables::places::trainers;
use crate::tables::sessions::{Planned, of_plan};
use crate::tables::settings::working_days;
use crate::wire::{parse, wire};
use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The most units between two repetitions.
const EVERY_MAX: u32 = 99;
/// The most days by which sessions are moved.
const DAYS_MAX: i32 = 3_660;

wire! {
    /// A session again and again at its local time: until a day, or so many times in all.
    asks RepeatSession {
        session: String,
        every_n: u32,
        unit: RepeatUnit,
        /// Only on these days of the week, Monday as 1; by default, of weeks the day of the session.
        weekdays: Option<Vec<u32>>,
        until_on: Option<String>,
        /// The session itself counts.
        count_n: Option<u32>,
        /// Days on which it is not.
        without: Option<Vec<String>>,
    }
    /// The sessions that a run has in one week, from Monday on, on the same days and at the same local times of another one.
    asks CopyWeek {
        run: String,
        /// A day of the week.
        from_on: String,
        /// A day of the other one.
        to_on: String,
    }
    /// Sessions of a run some days later or earlier. The first goes to a working day, the others as many working days after it as before.
    asks MoveBlock {
        run: String,
        /// Only those of a phase.
        phase: Option<String>,
        /// Only these.
        sessions: Option<Vec<String>>,
        /// Earlier where it is negative.
        by_n: i32,
        count: DayCount,
    }
    /// A session as two.
    asks SplitSession {
        session: String,
        /// Minutes of the first one.
        after_min: u32,
    }
}

fn too_many() -> Refusal {
    Refusal::new(Reason::TooManySessions).with("max", SESSIONS_MAX)
}

/// A session again and again.
pub(super) fn repeat(db: &Connection, with: &RepeatSession) -> Result<Draft> {
    let was = kept(db, parse(&with.session, "session")?)?;
    if was.state == SessionState::Cancelled {
        return Err(Refusal::new(Reason::SessionCancelled).with("what", was.text.title).into());
    }
    let weekday = |n: &u32| u8::try_from(*n).ok().and_then(|n| Weekday::try_from(n.wrapping_sub(1)).ok());
    let bad = |field: &str| Refusal::new(Reason::BadNumber).field(field).with("least", 1).with("max", 7);
    let end = match (with.until_on.as_deref().filter(|on| !on.is_empty()), with.count_n) {
        (None, None) => return Err(Refusal::new(Reason::RuleEndless).field("until_on").into()),
        (Some(_), Some(_)) => return Err(Refusal::new(Reason::WrongArgument).field("count_n").with("what", "count_n").into()),
        (Some(on), None) => RepeatEnd::On(day(on, "until_on")?),
        (None, Some(count)) => RepeatEnd::After(number(count, 1, u32::MAX, "count_n")?),
    };
    let rule = Repeat {
        every_n: u16::try_from(number(with.every_n, 1, EVERY_MAX, "every_n")?).unwrap_or(u16::MAX),
        unit: with.unit,
        weekdays: with.weekdays.iter().flatten().map(|n| weekday(n).ok_or_else(|| bad("weekdays"))).collect::<Result<_, _>>()?,
        end,
        without: with.without.iter().flatten().map(|on| day(on, "without")).collect::<Result<_>>()?,
    };
    let first = was.place.start_local.date();
    let days = rule.days(first).map_err(|_| too_many().field("until_on"))?;
    let sessions = copies(db, days.into_iter().map(|on| (&was, on - first)))?;
    Ok(Draft { run: was.place.run, of: plannable(db, was.place.run)?, how: PlanKind::Repeat, sessions })
}

/// The sessions of a week once more.
pub(super) fn copy_week(db: &Connection, with: &CopyWeek) -> Result<Draft> {
    let run = run_id(db, &with.run)?;
    let monday = |text: &str, field| day(text, field).map(|on| on - Days::new(u64::from(on.weekday().num_days_from_monday())));
    let (from_on, to_on) = (monday(&with.from_on, "from_on")?, monday(&with.to_on, "to_on")?);
    let week = from_on..from_on + Days::new(7);
    let planned: Vec<Planned> = of_plan(db, run)?.into_iter().filter(|one| week.contains(&one.place.start_local.date())).collect();
    if from_on == to_on || planned.is_empty() {
        return Err(Refusal::new(Reason::NothingChanged).field("to_on").into());
    }
    if planned.len() > SESSIONS_MAX {
        return Err(too_many().into());
    }
    let sessions = copies(db, planned.iter().map(|one| (one, to_on - from_on)))?;
    Ok(Draft { run, of: plannable(db, run)?, how: PlanKind::CopyWeek, sessions })
}

/// New sessions with all that others take, so many days later.
fn copies<'a>(db: &Connection, of: impl Iterator<Item = (&'a Planned, TimeDelta)>) -> Result<Vec<Drafted>> {
    let trainers: BTreeSet<String> = trainers(db)?.into_iter().map(|trainer| trainer.person).collect();
    let mut sessions = Vec::new();
    for (was, shift) in of {
        let staff = staying(db, &was.place.staff, &trainers)?;
        let left_out = was.place.staff.iter().filter(|one| !staff.contains(one)).map(|one| one.person).collect();
        let place = shifted(&was.place, shift, &was.place.zone, "start_local").map(|place| SessionPlace { staff, ..place });
        sessions.push(Drafted {
            was: None,
            of: was.session.0,
            start_local: was.place.start_local + shift,
            zone: was.place.zone.clone(),
            place: tried(place, &was.text.title)?,
            text: was.text.clone(),
            left_out,
            against: Vec::new(),
        });
    }
    Ok(sessions)
}

/// Sessions of a run, some days later or earlier.
pub(super) fn move_block(db: &Connection, with: &MoveBlock) -> Result<Draft> {
    let run = run_id(db, &with.run)?;
    let of = plannable(db, run)?;
    if !(-DAYS_MAX..=DAYS_MAX).contains(&with.by_n) {
        return Err(Refusal::new(Reason::BadNumber).field("by_n").with("least", -DAYS_MAX).with("max", DAYS_MAX).into());
    }
    let phase = parts_of(db, run, PartKind::Phase, with.phase.as_slice(), &[], "phase")?.first().copied();
    let mut block = chosen(db, run, with.sessions.as_deref())?;
    block.retain(|one| phase.is_none() || one.place.phase == phase);
    let mut sessions = Vec::new();
    let mut moving = Vec::new();
    for one in block {
        match stays(db, &one)? {
            Some(refusal) => sessions.push(Drafted::changed(one, Err(refusal))),
            None => moving.push(one),
        }
    }
    let days = working_days(db)?;
    if let Some(first) = moving.iter().map(|one| one.place.start_local.date()).min() {
        let target = target(&days, first, with)?;
        for one in moving {
            let was_on = one.place.start_local.date();
            let on = days.shifted(target, days.between(first, was_on)).ok_or_else(too_far)?;
            let place = if with.by_n == 0 { Ok(one.place.clone()) } else { shifted(&one.place, on - was_on, &one.place.zone, "start_local") };
            let place = tried(place, &one.text.title)?;
            let mut drafted = Drafted::changed(one, place);
            drafted.start_local = on.and_time(drafted.start_local.time());
            sessions.push(drafted);
        }
    }
    Ok(Draft { run, of, how: PlanKind::Move, sessions })
}

/// The day of the first of the sessions that are moved.
fn target(days: &WorkingDays, first: NaiveDate, with: &MoveBlock) -> Result<NaiveDate> {
    let on = match with.count {
        DayCount::Working => days.shifted(days.this_or_next(first), with.by_n),
        DayCount::Calendar => {
            let on = first.checked_add_signed(TimeDelta::days(i64::from(with.by_n)));
            // earlier stays earlier, also over a weekend
            on.and_then(|on| if with.by_n < 0 && !days.is_working(on) { days.shifted(on, -1) } else { Some(days.this_or_next(on)) })
        }
    };
    Ok(on.ok_or_else(too_far)?)
}

fn too_far() -> Refusal {
    Refusal::new(Reason::BadDate).field("by_n")
}

/// Sessions of a run by their ids; without any, all that are not cancelled.
pub(super) fn chosen(db: &Connection, run: RunId, named: Option<&[String]>) -> Result<Vec<Planned>> {
    let mut all = of_plan(db, run)?;
    if let Some(named) = named {
        let ids: BTreeSet<SessionId> = named.iter().map(|id| parse(id, "sessions")).collect::<Result<_>>()?;
        if let Some(missing) = ids.iter().find(|id| !all.iter().any(|one| one.session == **id)) {
            return Err(Refusal::new(Reason::NotFound).field("sessions").with("what", missing).into());
        }
        all.retain(|one| ids.contains(&one.session));
    }
    if all.len() > SESSIONS_MAX { Err(too_many().field("sessions").into()) } else { Ok(all) }
}

/// A session as two: what it counts for and its agenda are shared out, set-up goes with the first, clean-down with the second.
pub(super) fn split(db: &Connection, with: &SplitSession) -> Result<Draft> {
    let was = kept(db, parse(&with.session, "session")?)?;
    let run = was.place.run;
    if let Some(refusal) = stays(db, &was)? {
        return Err(refusal.into());
    }
    let minutes = length(&was.place);
    let after = number(with.after_min, 1, minutes.saturating_sub(1), "after_min")?;
    let (first_min, second_min) = shared_out(was.place.credited_min, after, minutes);
    let tz = time::zone(&was.place.zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    let at = was.place.start_at + TimeDelta::minutes(i64::from(after));
    let (local, offset_min) = time::shown(at, tz);
    let (mut before, mut rest) = (Vec::new(), Vec::new());
    for item in &was.text.agenda {
        if item.from_min >= after {
            rest.push(AgendaItem { from_min: item.from_min - after, to_min: item.to_min - after, ..item.clone() });
        } else if item.to_min <= after {
            before.push(item.clone());
        } else {
            return Err(Refusal::new(Reason::OutsideSession).field("after_min").with("what", &item.title).with("max", after).into());
        }
    }
    let second = Drafted {
        was: None,
        of: was.session.0,
        start_local: local,
        zone: was.place.zone.clone(),
        place: Ok(SessionPlace { start_at: at, start_local: local, offset_min, credited_min: second_min, setup_min: 0, ..was.place.clone() }),
        text: SessionText { agenda: rest, ..was.text.clone() },
        left_out: Vec::new(),
        against: Vec::new(),
    };
    let place = SessionPlace { end_at: at, end_offset_min: offset_min, credited_min: first_min, teardown_min: 0, ..was.place.clone() };
    let mut first = Drafted::changed(was, Ok(place));
    first.text.agenda = before;
    Ok(Draft { run, of: plannable(db, run)?, how: PlanKind::Split, sessions: vec![first, second] })
}
