//! What an entry changes, subject by subject. A subject is the smallest thing that people change at once.

use super::edit::Edit;
use crate::domain::action::ActionKind;
use crate::domain::agreement::{AgreementKind, PartnerRole};
use crate::domain::assessment::AssessmentKind;
use crate::domain::attendance::Status;
use crate::domain::calendar::WeekDay;
use crate::domain::category::Category;
use crate::domain::certificate::{CertificateKind, Template};
use crate::domain::clash::ClashLevels;
use crate::domain::competency::{QualifiedAs, SkillLevel};
use crate::domain::completion::CompletionRule;
use crate::domain::course::{Level, Mode};
use crate::domain::document::{DocumentKind, Format};
use crate::domain::income::IncomeGroup;
use crate::domain::letter::LetterKind;
use crate::domain::pools::SeatPool;
use crate::domain::profile::Profile;
use crate::domain::resource::{Audience, ResourceKind};
use crate::domain::roles::Role;
use crate::domain::states::*;
use crate::ids::*;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

pub use super::delivery::*;
pub use super::people::*;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[allow(missing_docs, reason = "docs/journal.md describes every field")]
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name { $(pub $field: $kind),* }
    )*};
}

pub(super) use fields;

fields! {
    /// The number from which those of the centre's series go on in a year.
    #[derive(Copy)]
    FirstNumber { year: i32, number: u32 }
    /// Settings of the centre. Minutes and hours are whole; `zone` is an IANA name; `country` ISO 3166-1 alpha-3.
    CentreFields { code: String, name: String, country: String, zone: String, verify_host: Option<String>, grace_min: u32, late_entry_hours: u32, profile: Profile, first_number: Option<FirstNumber> }
    /// How the centre plans: the free days of its week (ISO numbers, those of its country if it never said), and how much each kind of clash matters; what is not named warns.
    #[derive(Default)]
    PlanningFields { free_days: Option<Vec<WeekDay>>, levels: ClashLevels }
    /// An umbrella over programmes. Titles by language (BCP 47).
    InitiativeFields { code: String, titles: BTreeMap<String, String> }
    /// A line of courses. `pillar` is a code of the data list; `unit` the organising unit.
    ProgrammeFields { initiative: Option<InitiativeId>, code: String, titles: BTreeMap<String, String>, pillar: Option<String>, unit: Option<String> }
    /// A partner of a programme or run, with the text that it asks to be named by.
    Partner { organisation: OrganisationId, role: PartnerRole, statement: Option<String> }
    /// An agreement. `certificate_text` stands on certificates issued while it is in force.
    AgreementFields { title: String, kind: AgreementKind, parties: Vec<OrganisationId>, programmes: Vec<ProgrammeId>, signed_on: Option<NaiveDate>, valid_to_on: Option<NaiveDate>, certificate_text: Option<String>, state: AgreementState }
    /// A course. Product types are codes of the data list.
    CourseFields { code: String, programme: Option<ProgrammeId>, mode: Option<Mode>, topics: Vec<String>, product_types: Vec<String> }
    /// The text of a course version: what is approved and never edited after.
    VersionFields { course: CourseId, n: u32, title: String, lang: String, rule: CompletionRule, effective_on: Option<NaiveDate>, level: Option<Level>, workload_min: Option<u32>, outcomes: Vec<String>, assessment_method: Option<String>, review_on: Option<NaiveDate>, competencies: Vec<CompetencyId> }
    /// A run.
    RunFields { code: String, version: VersionId, first_on: NaiveDate, last_on: NaiveDate, zone: String, capacity: u32, pools: Vec<SeatPool>, edition_n: Option<u32>, min_to_run_n: Option<u32>, objectives: Vec<String> }
    /// A place in a run, with the labels of its day frozen (I17). `employed` is the sealed value of where the person worked.
    EnrolmentFields { person: PersonId, run: RunId, source: String, employed: Option<Digest>, country: Option<String>, region: Option<String>, income: Option<IncomeGroup>, category: Option<Category> }
    /// A new place in a run.
    NewEnrolment { enrolment: EnrolmentId, fields: EnrolmentFields }
    /// One statement about one person in one session.
    MarkValue { status: Status, minutes_late: Option<u32>, minutes_early: Option<u32> }
    /// A walk-in. `typed` is a sealed value keyed to the walk-in itself, or `person` is somebody the book knows.
    WalkInFields { session: SessionId, person: Option<PersonId>, typed: Option<Digest>, country: Option<String>, status: Status }
    /// How a walk-in was settled.
    WalkInState { settled: String, enrolment: Option<EnrolmentId> }
    /// A test or practical of a run. Scores are hundredths of a point; without `pass_x100` nobody passes or fails it.
    AssessmentFields { run: RunId, kind: AssessmentKind, title: String, max_x100: u32, pass_x100: Option<u32>, attempts_n: u32 }
    /// The score of one person at one attempt, and who assessed it.
    ResultValue { score_x100: u32, assessor: PersonId }
    /// A file of a person or of a run. `file` is the salted digest of its bytes, `text` that of its title and name.
    DocumentFields { person: Option<PersonId>, run: Option<RunId>, kind: DocumentKind, format: Format, bytes_n: u32, file: Digest, text: Digest, is_removed: bool }
    /// What people can be signed off in: `package` is the process or procedure that it belongs to.
    CompetencyFields { code: String, title: String, package: Option<String>, steps: Vec<String>, level_required: SkillLevel }
    /// How far one person is with a competency, how often they observed and performed it, and who says so.
    SignOffValue { level: SkillLevel, observed_n: u32, performed_n: u32, assessor: PersonId }
    /// What somebody may teach, assess or enter, and when.
    QualificationFields { person: PersonId, about: Qualified, role: QualifiedAs, valid_from_on: NaiveDate, valid_to_on: Option<NaiveDate> }
    /// A letter in one language. Fields stand in curly brackets (`domain::letter`).
    LetterText { subject: String, body: String }
    /// The texts of a letter by language (BCP 47). `n` counts its versions; the entry names one.
    LetterFields { kind: LetterKind, title: String, n: u32, texts: BTreeMap<String, LetterText>, is_retired: bool }
    /// The file of a resource. `digest` is the salted digest of its bytes.
    ResourceFile { digest: Digest, format: Format, bytes_n: u32, name: String }
    /// Who reads a restricted resource besides coordinators and inspectors.
    Readers { roles: Vec<Role>, users: Vec<UserId> }
    /// An item of the library. `issued_on` is a year, a month or a day; without `readers` everybody with an account reads it.
    ResourceFields { title: String, kind: ResourceKind, topics: Vec<String>, audience: Audience, lang: String, edition: Option<String>, issued_on: Option<String>, source: Option<String>, licence: Option<String>, link: Option<String>, file: Option<ResourceFile>, readers: Option<Readers>, courses: Vec<CourseId>, runs: Vec<RunId>, sessions: Vec<SessionId>, from_session: Option<SessionId>, is_removed: bool }
    /// Somebody whose name is printed on certificates, with the office, from a day to a day. `image` is the salted digest of a signature.
    SignatoryFields { person: PersonId, title: String, valid_from_on: NaiveDate, valid_to_on: Option<NaiveDate>, image: Option<Digest> }
    /// A certificate issued before the book. `name` is the salted digest of the name that stands on it.
    FormerFields { person: PersonId, number: String, name: Digest, course: String, issued_on: NaiveDate }
    /// A batch of certificates. `snapshot` is the digest over the payload digests in order; without `kind` each states what the rule decided.
    BatchFields { run: RunId, prepared_by: PersonId, snapshot: Digest, kind: Option<CertificateKind>, template: Template, signatories: Vec<SignatoryId> }
    /// A prepared certificate; without `enrolment` of somebody who taught. `payload` is the salted digest of its frozen content.
    CertificateFields { batch: BatchId, person: PersonId, enrolment: Option<EnrolmentId>, payload: Digest, replaces: Option<CertificateId> }
    /// An action or recommendation of a run. `cites` names earlier ones, of any run.
    ActionFields { run: RunId, session: Option<SessionId>, kind: ActionKind, text: String, owner: Option<PersonId>, due_on: Option<NaiveDate>, cites: Vec<ActionId>, state: ActionState }
    /// What became of a question asked months after a run, and on which day.
    FollowUpValue { state: FollowUpState, on: NaiveDate, in_sector: Option<bool>, skill_applied: Option<bool> }
    /// What issuing adds. `credential` is the salted digest of the signed token.
    IssueFields { series: String, year: i32, number: u32, status_index: u32, credential: Digest }
}

