//! Undo is a new entry: it swaps the edits of an earlier one, if they still stand and nothing rests on what it would unmake.

use super::Asking;
use super::history::{author_of, sentence};
use crate::book::Change;
use crate::fault::{Reason, Refusal, Result};
use crate::ids::{Digest, UserId};
use crate::journal::act::{Act, EntryUndone};
use crate::journal::fact::{Fact, Kind};
use crate::journal::{Edit, Entry};
use crate::tables::history as table;
use crate::tables::{competencies, results, roll, sessions};
use crate::wire::{Receipt, digest, wire};
use crate::words::Words;
use std::collections::BTreeSet;
use uuid::Uuid;

/// How far back the newest own entry that can be taken back is looked for.
const LOOK_BACK: u32 = 100;

wire! {
    /// Which entry; by default the newest own one that can be taken back, or with `again` the newest own undo, while nothing else was done since.
    asks Undo { entry: Option<String>, again: Option<bool> }
    /// What was taken back.
    answers Undone { receipt: Receipt, entry: String, sentence: String }
}

/// Whether an act can be taken back. What left the house has its own counter-act instead.
pub fn is_undoable(act: &Act) -> bool {
    match act {
        Act::CentreSet(_)
        | Act::PlanningSet(_)
        | Act::UserSet(_)
        | Act::PersonAdded(_)
        | Act::PersonEdited(_)
        | Act::PersonStateSet(_)
        | Act::PeopleImported(_)
        | Act::PeopleKeptApart(_)
        | Act::ConsentTextAdded(_)
        | Act::ConsentTextEdited(_)
        | Act::ConsentAdded(_)
        | Act::ConsentEdited(_)
        | Act::OrganisationAdded(_)
        | Act::OrganisationEdited(_)
        | Act::InitiativeAdded(_)
        | Act::InitiativeEdited(_)
        | Act::ProgrammeAdded(_)
        | Act::ProgrammeEdited(_)
        | Act::PartnersSet(_)
        | Act::AgreementAdded(_)
        | Act::AgreementEdited(_)
        | Act::CourseAdded(_)
        | Act::CourseEdited(_)
        | Act::VersionAdded(_)
        | Act::VersionEdited(_)
        | Act::VersionStateSet(_)
        | Act::RunAdded(_)
        | Act::RunEdited(_)
        | Act::RunStateSet(_)
        | Act::PeopleEnrolled(_)
        | Act::EnrolmentStateSet(_)
        | Act::EnrolmentTransferred(_)
        | Act::PartAdded(_)
        | Act::PartEdited(_)
        | Act::EnrolmentsAssigned(_)
        | Act::FacilityAdded(_)
        | Act::FacilityEdited(_)
        | Act::EquipmentAdded(_)
        | Act::EquipmentEdited(_)
        | Act::AvailabilityAdded(_)
        | Act::AvailabilityEdited(_)
        | Act::SessionsAdded(_)
        | Act::SessionEdited(_)
        | Act::SessionsPlanned(_)
        | Act::TimetableImported(_)
        | Act::ClashesAccepted(_)
        | Act::SessionStateSet(_)
        | Act::RollMarked(_)
        | Act::WalkInAdded(_)
        | Act::WalkInSettled(_)
        | Act::AssessmentAdded(_)
        | Act::AssessmentEdited(_)
        | Act::ResultsEntered(_)
        | Act::DocumentAdded(_)
        | Act::ResourceAdded(_)
        | Act::ResourceEdited(_)
        | Act::DocumentEdited(_)
        | Act::CompetencyAdded(_)
        | Act::CompetencyEdited(_)
        | Act::SignOffsEntered(_)
        | Act::QualificationAdded(_)
        | Act::QualificationEdited(_)
        | Act::LettersAdded(_)
        | Act::LetterEdited(_)
        | Act::SignatoryAdded(_)
        | Act::SignatoryEdited(_)
        | Act::ActionAdded(_)
        | Act::ActionEdited(_)
        | Act::FollowUpsSet(_)
        | Act::FormerCertificatesAdded(_)
        | Act::FormerCertificateEdited(_)
        | Act::EntryUndone(_) => true,
        Act::CentreFounded(_)
        | Act::DeskOpened(_)
        | Act::AttemptsFailed(_)
        | Act::UserAdded(_)
        | Act::PasswordChanged(_)
        | Act::PersonErased(_)
        | Act::SheetSigned(_)
        | Act::SheetReopened(_)
        | Act::BatchPrepared(_)
        | Act::BatchDropped(_)
        | Act::BatchApproved(_)
        | Act::CertificatesIssued(_)
        | Act::PapersFiled(_)
        | Act::CertificateStateSet(_)
        | Act::PaperPrinted(_)
        | Act::LettersMade(_) => false,
    }
}

