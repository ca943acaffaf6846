//! The guards of an undo: what it brings back must be allowed now, as a new request for the same would have to be.

use super::runs::{may_become, may_change, may_enrol};
use crate::book::Change;
use crate::domain::states::{CourseVersionState, EnrolmentState, PersonState, RegisterState, SessionState};
use crate::fault::{Reason, Refusal, Result};
use crate::ids::*;
use crate::journal::act::NewSession;
use crate::journal::fact::EnrolmentParts;
use crate::journal::personal::{Contact, Group};
use crate::journal::{Edit, Fact};
use crate::tables::{courses, facts as kept, fold, history, parts, people, runs, sessions};
use std::collections::{BTreeMap, BTreeSet};

/// Refuses the facts of an undo where a guard of the domain forbids what they bring back.
pub(super) fn may_stand(change: &Change<'_>, facts: &[Fact]) -> Result<()> {
    let brought_back: BTreeSet<PersonId> = facts
        .iter()
        .filter_map(|fact| match fact {
            Fact::PersonState(person, edit) if edit.now == Some(PersonState::Active) => Some(*person),
            _ => None,
        })
        .collect();
    let mut seats: BTreeMap<RunId, Vec<Option<String>>> = BTreeMap::new();
    let mut joins: BTreeMap<PartId, u32> = BTreeMap::new();
    let (mut placed, mut gone) = (Vec::new(), BTreeSet::new());
    for fact in facts {
        match fact {
            Fact::Mark(session, ..) => register_is_open(change, *session)?,
            Fact::SessionPlace(session, Edit { now: Some(now), .. }) => {
                register_is_open(change, *session)?;
                agenda_fits(change, *session, facts)?;
                placed.extend(sessions::planned(change.db, *session)?.map(|planned| (*session, now.clone(), planned.text)));
            }
            Fact::SessionState(session, Edit { was: None | Some(SessionState::Cancelled), now: Some(_), .. }) => {
                placed.extend(sessions::said(change.db, *session)?.map(|(place, text)| (*session, place, text)));
            }
            Fact::SessionState(session, Edit { now: None | Some(SessionState::Cancelled), .. }) => {
                gone.insert(*session);
            }
            Fact::SessionText(session, Edit { now: Some(_), .. }) => agenda_fits(change, *session, facts)?,
            Fact::Part(part, Edit { was, now: Some(now), .. }) => super::parts::may_stand(change.db, *part, was.as_ref(), now)?,
            Fact::EnrolmentParts(enrolment, edit) => joined(change, *enrolment, edit, &mut joins)?,
            Fact::PersonContact(person, edit) => {
                not_erased(change, *person)?;
                let contact: Option<Contact> =
                    edit.now.map(|now| fold::sealed(change.db, person.0, Group::Contact.name(), now)).transpose()?.flatten();
                super::affiliations::may_stand(change.db, &contact.unwrap_or_default().affiliations)?;
            }
            Fact::PersonShown(person, _) | Fact::PersonSensitive(person, _) => not_erased(change, *person)?,
            Fact::ConsentText(id, Edit { was, now: Some(now), .. }) => super::consents::text_may_stand(change, Some(*id), was.as_ref(), now)?,
            Fact::Consent(_, Edit { now: Some(now), .. }) => super::consents::may_stand(change, now)?,
            Fact::PersonPlain(person, _) => not_erased(change, *person)?,
            Fact::PersonState(person, edit) => person_state(change, *person, edit)?,
            Fact::UserRoles(user, edit) => super::centre::stays_administered(change.db, *user, edit.now.as_deref(), None)?,
            Fact::UserState(user, edit) => super::centre::stays_administered(change.db, *user, None, edit.now)?,
            Fact::Version(version, edit) if edit.now.is_some() => is_draft(change, *version)?,
            Fact::VersionState(version, edit) if edit.was == Some(CourseVersionState::Approved) => unused(change, version.0)?,
            Fact::VersionState(version, Edit { was: Some(CourseVersionState::InReview), now: Some(CourseVersionState::Approved), .. }) => {
                super::courses::approved_by_another(change, *version)?;
            }
            Fact::Organisation(id, Edit { now: Some(now), .. }) => super::organisations::may_stand(change, Some(*id), now)?,
            Fact::Initiative(id, Edit { now: Some(now), .. }) => super::catalogue::initiative_may_stand(change, Some(*id), now)?,
            Fact::Programme(id, Edit { now: Some(now), .. }) => super::catalogue::programme_may_stand(change, Some(*id), now)?,
            Fact::Partners(_, Edit { now: Some(now), .. }) => super::partners::may_stand(change, now)?,
            Fact::Agreement(_, Edit { now: Some(now), .. }) => super::agreements::may_stand(change, now)?,
            Fact::Course(id, Edit { now: Some(now), .. }) => super::courses::may_stand(change, Some(*id), now)?,
            Fact::Run(run, Edit { was: Some(was), now: Some(now), .. }) => may_change(change, *run, was, now)?,
            Fact::RunState(run, edit) => {
                if let Some((fields, state)) = kept::run(change.db, *run)?.zip(edit.now) {
                    may_change(change, *run, &fields, &fields)?;
                    may_become(change, *run, &fields, state)?;
                }
            }
            Fact::Facility(facility, Edit { now: Some(now), .. }) => super::facilities::may_stand(change, *facility, now)?,
            Fact::Equipment(equipment, Edit { now: Some(now), .. }) => super::equipment::may_stand(change.db, *equipment, now)?,
            Fact::Assessment(assessment, edit) => {
                if let Some(now) = &edit.now {
                    super::assessments::unused(change.db, *assessment, now)?;
                    super::assessments::may_stand(change.db, Some(*assessment), now)?;
                }
            }
            Fact::Document(_, edit) if edit.now.is_some() => super::documents::may_stand(change, edit)?,
            Fact::Result(assessment, enrolment, attempt_n, edit) => {
                super::results::may_stand(change, (*assessment, *enrolment, *attempt_n), edit.now.as_ref())?;
            }
            Fact::Competency(competency, edit) => {
                if let Some(now) = &edit.now {
                    super::competencies::unused(change.db, *competency, now)?;
                    super::competencies::may_stand(change.db, Some(*competency), now)?;
                }
            }
            Fact::SignOff(competency, enrolment, edit) => super::sign_offs::may_stand(change, *competency, *enrolment, edit.now.as_ref())?,
            Fact::Former(id, Edit { now: Some(now), .. }) => super::former::may_stand(change, *id, now)?,
            Fact::Signatory(_, edit) => {
                if let Some(now) = &edit.now {
                    super::signatories::may_stand(change, now)?;
                }
            }
            Fact::Qualification(_, edit) => {
                if let Some(now) = &edit.now {
                    super::qualifications::may_stand(change, now)?;
                }
            }
            Fact::EnrolmentState(enrolment, edit) => {
                if let Some(run) = takes_seat(change, *enrolment, edit, &brought_back)? {
                    let EnrolmentParts { tracks, group } = parts::of_enrolment(change.db, *enrolment)?;
                    for part in tracks.into_iter().chain(group) {
                        *joins.entry(part).or_default() += 1;
                    }
                    seats.entry(run).or_default().push(people::labels(change.db, *enrolment)?.country);
                }
            }
            _ => {}
        }
    }
    let placed: Vec<NewSession> = placed.into_iter().map(|(session, place, text)| NewSession { session, place, text }).collect();
    super::judging::not_forbidden(change.db, &placed, &gone)?;
    for (part, count) in joins {
        super::parts::may_join(change.db, part, count, None)?;
    }
    for (run, countries) in seats {
        may_enrol(change.db, run, &countries, None)?;
    }
    Ok(())
}

