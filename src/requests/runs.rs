//! Runs: their fields and states.

use super::Asking;
use super::asking::Reach;
use super::facilities::{lines, number};
use super::people::run_id;
use super::person::{note, optional, text_refused};
use crate::book::Change;
use crate::domain::completion::CompletionRule;
use crate::domain::countries::{self, Found};
use crate::domain::pools::{self, SeatPool};
use crate::domain::states::{CourseVersionState, RunState};
use crate::domain::{text, time};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{Kind, RunFields};
use crate::sentences;
pub use crate::tables::runs::RunRow;
use crate::tables::seats::{self, Seats};
use crate::tables::standing::can_be_passed;
use crate::tables::{courses, overlaps, parts, runs as table, settings::settings};
use crate::wire::{Nothing, Receipt, parse, wire};
use chrono::NaiveDate;
use rusqlite::Connection;

/// People that a run may have at most.
const CAPACITY_MAX: u32 = 100_000;
/// Runs that a series may have at most.
const EDITION_MAX: u32 = 10_000;

wire! {
    /// Names a run by id or code.
    asks OneRun { run: String }

    /// One run with what can follow.
    answers RunDetail {
        run: RunRow,
        next_states: Vec<RunState>,
        rule: CompletionRule,
        /// The rule in words.
        rule_sentence: String,
        version_state: CourseVersionState,
    }

    /// A run of a course version, a draft.
    asks AddRun {
        code: String,
        version: String,
        first_on: String,
        last_on: String,
        /// IANA name; by default that of the centre.
        zone: Option<String>,
        capacity: u32,
        /// The number of the run in its series.
        edition_n: Option<u32>,
        /// People without whom it is confirmed for a reason only.
        min_to_run_n: Option<u32>,
        objectives: Option<Vec<String>>,
        /// Seats that are counted apart, adding up to the capacity; exactly one pool names no countries and takes everybody else.
        pools: Option<Vec<SeatPool>>,
    }
    /// The fields of a run from now on.
    asks EditRun {
        run: String,
        code: String,
        first_on: String,
        last_on: String,
        zone: String,
        capacity: u32,
        edition_n: Option<u32>,
        min_to_run_n: Option<u32>,
        objectives: Option<Vec<String>>,
        pools: Option<Vec<SeatPool>>,
    }
    /// How far a run is. Going back needs a reason.
    asks SetRunState { run: String, state: RunState, reason: Option<String> }
}

/// The runs, the newest first.
pub fn runs(asking: &Asking<'_>, _: Nothing) -> Result<Vec<RunRow>> {
    asking.book.read(|db| table::runs(db, only_of(asking)))
}

/// The person to whose runs this request is held, if it is.
pub(super) fn only_of(asking: &Asking<'_>) -> Option<PersonId> {
    (asking.reach != Reach::Centre).then_some(asking.actor.person)
}

/// A run that the asking person may see, by id or code; foreign ones are as unknown ones.
pub(super) fn visible(asking: &Asking<'_>, db: &Connection, text: &str) -> Result<RunRow> {
    let unknown = || Refusal::new(Reason::NotFound).field("run").with("what", text);
    let id = run_id(db, text)?;
    if let Some(person) = only_of(asking)
        && !table::teaches(db, person, id)?
    {
        return Err(unknown().into());
    }
    table::run(db, id)?.ok_or_else(|| unknown().into())
}

/// One run.
pub fn run(asking: &Asking<'_>, with: OneRun) -> Result<RunDetail> {
    let language = asking.language();
    asking.book.read(|db| {
        let run = visible(asking, db, &with.run)?;
        let unknown = || Refusal::new(Reason::NotFound).field("run").with("what", &with.run);
        let (rule, version_state) = table::version_of(db, parse(&run.id, "run")?)?.ok_or_else(unknown)?;
        Ok(RunDetail { next_states: run.state.next().to_vec(), rule_sentence: sentences::rule(&language, &rule), rule, version_state, run })
    })
}

