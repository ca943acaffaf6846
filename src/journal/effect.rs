//! What each act changes, subject by subject.

use super::act::*;
use super::edit::Edit;
use super::fact::*;
use crate::domain::states::*;
use crate::ids::*;

impl Act {
    /// What this act changes, subject by subject, in the order in which it happened.
    pub fn facts(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        match self {
            Self::CentreFounded(act) => {
                facts.push(Fact::Centre(Edit::first(act.fields.clone())));
                new_user(&mut facts, &act.first);
            }
            Self::CentreSet(act) => facts.push(Fact::Centre(act.edit.clone())),
            Self::PlanningSet(act) => facts.push(Fact::Planning(act.edit.clone())),
            Self::UserAdded(act) => new_user(&mut facts, &act.new),
            Self::UserSet(act) => {
                facts.extend(act.roles.clone().map(|edit| Fact::UserRoles(act.user, edit)));
                facts.extend(act.state.clone().map(|edit| Fact::UserState(act.user, edit)));
            }
            Self::PersonAdded(act) => {
                new_person(&mut facts, &act.new);
                enrolled(&mut facts, act.enrolment.iter());
            }
            Self::PersonEdited(act) => edited_person(&mut facts, act),
            Self::PersonStateSet(act) => facts.push(Fact::PersonState(act.person, act.edit.clone())),
            Self::PeopleImported(act) => {
                act.new.iter().for_each(|new| new_person(&mut facts, new));
                act.edited.iter().for_each(|edit| edited_person(&mut facts, edit));
                enrolled(&mut facts, act.enrolments.iter());
            }
            Self::PeopleKeptApart(act) => facts.push(Fact::Apart(act.apart, Edit::first(act.fields.clone()))),
            Self::ConsentTextAdded(act) => facts.push(Fact::ConsentText(act.text, Edit::first(act.fields.clone()))),
            Self::ConsentTextEdited(act) => facts.push(Fact::ConsentText(act.text, act.edit.clone())),
            Self::ConsentAdded(act) => facts.push(Fact::Consent(act.consent, Edit::first(act.fields.clone()))),
            Self::ConsentEdited(act) => facts.push(Fact::Consent(act.consent, act.edit.clone())),
            Self::OrganisationAdded(act) => facts.push(Fact::Organisation(act.organisation, Edit::first(act.fields.clone()))),
            Self::OrganisationEdited(act) => facts.push(Fact::Organisation(act.organisation, act.edit.clone())),
            Self::InitiativeAdded(act) => facts.push(Fact::Initiative(act.initiative, Edit::first(act.fields.clone()))),
            Self::InitiativeEdited(act) => facts.push(Fact::Initiative(act.initiative, act.edit.clone())),
            Self::ProgrammeAdded(act) => facts.push(Fact::Programme(act.programme, Edit::first(act.fields.clone()))),
            Self::ProgrammeEdited(act) => facts.push(Fact::Programme(act.programme, act.edit.clone())),
            Self::PartnersSet(act) => facts.push(Fact::Partners(act.of, act.edit.clone())),
            Self::AgreementAdded(act) => facts.push(Fact::Agreement(act.agreement, Edit::first(act.fields.clone()))),
            Self::AgreementEdited(act) => facts.push(Fact::Agreement(act.agreement, act.edit.clone())),
            Self::CourseEdited(act) => facts.push(Fact::Course(act.course, act.edit.clone())),
            Self::CourseAdded(act) => {
                facts.push(Fact::Course(act.course, Edit::first(act.fields.clone())));
                new_version(&mut facts, act.version, &act.text);
            }
            Self::VersionAdded(act) => new_version(&mut facts, act.version, &act.text),
            Self::VersionEdited(act) => facts.push(Fact::Version(act.version, act.edit.clone())),
            Self::VersionStateSet(act) => facts.push(Fact::VersionState(act.version, act.edit.clone())),
            Self::RunAdded(act) => {
                facts.push(Fact::Run(act.run, Edit::first(act.fields.clone())));
                facts.push(Fact::RunState(act.run, Edit::first(RunState::Draft)));
                facts.extend(act.parts.iter().map(|new| Fact::Part(new.part, Edit::first(new.fields.clone()))));
                placed(&mut facts, &act.sessions);
            }
            Self::RunEdited(act) => facts.push(Fact::Run(act.run, act.edit.clone())),
            Self::RunStateSet(act) => facts.push(Fact::RunState(act.run, act.edit.clone())),
            Self::PeopleEnrolled(act) => {
                enrolled(&mut facts, act.enrolments.iter());
                given(&mut facts, act.reserve.iter(), EnrolmentState::Reserve);
            }
            Self::EnrolmentStateSet(act) => facts.push(Fact::EnrolmentState(act.enrolment, act.edit.clone())),
            Self::EnrolmentTransferred(act) => {
                enrolled(&mut facts, std::iter::once(&act.new));
                facts.push(Fact::EnrolmentState(act.enrolment, act.edit.clone()));
            }
            Self::PartAdded(act) => facts.push(Fact::Part(act.new.part, Edit::first(act.new.fields.clone()))),
            Self::PartEdited(act) => facts.push(Fact::Part(act.part, act.edit.clone())),
            Self::EnrolmentsAssigned(act) => facts.extend(act.assigned.iter().map(|one| Fact::EnrolmentParts(one.enrolment, one.edit.clone()))),
            Self::FacilityAdded(act) => facts.push(Fact::Facility(act.facility, Edit::first(act.fields.clone()))),
            Self::FacilityEdited(act) => facts.push(Fact::Facility(act.facility, act.edit.clone())),
            Self::EquipmentAdded(act) => facts.push(Fact::Equipment(act.equipment, Edit::first(act.fields.clone()))),
            Self::EquipmentEdited(act) => facts.push(Fact::Equipment(act.equipment, act.edit.clone())),
            Self::AvailabilityAdded(act) => facts.push(Fact::Availability(act.availability, Edit::first(act.fields.clone()))),
            Self::AvailabilityEdited(act) => facts.push(Fact::Availability(act.availability, act.edit.clone())),
            Self::SessionsAdded(act) => {
                placed(&mut facts, &act.sessions);
                accepted(&mut facts, &act.accepted);
            }
            Self::ClashesAccepted(act) => accepted(&mut facts, &act.clashes),
            Self::SessionEdited(act) => edited_session(&mut facts, act),
            Self::SessionsPlanned(act) => {
                placed(&mut facts, &act.added);
                act.edited.iter().for_each(|edit| edited_session(&mut facts, edit));
                accepted(&mut facts, &act.accepted);
            }
            Self::TimetableImported(act) => {
                placed(&mut facts, &act.added);
                act.edited.iter().for_each(|edit| edited_session(&mut facts, edit));
                facts.extend(act.cancelled.iter().map(|one| Fact::SessionState(one.session, one.edit.clone())));
                facts.extend(act.origins.iter().map(|one| Fact::SessionOrigin(one.session, one.edit.clone())));
                accepted(&mut facts, &act.accepted);
            }
            Self::SessionStateSet(act) => facts.push(Fact::SessionState(act.session, act.edit.clone())),
            Self::RollMarked(act) => marked(&mut facts, act.session, act.marks.iter()),
            Self::WalkInAdded(act) => facts.push(Fact::WalkIn(act.walk_in, Edit::first(act.fields.clone()))),
            Self::WalkInSettled(act) => {
                facts.push(Fact::WalkInState(act.walk_in, act.edit.clone()));
                act.new.iter().for_each(|new| new_person(&mut facts, new));
                enrolled(&mut facts, act.enrolment.iter());
                if let Some((session, mark)) = act.session.zip(act.mark.as_ref()) {
                    marked(&mut facts, session, std::iter::once(mark));
                }
            }
            Self::SheetSigned(act) => {
                facts.push(Fact::Register(act.session, act.register.clone()));
                facts.extend(act.state.clone().map(|edit| Fact::SessionState(act.session, edit)));
                facts.extend(act.begun.iter().map(|begun| Fact::EnrolmentState(begun.enrolment, begun.edit.clone())));
            }
            Self::SheetReopened(act) => facts.push(Fact::Register(act.session, act.register.clone())),
            Self::BatchPrepared(act) => {
                facts.push(Fact::Batch(act.batch, Edit::first(act.fields.clone())));
                facts.push(Fact::BatchState(act.batch, Edit::first(BatchState::Prepared)));
                for new in &act.certificates {
                    facts.push(Fact::Certificate(new.certificate, Edit::first(new.fields.clone())));
                    facts.push(Fact::CertificateState(new.certificate, Edit::first(CertificateState::Draft)));
                }
            }
            Self::BatchDropped(act) => {
                facts.push(Fact::BatchState(act.batch, act.edit.clone()));
                certificates(&mut facts, &act.certificates);
            }
            Self::BatchApproved(act) => {
                facts.push(Fact::BatchState(act.batch, act.edit.clone()));
                certificates(&mut facts, &act.certificates);
            }
            Self::CertificatesIssued(act) => {
                facts.push(Fact::BatchState(act.batch, act.edit.clone()));
                facts.extend(act.issued.iter().map(|one| Fact::CertificateState(one.certificate, one.edit.clone())));
                act.issued.iter().for_each(|one| certificates(&mut facts, one.superseded.as_slice()));
            }
            Self::CertificateStateSet(act) => facts.push(Fact::CertificateState(act.certificate, act.edit.clone())),
            Self::AssessmentAdded(act) => facts.push(Fact::Assessment(act.assessment, Edit::first(act.fields.clone()))),
            Self::AssessmentEdited(act) => facts.push(Fact::Assessment(act.assessment, act.edit.clone())),
            Self::ResultsEntered(act) => {
                facts.extend(act.results.iter().map(|one| Fact::Result(one.assessment, one.enrolment, one.attempt_n, one.edit.clone())));
            }
            Self::DocumentAdded(act) => facts.push(Fact::Document(act.document, Edit::first(act.fields.clone()))),
            Self::DocumentEdited(act) => facts.push(Fact::Document(act.document, act.edit.clone())),
            Self::CompetencyAdded(act) => facts.push(Fact::Competency(act.competency, Edit::first(act.fields.clone()))),
            Self::CompetencyEdited(act) => facts.push(Fact::Competency(act.competency, act.edit.clone())),
            Self::SignOffsEntered(act) => {
                facts.extend(act.sign_offs.iter().map(|one| Fact::SignOff(one.competency, one.enrolment, one.edit.clone())));
            }
            Self::QualificationAdded(act) => facts.push(Fact::Qualification(act.qualification, Edit::first(act.fields.clone()))),
            Self::QualificationEdited(act) => facts.push(Fact::Qualification(act.qualification, act.edit.clone())),
            Self::LettersAdded(act) => {
                facts.extend(act.letters.iter().map(|new| Fact::Letter(new.letter, Edit::first(new.fields.clone()))));
            }
            Self::LettersMade(act) => asked(&mut facts, act.to.iter().filter_map(|to| to.asked.as_ref())),
            Self::ActionAdded(act) => facts.push(Fact::Action(act.action, Edit::first(act.fields.clone()))),
            Self::ActionEdited(act) => facts.push(Fact::Action(act.action, act.edit.clone())),
            Self::FollowUpsSet(act) => asked(&mut facts, act.set.iter()),
            Self::LetterEdited(act) => facts.push(Fact::Letter(act.letter, act.edit.clone())),
            Self::ResourceAdded(act) => facts.push(Fact::Resource(act.resource, Edit::first(act.fields.clone()))),
            Self::ResourceEdited(act) => facts.push(Fact::Resource(act.resource, act.edit.clone())),
            Self::SignatoryAdded(act) => facts.push(Fact::Signatory(act.signatory, Edit::first(act.fields.clone()))),
            Self::SignatoryEdited(act) => facts.push(Fact::Signatory(act.signatory, act.edit.clone())),
            Self::FormerCertificateEdited(act) => facts.push(Fact::Former(act.former, act.edit.clone())),
            Self::FormerCertificatesAdded(act) => {
                facts.extend(act.certificates.iter().map(|new| Fact::Former(new.former, Edit::first(new.fields.clone()))));
            }
            Self::EntryUndone(act) => facts.extend(act.facts.iter().cloned()),
            Self::DeskOpened(_)
            | Self::AttemptsFailed(_)
            | Self::PasswordChanged(_)
            | Self::PersonErased(_)
            | Self::PapersFiled(_)
            | Self::PaperPrinted(_) => {}
        }
        facts
    }
}