/// What a qualification is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named after the nouns of domain.md 3.3")]
pub enum Qualified {
    Course(CourseId),
    Competency(CompetencyId),
    Facility(FacilityId),
}

impl Qualified {
    /// The id of what it is.
    pub fn id(self) -> Uuid {
        match self {
            Self::Course(id) => id.0,
            Self::Competency(id) => id.0,
            Self::Facility(id) => id.0,
        }
    }
}

/// Whose partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnersOf {
    /// Of all its runs.
    Programme(ProgrammeId),
    /// Of this one besides.
    Run(RunId),
}

impl PartnersOf {
    /// The id of the record.
    pub fn id(self) -> Uuid {
        match self {
            Self::Programme(id) => id.0,
            Self::Run(id) => id.0,
        }
    }
}

/// How far a batch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum BatchState {
    /// Frozen payloads wait for another person.
    Prepared,
    /// Approved by signature.
    Approved,
    /// Its certificates exist.
    Issued,
    /// Given up before issuing; no number was used.
    Dropped,
}

/// One subject and its edit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named after the nouns of domain.md 3.3")]
#[allow(clippy::large_enum_variant, reason = "a fact lives while its entry is folded")]
pub enum Fact {
    Centre(Edit<CentreFields>),
    Planning(Edit<PlanningFields>),
    UserRoles(UserId, Edit<Vec<Role>>),
    UserState(UserId, Edit<UserState>),
    PersonPlain(PersonId, Edit<PersonPlain>),
    PersonShown(PersonId, Edit<Digest>),
    PersonContact(PersonId, Edit<Digest>),
    PersonSensitive(PersonId, Edit<Digest>),
    PersonState(PersonId, Edit<PersonState>),
    Apart(ApartId, Edit<ApartFields>),
    ConsentText(ConsentTextId, Edit<ConsentTextFields>),
    Consent(ConsentId, Edit<ConsentFields>),
    Organisation(OrganisationId, Edit<OrganisationFields>),
    Initiative(InitiativeId, Edit<InitiativeFields>),
    Programme(ProgrammeId, Edit<ProgrammeFields>),
    Partners(PartnersOf, Edit<Vec<Partner>>),
    Agreement(AgreementId, Edit<AgreementFields>),
    Course(CourseId, Edit<CourseFields>),
    Version(VersionId, Edit<VersionFields>),
    VersionState(VersionId, Edit<CourseVersionState>),
    Run(RunId, Edit<RunFields>),
    RunState(RunId, Edit<RunState>),
    Enrolment(EnrolmentId, Edit<EnrolmentFields>),
    EnrolmentState(EnrolmentId, Edit<EnrolmentState>),
    Part(PartId, Edit<PartFields>),
    EnrolmentParts(EnrolmentId, Edit<EnrolmentParts>),
    Facility(FacilityId, Edit<FacilityFields>),
    Equipment(EquipmentId, Edit<EquipmentFields>),
    Availability(AvailabilityId, Edit<AvailabilityFields>),
    Clash(ClashSides, Edit<Digest>),
    SessionPlace(SessionId, Edit<SessionPlace>),
    SessionText(SessionId, Edit<SessionText>),
    SessionState(SessionId, Edit<SessionState>),
    SessionOrigin(SessionId, Edit<SessionOrigin>),
    Register(SessionId, Edit<RegisterState>),
    Mark(SessionId, EnrolmentId, Edit<MarkValue>),
    WalkIn(WalkInId, Edit<WalkInFields>),
    WalkInState(WalkInId, Edit<WalkInState>),
    Batch(BatchId, Edit<BatchFields>),
    BatchState(BatchId, Edit<BatchState>),
    Certificate(CertificateId, Edit<CertificateFields>),
    CertificateState(CertificateId, Edit<CertificateState>),
    Assessment(AssessmentId, Edit<AssessmentFields>),
    Result(AssessmentId, EnrolmentId, u32, Edit<ResultValue>),
    Document(DocumentId, Edit<DocumentFields>),
    Competency(CompetencyId, Edit<CompetencyFields>),
    SignOff(CompetencyId, EnrolmentId, Edit<SignOffValue>),
    Qualification(QualificationId, Edit<QualificationFields>),
    Letter(LetterId, Edit<LetterFields>),
    Resource(ResourceId, Edit<ResourceFields>),
    Signatory(SignatoryId, Edit<SignatoryFields>),
    Action(ActionId, Edit<ActionFields>),
    FollowUp(EnrolmentId, u32, Edit<FollowUpValue>),
    Former(FormerId, Edit<FormerFields>),
}

