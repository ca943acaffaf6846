//! Everything that can happen in a book. **Frozen format**: once a release is published, an (act, v) never changes;
//! another shape is another v, and a new act raises [`LEVEL`].

use super::edit::Edit;
use super::fact::*;
use crate::domain::letter::LetterForm;
use crate::domain::plan::PlanKind;
use crate::domain::roles::Role;
use crate::domain::states::*;
use crate::ids::*;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The act level of this build: a book that holds an act above it is read-only here.
pub const LEVEL: u32 = 1;

/// The name and version of an act. Canonical bytes begin with the one, but for few acts, and mostly end with the other, so that a
/// rebuild need not read them twice.
fn head(text: &str) -> serde_json::Result<(&str, u32)> {
    let name = text.strip_prefix("{\"act\":\"").and_then(|rest| rest.split_once('"')).map(|(name, _)| name);
    let version = text.strip_suffix('}').and_then(|rest| rest.rsplit_once(",\"v\":")).and_then(|(_, version)| version.parse().ok());
    if let (Some(name), Some(version)) = (name, version) {
        return Ok((name, version));
    }
    #[derive(Deserialize)]
    struct Head<'a> {
        act: &'a str,
        v: u32,
    }
    serde_json::from_str(text).map(|head: Head<'_>| (head.act, head.v))
}

macro_rules! acts {
    ($($(#[$doc:meta])* $name:literal v $version:literal => $kind:ident),* $(,)?) => {
        /// One thing that happened.
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::large_enum_variant, reason = "an entry holds one act and lives briefly")]
        pub enum Act {
            $($(#[$doc])* $kind($kind),)*
        }
        impl Act {
            /// The name and version of every act that this build knows.
            pub const KNOWN: &'static [(&'static str, u32)] = &[$(($name, $version)),*];

            /// The name of the act.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$kind(_) => $name,)* }
            }
            /// The act as it stands in an entry, with its name and version.
            pub fn to_value(&self) -> serde_json::Result<serde_json::Value> {
                let (mut value, version) = match self { $(Self::$kind(act) => (serde_json::to_value(act)?, $version),)* };
                if let Some(fields) = value.as_object_mut() {
                    fields.insert("act".into(), self.name().into());
                    fields.insert("v".into(), version.into());
                }
                Ok(value)
            }
            /// Reads an act; `None` is one that this build does not know.
            pub fn read(raw: &RawValue) -> serde_json::Result<Option<Self>> {
                Ok(match head(raw.get())? {
                    $(($name, $version) => Some(Self::$kind(serde_json::from_str(raw.get())?)),)*
                    _ => None,
                })
            }
        }
    };
}

