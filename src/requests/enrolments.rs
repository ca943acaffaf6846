//! Places of people in runs.

use super::Asking;
use super::parts::may_take_seat;
use super::people::run_id;
use super::person::{new_enrolment, note};
use super::runs::{OneRun, may_enrol, seats_of, visible};
use crate::domain::completion::Outcome;
use crate::domain::states::{EnrolmentState, PersonState};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::*;
use crate::journal::fact::Kind;
pub use crate::tables::runs::EnrolmentRow;
use crate::tables::{people, roll, runs as table, standing::standings};
use crate::wire::{Receipt, parse, wire};
use std::collections::BTreeSet;
use uuid::Uuid;

wire! {
    /// Gives people a place in a run.
    asks Enrol {
        run: String,
        people: Vec<String>,
        /// Past the capacity.
        override_reason: Option<String>,
        /// Whoever finds no seat goes to the reserve list, in the order of `people`.
        reserve: Option<bool>,
    }
    /// How far an enrolment is. Withdrawn and removed need a reason.
    asks SetEnrolmentState { enrolment: String, state: EnrolmentState, reason: Option<String> }
    /// The run whose next person on the reserve list gets a seat.
    asks Promote { run: String }
    /// Moves somebody to another run.
    asks TransferEnrolment { enrolment: String, run: String, reason: Option<String> }
}

/// Who has a place in a run, by name.
pub fn enrolments(asking: &Asking<'_>, with: OneRun) -> Result<Vec<EnrolmentRow>> {
    let language = asking.language();
    asking.book.read(|db| {
        let run = visible(asking, db, &with.run)?;
        table::enrolments(db, parse(&run.id, "run")?, &language)
    })
}