/// Takes an entry back by a new one.
pub fn undo(asking: &Asking<'_>, with: Undo) -> Result<Undone> {
    let wanted = with.entry.as_deref().map(digest).transpose()?;
    let (me, is_wide) = (asking.actor.user, asking.actor.roles.contains(&crate::domain::roles::Role::Coordinator));
    let (language, actor) = (asking.language(), asking.actor.clone());
    let (receipt, (entry, sentence)) = asking.book.change(asking.author(), move |change| {
        let of = match wanted {
            Some(of) => of,
            None if with.again == Some(true) => newest_undo(change, me)?,
            None => newest(change, me)?,
        };
        let row = table::one(change.db, of)?.ok_or_else(|| Refusal::new(Reason::NotFound).field("entry").with("what", of))?;
        let entry = Entry::read(&row.body)?;
        if entry.header.by != me && !is_wide {
            return Err(Refusal::new(Reason::NoPermission).with("what", "undo").with("roles", "coordinator").into());
        }
        let act = entry.act.as_ref().filter(|act| is_undoable(act)).ok_or(Reason::NotUndoable)?;
        if row.is_undone {
            return Err(Refusal::new(Reason::ChangedSince).with("by", author_of(change.db, of)?).with("why", "undone").into());
        }
        let facts = act.facts();
        let heads = facts.iter().map(|fact| standing(change, of, fact)).collect::<Result<Vec<_>>>()?;
        let unmade: BTreeSet<Uuid> = facts.iter().filter(|fact| fact.is_first() && makes(fact)).map(|fact| fact.subject().1).collect();
        unused(change, of, &unmade)?;
        // what is done again is told as it was when it was done first
        let told = match act {
            Act::EntryUndone(undo) => table::one(change.db, undo.of)?.map(|row| Entry::read(&row.body)).transpose()?,
            _ => None,
        };
        let said = sentence(change.db, &Words::new(&language), &actor, told.as_ref().unwrap_or(&entry))?;
        let facts = reversed(facts.iter().zip(heads))?;
        super::guards::may_stand(change, &facts)?;
        stays_under_marks(change, of, &facts)?;
        change.enter(Act::EntryUndone(EntryUndone { of, facts }))?;
        Ok((of.to_string(), said))
    })?;
    Ok(Undone { receipt, entry, sentence })
}

/// A session that people were marked in since stays at the time at which they were: it is moved by hand, with a reason.
fn stays_under_marks(change: &Change<'_>, of: Digest, facts: &[Fact]) -> Result<()> {
    for fact in facts {
        let Fact::SessionPlace(session, Edit { was: Some(was), now: Some(now), .. }) = fact else { continue };
        if (was.start_at, was.end_at) != (now.start_at, now.end_at) && roll::is_marked_since(change.db, *session, of)? {
            let title = sessions::said(change.db, *session)?.map(|(_, text)| text.title).unwrap_or_default();
            return Err(Refusal::new(Reason::SessionStays).with("title", title).into());
        }
    }
    Ok(())
}

/// The newest own entry that can be taken back and was not.
fn newest(change: &Change<'_>, me: UserId) -> Result<Digest> {
    for row in table::own(change.db, me, LOOK_BACK)? {
        let entry = Entry::read(&row.body)?;
        let is_undo = matches!(entry.act, Some(Act::EntryUndone(_)));
        if !row.is_undone && !is_undo && entry.act.as_ref().is_some_and(is_undoable) {
            return Ok(row.digest);
        }
    }
    Err(Reason::NothingToUndo.into())
}

/// The newest own entry that took another back, if all that was done since was to take back and to do again.
fn newest_undo(change: &Change<'_>, me: UserId) -> Result<Digest> {
    for row in table::own(change.db, me, LOOK_BACK)? {
        let Some(Act::EntryUndone(undo)) = Entry::read(&row.body)?.act else { break };
        let taken_back = table::one(change.db, undo.of)?.map(|row| Entry::read(&row.body)).transpose()?.and_then(|entry| entry.act);
        if !row.is_undone && !matches!(taken_back, Some(Act::EntryUndone(_))) {
            return Ok(row.digest);
        }
    }
    Err(Reason::NothingToRedo.into())
}