macro_rules! each_edit {
    ($self:expr, $edit:ident => $body:expr) => {
        match $self {
            Fact::Centre($edit) => $body,
            Fact::Planning($edit) => $body,
            Fact::UserRoles(_, $edit) => $body,
            Fact::UserState(_, $edit) => $body,
            Fact::PersonPlain(_, $edit) => $body,
            Fact::PersonShown(_, $edit) | Fact::PersonContact(_, $edit) | Fact::PersonSensitive(_, $edit) => $body,
            Fact::PersonState(_, $edit) => $body,
            Fact::Apart(_, $edit) => $body,
            Fact::ConsentText(_, $edit) => $body,
            Fact::Consent(_, $edit) => $body,
            Fact::Organisation(_, $edit) => $body,
            Fact::Initiative(_, $edit) => $body,
            Fact::Programme(_, $edit) => $body,
            Fact::Partners(_, $edit) => $body,
            Fact::Agreement(_, $edit) => $body,
            Fact::Course(_, $edit) => $body,
            Fact::Version(_, $edit) => $body,
            Fact::VersionState(_, $edit) => $body,
            Fact::Run(_, $edit) => $body,
            Fact::RunState(_, $edit) => $body,
            Fact::Enrolment(_, $edit) => $body,
            Fact::EnrolmentState(_, $edit) => $body,
            Fact::Part(_, $edit) => $body,
            Fact::EnrolmentParts(_, $edit) => $body,
            Fact::Facility(_, $edit) => $body,
            Fact::Equipment(_, $edit) => $body,
            Fact::Availability(_, $edit) => $body,
            Fact::Clash(_, $edit) => $body,
            Fact::SessionPlace(_, $edit) => $body,
            Fact::SessionText(_, $edit) => $body,
            Fact::SessionState(_, $edit) => $body,
            Fact::SessionOrigin(_, $edit) => $body,
            Fact::Register(_, $edit) => $body,
            Fact::Mark(_, _, $edit) => $body,
            Fact::WalkIn(_, $edit) => $body,
            Fact::WalkInState(_, $edit) => $body,
            Fact::Batch(_, $edit) => $body,
            Fact::BatchState(_, $edit) => $body,
            Fact::Certificate(_, $edit) => $body,
            Fact::CertificateState(_, $edit) => $body,
            Fact::Assessment(_, $edit) => $body,
            Fact::Result(_, _, _, $edit) => $body,
            Fact::Document(_, $edit) => $body,
            Fact::Competency(_, $edit) => $body,
            Fact::SignOff(_, _, $edit) => $body,
            Fact::Qualification(_, $edit) => $body,
            Fact::Letter(_, $edit) => $body,
            Fact::Resource(_, $edit) => $body,
            Fact::Signatory(_, $edit) => $body,
            Fact::Action(_, $edit) => $body,
            Fact::FollowUp(_, _, $edit) => $body,
            Fact::Former(_, $edit) => $body,
        }
    };
}