acts! {
    /// The book begins.
    "centre_founded" v 1 => CentreFounded,
    /// Settings of the centre.
    "centre_set" v 1 => CentreSet,
    /// How the centre plans from now on.
    "planning_set" v 1 => PlanningSet,
    /// A desk writes from here on, after a restore or a move.
    "desk_opened" v 1 => DeskOpened,
    /// Wrong passwords since the last unlocking.
    "attempts_failed" v 1 => AttemptsFailed,
    /// An account.
    "user_added" v 1 => UserAdded,
    /// Roles or state of an account.
    "user_set" v 1 => UserSet,
    /// Somebody has a new password.
    "password_changed" v 1 => PasswordChanged,
    /// A person, typed in.
    "person_added" v 1 => PersonAdded,
    /// Fields of a person.
    "person_edited" v 1 => PersonEdited,
    /// A person is put away or taken back.
    "person_state_set" v 1 => PersonStateSet,
    /// A person's values are destroyed.
    "person_erased" v 1 => PersonErased,
    /// A roster came in.
    "people_imported" v 1 => PeopleImported,
    /// People who are alike are not one.
    "people_kept_apart" v 1 => PeopleKeptApart,
    /// A text that people consent to.
    "consent_text_added" v 1 => ConsentTextAdded,
    /// A further version of such a text.
    "consent_text_edited" v 1 => ConsentTextEdited,
    /// Somebody consented.
    "consent_added" v 1 => ConsentAdded,
    /// A consent is withdrawn.
    "consent_edited" v 1 => ConsentEdited,
    /// An organisation.
    "organisation_added" v 1 => OrganisationAdded,
    /// The fields of an organisation.
    "organisation_edited" v 1 => OrganisationEdited,
    /// An umbrella over programmes.
    "initiative_added" v 1 => InitiativeAdded,
    /// The fields of an initiative.
    "initiative_edited" v 1 => InitiativeEdited,
    /// A line of courses.
    "programme_added" v 1 => ProgrammeAdded,
    /// The fields of a programme.
    "programme_edited" v 1 => ProgrammeEdited,
    /// Who the partners of a programme or run are, in order.
    "partners_set" v 1 => PartnersSet,
    /// An agreement, a draft.
    "agreement_added" v 1 => AgreementAdded,
    /// The text or state of an agreement.
    "agreement_edited" v 1 => AgreementEdited,
    /// A course and its first version.
    "course_added" v 1 => CourseAdded,
    /// Where a course belongs and how it is taught.
    "course_edited" v 1 => CourseEdited,
    /// A further version of a course.
    "version_added" v 1 => VersionAdded,
    /// The text of a draft.
    "version_edited" v 1 => VersionEdited,
    /// A version is reviewed, approved, retired.
    "version_state_set" v 1 => VersionStateSet,
    /// A run of a course.
    "run_added" v 1 => RunAdded,
    /// The fields of a run.
    "run_edited" v 1 => RunEdited,
    /// A run goes on.
    "run_state_set" v 1 => RunStateSet,
    /// People get a place in a run.
    "people_enrolled" v 1 => PeopleEnrolled,
    /// An enrolment goes on.
    "enrolment_state_set" v 1 => EnrolmentStateSet,
    /// Somebody goes on in another run.
    "enrolment_transferred" v 1 => EnrolmentTransferred,
    /// A phase, track or group of a run.
    "part_added" v 1 => PartAdded,
    /// The fields of a phase, track or group.
    "part_edited" v 1 => PartEdited,
    /// People of a run get other tracks or another group.
    "enrolments_assigned" v 1 => EnrolmentsAssigned,
    /// A place.
    "facility_added" v 1 => FacilityAdded,
    /// The fields of a place.
    "facility_edited" v 1 => FacilityEdited,
    /// A thing that can be booked.
    "equipment_added" v 1 => EquipmentAdded,
    /// The fields of a thing that can be booked.
    "equipment_edited" v 1 => EquipmentEdited,
    /// A time in which something may or may not be booked.
    "availability_added" v 1 => AvailabilityAdded,
    /// Such a time is another, or none any more.
    "availability_edited" v 1 => AvailabilityEdited,
    /// Sessions of a run.
    "sessions_added" v 1 => SessionsAdded,
    /// A calendar or a timetable came in.
    "timetable_imported" v 1 => TimetableImported,
    /// Place, time or text of a session.
    "session_edited" v 1 => SessionEdited,
    /// Sessions of a run that were planned together.
    "sessions_planned" v 1 => SessionsPlanned,
    /// Clashes are accepted with a reason, or no more. The value is a digest of both sides: what changes on either opens the clash again.
    "clashes_accepted" v 1 => ClashesAccepted,
    /// A session goes on.
    "session_state_set" v 1 => SessionStateSet,
    /// Marks in one session.
    "roll_marked" v 1 => RollMarked,
    /// Somebody came who was not enrolled.
    "walk_in_added" v 1 => WalkInAdded,
    /// A walk-in is enrolled or refused.
    "walk_in_settled" v 1 => WalkInSettled,
    /// The register is closed and signed.
    "sheet_signed" v 1 => SheetSigned,
    /// The register is open again.
    "sheet_reopened" v 1 => SheetReopened,
    /// Certificates are prepared.
    "batch_prepared" v 1 => BatchPrepared,
    /// Prepared certificates are dropped.
    "batch_dropped" v 1 => BatchDropped,
    /// Another person approves, signed.
    "batch_approved" v 1 => BatchApproved,
    /// Certificates exist from here on.
    "certificates_issued" v 1 => CertificatesIssued,
    /// Their PDFs are filed.
    "papers_filed" v 1 => PapersFiled,
    /// A certificate is revoked, suspended or good again.
    "certificate_state_set" v 1 => CertificateStateSet,
    /// Paper with personal values left the book.
    "paper_printed" v 1 => PaperPrinted,
    /// A test or practical of a run.
    "assessment_added" v 1 => AssessmentAdded,
    /// The fields of an assessment that nobody has a result of.
    "assessment_edited" v 1 => AssessmentEdited,
    /// Scores of people in assessments of one run.
    "results_entered" v 1 => ResultsEntered,
    /// A file is attached to a person or a run.
    "document_added" v 1 => DocumentAdded,
    /// Title or purpose of an attached file, or whether it is there.
    "document_edited" v 1 => DocumentEdited,
    /// Something that people can be signed off in.
    "competency_added" v 1 => CompetencyAdded,
    /// The fields of a competency that nothing rests on.
    "competency_edited" v 1 => CompetencyEdited,
    /// How far people of one run are with competencies.
    "sign_offs_entered" v 1 => SignOffsEntered,
    /// What somebody may teach, assess or enter.
    "qualification_added" v 1 => QualificationAdded,
    /// The fields of a qualification.
    "qualification_edited" v 1 => QualificationEdited,
    /// Texts of letters.
    "letters_added" v 1 => LettersAdded,
    /// The text of a letter.
    "letter_edited" v 1 => LetterEdited,
    /// Letters to people left the book.
    "letters_made" v 1 => LettersMade,
    /// An item of the library.
    "resource_added" v 1 => ResourceAdded,
    /// The fields of an item of the library, or whether it is there.
    "resource_edited" v 1 => ResourceEdited,
    /// Somebody whose name stands on certificates.
    "signatory_added" v 1 => SignatoryAdded,
    /// The office of a signatory, and until when.
    "signatory_edited" v 1 => SignatoryEdited,
    /// Something that a run leaves to do.
    "action_added" v 1 => ActionAdded,
    /// The fields of an action, or how far it is.
    "action_edited" v 1 => ActionEdited,
    /// What became of questions asked months after a run.
    "follow_ups_set" v 1 => FollowUpsSet,
    /// Certificates that were issued before the book.
    "former_certificates_added" v 1 => FormerCertificatesAdded,
    /// One of them was corrected, or withdrawn.
    "former_certificate_edited" v 1 => FormerCertificateEdited,
    /// An earlier entry is taken back.
    "entry_undone" v 1 => EntryUndone,
}