/// Whether a fact is the making of a record.
fn makes(fact: &Fact) -> bool {
    !matches!(
        fact.subject().0,
        Kind::Mark
            | Kind::Result
            | Kind::FollowUp
            | Kind::SignOff
            | Kind::PersonContact
            | Kind::PersonSensitive
            | Kind::WalkInState
            | Kind::Register
            | Kind::EnrolmentParts
            | Kind::Partners
            | Kind::Clash
            | Kind::SessionOrigin
    )
}

/// The heads of a subject that an entry wrote, if what it wrote still stands.
fn standing(change: &Change<'_>, of: Digest, fact: &Fact) -> Result<Vec<Digest>> {
    let heads: Vec<Digest> = match fact {
        Fact::Mark(session, enrolment, _) => roll::standing_marks(change.db, *session, *enrolment)?.into_iter().map(|(entry, _)| entry).collect(),
        Fact::Result(assessment, enrolment, attempt_n, _) => {
            results::standing(change.db, *enrolment, *assessment, *attempt_n)?.into_iter().map(|(entry, _)| entry).collect()
        }
        Fact::SignOff(competency, enrolment, _) => {
            competencies::standing(change.db, *enrolment, *competency)?.into_iter().map(|(entry, _)| entry).collect()
        }
        _ => {
            let (kind, id, _) = fact.subject();
            table::heads(change.db, kind as u8, id)?
        }
    };
    for head in &heads {
        if *head != of && !table::stands_for(change.db, *head, |other| other.is_of_same(fact))?.contains(&of) {
            let (_, id, second) = fact.subject();
            let name = table::called(change.db, second.unwrap_or(id))?.unwrap_or_default();
            return Err(Refusal::new(Reason::ChangedSince).with("by", author_of(change.db, *head)?).with("name", name).with("entry", head).into());
        }
    }
    Ok(heads)
}

/// Nothing live rests on what would be unmade, except what goes with it.
fn unused(change: &Change<'_>, of: Digest, unmade: &BTreeSet<Uuid>) -> Result<()> {
    if unmade.is_empty() {
        return Ok(());
    }
    // What the entry itself made goes with it, so a person is in use only through places that others gave.
    let own: Vec<Uuid> = unmade.iter().copied().collect();
    for id in unmade {
        if let Some((what, name)) =
            table::users_of(change.db, *id)?.into_iter().find(|(what, _)| !goes_with(what, &own, change, *id).unwrap_or(false))
        {
            let of_name = table::called(change.db, *id)?.unwrap_or_default();
            return Err(Refusal::new(Reason::InUse).with("what", what).with("name", of_name).with("other", name).with("entry", of).into());
        }
    }
    Ok(())
}

/// Whether what rests on a record was made by the same entry.
fn goes_with(what: &str, own: &[Uuid], change: &Change<'_>, id: Uuid) -> Result<bool> {
    match what {
        "enrolment" => crate::tables::facts::only_enrolments(change.db, id, own),
        "session" => crate::tables::facts::only_sessions(change.db, id, own),
        "part" => crate::tables::facts::only_parts(change.db, id, own),
        _ => Ok(false),
    }
}

/// The facts that take an entry back, each over the heads of its subject. A field group that every record has stays as it was first
/// written: the record's state says that it is undone.
fn reversed<'a>(facts: impl DoubleEndedIterator<Item = (&'a Fact, Vec<Digest>)>) -> Result<Vec<Fact>> {
    let mut swapped = Vec::new();
    for (fact, heads) in facts.rev() {
        let is_field_group = matches!(
            fact.subject().0,
            Kind::PersonPlain
                | Kind::PersonShown
                | Kind::Version
                | Kind::Run
                | Kind::Enrolment
                | Kind::SessionPlace
                | Kind::SessionText
                | Kind::Register
        );
        if fact.is_first() && is_field_group {
            continue;
        }
        swapped.push(fact.reversed(heads));
    }
    if swapped.is_empty() {
        return Err(Reason::NotUndoable.into());
    }
    Ok(swapped)
}