/// What can be checked of a run without the book: its fields as `version` and `zone` complete them.
fn typed(with: &AddRun, version: VersionId) -> Result<RunFields> {
    let code = text::run_code(&with.code).map_err(|fault| text_refused(&fault, "code"))?;
    let (first_on, last_on) = (day(&with.first_on, "first_on")?, day(&with.last_on, "last_on")?);
    if last_on < first_on {
        return Err(Refusal::new(Reason::BadDate).field("last_on").into());
    }
    let capacity = number(with.capacity, 1, CAPACITY_MAX, "capacity")?;
    Ok(RunFields {
        code,
        version,
        first_on,
        last_on,
        zone: zone_name(with.zone.as_deref())?.unwrap_or_default(),
        capacity,
        edition_n: with.edition_n.map(|edition| number(edition, 1, EDITION_MAX, "edition_n")).transpose()?,
        min_to_run_n: with.min_to_run_n.map(|least| number(least, 1, capacity, "min_to_run_n")).transpose()?,
        objectives: lines(with.objectives.as_deref(), "objectives")?,
        pools: pools(with.pools.as_deref().unwrap_or_default(), capacity)?,
    })
}

/// The pools of so many seats, by clean names and codes of countries.
fn pools(typed: &[SeatPool], capacity: u32) -> Result<Vec<SeatPool>> {
    let mut pools = Vec::with_capacity(typed.len());
    for pool in typed {
        let name = optional(Some(&pool.name), "pools")?.unwrap_or_default();
        let mut of = Vec::with_capacity(pool.countries.len());
        for one in &pool.countries {
            match countries::find(one) {
                Found::One(code) => of.push(code.as_str().to_owned()),
                Found::Several(_) | Found::None => return Err(Refusal::new(Reason::UnknownCountry).field("pools").with("what", one).into()),
            }
        }
        pools.push(SeatPool { name, seats: pool.seats, countries: of });
    }
    pools::check(&pools, capacity).map_err(|fault| {
        let sum: u64 = pools.iter().map(|pool| u64::from(pool.seats)).sum();
        Refusal::new(Reason::BadPools).field("pools").with("why", fault.code()).with("found", sum).with("capacity", capacity)
    })?;
    Ok(pools)
}

/// A date as `2026-11-24`, in the years that a local time can have.
pub(super) fn day(text: &str, field: &str) -> Result<NaiveDate> {
    use chrono::Datelike;
    let day: NaiveDate = text.trim().parse().map_err(|_| Refusal::new(Reason::BadDate).field(field))?;
    if time::YEARS.contains(&day.year()) { Ok(day) } else { Err(out_of_years(day, field).into()) }
}

/// That a day lies in no year of those that are planned.
pub(super) fn out_of_years(day: NaiveDate, field: &str) -> Refusal {
    let (first, last) = time::YEARS.into_inner();
    Refusal::new(Reason::YearOutOfRange).field(field).with("what", day).with("first", first).with("last", last)
}

/// The name of a zone, if one was given.
pub(super) fn zone_name(zone: Option<&str>) -> Result<Option<String>> {
    let Some(name) = zone.map(str::trim).filter(|name| !name.is_empty()) else { return Ok(None) };
    time::zone(name).map_err(|_| Refusal::new(Reason::UnknownZone).field("zone").with("what", name))?;
    Ok(Some(name.to_owned()))
}