/// Counts the tracks and groups that somebody with a seat gets back into.
fn joined(change: &Change<'_>, enrolment: EnrolmentId, edit: &Edit<EnrolmentParts>, joins: &mut BTreeMap<PartId, u32>) -> Result<()> {
    let of = |parts: Option<&EnrolmentParts>| -> BTreeSet<PartId> {
        parts.into_iter().flat_map(|parts| parts.tracks.iter().copied().chain(parts.group)).collect()
    };
    let had = of(edit.was.as_ref());
    let has_seat = crate::tables::roll::enrolment(change.db, enrolment)?.is_some_and(|(_, _, state)| state.has_seat());
    for part in of(edit.now.as_ref()).into_iter().filter(|part| !had.contains(part)) {
        *joins.entry(part).or_default() += u32::from(has_seat);
    }
    Ok(())
}

/// The agenda of a session lies in it after an undo too (I6).
fn agenda_fits(change: &Change<'_>, session: SessionId, facts: &[Fact]) -> Result<()> {
    let Some(planned) = sessions::planned(change.db, session)? else { return Ok(()) };
    let (mut place, mut text) = (planned.place, planned.text);
    for fact in facts {
        match fact {
            Fact::SessionPlace(id, Edit { now: Some(now), .. }) if *id == session => place = now.clone(),
            Fact::SessionText(id, Edit { now: Some(now), .. }) if *id == session => text = now.clone(),
            _ => {}
        }
    }
    super::booking::fits(&text.agenda, super::sessions::length(&place))
}