/// A person's own signature: a fresh password and what it means (21 CFR 11.50).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signed.
    pub person: PersonId,
    /// With which account.
    pub user: UserId,
    /// What the signature means: `attended`, `approved_and_released`, `revoked`.
    pub meaning: String,
}

/// A desk as its first entry names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskNamed {
    /// Ed25519 public key, hex.
    pub key: String,
    /// How people call it.
    pub name: String,
}

/// An account as it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewUser {
    /// The account.
    pub user: UserId,
    /// Whose it is.
    pub person: PersonId,
    /// Sealed value: the person's names.
    pub shown: Digest,
    /// Sealed value: the login.
    pub login: Digest,
    /// What it may do.
    pub roles: Vec<Role>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct CentreFounded {
    pub book: BookId,
    pub centre: CentreId,
    pub fields: CentreFields,
    pub series: String,
    pub issuer_key: String,
    pub is_demo: bool,
    pub desk_named: DeskNamed,
    pub first: NewUser,
}

macro_rules! payloads {
    ($($name:ident { $($field:ident: $kind:ty),* $(,)? })*) => {$(
        #[allow(missing_docs, reason = "docs/journal.md describes every field of every act")]
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct $name { $(pub $field: $kind),* }
    )*};
}

payloads! {
    PlanningSet { edit: Edit<PlanningFields> }
    CentreSet { edit: Edit<CentreFields> }
    DeskOpened { desk_named: DeskNamed, why: String, series: Option<String> }
    AttemptsFailed { count: u32 }
    UserAdded { new: NewUser }
    UserSet { user: UserId, roles: Option<Edit<Vec<Role>>>, state: Option<Edit<UserState>> }
    PasswordChanged { user: UserId }
    NewPerson { person: PersonId, plain: PersonPlain, shown: Digest, contact: Option<Digest>, sensitive: Option<Digest> }
    PersonAdded { new: NewPerson, enrolment: Option<NewEnrolment> }
    PersonEdited { person: PersonId, plain: Option<Edit<PersonPlain>>, shown: Option<Edit<Digest>>, contact: Option<Edit<Digest>>, sensitive: Option<Edit<Digest>> }
    PersonStateSet { person: PersonId, edit: Edit<PersonState> }
    PersonErased { person: PersonId }
    PeopleImported { file: Digest, run: Option<RunId>, new: Vec<NewPerson>, edited: Vec<PersonEdited>, enrolments: Vec<NewEnrolment>, refused: u32, skipped: u32 }
    PeopleKeptApart { apart: ApartId, fields: ApartFields }
    ConsentTextAdded { text: ConsentTextId, fields: ConsentTextFields }
    ConsentTextEdited { text: ConsentTextId, edit: Edit<ConsentTextFields> }
    ConsentAdded { consent: ConsentId, fields: ConsentFields }
    ConsentEdited { consent: ConsentId, edit: Edit<ConsentFields> }
    OrganisationAdded { organisation: OrganisationId, fields: OrganisationFields }
    OrganisationEdited { organisation: OrganisationId, edit: Edit<OrganisationFields> }
    InitiativeAdded { initiative: InitiativeId, fields: InitiativeFields }
    InitiativeEdited { initiative: InitiativeId, edit: Edit<InitiativeFields> }
    ProgrammeAdded { programme: ProgrammeId, fields: ProgrammeFields }
    ProgrammeEdited { programme: ProgrammeId, edit: Edit<ProgrammeFields> }
    PartnersSet { of: PartnersOf, edit: Edit<Vec<Partner>> }
    AgreementAdded { agreement: AgreementId, fields: AgreementFields }
    AgreementEdited { agreement: AgreementId, edit: Edit<AgreementFields> }
    CourseAdded { course: CourseId, fields: CourseFields, version: VersionId, text: VersionFields }
    CourseEdited { course: CourseId, edit: Edit<CourseFields> }
    VersionAdded { version: VersionId, text: VersionFields }
    VersionEdited { version: VersionId, edit: Edit<VersionFields> }
    VersionStateSet { version: VersionId, edit: Edit<CourseVersionState> }
    RunAdded { run: RunId, fields: RunFields, parts: Vec<NewPart>, sessions: Vec<NewSession> }
    RunEdited { run: RunId, edit: Edit<RunFields> }
    RunStateSet { run: RunId, edit: Edit<RunState> }
    PeopleEnrolled { run: RunId, enrolments: Vec<NewEnrolment>, reserve: Vec<NewEnrolment>, over_capacity: bool }
    EnrolmentStateSet { enrolment: EnrolmentId, edit: Edit<EnrolmentState> }
    EnrolmentTransferred { enrolment: EnrolmentId, edit: Edit<EnrolmentState>, new: NewEnrolment }
    PartAdded { new: NewPart }
    PartEdited { part: PartId, edit: Edit<PartFields> }
    EnrolmentAssigned { enrolment: EnrolmentId, edit: Edit<EnrolmentParts> }
    EnrolmentsAssigned { run: RunId, assigned: Vec<EnrolmentAssigned>, over_capacity: bool }
    FacilityAdded { facility: FacilityId, fields: FacilityFields }
    FacilityEdited { facility: FacilityId, edit: Edit<FacilityFields> }
    EquipmentAdded { equipment: EquipmentId, fields: EquipmentFields }
    EquipmentEdited { equipment: EquipmentId, edit: Edit<EquipmentFields> }
    AvailabilityAdded { availability: AvailabilityId, fields: AvailabilityFields }
    AvailabilityEdited { availability: AvailabilityId, edit: Edit<AvailabilityFields> }
    NewSession { session: SessionId, place: SessionPlace, text: SessionText }
    ClashAccepted { sides: ClashSides, edit: Edit<Digest> }
    ClashesAccepted { clashes: Vec<ClashAccepted> }
    SessionsAdded { run: RunId, sessions: Vec<NewSession>, accepted: Vec<ClashAccepted> }
    OriginSet { session: SessionId, edit: Edit<SessionOrigin> }
    TimetableImported { run: RunId, added: Vec<NewSession>, edited: Vec<SessionEdited>, cancelled: Vec<SessionStateSet>, origins: Vec<OriginSet>, accepted: Vec<ClashAccepted> }
    SessionEdited { session: SessionId, place: Option<Edit<SessionPlace>>, text: Option<Edit<SessionText>>, accepted: Vec<ClashAccepted> }
    SessionsPlanned { run: RunId, how: PlanKind, added: Vec<NewSession>, edited: Vec<SessionEdited>, accepted: Vec<ClashAccepted> }
    SessionStateSet { session: SessionId, edit: Edit<SessionState> }
    MarkEdit { enrolment: EnrolmentId, edit: Edit<MarkValue> }
    RollMarked { session: SessionId, marks: Vec<MarkEdit>, is_late: bool }
    WalkInAdded { walk_in: WalkInId, fields: WalkInFields }
    WalkInSettled { walk_in: WalkInId, session: Option<SessionId>, edit: Edit<WalkInState>, new: Option<NewPerson>, enrolment: Option<NewEnrolment>, mark: Option<MarkEdit> }
    SheetSigned { session: SessionId, register: Edit<RegisterState>, state: Option<Edit<SessionState>>, begun: Vec<EnrolmentBegun>, counts: Vec<StatusCount>, marks: Digest, signature: Signature }
    EnrolmentBegun { enrolment: EnrolmentId, edit: Edit<EnrolmentState> }
    StatusCount { status: crate::domain::attendance::Status, count: u32 }
    SheetReopened { session: SessionId, register: Edit<RegisterState> }
    PreparedCertificate { certificate: CertificateId, fields: CertificateFields }
    BatchPrepared { batch: BatchId, fields: BatchFields, certificates: Vec<PreparedCertificate> }
    BatchDropped { batch: BatchId, edit: Edit<BatchState>, certificates: Vec<CertificateEdit> }
    CertificateEdit { certificate: CertificateId, edit: Edit<CertificateState> }
    BatchApproved { batch: BatchId, edit: Edit<BatchState>, certificates: Vec<CertificateEdit>, snapshot: Digest, signature: Signature }
    CertificatesIssued { batch: BatchId, edit: Edit<BatchState>, approval: Digest, template: Digest, issued: Vec<IssuedCertificate>, voided: Vec<VoidNumber> }
    VoidNumber { series: String, year: i32, number: u32 }
    IssuedCertificate { certificate: CertificateId, edit: Edit<CertificateState>, issue: IssueFields, superseded: Option<CertificateEdit> }
    PapersFiled { papers: Vec<FiledPaper> }
    FiledPaper { certificate: CertificateId, paper: Digest }
    CertificateStateSet { certificate: CertificateId, edit: Edit<CertificateState>, signature: Signature }
    PaperPrinted { what: String, about: uuid::Uuid, count: u32 }
    AssessmentAdded { assessment: AssessmentId, fields: AssessmentFields }
    AssessmentEdited { assessment: AssessmentId, edit: Edit<AssessmentFields> }
    ResultEdit { assessment: AssessmentId, enrolment: EnrolmentId, attempt_n: u32, edit: Edit<ResultValue> }
    ResultsEntered { run: RunId, results: Vec<ResultEdit> }
    DocumentAdded { document: DocumentId, fields: DocumentFields }
    DocumentEdited { document: DocumentId, edit: Edit<DocumentFields> }
    CompetencyAdded { competency: CompetencyId, fields: CompetencyFields }
    CompetencyEdited { competency: CompetencyId, edit: Edit<CompetencyFields> }
    SignOffEdit { competency: CompetencyId, enrolment: EnrolmentId, edit: Edit<SignOffValue> }
    SignOffsEntered { run: RunId, sign_offs: Vec<SignOffEdit> }
    QualificationAdded { qualification: QualificationId, fields: QualificationFields }
    QualificationEdited { qualification: QualificationId, edit: Edit<QualificationFields> }
    NewLetter { letter: LetterId, fields: LetterFields }
    LettersAdded { letters: Vec<NewLetter> }
    LetterEdited { letter: LetterId, edit: Edit<LetterFields> }
    LetterTo { person: PersonId, run: Option<RunId>, asked: Option<FollowUpEdit> }
    ActionAdded { action: ActionId, fields: ActionFields }
    ActionEdited { action: ActionId, edit: Edit<ActionFields> }
    FollowUpEdit { enrolment: EnrolmentId, months: u32, edit: Edit<FollowUpValue> }
    FollowUpsSet { set: Vec<FollowUpEdit> }
    LettersMade { letter: LetterId, text: Digest, lang: String, form: LetterForm, first_number: u32, to: Vec<LetterTo> }
    ResourceAdded { resource: ResourceId, fields: ResourceFields }
    ResourceEdited { resource: ResourceId, edit: Edit<ResourceFields> }
    SignatoryAdded { signatory: SignatoryId, fields: SignatoryFields }
    SignatoryEdited { signatory: SignatoryId, edit: Edit<SignatoryFields> }
    NewFormer { former: FormerId, fields: FormerFields }
    FormerCertificatesAdded { certificates: Vec<NewFormer> }
    FormerCertificateEdited { former: FormerId, edit: Edit<FormerFields> }
    EntryUndone { of: Digest, facts: Vec<Fact> }
}