fn new_user(facts: &mut Vec<Fact>, new: &NewUser) {
    facts.push(Fact::PersonShown(new.person, Edit::first(new.shown)));
    facts.push(Fact::PersonPlain(new.person, Edit::first(PersonPlain::default())));
    facts.push(Fact::PersonState(new.person, Edit::first(PersonState::Active)));
    facts.push(Fact::UserRoles(new.user, Edit::first(new.roles.clone())));
    facts.push(Fact::UserState(new.user, Edit::first(UserState::Active)));
}

fn new_person(facts: &mut Vec<Fact>, new: &NewPerson) {
    facts.push(Fact::PersonPlain(new.person, Edit::first(new.plain.clone())));
    facts.push(Fact::PersonShown(new.person, Edit::first(new.shown)));
    facts.extend(new.contact.map(|contact| Fact::PersonContact(new.person, Edit::first(contact))));
    facts.extend(new.sensitive.map(|sensitive| Fact::PersonSensitive(new.person, Edit::first(sensitive))));
    facts.push(Fact::PersonState(new.person, Edit::first(PersonState::Active)));
}

fn edited_person(facts: &mut Vec<Fact>, act: &PersonEdited) {
    facts.extend(act.plain.clone().map(|edit| Fact::PersonPlain(act.person, edit)));
    facts.extend(act.shown.clone().map(|edit| Fact::PersonShown(act.person, edit)));
    facts.extend(act.contact.clone().map(|edit| Fact::PersonContact(act.person, edit)));
    facts.extend(act.sensitive.clone().map(|edit| Fact::PersonSensitive(act.person, edit)));
}

