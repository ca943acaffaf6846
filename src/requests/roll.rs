//! The roll book: who was there. One key, one entry.

use super::Asking;
use super::asking::Reach;
use super::person::{note, reason};
use super::sessions::SessionRow;
use super::walk_ins::WalkIn;
use crate::book::Change;
use crate::domain::attendance::{self, Missed, Status, earned_min};
use crate::domain::roles::Role;
use crate::domain::states::{EnrolmentState, RegisterState, SessionState};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::Edit;
use crate::journal::act::{Act, EnrolmentBegun, MarkEdit, RollMarked, SheetReopened, Signature, StatusCount};
use crate::journal::entry::canonical;
use crate::journal::fact::{Kind, MarkValue};
use crate::tables::parts::{Members, audience};
use crate::tables::roll::{self as table, MarkRow};
use crate::tables::runs::RunRow;
use crate::tables::{people, sessions, settings, standing::standings};
use crate::wire::{Moment, Receipt, parse, wire};
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// Former sessions shown beside the current one.
const FORMER: u32 = 4;
/// Reasons that are offered for a correction.
pub(super) const REASONS: [&str; 8] = ["slip", "medical", "evidence", "transcribed", "family", "travel", "technical", "other"];

wire! {
    /// Names a session.
    asks OneSession { session: String }

    /// A mark as it shows.
    answers MarkShown {
        status: Status,
        minutes_late: Option<u32>,
        minutes_early: Option<u32>,
        earned_min: u32,
        /// The entry that made it.
        entry: String,
        /// It superseded another value.
        is_corrected: bool,
        is_late_entry: bool,
        /// The first value, where it was corrected.
        first_status: Option<Status>,
        /// Other values that stand against it.
        rivals: Vec<Status>,
    }
    /// A session as a column.
    answers RollColumn { session: String, title: String, start: Moment, register: RegisterState, is_current: bool }
    /// A person as a row.
    answers RollRow {
        enrolment: String,
        person: String,
        full_name: String,
        native_name: Option<String>,
        country_name: Option<String>,
        state: EnrolmentState,
        /// One for each column.
        marks: Vec<Option<MarkShown>>,
        earned_min: u32,
        expected_min: u32,
        pct_tenths: Option<u32>,
    }
    /// The signature under a closed register.
    answers SheetSigned { by: String, role: Role, at: Moment, meaning: String }
    /// The roll of a session.
    answers Roll {
        session: SessionRow,
        run: RunRow,
        /// Up to four former sessions, then the current one.
        columns: Vec<RollColumn>,
        rows: Vec<RollRow>,
        marked: u32,
        expected: u32,
        walk_ins: Vec<WalkIn>,
        may_mark: bool,
        why_not: Option<Refusal>,
        default_status: Status,
        /// Reason codes that are offered for a correction.
        reasons: Vec<String>,
        /// A mark made now would be a late entry.
        is_late: bool,
        closed: Option<SheetSigned>,
    }

    /// One mark.
    asks Mark { enrolment: String, status: Status, minutes_late: Option<u32>, minutes_early: Option<u32> }
    /// Marks in one session, as one entry. A correction needs a reason code.
    asks MarkRoll { session: String, marks: Vec<Mark>, reason: Option<String>, note: Option<String> }
    /// Opens a register again.
    asks ReopenSession { session: String, reason: String }
}

/// A session that the asking person may see; foreign ones are as unknown ones.
pub fn visible(asking: &Asking<'_>, db: &rusqlite::Connection, session: SessionId) -> Result<sessions::Planned> {
    let unknown = || Refusal::new(Reason::NotFound).field("session").with("what", session);
    let planned = sessions::planned(db, session)?.ok_or_else(unknown)?;
    reach(asking.reach, asking.actor.person, &planned).then_some(planned).ok_or_else(|| unknown().into())
}

fn reach(reach: Reach, person: PersonId, planned: &sessions::Planned) -> bool {
    reach == Reach::Centre || planned.place.staff.iter().any(|one| one.person == person)
}