impl Fact {
    /// The entries that this fact supersedes.
    pub fn saw(&self) -> &[Digest] {
        each_edit!(self, edit => &edit.saw)
    }

    /// The value that it writes, for comparing two edits of one subject.
    pub fn now(&self) -> serde_json::Result<serde_json::Value> {
        each_edit!(self, edit => serde_json::to_value(edit.now.as_ref()))
    }

    /// The value that it saw.
    pub fn was(&self) -> serde_json::Result<serde_json::Value> {
        each_edit!(self, edit => serde_json::to_value(edit.was.as_ref()))
    }

    /// Whether it writes a first value.
    pub fn is_first(&self) -> bool {
        each_edit!(self, edit => edit.was.is_none())
    }

    /// The fact that takes this one back over the heads that stand now.
    #[must_use]
    pub fn reversed(&self, heads: Vec<Digest>) -> Self {
        let mut fact = self.clone();
        each_edit!(&mut fact, edit => *edit = edit.reversed(heads));
        fact
    }

    /// The subject: its kind and the one or two ids that name it.
    pub fn subject(&self) -> (Kind, Uuid, Option<Uuid>) {
        match self {
            Self::Centre(_) => (Kind::Centre, Uuid::nil(), None),
            Self::Planning(_) => (Kind::Planning, Uuid::nil(), None),
            Self::UserRoles(id, _) => (Kind::UserRoles, id.0, None),
            Self::UserState(id, _) => (Kind::UserState, id.0, None),
            Self::PersonPlain(id, _) => (Kind::PersonPlain, id.0, None),
            Self::PersonShown(id, _) => (Kind::PersonShown, id.0, None),
            Self::PersonContact(id, _) => (Kind::PersonContact, id.0, None),
            Self::PersonSensitive(id, _) => (Kind::PersonSensitive, id.0, None),
            Self::PersonState(id, _) => (Kind::PersonState, id.0, None),
            Self::Apart(id, _) => (Kind::Apart, id.0, None),
            Self::ConsentText(id, _) => (Kind::ConsentText, id.0, None),
            Self::Consent(id, _) => (Kind::Consent, id.0, None),
            Self::Organisation(id, _) => (Kind::Organisation, id.0, None),
            Self::Initiative(id, _) => (Kind::Initiative, id.0, None),
            Self::Programme(id, _) => (Kind::Programme, id.0, None),
            Self::Partners(of, _) => (Kind::Partners, of.id(), None),
            Self::Agreement(id, _) => (Kind::Agreement, id.0, None),
            Self::Course(id, _) => (Kind::Course, id.0, None),
            Self::Version(id, _) => (Kind::Version, id.0, None),
            Self::VersionState(id, _) => (Kind::VersionState, id.0, None),
            Self::Run(id, _) => (Kind::Run, id.0, None),
            Self::RunState(id, _) => (Kind::RunState, id.0, None),
            Self::Enrolment(id, _) => (Kind::Enrolment, id.0, None),
            Self::EnrolmentState(id, _) => (Kind::EnrolmentState, id.0, None),
            Self::Part(id, _) => (Kind::Part, id.0, None),
            Self::EnrolmentParts(id, _) => (Kind::EnrolmentParts, id.0, None),
            Self::Facility(id, _) => (Kind::Facility, id.0, None),
            Self::Equipment(id, _) => (Kind::Equipment, id.0, None),
            Self::Availability(id, _) => (Kind::Availability, id.0, None),
            Self::Clash(sides, _) => (Kind::Clash, sides.id(), Some(sides.session.0)),
            Self::SessionPlace(id, _) => (Kind::SessionPlace, id.0, None),
            Self::SessionText(id, _) => (Kind::SessionText, id.0, None),
            Self::SessionState(id, _) => (Kind::SessionState, id.0, None),
            Self::SessionOrigin(id, _) => (Kind::SessionOrigin, id.0, None),
            Self::Register(id, _) => (Kind::Register, id.0, None),
            Self::Mark(session, enrolment, _) => (Kind::Mark, session.0, Some(enrolment.0)),
            Self::WalkIn(id, _) => (Kind::WalkIn, id.0, None),
            Self::WalkInState(id, _) => (Kind::WalkInState, id.0, None),
            Self::Batch(id, _) => (Kind::Batch, id.0, None),
            Self::BatchState(id, _) => (Kind::BatchState, id.0, None),
            Self::Certificate(id, _) => (Kind::Certificate, id.0, None),
            Self::CertificateState(id, _) => (Kind::CertificateState, id.0, None),
            Self::Assessment(id, _) => (Kind::Assessment, id.0, None),
            Self::Result(assessment, enrolment, ..) => (Kind::Result, assessment.0, Some(enrolment.0)),
            Self::Document(id, _) => (Kind::Document, id.0, None),
            Self::Competency(id, _) => (Kind::Competency, id.0, None),
            Self::SignOff(competency, enrolment, _) => (Kind::SignOff, competency.0, Some(enrolment.0)),
            Self::Qualification(id, _) => (Kind::Qualification, id.0, None),
            Self::Letter(id, _) => (Kind::Letter, id.0, None),
            Self::Resource(id, _) => (Kind::Resource, id.0, None),
            Self::Signatory(id, _) => (Kind::Signatory, id.0, None),
            Self::Action(id, _) => (Kind::Action, id.0, None),
            Self::FollowUp(enrolment, months, _) => (Kind::FollowUp, follow_up_id(*enrolment, *months), Some(enrolment.0)),
            Self::Former(id, _) => (Kind::Former, id.0, None),
        }
    }