fn new_version(facts: &mut Vec<Fact>, version: VersionId, text: &VersionFields) {
    facts.push(Fact::Version(version, Edit::first(text.clone())));
    facts.push(Fact::VersionState(version, Edit::first(CourseVersionState::Draft)));
}

fn enrolled<'a>(facts: &mut Vec<Fact>, new: impl Iterator<Item = &'a NewEnrolment>) {
    given(facts, new, EnrolmentState::Enrolled);
}

fn given<'a>(facts: &mut Vec<Fact>, new: impl Iterator<Item = &'a NewEnrolment>, state: EnrolmentState) {
    for new in new {
        facts.push(Fact::Enrolment(new.enrolment, Edit::first(new.fields.clone())));
        facts.push(Fact::EnrolmentState(new.enrolment, Edit::first(state)));
    }
}

fn accepted(facts: &mut Vec<Fact>, clashes: &[ClashAccepted]) {
    facts.extend(clashes.iter().map(|one| Fact::Clash(one.sides, one.edit.clone())));
}

fn placed(facts: &mut Vec<Fact>, new: &[NewSession]) {
    for new in new {
        facts.push(Fact::SessionPlace(new.session, Edit::first(new.place.clone())));
        facts.push(Fact::SessionText(new.session, Edit::first(new.text.clone())));
        facts.push(Fact::SessionState(new.session, Edit::first(SessionState::Confirmed)));
        facts.push(Fact::Register(new.session, Edit::first(RegisterState::Open)));
    }
}

fn edited_session(facts: &mut Vec<Fact>, act: &SessionEdited) {
    facts.extend(act.place.clone().map(|edit| Fact::SessionPlace(act.session, edit)));
    facts.extend(act.text.clone().map(|edit| Fact::SessionText(act.session, edit)));
    accepted(facts, &act.accepted);
}

fn marked<'a>(facts: &mut Vec<Fact>, session: SessionId, marks: impl Iterator<Item = &'a MarkEdit>) {
    facts.extend(marks.map(|mark| Fact::Mark(session, mark.enrolment, mark.edit.clone())));
}

fn certificates(facts: &mut Vec<Fact>, edits: &[CertificateEdit]) {
    facts.extend(edits.iter().map(|one| Fact::CertificateState(one.certificate, one.edit.clone())));
}

fn asked<'a>(facts: &mut Vec<Fact>, set: impl Iterator<Item = &'a FollowUpEdit>) {
    facts.extend(set.map(|one| Fact::FollowUp(one.enrolment, one.months, one.edit.clone())));
}