/// The roll of a session with the former ones of its run.
pub fn roll(asking: &Asking<'_>, with: OneSession) -> Result<Roll> {
    let id: SessionId = parse(&with.session, "session")?;
    let language = asking.language();
    let now = asking.book.clock().now();
    asking.book.read(|db| {
        let planned = visible(asking, db, id)?;
        let run = planned.place.run;
        let grace = crate::tables::settings::settings(db)?;
        let mut shown = table::former(db, run, id, FORMER)?;
        shown.push(id);
        let mut columns = Vec::new();
        let mut marks = Vec::new();
        let mut credited = Vec::new();
        for session in shown {
            let Some(one) = sessions::planned(db, session)? else { continue };
            columns.push(RollColumn {
                session: session.to_string(),
                title: one.text.title,
                start: Moment::new(one.place.start_at, &one.place.zone)?,
                register: one.register,
                is_current: session == id,
            });
            credited.push(one.place.credited_min);
            marks.push(table::marks(db, session)?);
        }
        let standings = standings(db, run)?;
        let mut rows = Vec::new();
        let (members, audience) = (Members::read(db, run)?, audience(db, id)?);
        for person in table::people(db, run)? {
            let cells: Vec<Option<MarkShown>> = marks
                .iter()
                .zip(&credited)
                .map(|(marks, credited)| marks.get(&person.enrolment).and_then(|own| shown_mark(own, *credited, grace.grace_min)))
                .collect();
            let is_expected = members.expects(&audience, person.enrolment, planned.place.start_at.timestamp());
            let is_here = is_expected && crate::tables::standing::counts(person.state) || cells.last().is_some_and(Option::is_some);
            if !is_here {
                continue;
            }
            let standing = standings.get(&person.enrolment);
            rows.push(RollRow {
                enrolment: person.enrolment.to_string(),
                person: person.person.to_string(),
                full_name: person.full_name,
                native_name: person.native_name,
                country_name: person.country.and_then(|code| people::country_name(&code, &language)),
                state: person.state,
                marks: cells,
                earned_min: standing.map_or(0, |standing| standing.earned_min),
                expected_min: standing.map_or(0, |standing| standing.expected_min),
                pct_tenths: standing.and_then(|standing| standing.pct_tenths),
            });
        }
        let marked =
            rows.iter().filter(|row| row.marks.last().is_some_and(|mark| mark.as_ref().is_some_and(|mark| mark.status != Status::Unmarked))).count();
        let why_not = may_mark(&planned, now).err();
        let closed = match table::sheet(db, id)? {
            Some((person, role, at, meaning)) if planned.register == RegisterState::Closed => {
                let at: DateTime<Utc> = at.parse().unwrap_or(now);
                Some(SheetSigned { by: people::name(db, person)?, role, at: Moment::new(at, &planned.place.zone)?, meaning })
            }
            _ => None,
        };
        Ok(Roll {
            session: sessions::row(db, &planned, asking.actor.person)?,
            run: crate::tables::runs::run(db, run)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("run"))?,
            columns,
            marked: u32::try_from(marked).unwrap_or(u32::MAX),
            expected: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            rows,
            walk_ins: super::walk_ins::of_session(db, id, &language, settings::day(db, now)?)?,
            may_mark: why_not.is_none() && asking.actor.roles.iter().any(|role| matches!(role, Role::Trainer | Role::Coordinator)),
            why_not,
            default_status: if sessions::is_remote(db, &planned)? { Status::Remote } else { Status::Present },
            reasons: REASONS.iter().map(|code| (*code).to_owned()).collect(),
            is_late: attendance::is_late_entry(planned.place.end_at, now, grace.late_entry_hours),
            closed,
        })
    })
}

fn shown_mark(own: &[MarkRow], credited_min: u32, grace_min: u32) -> Option<MarkShown> {
    let current = own.iter().find(|mark| mark.is_current)?;
    let first = own.first()?;
    let missed = missed(&current.value);
    // Minutes typed right after L or E complete a mark; they correct nothing.
    let corrections = own.iter().skip(1).filter(|mark| mark.reason.as_deref() != Some("completes")).count();
    Some(MarkShown {
        status: current.value.status,
        minutes_late: current.value.minutes_late,
        minutes_early: current.value.minutes_early,
        earned_min: earned_min(current.value.status, credited_min, missed, grace_min),
        entry: current.entry.to_string(),
        is_corrected: corrections > 0,
        is_late_entry: current.is_late,
        first_status: (corrections > 0).then_some(first.value.status),
        rivals: own.iter().filter(|mark| mark.is_head && !mark.is_current && mark.value != current.value).map(|mark| mark.value.status).collect(),
    })
}

fn missed(value: &MarkValue) -> Missed {
    Missed { late_min: value.minutes_late.unwrap_or(0), early_min: value.minutes_early.unwrap_or(0) }
}