/// What a register says once it is signed is changed only after it was opened again.
fn register_is_open(change: &Change<'_>, session: SessionId) -> Result<()> {
    match sessions::planned(change.db, session)? {
        Some(planned) if planned.register == RegisterState::Closed => {
            Err(Refusal::new(Reason::RegisterClosed).with("what", planned.text.title).into())
        }
        _ => Ok(()),
    }
}

fn not_erased(change: &Change<'_>, person: PersonId) -> Result<()> {
    match people::kept(change.db, person)?.and_then(|kept| kept.state) {
        Some(PersonState::Erased) => Err(Reason::PersonErased.into()),
        _ => Ok(()),
    }
}

/// Nobody with a live place is put away.
fn person_state(change: &Change<'_>, person: PersonId, edit: &Edit<PersonState>) -> Result<()> {
    not_erased(change, person)?;
    let is_live = || Ok::<_, crate::fault::Error>(people::enrolments(change.db, person)?.into_iter().any(|(_, _, state)| state.is_live()));
    if edit.now == Some(PersonState::Archived) && is_live()? {
        return Err(Refusal::new(Reason::InUse).with("what", "enrolment").with("name", people::name(change.db, person)?).into());
    }
    Ok(())
}

/// Text that went into review is never edited.
fn is_draft(change: &Change<'_>, version: VersionId) -> Result<()> {
    match courses::version(change.db, version)? {
        Some((fields, state)) if state != CourseVersionState::Draft => Err(Refusal::new(Reason::VersionFixed).with("what", fields.title).into()),
        _ => Ok(()),
    }
}

/// A version that a run is of stays approved.
fn unused(change: &Change<'_>, version: uuid::Uuid) -> Result<()> {
    match history::users_of(change.db, version)?.into_iter().find(|(what, _)| what == "run") {
        Some((what, name)) => Err(Refusal::new(Reason::InUse).with("what", what).with("other", name).into()),
        None => Ok(()),
    }
}

/// The run in which a place takes a seat again. At most one live place for each person and run (I1).
fn takes_seat(change: &Change<'_>, enrolment: EnrolmentId, edit: &Edit<EnrolmentState>, brought_back: &BTreeSet<PersonId>) -> Result<Option<RunId>> {
    let Some((now, (person, run))) = edit.now.zip(kept::place(change.db, enrolment)?) else { return Ok(None) };
    let name = || people::name(change.db, person);
    if now != EnrolmentState::Completed && runs::has_certificate(change.db, enrolment)? {
        return Err(Refusal::new(Reason::HasCertificate).with("name", name()?).into());
    }
    let was_live = edit.was.is_some_and(EnrolmentState::is_live);
    if now.is_live() && !was_live {
        if people::live_enrolment(change.db, person, run)?.is_some() {
            return Err(Refusal::new(Reason::AlreadyEnrolled).with("name", name()?).into());
        }
        not_erased(change, person)?;
        let state = people::kept(change.db, person)?.and_then(|kept| kept.state);
        if state != Some(PersonState::Active) && !brought_back.contains(&person) {
            return Err(Refusal::new(Reason::NotFound).field("person").with("what", name()?).into());
        }
    }
    let had_seat = edit.was.is_some_and(EnrolmentState::has_seat);
    Ok((now.has_seat() && !had_seat).then_some(run))
}
