//! A new run made from an older one: the same plan, phases, tracks and groups, whole weeks later or earlier. People, marks and states stay where they are.

use super::Asking;
use super::booking::is_active;
use super::judging::{self, Against};
use super::parts;
use super::people::run_id;
use super::person::text_refused;
use super::qualifications::Unqualified;
use super::runs::{code_is_free, day};
use super::sessions::shifted;
use crate::domain::text;
use crate::fault::{Error, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{RunFields, SessionPlace, StaffMember};
use crate::tables::overlaps::Overlap;
use crate::tables::sessions::{self as table, Planned};
use crate::tables::{people, places, runs};
use crate::wire::{Moment, Receipt, parse, wire};
use chrono::{Days, NaiveDate, TimeDelta};
use rusqlite::Connection;
use std::collections::BTreeSet;
use uuid::Uuid;

wire! {
    /// Which run would be copied, and the first day of the new one: a day of the week on which the older one began.
    asks PreviewCopy { run: String, first_on: String }
    /// A session as the new run would have it.
    answers CopiedSession {
        /// The session of the older run.
        of: String,
        title: String,
        /// `2026-11-24T09:00`, as the older session is planned, whole weeks later or earlier.
        start_local: String,
        zone: String,
        /// None where it cannot be placed.
        start: Option<Moment>,
        end: Option<Moment>,
        facility_name: Option<String>,
        /// Who does something in it, those who teach first.
        staff: Vec<String>,
        /// Staff of the older session who are no trainers, or not in use, any more: it is placed without them.
        left_out: Vec<String>,
        overlaps: Vec<Overlap>,
        /// Those who would teach in it without a qualification.
        unqualified: Vec<Unqualified>,
        /// Why it cannot be placed: it has to be left out.
        refusal: Option<Refusal>,
    }
    /// What the new run would be.
    answers CopyPreview { title: String, first_on: String, last_on: String, zone: String, capacity: u32, sessions: Vec<CopiedSession> }
    /// A run from an older one.
    asks CopyRun {
        run: String,
        /// Of the new run.
        code: String,
        first_on: String,
        /// Sessions of the older run that are not copied.
        leave_out: Option<Vec<String>>,
    }
}

/// The plan of a new run.
struct Plan {
    of: RunFields,
    first_on: NaiveDate,
    last_on: NaiveDate,
    sessions: Vec<(Planned, Result<SessionPlace, Refusal>)>,
}

/// Lays out a new run after an older one. Its code is still that of the older one.
fn plan(db: &Connection, run: RunId, of: RunFields, first_on: NaiveDate) -> Result<Plan> {
    super::runs::may_be_run(db, of.version, "run")?;
    let shift = first_on - of.first_on;
    let over = shift.num_days().rem_euclid(7);
    if over != 0 {
        let (before, after) = (first_on - Days::new(over.unsigned_abs()), first_on + Days::new(7 - over.unsigned_abs()));
        return Err(Refusal::new(Reason::OtherWeekday).field("first_on").with("before", before).with("after", after).into());
    }
    let last_on = of.last_on.checked_add_signed(shift).ok_or_else(|| Refusal::new(Reason::BadDate).field("first_on"))?;
    let trainers: BTreeSet<String> = places::trainers(db)?.into_iter().map(|trainer| trainer.person).collect();
    let mut sessions = Vec::new();
    for planned in table::of_plan(db, run)? {
        let staff = staying(db, &planned.place.staff, &trainers)?;
        let place = match shifted(&planned.place, shift, &planned.place.zone, "first_on") {
            Ok(place) => Ok(SessionPlace { staff, ..place }),
            Err(Error::Refused(refusal)) => Err(refusal.with("title", &planned.text.title)),
            Err(broken) => return Err(broken),
        };
        sessions.push((planned, place));
    }
    Ok(Plan { of, first_on, last_on, sessions })
}

/// The staff of a session who may still do in a copy of it what they do there.
pub(super) fn staying(db: &Connection, staff: &[StaffMember], trainers: &BTreeSet<String>) -> Result<Vec<StaffMember>> {
    let stays = |one: &StaffMember| if one.role.teaches() { Ok(trainers.contains(&one.person.to_string())) } else { is_active(db, one.person) };
    staff.iter().filter_map(|one| stays(one).map(|stays| stays.then(|| one.clone())).transpose()).collect()
}

/// What a run made from an older one would be, with what overlaps.
pub fn preview_copy(asking: &Asking<'_>, with: PreviewCopy) -> Result<CopyPreview> {
    let first_on = day(&with.first_on, "first_on")?;
    asking.book.read(|db| {
        let run = run_id(db, &with.run)?;
        let unknown = || Refusal::new(Reason::NotFound).field("run").with("what", &with.run);
        let row = runs::run(db, run)?.ok_or_else(unknown)?;
        let plan = plan(db, run, runs::run_fields(db, run)?.ok_or_else(unknown)?.0, first_on)?;
        // Numbers stand in for the ids that the sessions do not have yet.
        let stand_in = |at: usize| SessionId(Uuid::from_u128(at as u128 + 1));
        let new_run = RunId(Uuid::nil());
        let placed = plan.sessions.iter().enumerate().filter_map(|(at, (planned, place))| {
            let place = SessionPlace { run: new_run, ..place.as_ref().ok()?.clone() };
            Some(NewSession { session: stand_in(at), place, text: planned.text.clone() })
        });
        let mut judged = judging::clashing(db, &placed.collect::<Vec<_>>(), &BTreeSet::new())?.into_iter();
        let sessions = plan.sessions.into_iter().map(|(planned, place)| {
            let against = if place.is_ok() { judged.next() } else { None };
            copied(db, planned, place, first_on - plan.of.first_on, against.map(|judged| judged.shown(db)).transpose()?)
        });
        Ok(CopyPreview {
            sessions: sessions.collect::<Result<_>>()?,
            title: row.title,
            first_on: plan.first_on.to_string(),
            last_on: plan.last_on.to_string(),
            zone: plan.of.zone,
            capacity: plan.of.capacity,
        })
    })
}

fn copied(db: &Connection, of: Planned, place: Result<SessionPlace, Refusal>, shift: TimeDelta, against: Option<Against>) -> Result<CopiedSession> {
    let names = |persons: &[PersonId]| persons.iter().map(|person| people::name(db, *person)).collect::<Result<Vec<_>>>();
    let persons = |staff: &[StaffMember]| staff.iter().map(|one| one.person).collect::<Vec<_>>();
    let kept = place.as_ref().map(|place| persons(&place.staff)).unwrap_or_default();
    let gone: Vec<PersonId> = persons(&of.place.staff).into_iter().filter(|person| place.is_ok() && !kept.contains(person)).collect();
    let (overlaps, unqualified) = against.map(|against| (against.overlaps, against.unqualified)).unwrap_or_default();
    let moment = |at| Moment::new(at, &of.place.zone);
    Ok(CopiedSession {
        of: of.session.to_string(),
        title: of.text.title,
        start_local: (of.place.start_local + shift).format("%Y-%m-%dT%H:%M").to_string(),
        start: place.as_ref().ok().map(|place| moment(place.start_at)).transpose()?,
        end: place.as_ref().ok().map(|place| moment(place.end_at)).transpose()?,
        facility_name: of.place.facility.map(|facility| places::facility_fields(db, facility)).transpose()?.flatten().map(|fields| fields.name),
        staff: names(&kept)?,
        left_out: names(&gone)?,
        zone: of.place.zone,
        overlaps,
        unqualified,
        refusal: place.err(),
    })
}

/// Makes a run from an older one with its sessions, as one entry.
pub fn copy_run(asking: &Asking<'_>, with: CopyRun) -> Result<Receipt> {
    let code = text::run_code(&with.code).map_err(|fault| text_refused(&fault, "code"))?;
    let first_on = day(&with.first_on, "first_on")?;
    let left_out: BTreeSet<SessionId> = with.leave_out.iter().flatten().map(|id| parse(id, "leave_out")).collect::<Result<_>>()?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let older = run_id(change.db, &with.run)?;
        let of = super::runs::kept(change, older)?.0;
        code_is_free(change, &code, None)?;
        let plan = plan(change.db, older, of, first_on)?;
        let run: RunId = change.id();
        let (parts, moved) = parts::copied(change, older, run, plan.first_on - plan.of.first_on)?;
        let to = |part: &PartId| moved.get(&part.0).copied();
        let mut sessions = Vec::new();
        for (planned, place) in plan.sessions.into_iter().filter(|(planned, _)| !left_out.contains(&planned.session)) {
            let place = place?;
            let (phase, tracks, groups) =
                (place.phase.as_ref().and_then(to), place.tracks.iter().filter_map(to).collect(), place.groups.iter().filter_map(to).collect());
            let place = SessionPlace { run, phase, tracks, groups, ..place };
            sessions.push(NewSession { session: change.id(), place, text: planned.text });
        }
        judging::not_forbidden(change.db, &sessions, &BTreeSet::new())?;
        let is_outside = sessions.iter().any(|new| !(plan.first_on..=plan.last_on).contains(&new.place.start_local.date()));
        change.because(is_outside.then_some("outside_run"), None, &[]);
        let edition_n = plan.of.edition_n.map(|edition| edition + 1);
        let fields = RunFields { code, first_on: plan.first_on, last_on: plan.last_on, edition_n, ..plan.of };
        change.enter(Act::RunAdded(RunAdded { run, fields, parts, sessions }))?;
        Ok(())
    })?;
    Ok(receipt)
}