/// Whether marks may be made in a session now.
fn may_mark(planned: &sessions::Planned, now: DateTime<Utc>) -> Result<(), Refusal> {
    if planned.state == SessionState::Cancelled {
        return Err(Refusal::new(Reason::SessionCancelled).with("what", &planned.text.title));
    }
    if planned.register == RegisterState::Closed {
        return Err(Refusal::new(Reason::RegisterClosed).with("what", &planned.text.title));
    }
    in_time(planned, now)
}

/// Refuses marks and walk-ins long before a session.
pub(super) fn in_time(planned: &sessions::Planned, now: DateTime<Utc>) -> Result<(), Refusal> {
    if !attendance::may_mark(planned.place.start_at, now) {
        let from = attendance::marks_open_at(planned.place.start_at);
        let shown = Moment::new(from, &planned.place.zone).map(|moment| moment.local.replace('T', " ")).unwrap_or_default();
        return Err(Refusal::new(Reason::TooEarlyToMark).with("since", shown).with("what", &planned.text.title));
    }
    Ok(())
}

/// Marks people in one session, as one entry.
pub fn mark(asking: &Asking<'_>, with: MarkRoll) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let note = note(with.note.as_deref(), "note")?;
    let code = with.reason.filter(|code| !code.is_empty());
    if let Some(code) = &code
        && !REASONS.contains(&code.as_str())
        && code != "completes"
    {
        return Err(Refusal::new(Reason::WrongArgument).field("reason").with("what", code).into());
    }
    let (whose, person) = (asking.reach, asking.actor.person);
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let planned = planned_for(change, session, whose, person)?;
        may_mark(&planned, change.now())?;
        let settings = crate::tables::settings::settings(change.db)?;
        let is_late = attendance::is_late_entry(planned.place.end_at, change.now(), settings.late_entry_hours);
        let length = crate::domain::session::session_min(planned.place.start_at, planned.place.end_at).unwrap_or(u32::MAX);
        let mut marks = Vec::new();
        let mut about = Vec::new();
        let mut corrects = false;
        let mut named = BTreeSet::new();
        for mark in &with.marks {
            let enrolment: EnrolmentId = parse(&mark.enrolment, "enrolment")?;
            if !named.insert(enrolment) {
                return Err(Refusal::new(Reason::WrongArgument).field("enrolment").with("what", enrolment).into());
            }
            let whose = place(change, enrolment, planned.place.run)?;
            let now = MarkValue { status: mark.status, minutes_late: mark.minutes_late, minutes_early: mark.minutes_early };
            missed(&now).check(mark.status, length).map_err(|_| Refusal::new(Reason::MinutesTooMany).field("minutes").with("max", length))?;
            let standing = table::standing_marks(change.db, session, enrolment)?;
            let was = standing.first().map(|(_, value)| value.clone());
            if standing.len() == 1 && was.as_ref() == Some(&now) || was.is_none() && now.status == Status::Unmarked {
                continue;
            }
            corrects |= was.as_ref().is_some_and(|was| was.status != Status::Unmarked);
            marks.push(MarkEdit { enrolment, edit: Edit { saw: standing.into_iter().map(|(entry, _)| entry).collect(), was, now: Some(now) } });
            about.push(whose.0);
        }
        if marks.is_empty() {
            return Ok(());
        }
        if (corrects || is_late) && code.is_none() {
            return Err(Refusal::new(Reason::NeedsReason).field("reason").with("what", if is_late { "late" } else { "correction" }).into());
        }
        change.because(code.as_deref(), note.as_deref(), &about);
        change.enter(Act::RollMarked(RollMarked { session, marks, is_late }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// The session, if this person may write in it.
pub fn planned_for(change: &Change<'_>, session: SessionId, whose: Reach, person: PersonId) -> Result<sessions::Planned> {
    let unknown = || Refusal::new(Reason::NotFound).field("session").with("what", session);
    let planned = sessions::planned(change.db, session)?.ok_or_else(unknown)?;
    reach(whose, person, &planned).then_some(planned).ok_or_else(|| unknown().into())
}

/// The person of a place in a run; anybody else in a session is a walk-in (I7).
pub(super) fn place(change: &Change<'_>, enrolment: EnrolmentId, of: RunId) -> Result<PersonId> {
    let not_enrolled = || Refusal::new(Reason::NotEnrolled).field("enrolment").with("what", enrolment);
    let (run, person, state) = table::enrolment(change.db, enrolment)?.ok_or_else(not_enrolled)?;
    if run != of {
        return Err(not_enrolled().into());
    }
    match state {
        EnrolmentState::Enrolled | EnrolmentState::Active | EnrolmentState::NoShow | EnrolmentState::Completed | EnrolmentState::NotCompleted => {
            Ok(person)
        }
        _ => Err(Refusal::new(Reason::NotEnrolled).with("what", state.code()).with("name", people::name(change.db, person)?).into()),
    }
}

/// Closes and signs the register of a session, which makes the session held.
pub fn close_session(asking: &Asking<'_>, with: OneSession) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let (whose, person, user) = (asking.reach, asking.actor.person, asking.actor.user);
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let planned = planned_for(change, session, whose, person)?;
        if planned.state == SessionState::Cancelled {
            return Err(Refusal::new(Reason::SessionCancelled).with("what", &planned.text.title).into());
        }
        if planned.register == RegisterState::Closed {
            return Err(Refusal::new(Reason::RegisterClosed).with("what", &planned.text.title).into());
        }
        if !attendance::may_close(planned.place.start_at, change.now()) {
            let start = Moment::new(planned.place.start_at, &planned.place.zone)?.local.replace('T', " ");
            return Err(Refusal::new(Reason::TooEarlyToClose).with("since", start).into());
        }
        let mut counts: BTreeMap<Status, u32> = BTreeMap::new();
        let mut signed = Vec::new();
        let mut begun = Vec::new();
        let mut left = Vec::new();
        let (members, audience) = (Members::read(change.db, planned.place.run)?, audience(change.db, session)?);
        for on_roll in table::people(change.db, planned.place.run)?.into_iter().filter(|one| crate::tables::standing::counts(one.state)) {
            let marks = table::standing_marks(change.db, session, on_roll.enrolment)?;
            let Some((_, value)) = marks.first().filter(|(_, value)| value.status != Status::Unmarked) else {
                let is_expected = members.expects(&audience, on_roll.enrolment, planned.place.start_at.timestamp());
                left.extend(is_expected.then_some(on_roll));
                continue;
            };
            if marks.iter().any(|(_, other)| other != value) {
                return Err(Refusal::new(Reason::MarkClash).with("name", on_roll.full_name).with("enrolment", on_roll.enrolment).into());
            }
            *counts.entry(value.status).or_default() += 1;
            signed.push((on_roll.enrolment, value.clone()));
            let next = match on_roll.state {
                EnrolmentState::Enrolled | EnrolmentState::NoShow if value.status.took_part() => Some(EnrolmentState::Active),
                _ => None,
            };
            if let Some(next) = next {
                let edit = change.edit(Kind::EnrolmentState, on_roll.enrolment.0, Some(on_roll.state), Some(next))?;
                begun.push(EnrolmentBegun { enrolment: on_roll.enrolment, edit });
            }
        }
        if let Some(first) = left.first() {
            return Err(Refusal::new(Reason::UnmarkedLeft)
                .with("count", left.len())
                .with("name", &first.full_name)
                .with("enrolment", first.enrolment)
                .into());
        }
        signed.sort_by_key(|(enrolment, _)| *enrolment);
        let state = match planned.state {
            SessionState::Held => None,
            state => Some(change.edit(Kind::SessionState, session.0, Some(state), Some(SessionState::Held))?),
        };
        let register = change.edit(Kind::Register, session.0, Some(planned.register), Some(RegisterState::Closed))?;
        change.enter(Act::SheetSigned(crate::journal::act::SheetSigned {
            session,
            register,
            state,
            begun,
            counts: counts.into_iter().map(|(status, count)| StatusCount { status, count }).collect(),
            marks: Digest::of(canonical(&signed)?.as_bytes()),
            signature: Signature { person, user, meaning: "attended_as_marked".into() },
        }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Opens a closed register again.
pub fn reopen_session(asking: &Asking<'_>, with: ReopenSession) -> Result<Receipt> {
    let session: SessionId = parse(&with.session, "session")?;
    let why = reason(Some(&with.reason))?;
    let (whose, person) = (asking.reach, asking.actor.person);
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let planned = planned_for(change, session, whose, person)?;
        if planned.register == RegisterState::Open {
            return Err(Reason::NothingChanged.into());
        }
        let register = change.edit(Kind::Register, session.0, Some(RegisterState::Closed), Some(RegisterState::Open))?;
        change.because(Some("reopened"), Some(&why), &[session.0]);
        change.enter(Act::SheetReopened(SheetReopened { session, register }))?;
        Ok(())
    })?;
    Ok(receipt)
}