/// Gives people a place in a run, as one entry.
pub fn enrol(asking: &Asking<'_>, with: Enrol) -> Result<Receipt> {
    let over = note(with.override_reason.as_deref(), "override_reason")?;
    let wanted = with.people.iter().map(|person| parse::<PersonId>(person, "people")).collect::<Result<Vec<_>>>()?;
    let mut seen = BTreeSet::new();
    let wanted: Vec<PersonId> = wanted.into_iter().filter(|person| seen.insert(*person)).collect();
    if wanted.is_empty() {
        return Err(Refusal::new(Reason::Missing).field("people").into());
    }
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        let seats = seats_of(change.db, run)?;
        let mut free = seats.unclaimed();
        let (mut enrolments, mut reserve) = (Vec::with_capacity(wanted.len()), Vec::new());
        for person in &wanted {
            let unknown = || Refusal::new(Reason::NotFound).field("people").with("what", person);
            let known = people::kept(change.db, *person)?.ok_or_else(unknown)?;
            match known.state.ok_or_else(unknown)? {
                PersonState::Active => {}
                PersonState::Erased => return Err(Refusal::new(Reason::PersonErased).field("people").into()),
                state @ PersonState::Archived => {
                    let refusal = Refusal::new(Reason::StateNotAllowed).field("people").with("name", known.shown.full_name);
                    return Err(refusal.with("before", state.code()).with("after", EnrolmentState::Enrolled.code()).into());
                }
            }
            if people::live_enrolment(change.db, *person, run)?.is_some() {
                return Err(Refusal::new(Reason::AlreadyEnrolled).field("people").with("name", known.shown.full_name).into());
            }
            let new = new_enrolment(change, (*person, &known.plain, &known.contact), run, "form")?;
            let left = &mut free[seats.pool_of(new.fields.country.as_deref())];
            if *left == 0 && with.reserve.unwrap_or(false) {
                reserve.push(new);
            } else {
                *left = left.saturating_sub(1);
                enrolments.push(new);
            }
        }
        let countries: Vec<Option<String>> = enrolments.iter().map(|new| new.fields.country.clone()).collect();
        let over_capacity = may_enrol(change.db, run, &countries, over.as_deref())?;
        if over_capacity {
            let about: Vec<Uuid> = wanted.iter().map(|person| person.0).collect();
            change.because(Some("over_capacity"), over.as_deref(), &about);
        }
        change.enter(Act::PeopleEnrolled(PeopleEnrolled { run, enrolments, reserve, over_capacity }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Gives a free seat to the person who has been longest on the reserve list, among those whose pool has one.
pub fn promote(asking: &Asking<'_>, with: Promote) -> Result<Receipt> {
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let run = run_id(change.db, &with.run)?;
        let seats = seats_of(change.db, run)?;
        let first = seats.next().or_else(|| seats.first()).ok_or(Reason::NobodyOnReserve)?;
        may_enrol(change.db, run, &[people::labels(change.db, first)?.country], None)?;
        may_take_seat(change.db, first, None)?;
        let edit = change.edit(Kind::EnrolmentState, first.0, Some(EnrolmentState::Reserve), Some(EnrolmentState::Enrolled))?;
        change.enter(Act::EnrolmentStateSet(EnrolmentStateSet { enrolment: first, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Moves somebody to another run: the former place is given up and a new one taken, as one entry.
pub fn transfer_enrolment(asking: &Asking<'_>, with: TransferEnrolment) -> Result<Receipt> {
    let enrolment: EnrolmentId = parse(&with.enrolment, "enrolment")?;
    let why = note(with.reason.as_deref(), "reason")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("enrolment").with("what", enrolment);
        let (_, person, was) = roll::enrolment(change.db, enrolment)?.ok_or_else(unknown)?;
        let now = EnrolmentState::TransferredTo;
        if !was.can_become(now) {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", was.code()).with("after", now.code()).into());
        }
        let known = people::kept(change.db, person)?.ok_or_else(unknown)?;
        let name = known.shown.full_name;
        if table::has_certificate(change.db, enrolment)? {
            return Err(Refusal::new(Reason::HasCertificate).with("name", name).into());
        }
        let run = run_id(change.db, &with.run)?;
        if people::live_enrolment(change.db, person, run)?.is_some() {
            return Err(Refusal::new(Reason::AlreadyEnrolled).field("run").with("name", name).into());
        }
        may_enrol(change.db, run, std::slice::from_ref(&known.plain.country), None)?;
        let edit = change.edit(Kind::EnrolmentState, enrolment.0, Some(was), Some(now))?;
        let new = new_enrolment(change, (person, &known.plain, &known.contact), run, "transfer")?;
        change.because(None, why.as_deref(), &[person.0]);
        change.enter(Act::EnrolmentTransferred(EnrolmentTransferred { enrolment, edit, new }))?;
        Ok(())
    })?;
    Ok(receipt)
}

/// Brings an enrolment on.
pub fn set_enrolment_state(asking: &Asking<'_>, with: SetEnrolmentState) -> Result<Receipt> {
    let enrolment: EnrolmentId = parse(&with.enrolment, "enrolment")?;
    let why = note(with.reason.as_deref(), "reason")?;
    let (receipt, ()) = asking.book.change(asking.author(), move |change| {
        let unknown = || Refusal::new(Reason::NotFound).field("enrolment").with("what", enrolment);
        let (run, person, was) = roll::enrolment(change.db, enrolment)?.ok_or_else(unknown)?;
        if !was.can_become(with.state) {
            return Err(Refusal::new(Reason::StateNotAllowed).with("before", was.code()).with("after", with.state.code()).into());
        }
        let name = || people::name(change.db, person);
        if with.state != EnrolmentState::Completed && table::has_certificate(change.db, enrolment)? {
            return Err(Refusal::new(Reason::HasCertificate).with("name", name()?).into());
        }
        if matches!(with.state, EnrolmentState::Withdrawn | EnrolmentState::Removed) && why.is_none() {
            return Err(Refusal::new(Reason::NeedsReason).field("reason").into());
        }
        match with.state {
            EnrolmentState::TransferredTo => return Err(Refusal::new(Reason::Missing).field("run").into()),
            EnrolmentState::Completed => {
                let passes = standings(change.db, run)?.get(&enrolment).is_some_and(|standing| standing.verdict.outcome == Outcome::Pass);
                if !passes {
                    return Err(Refusal::new(Reason::NotPassed).with("name", name()?).into());
                }
            }
            // A seat from the reserve list: nobody is enrolled past the capacity or before others unnoticed.
            EnrolmentState::Enrolled => {
                may_enrol(change.db, run, &[people::labels(change.db, enrolment)?.country], why.as_deref())?;
                may_take_seat(change.db, enrolment, why.as_deref())?;
                if why.is_none() && seats_of(change.db, run)?.place_of(enrolment) != Some(1) {
                    return Err(Refusal::new(Reason::NeedsReason).field("reason").into());
                }
            }
            _ => {}
        }
        let edit = change.edit(Kind::EnrolmentState, enrolment.0, Some(was), Some(with.state))?;
        change.because(None, why.as_deref(), &[person.0]);
        change.enter(Act::EnrolmentStateSet(EnrolmentStateSet { enrolment, edit }))?;
        Ok(())
    })?;
    Ok(receipt)
}