/// A run of a course version.
pub fn add_run(asking: &Asking<'_>, with: AddRun) -> Result<Receipt> {
    let version: VersionId = parse(&with.version, "version")?;
    let mut fields = typed(&with, version)?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        code_is_free(change, &fields.code, None)?;
        may_be_run(change.db, version, "version")?;
        if fields.zone.is_empty() {
            fields.zone = settings(change.db)?.zone;
        }
        let run = change.id();
        change.enter(Act::RunAdded(RunAdded { run, fields, parts: Vec::new(), sessions: Vec::new() }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// A run is of an approved version, and of no other.
pub(super) fn may_be_run(db: &Connection, version: VersionId, field: &str) -> Result<()> {
    let unknown = || Refusal::new(Reason::NotFound).field(field).with("what", version);
    let (text, state) = courses::version(db, version)?.ok_or_else(unknown)?;
    let refused = |reason| Err(Refusal::new(reason).field(field).with("what", text.title).into());
    match state {
        CourseVersionState::Approved => Ok(()),
        CourseVersionState::Retired => refused(Reason::VersionRetired),
        CourseVersionState::Draft | CourseVersionState::InReview => refused(Reason::VersionNotApproved),
    }
}

pub(super) fn code_is_free(change: &Change<'_>, code: &str, own: Option<RunId>) -> Result<()> {
    match table::by_code(change.db, code)? {
        Some(other) if Some(other) != own => Err(Refusal::new(Reason::CodeTaken).field("code").with("what", code).into()),
        _ => Ok(()),
    }
}

/// The fields and state of a run.
pub(super) fn kept(change: &Change<'_>, run: RunId) -> Result<(RunFields, RunState)> {
    table::run_fields(change.db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", run).into())
}

/// Changes the fields of a run. A capacity below the seats that are taken is refused: nobody is dropped (I2).
pub fn edit_run(asking: &Asking<'_>, with: EditRun) -> Result<Receipt> {
    let EditRun { run, code, first_on, last_on, zone, capacity, edition_n, min_to_run_n, objectives, pools } = with;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &run)?;
        let (was, _) = kept(change, run)?;
        let version = was.version.to_string();
        let with = AddRun { code, version, first_on, last_on, zone: Some(zone), capacity, edition_n, min_to_run_n, objectives, pools };
        let now = typed(&with, was.version)?;
        if now.zone.is_empty() {
            return Err(Refusal::new(Reason::Missing).field("zone").into());
        }
        if now == was {
            return Err(Reason::NothingChanged.into());
        }
        may_change(change, run, &was, &now)?;
        let edit = change.edit(Kind::Run, run.0, Some(was), Some(now))?;
        change.enter(Act::RunEdited(RunEdited { run, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The code of a run is its own, its capacity leaves everybody their seat, its dates leave no session outside.
pub(super) fn may_change(change: &Change<'_>, run: RunId, was: &RunFields, now: &RunFields) -> Result<()> {
    code_is_free(change, &now.code, Some(run))?;
    let before = pools::of_run(&was.pools, was.capacity);
    let seats = seats::in_pools(change.db, run, pools::of_run(&now.pools, now.capacity))?;
    for (pool, taken) in seats.pools.iter().zip(&seats.taken) {
        let loses_none = before.iter().any(|one| one.countries == pool.countries && one.seats <= pool.seats);
        if !loses_none && pool.seats < *taken {
            return Err(full(pool, *taken).field(if pool.name.is_empty() { "capacity" } else { "pools" }).into());
        }
    }
    let leaves_out_phase = parts::of_run(change.db, run)?.iter().any(|(_, part)| {
        let within = |first, last| part.first_on.is_none_or(|day| day >= first) && part.last_on.is_none_or(|day| day <= last);
        within(was.first_on, was.last_on) && !within(now.first_on, now.last_on)
    });
    if leaves_out_phase || table::would_leave_out(change.db, run, None, (was.first_on, was.last_on), (now.first_on, now.last_on))? {
        let field = if now.first_on > was.first_on { "first_on" } else { "last_on" };
        return Err(Refusal::new(Reason::OutsideRun).field(field).with("before", now.first_on).with("after", now.last_on).into());
    }
    Ok(())
}

/// There are fewer seats than people for them.
fn full(pool: &SeatPool, people: u32) -> Refusal {
    let refusal = if pool.name.is_empty() { Refusal::new(Reason::RunFull) } else { Refusal::new(Reason::PoolFull).with("name", &pool.name) };
    refusal.with("capacity", pool.seats).with("enrolled", people)
}

/// Nothing is planned or enrolled in a run in this state.
pub(super) fn is_over(code: &str, state: RunState) -> Refusal {
    Refusal::new(Reason::RunClosed).with("what", code).with("before", state.code())
}

/// The seats of a run.
pub(super) fn seats_of(db: &Connection, run: RunId) -> Result<Seats> {
    seats::of_run(db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", run).into())
}

/// Refuses more people, given by their countries, in a run that is over or full, unless there is a reason to go past its seats (I2). Gives
/// whether they go past them.
pub fn may_enrol(db: &Connection, run: RunId, countries: &[Option<String>], over: Option<&str>) -> Result<bool> {
    let (fields, state) = table::run_fields(db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", run))?;
    if matches!(state, RunState::Cancelled | RunState::Closed) {
        return Err(is_over(&fields.code, state).into());
    }
    let seats = seats_of(db, run)?;
    let mut left: Vec<u32> = (0..seats.pools.len()).map(|pool| seats.free(pool)).collect();
    for country in countries {
        let pool = seats.pool_of(country.as_deref());
        match left[pool].checked_sub(1) {
            Some(fewer) => left[pool] = fewer,
            None if over.is_some() => return Ok(true),
            None => {
                let asked = countries.iter().filter(|country| seats.pool_of(country.as_deref()) == pool).count();
                return Err(full(&seats.pools[pool], seats.taken[pool] + u32::try_from(asked).unwrap_or(u32::MAX)).into());
            }
        }
    }
    Ok(false)
}

/// Brings a run on.
pub fn set_run_state(asking: &Asking<'_>, with: SetRunState) -> Result<Receipt> {
    let why = note(with.reason.as_deref(), "reason")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        let (fields, was) = kept(change, run)?;
        if !was.can_become(with.state) {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", was.code()).with("after", with.state.code()).into());
        }
        let reopens = was.reopens(with.state);
        if reopens && why.is_none() {
            return Err(Refusal::new(Reason::NeedsReason).field("reason").into());
        }
        if !reopens {
            may_become(change, run, &fields, with.state)?;
            let enrolled = table::seats_taken(change.db, run)?;
            if let Some(least) = fields.min_to_run_n.filter(|least| with.state == RunState::Confirmed && why.is_none() && enrolled < *least) {
                return Err(Refusal::new(Reason::TooFewToRun).field("reason").with("least", least).with("enrolled", enrolled).into());
            }
        }
        let edit = change.edit(Kind::RunState, run.0, Some(was), Some(with.state))?;
        change.because(reopens.then_some("reopened"), why.as_deref(), &[run.0]);
        change.enter(Act::RunStateSet(RunStateSet { run, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The guards of domain.md 3.4.
pub(super) fn may_become(change: &Change<'_>, run: RunId, fields: &RunFields, state: RunState) -> Result<()> {
    let open = |what: &str, name: String| Err(Refusal::new(Reason::InUse).with("what", what).with("name", name).into());
    match state {
        RunState::Confirmed => {
            may_be_run(change.db, fields.version, "version")?;
            match overlaps::blocking(change.db, run, change.now())? {
                Some((title, one)) => {
                    let refusal = Refusal::new(Reason::SessionsClash).with("title", title).with("what", one.what);
                    Err(refusal.with("other", one.other_title.unwrap_or_default()).into())
                }
                None => Ok(()),
            }
        }
        RunState::Completed => match table::unfinished_session(change.db, run)? {
            Some(title) => open("open_session", title),
            None if table::seats_taken(change.db, run)? > 0 && !can_be_passed(change.db, run)? => {
                Err(Refusal::new(Reason::NobodyCanPass).with("what", &fields.code).into())
            }
            None => Ok(()),
        },
        RunState::Closed => match table::unfinished_person(change.db, run)? {
            Some(name) => open("open_person", name),
            None if table::has_open_batch(change.db, run)? => open("open_batch", fields.code.clone()),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}