    /// Whether another fact is about the same subject: of results also the same attempt.
    pub fn is_of_same(&self, other: &Self) -> bool {
        let attempt = |fact: &Self| if let Self::Result(_, _, attempt_n, _) = fact { Some(*attempt_n) } else { None };
        self.subject() == other.subject() && attempt(self) == attempt(other)
    }
}

/// The kinds of subject, with the number under which the tables keep them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[repr(u8)]
#[allow(missing_docs, reason = "one for each variant of Fact")]
pub enum Kind {
    Centre = 1,
    UserRoles,
    UserState,
    PersonPlain,
    PersonShown,
    PersonContact,
    PersonState,
    Course,
    Version,
    VersionState,
    Run,
    RunState,
    Enrolment,
    EnrolmentState,
    Facility,
    SessionPlace,
    SessionText,
    SessionState,
    Register,
    Mark,
    WalkIn,
    WalkInState,
    Batch,
    BatchState,
    Certificate,
    CertificateState,
    PersonSensitive,
    Assessment,
    Result,
    Organisation,
    Initiative,
    Programme,
    Equipment,
    Availability,
    Document,
    Competency,
    SignOff,
    Qualification,
    Letter,
    Part,
    EnrolmentParts,
    Partners,
    Agreement,
    Resource,
    Signatory,
    Action,
    FollowUp,
    Former,
    Planning,
    Apart,
    ConsentText,
    Consent,
    Clash,
    SessionOrigin,
}
