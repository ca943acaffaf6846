//! Sessions: placed, changed, cancelled.

use super::Asking;
use super::booking::{self, AgendaForm, EquipmentTaken, StaffForm};
use super::judging::{self, Placing};
use super::person::{line, note, text_refused};
use super::runs::{day, is_over, only_of, out_of_years, visible, zone_name};
use crate::book::Change;
use crate::domain::completion::TAG_MAX;
use crate::domain::part::PartKind;
use crate::domain::session::{SessionKind, check_credited, session_min};
use crate::domain::states::{RunState, SessionState};
use crate::domain::text;
use crate::domain::time::{self, Instant, LocalTimeFault};
use crate::fault::{Fault, Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::{Kind, RunFields, SessionPlace, SessionText};
pub use crate::tables::sessions::SessionRow;
use crate::tables::sessions::{self as table, Cut, Planned};
use crate::tables::taken::Taken;
use crate::tables::{places, runs};
use crate::wire::{Receipt, parse, wire};
use chrono::{NaiveDateTime, TimeDelta, Timelike};
use chrono_tz::Tz;
use rusqlite::Connection;

wire! {
    /// Which sessions.
    asks SessionFilter {
        /// Id or code.
        run: Option<String>,
        /// First local day.
        from_on: Option<String>,
        /// Last local day.
        to_on: Option<String>,
        /// Only those in which the asking person does something.
        mine: Option<bool>,
    }

    /// A session as it is planned.
    asks SessionFields {
        title: String,
        kind: SessionKind,
        /// `2026-11-24T09:00`.
        start_local: String,
        end_local: String,
        /// IANA name of the zone in which both ends are given; by default that of the facility, else that of the run. What is kept is what the
        /// clocks of the facility show.
        zone: Option<String>,
        /// Needed where the hour comes twice: minutes ahead of UTC.
        offset_min: Option<i32>,
        /// By default the length.
        credited_min: Option<u32>,
        is_mandatory: Option<bool>,
        tags: Option<Vec<String>>,
        facility: Option<String>,
        /// The phase it belongs to.
        phase: Option<String>,
        /// Tracks and groups that it is for; without any it is for everybody of its run.
        tracks: Option<Vec<String>>,
        groups: Option<Vec<String>>,
        staff: Option<Vec<StaffForm>>,
        equipment: Option<Vec<EquipmentTaken>>,
        /// Minutes before the start.
        setup_min: Option<u32>,
        /// Minutes after the end.
        teardown_min: Option<u32>,
        agenda: Option<Vec<AgendaForm>>,
    }

    /// Places sessions of a run.
    asks AddSessions {
        run: String,
        sessions: Vec<SessionFields>,
        /// Outside of the dates of the run or of the phase.
        override_reason: Option<String>,
    }
    /// A session from now on.
    asks EditSession {
        session: String,
        fields: SessionFields,
        /// Outside of the dates of the run or of the phase, or where people have marks already.
        override_reason: Option<String>,
    }
    /// How far a session is. Cancelling needs a reason; closing the register makes it held.
    asks SetSessionState { session: String, state: SessionState, reason: Option<String> }
}

/// Sessions, the earliest first, with what overlaps.
pub fn sessions(asking: &Asking<'_>, with: SessionFilter) -> Result<Vec<SessionRow>> {
    let date = |text: &Option<String>, field| text.as_deref().filter(|text| !text.is_empty()).map(|text| day(text, field)).transpose();
    let (from_on, to_on) = (date(&with.from_on, "from_on")?, date(&with.to_on, "to_on")?);
    let taking = with.mine.unwrap_or(false).then_some(Taken::Person(asking.actor.person));
    let now = asking.book.clock().now();
    asking.book.read(|db| {
        let run = match with.run.as_deref().filter(|run| !run.is_empty()) {
            Some(run) => Some(parse(&visible(asking, db, run)?.id, "run")?),
            None => None,
        };
        table::rows(db, &Cut { run, from_on, to_on, taking, run_trainer: only_of(asking), now: Some(now), ..Cut::default() }, asking.actor.person)
    })
}

/// Places sessions of a run, as one entry.
pub fn add_sessions(asking: &Asking<'_>, with: AddSessions) -> Result<Receipt> {
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    if with.sessions.is_empty() {
        return Err(Refusal::new(Reason::Missing).field("sessions").into());
    }
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = super::people::run_id(change.db, &with.run)?;
        let of = plannable(change.db, run)?;
        let mut sessions = Vec::with_capacity(with.sessions.len());
        for (at, fields) in with.sessions.iter().enumerate() {
            let typed = as_typed(change.db, run, &of, fields);
            let (place, text) = typed.map_err(|error| error.of_session(at, with.sessions.len(), &fields.title))?;
            sessions.push(Placing { was: None, new: NewSession { session: change.id(), place, text } });
        }
        let (code, accepted) = judging::placed(change, &of, &sessions, over.as_deref())?;
        change.because(code, over.as_deref(), &[run.0]);
        let sessions = sessions.into_iter().map(|one| one.new).collect();
        change.enter(Act::SessionsAdded(SessionsAdded { run, sessions, accepted }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The fields of a run that sessions can be placed in.
pub(super) fn plannable(db: &Connection, run: RunId) -> Result<RunFields> {
    let (of, state) = runs::run_fields(db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", run))?;
    if matches!(state, RunState::Completed | RunState::Cancelled | RunState::Closed) {
        return Err(is_over(&of.code, state).into());
    }
    Ok(of)
}

/// A new session as it is typed in.
pub(super) fn as_typed(db: &Connection, run: RunId, of: &RunFields, fields: &SessionFields) -> Result<(SessionPlace, SessionText)> {
    let place = place(db, run, of, fields, None)?;
    let text = about(db, fields, &place, None)?;
    Ok((place, text))
}

/// Changes place, time or text of a session.
pub fn edit_session(asking: &Asking<'_>, with: EditSession) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, session)?;
        let of = run_of(change.db, &was)?;
        let (place, text) = as_edited(change.db, &was, &of, &with.fields)?;
        plan_anew(change, was, &of, place, text, over.as_deref())
    })?;
    Ok(receipt)
}

/// A session as it would be with these fields.
pub(super) fn as_edited(db: &Connection, was: &Planned, of: &RunFields, fields: &SessionFields) -> Result<(SessionPlace, SessionText)> {
    let place = place(db, was.place.run, of, fields, Some(was))?;
    let text = about(db, fields, &place, Some(was))?;
    Ok((place, text))
}

/// The run of a session.
pub(super) fn run_of(db: &Connection, was: &Planned) -> Result<RunFields> {
    let run = was.place.run;
    Ok(runs::run_fields(db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run").with("what", run))?.0)
}

/// Gives a session another place or text. Outside of the dates of its run, or where people have marks already, there must be a reason.
pub(super) fn plan_anew(
    change: &mut Change<'_>,
    was: Planned,
    of: &RunFields,
    place: SessionPlace,
    text: SessionText,
    over: Option<&str>,
) -> Result<()> {
    let id = was.session.0;
    let place = timed_as(&was.place, place);
    let new = NewSession { session: was.session, place: place.clone(), text: text.clone() };
    let (code, accepted) = judging::placed(change, of, &[Placing { was: Some(&was), new }], over)?;
    let mut edited = edited(change, was, place, text)?.ok_or(Reason::NothingChanged)?;
    edited.accepted = accepted;
    change.because(code, over, &[id]);
    change.enter(Act::SessionEdited(edited))?;
    Ok(())
}

/// A session at the instants that it had was not moved: what it was planned as stays, whatever the clocks of its zone show there today.
pub(super) fn timed_as(was: &SessionPlace, place: SessionPlace) -> SessionPlace {
    if (place.start_at, place.end_at, &place.zone) != (was.start_at, was.end_at, &was.zone) {
        return place;
    }
    SessionPlace {
        start_local: was.start_local,
        offset_min: was.offset_min,
        end_offset_min: was.end_offset_min,
        tz_version: was.tz_version.clone(),
        ..place
    }
}

/// Another place or text of a session; none where both stay.
pub(super) fn edited(change: &Change<'_>, was: Planned, place: SessionPlace, text: SessionText) -> Result<Option<SessionEdited>> {
    let (session, moves, reads) = (was.session, place != was.place, text != was.text);
    let place = moves.then(|| change.edit(Kind::SessionPlace, session.0, Some(was.place), Some(place))).transpose()?;
    let text = reads.then(|| change.edit(Kind::SessionText, session.0, Some(was.text), Some(text))).transpose()?;
    Ok((moves || reads).then_some(SessionEdited { session, place, text, accepted: Vec::new() }))
}

/// The same local times on another day, in the same zone or another one. Where the clocks show an hour twice, it is the one with which the
/// session lasts as long as before, else the one that had the offset.
pub(super) fn shifted(was: &SessionPlace, shift: TimeDelta, zone: &str, field: &str) -> Result<SessionPlace> {
    let too_far = || Refusal::new(Reason::BadDate).field(field);
    let start_local = was.start_local.checked_add_signed(shift).ok_or_else(too_far)?;
    let end_local = (was.end_at.naive_utc() + TimeDelta::minutes(i64::from(was.end_offset_min))).checked_add_signed(shift).ok_or_else(too_far)?;
    let tz = time::zone(zone).map_err(|fault| Fault::Journal(fault.to_string()))?;
    let starts = choices(tz, start_local, Some(was.offset_min), field)?;
    let ends = choices(tz, end_local, Some(was.end_offset_min), field)?;
    let pairs = || starts.iter().flat_map(|start| ends.iter().map(move |end| (*start, *end)));
    let lasts = was.end_at - was.start_at;
    let (start, end) = pairs().find(|(start, end)| end.utc - start.utc == lasts).unwrap_or((starts[0], ends[0]));
    let minutes = session_min(start.utc, end.utc).map_err(|_| Refusal::new(Reason::SessionLength).field(field))?;
    Ok(SessionPlace {
        start_at: start.utc,
        end_at: end.utc,
        zone: zone.to_owned(),
        start_local,
        offset_min: start.offset_min,
        end_offset_min: end.offset_min,
        credited_min: was.credited_min.min(minutes),
        tz_version: time::TZ_VERSION.to_owned(),
        ..was.clone()
    })
}

/// Brings a session on, or cancels it.
pub fn set_session_state(asking: &Asking<'_>, with: SetSessionState) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let why = note(with.reason.as_deref(), "reason")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let was = kept(change.db, session)?;
        if with.state == SessionState::Held || !was.state.can_become(with.state) {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", was.state.code()).with("after", with.state.code()).into());
        }
        if with.state == SessionState::Cancelled && why.is_none() {
            return Err(Refusal::new(Reason::NeedsReason).field("reason").into());
        }
        let edit = change.edit(Kind::SessionState, session.0, Some(was.state), Some(with.state))?;
        change.because(None, why.as_deref(), &[session.0]);
        change.enter(Act::SessionStateSet(SessionStateSet { session, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// A session that was not taken back.
pub(super) fn kept(db: &Connection, session: SessionId) -> Result<Planned> {
    table::planned(db, session)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("session").with("what", session).into())
}

/// Place and time. What a session has already may stay: a trainer who left since, a place that was taken back.
pub(super) fn place(db: &Connection, run: RunId, of: &RunFields, fields: &SessionFields, was: Option<&Planned>) -> Result<SessionPlace> {
    let facility: Option<FacilityId> = fields.facility.as_deref().filter(|id| !id.is_empty()).map(|id| parse(id, "facility")).transpose()?;
    if let Some(facility) = facility
        && was.and_then(|was| was.place.facility) != Some(facility)
        && places::facility_fields(db, facility)?.is_none()
    {
        return Err(Refusal::new(Reason::NotFound).field("facility").with("what", facility).into());
    }
    let around = match facility {
        Some(facility) => places::zone_of(db, facility)?,
        None => None,
    };
    let typed = zone_name(fields.zone.as_deref())?;
    let zone = around.or_else(|| typed.clone()).unwrap_or_else(|| of.zone.clone());
    let known = |name: &str| time::zone(name).map_err(|_| Refusal::new(Reason::UnknownZone).field("zone").with("what", name));
    let (tz, typed_in) = (known(&zone)?, known(typed.as_ref().unwrap_or(&zone))?);

    let (start_local, end_local) = (local(&fields.start_local, "start_local")?, local(&fields.end_local, "end_local")?);
    let start = resolve(typed_in, start_local, fields.offset_min, "start_local")?;
    let end = ending(typed_in, end_local, fields.offset_min, start)?;
    // what is kept may be sent back, whatever the clocks of its zone show there today
    if let Some(offset_min) = fields.offset_min.filter(|offset_min| was.is_none_or(|was| was.place.offset_min != *offset_min))
        && [start_local, end_local].into_iter().all(|local| time::resolve(typed_in, local, Some(offset_min)).is_err())
    {
        return Err(wrong_offset(typed_in, start_local, start, offset_min).into());
    }
    let (start_local, offset_min) = time::shown(start.utc, tz);
    let (_, end_offset_min) = time::shown(end.utc, tz);
    let minutes = session_min(start.utc, end.utc).map_err(|_| Refusal::new(Reason::SessionLength).field("end_local"))?;
    let credited_min = fields.credited_min.unwrap_or(minutes);
    check_credited(credited_min, minutes).map_err(|_| Refusal::new(Reason::CreditTooLong).field("credited_min").with("max", minutes))?;
    let before = was.map(|was| &was.place);
    let parts = |kind, named: &[String], before: &[PartId], field| booking::parts_of(db, run, kind, named, before, field);
    let phase = parts(PartKind::Phase, fields.phase.as_slice(), before.map_or(&[], |was| was.phase.as_slice()), "phase")?.first().copied();
    let tracks = parts(PartKind::Track, fields.tracks.as_deref().unwrap_or_default(), before.map_or(&[], |was| &was.tracks), "tracks")?;
    let groups = parts(PartKind::Group, fields.groups.as_deref().unwrap_or_default(), before.map_or(&[], |was| &was.groups), "groups")?;
    Ok(SessionPlace {
        run,
        start_at: start.utc,
        end_at: end.utc,
        zone,
        start_local,
        offset_min,
        end_offset_min,
        credited_min,
        phase,
        tracks,
        groups,
        facility,
        staff: booking::staff(db, fields.staff.as_deref().unwrap_or_default(), was)?,
        equipment: booking::equipment(db, fields.equipment.as_deref().unwrap_or_default(), was)?,
        setup_min: booking::around(fields.setup_min, "setup_min")?,
        teardown_min: booking::around(fields.teardown_min, "teardown_min")?,
        tz_version: time::TZ_VERSION.to_owned(),
    })
}

/// A local time as `2026-11-24T09:00`.
pub(super) fn local(text: &str, field: &str) -> Result<NaiveDateTime> {
    let text = text.trim();
    let read = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"));
    read.ok().filter(|local| local.second() == 0).ok_or_else(|| Refusal::new(Reason::BadDate).field(field).into())
}

fn wrong_offset(tz: Tz, local: NaiveDateTime, at: Instant, offset_min: i32) -> Refusal {
    Refusal::new(Reason::WrongOffset)
        .field("offset_min")
        .with("what", local.format("%Y-%m-%d %H:%M"))
        .with("zone", tz.name())
        .with("given", time::offset_name(offset_min))
        .with("known", time::offset_name(at.offset_min))
}

/// The instant of a local time (I4). The offset counts only where the hour comes twice.
pub(super) fn resolve(tz: Tz, local: NaiveDateTime, offset_min: Option<i32>, field: &str) -> Result<Instant> {
    let first = time::resolve(tz, local, None);
    let found = match (&first, offset_min) {
        (Err(LocalTimeFault::ComesTwice { .. }), Some(offset)) => time::resolve(tz, local, Some(offset)).or(first),
        _ => first,
    };
    let shown = |local: NaiveDateTime| local.format("%Y-%m-%d %H:%M").to_string();
    let named = |reason| Refusal::new(reason).field(field).with("what", shown(local)).with("zone", tz.name());
    found.map_err(|fault| {
        let refusal = match fault {
            LocalTimeFault::DoesNotExist { before, after } => {
                named(Reason::TimeDoesNotExist).with("before", shown(before)).with("after", shown(after))
            }
            LocalTimeFault::ComesTwice { first_offset_min, second_offset_min } => {
                let (first, second) = (time::offset_name(first_offset_min), time::offset_name(second_offset_min));
                let both = named(Reason::TimeComesTwice).with("first", first).with("second", second);
                both.with("first_offset_min", first_offset_min).with("second_offset_min", second_offset_min)
            }
            LocalTimeFault::WrongOffset => Refusal::new(Reason::BadDate).field(field),
            LocalTimeFault::OutOfRange => out_of_years(local.date(), field),
        };
        refusal.into()
    })
}

/// The instants of a local time, first the one with the offset.
fn choices(tz: Tz, local: NaiveDateTime, offset_min: Option<i32>, field: &str) -> Result<Vec<Instant>> {
    let chosen = resolve(tz, local, offset_min, field)?;
    let other = match time::resolve(tz, local, None) {
        Err(LocalTimeFault::ComesTwice { first_offset_min, second_offset_min }) => {
            let other = if chosen.offset_min == first_offset_min { second_offset_min } else { first_offset_min };
            time::resolve(tz, local, Some(other)).ok()
        }
        _ => None,
    };
    Ok([chosen].into_iter().chain(other).collect())
}

/// When a session ends that starts then: in an hour that comes twice the time that was chosen for the start, or the other one where that would
/// be before it.
fn ending(tz: Tz, local: NaiveDateTime, offset_min: Option<i32>, start: Instant) -> Result<Instant> {
    let ends = choices(tz, local, offset_min, "end_local")?;
    Ok(ends.iter().find(|end| end.utc > start.utc).copied().unwrap_or(ends[0]))
}

/// Minutes of a session.
pub(super) fn length(place: &SessionPlace) -> u32 {
    session_min(place.start_at, place.end_at).unwrap_or_default()
}

pub(super) fn about(db: &Connection, fields: &SessionFields, place: &SessionPlace, was: Option<&Planned>) -> Result<SessionText> {
    let mut tags: Vec<String> = Vec::new();
    for tag in fields.tags.iter().flatten() {
        let tag = text::optional(text::clean_line(tag, TAG_MAX)).map_err(|fault| text_refused(&fault, "tags"))?;
        tags.extend(tag.filter(|tag| !tags.contains(tag)));
    }
    Ok(SessionText {
        title: line(&fields.title, "title")?,
        kind: fields.kind.code().to_owned(),
        is_mandatory: fields.is_mandatory.unwrap_or(false),
        tags,
        agenda: booking::agenda(db, fields.agenda.as_deref().unwrap_or_default(), length(place), was)?,
    })
}
