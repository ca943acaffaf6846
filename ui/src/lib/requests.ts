// Generated from the table of requests (src/requests/table.rs) by `rollbook requests --typescript`. Never edited by hand.

/** Something broke: shown as one sentence with its number. */
export interface Fault { number: string, kind: string }
export type AcceptClash = { session: string, kind: OverlapKind, side: string, reason: string, };
export type AcceptedBy = { name: string, at: Moment, reason: string | null, };
export type ActionFilter = { run?: string | null, };
export type ActionKind = "action" | "recommendation";
export type ActionRow = { id: string, run: string, run_code: string, session: string | null, session_title: string | null, kind: ActionKind, text: string, owner: string | null, owner_name: string | null, due_on: string | null, 
/**
 * Open, and its day has come.
 */
is_due: boolean, cites: Array<CitedAction>, state: ActionState, next_states: Array<ActionState>, };
export type ActionState = "open" | "done" | "dropped";
export type AddAction = { run: string, session?: string | null, kind: ActionKind, text: string, owner?: string | null, due_on?: string | null, 
/**
 * Earlier ones, of any run.
 */
cites: Array<string>, };
export type AddAgreement = { title: string, kind: AgreementKind, 
/**
 * Organisations.
 */
parties: Array<string>, programmes: Array<string>, signed_on?: string | null, valid_to_on?: string | null, certificate_text?: string | null, };
export type AddAssessment = { run: string, kind: AssessmentKind, title: string, 
/**
 * The highest score, in hundredths of a point.
 */
max_x100: number, 
/**
 * From which score on it is passed; without one nobody passes or fails.
 */
pass_x100?: number | null, attempts_n: number, };
export type AddAvailability = { fields: AvailabilityForm, };
export type AddCompetency = { code: string, title: string, package?: string | null, steps?: Array<string> | null, level_required: SkillLevel, };
export type AddConsent = { person: string, text: string, given_on: string, channel: ConsentChannel, };
export type AddConsentText = { purpose: string, texts: Array<ConsentWords>, };
export type AddCourse = { code: string, title: string, 
/**
 * BCP 47; by default the language of this computer.
 */
lang?: string | null, rule: CompletionRule, programme?: string | null, mode?: Mode | null, topics?: Array<string> | null, 
/**
 * Codes of the list of product types.
 */
product_types?: Array<string> | null, level?: Level | null, workload_min?: number | null, 
/**
 * What whoever completes it can do.
 */
outcomes?: Array<string> | null, assessment_method?: string | null, effective_on?: string | null, 
/**
 * When the text has to be looked through again.
 */
review_on?: string | null, 
/**
 * Ids of the competencies that it teaches.
 */
competencies?: Array<string> | null, };
export type AddDocument = { person?: string | null, run?: string | null, 
/**
 * Token of a chosen file.
 */
file: string, 
/**
 * By default what the file is called.
 */
title?: string | null, kind: DocumentKind, };
export type AddEquipment = { fields: EquipmentForm, };
export type AddFacility = { fields: FacilityForm, };
export type AddInitiative = { code: string, titles: Array<Titled>, };
export type AddLetter = { kind: LetterKind, title: string, texts: Array<LetterWords>, };
export type AddOrganisation = { name: string, alt_names?: Array<string> | null, category?: Category | null, country?: string | null, parent?: string | null, };
export type AddPart = { run: string, fields: PartForm, };
export type AddPerson = { fields: PersonFields, affiliation?: AffiliationFields | null, run?: string | null, };
export type AddProgramme = { initiative?: string | null, code: string, titles: Array<Titled>, pillar?: string | null, unit?: string | null, };
export type AddQualification = { person: string, course?: string | null, competency?: string | null, facility?: string | null, role: QualifiedAs, valid_from_on: string, valid_to_on?: string | null, };
export type AddResource = { fields: ResourceForm, file?: string | null, };
export type AddRun = { code: string, version: string, first_on: string, last_on: string, 
/**
 * IANA name; by default that of the centre.
 */
zone?: string | null, capacity: number, 
/**
 * The number of the run in its series.
 */
edition_n?: number | null, 
/**
 * People without whom it is confirmed for a reason only.
 */
min_to_run_n?: number | null, objectives?: Array<string> | null, 
/**
 * Seats that are counted apart, adding up to the capacity; exactly one pool names no countries and takes everybody else.
 */
pools?: Array<SeatPool> | null, };
export type AddSessions = { run: string, sessions: Array<SessionFields>, 
/**
 * Outside of the dates of the run or of the phase.
 */
override_reason?: string | null, };
export type AddSignatory = { person: string, title: string, valid_from_on: string, valid_to_on?: string | null, 
/**
 * Token of a chosen picture of the signature.
 */
image?: string | null, };
export type AddUser = { login: string, name: string, roles: Array<Role>, };
export type AddVersion = { course: string, title: string, 
/**
 * BCP 47; by default that of the newest version.
 */
lang?: string | null, rule: CompletionRule, level?: Level | null, workload_min?: number | null, outcomes?: Array<string> | null, assessment_method?: string | null, effective_on?: string | null, review_on?: string | null, 
/**
 * By default those of the newest version.
 */
competencies?: Array<string> | null, };
export type AddWalkIn = { session: string, name?: string | null, country?: string | null, person?: string | null, status?: Status | null, };
export type AffiliationFields = { organisation?: string | null, name?: string | null, post?: string | null, department?: string | null, from_on?: string | null, 
/**
 * The last day.
 */
to_on?: string | null, 
/**
 * By default where they work.
 */
is_primary?: boolean | null, };
export type AffiliationRow = { organisation: string | null, 
/**
 * Of the organisation as it is called now, or as it was typed.
 */
name: string | null, post: string | null, department: string | null, from_on: string | null, to_on: string | null, is_primary: boolean, 
/**
 * Holds today.
 */
is_present: boolean, };
export type Against = { standing: Standing, overlaps: Array<Overlap>, 
/**
 * Those who would teach there without a qualification.
 */
unqualified: Array<Unqualified>, 
/**
 * The dates of its run or phase, marks that people have, or that it is over.
 */
refusal: Refusal | null, };
export type AgendaForm = { title: string, from_min: number, to_min: number, speakers?: Array<string> | null, };
export type AgendaRow = { title: string, from_min: number, to_min: number, start: Moment, end: Moment, speakers: Array<AgendaSpeaker>, };
export type AgendaSpeaker = { person: string, name: string, };
export type AgreementKind = "mou" | "legal" | "funding";
export type AgreementRow = { id: string, title: string, kind: AgreementKind, parties: Array<Party>, programmes: Array<string>, signed_on: string | null, valid_to_on: string | null, certificate_text: string | null, state: AgreementState, next_states: Array<AgreementState>, 
/**
 * Whether certificates cite it today.
 */
is_in_force: boolean, };
export type AgreementState = "draft" | "signed" | "in_force" | "expired" | "terminated";
export type AliasFields = { kind: AliasKind, value: string, source?: string | null, };
export type AliasKind = "screen_name" | "earlier_name" | "email" | "spelling";
export type AlikeBy = "identifier" | "name" | "email";
export type AnswerFault = "unknown" | "several" | "empty" | "unreadable" | "settled" | "twice";
export type AnswerPreview = { file_name: string, rows: Array<AnswerRow>, ready: number, refused: number, };
export type AnswerRow = { line: number, name: string, run_code: string, months: number | null, in_sector: boolean | null, skill_applied: boolean | null, fault: AnswerFault | null, };
export type AnswerSheet = { file: string, };
export type AnswersTaken = { receipt: Receipt, taken: number, left_out: Array<AnswerRow>, };
export type Appearance = { language?: string | null, look?: string | null, text_size?: number | null, };
export type AssessmentColumn = { id: string, kind: AssessmentKind, title: string, max_x100: number, 
/**
 * None where nobody passes or fails.
 */
pass_x100: number | null, attempts_n: number, 
/**
 * People with a score.
 */
scored: number, passed: number, failed: number, 
/**
 * Of the best attempts, in percent of the highest score.
 */
mean_tenths: number | null, 
/**
 * Whether its fields may still be changed: nobody has a score.
 */
is_free: boolean, };
export type AssessmentKind = "pre" | "post" | "practical" | "exam";
export type AssignEnrolments = { run: string, enrolments: Array<string>, 
/**
 * By default the tracks stay as they are.
 */
tracks?: Array<string> | null, 
/**
 * By default the group stays as it is; an empty text takes people out of theirs.
 */
group?: string | null, 
/**
 * Past the capacity of a track or group.
 */
override_reason?: string | null, };
export type AssignRooms = { run: string, 
/**
 * By default those that have no place and are not at a distance.
 */
sessions?: Array<string> | null, 
/**
 * Only rooms of this site or building.
 */
within?: string | null, features?: Array<string> | null, };
export type AttemptShown = { attempt_n: number, score_x100: number, assessor: string, 
/**
 * The entry that wrote it.
 */
entry: string, 
/**
 * The first value, where it was corrected.
 */
first_x100: number | null, 
/**
 * Other values that stand against it.
 */
rivals_x100: Array<number>, };
export type Audience = "government" | "industry" | "regulator" | "other";
export type AvailabilityFilter = { of?: string | null, };
export type AvailabilityForm = { what: BookableKind, 
/**
 * The id of the place, thing or person; of the centre it need not be said.
 */
of: string, kind: AvailabilityKind, 
/**
 * `2026-11-24T09:00`.
 */
start_local: string, end_local: string, 
/**
 * IANA name; by default that of the place, else that of the centre.
 */
zone?: string | null, 
/**
 * By which rule it comes again: an RRULE of RFC 5545 by the clocks of its zone, as `FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20271231`. What is
 * open by a rule may be booked in these hours only.
 */
repeat?: string | null, reason?: string | null, };
export type AvailabilityKind = "open" | "closed" | "maintenance" | "leave";
export type AvailabilityRow = { id: string, what: BookableKind, of: string, 
/**
 * Of the place, thing or person.
 */
name: string, kind: AvailabilityKind, start: Moment, end: Moment, 
/**
 * The rule by which it comes again, from this start on: an RRULE of RFC 5545.
 */
repeat: string | null, reason: string | null, is_over: boolean, };
export type BackUp = { to?: string | null, };
export type BackupRow = { folder: string, at: string, size_kib: number, is_verified: boolean, };
export type Backups = { place: string | null, rows: Array<BackupRow>, };
export type BandKind = "closed" | "maintenance" | "leave" | "outside_hours" | "holiday" | "calibration";
export type BatchRow = { id: string, 
/**
 * None where each states what the rule decided.
 */
kind: CertificateKind | null, template: Template, run: string, run_code: string, count: number, 
/**
 * `prepared`, `approved`, `issued`.
 */
state: string, prepared_by: string, prepared_at: string, approved_by: string | null, issued_at: string | null, papers_filed: number, i_may_approve: boolean, 
/**
 * `needs_second_person`, `no_permission`.
 */
why_not: string | null, };
export type BestScore = { title: string, best_x100: number, max_x100: number, pct_tenths: number, 
/**
 * None without a pass mark.
 */
outcome: Outcome | null, };
export type BookableKind = "facility" | "equipment" | "person" | "centre";
export type BuildDemo = { path: string, };
export type CalendarOf = "run" | "facility" | "person";
export type Catalogue = { initiatives: Array<InitiativeRow>, programmes: Array<ProgrammeRow>, pillars: Array<ListedCode>, product_types: Array<ListedCode>, };
export type CatalogueFormat = "xlsx" | "html" | "zip";
export type Category = "manufacturer" | "association" | "nra" | "ministry" | "academia" | "un_ngo" | "funder" | "other";
export type Centre = { code: string, name: string, country: string, zone: string, verify_host: string | null, grace_min: number, late_entry_hours: number, profile: Profile, next_number: number, };
export type CertificateFilter = { run?: string | null, text?: string | null, state?: CertificateState | null, from?: number | null, count?: number | null, };
export type CertificateKind = "completion" | "competence" | "attendance" | "participation" | "trainer" | "speaker";
export type CertificateRow = { id: string, serial: string | null, person: string, printed_name: string, run_code: string, course_title: string, state: CertificateState, issued_at: string | null, has_paper: boolean, batch: string, kind: CertificateKind, 
/**
 * None of somebody who taught.
 */
enrolment: string | null, 
/**
 * The number of the certificate that this one replaces, or will.
 */
replaces: string | null, 
/**
 * The number of the certificate that stands for this one.
 */
replaced_by: string | null, };
export type CertificateState = "draft" | "approved" | "issued" | "suspended" | "superseded" | "revoked" | "dropped" | "void";
export type ChangedClocks = { planned: Moment, planned_with: string, present: Moment, present_with: string, };
export type CheckCertificate = { file?: string | null, link?: string | null, keys?: string | null, };
export type CheckResult = { 
/**
 * `valid`, `replaced`, `suspended`, `revoked`, `unknown_key`, `altered`.
 */
outcome: string, 
/**
 * The title of what it states.
 */
kind: string | null, name: string | null, course: string | null, version: number | null, dates: string | null, hours: string | null, serial: string | null, issuer: string | null, issued_on: string | null, replaced_by: string | null, is_demo: boolean, is_expired: boolean, 
/**
 * When the status list was made that was asked.
 */
status_known_at: string | null, is_status_current: boolean, 
/**
 * What the page does not show as it was signed: `name`, `course`, `dates`, `hours`, `serial`, `added`; `seal` where
 * anything at all that the file draws or says is not as it was issued.
 */
differences: Array<string>, };
export type CitedAction = { id: string, run_code: string, text: string, };
export type ClashLevel = "block" | "warn" | "ignore";
export type CompetencyRow = { id: string, code: string, title: string, 
/**
 * The process or procedure that it belongs to.
 */
package: string | null, steps: Array<string>, level_required: SkillLevel, 
/**
 * The course versions that have it, as title and number.
 */
versions: Array<string>, 
/**
 * Whether its fields may still be changed.
 */
is_free: boolean, };
export type Completion = { run: RunRow, pass: number, fail: number, pending: number, rows: Array<CompletionRow>, staff: Array<StaffRow>, batches: Array<BatchRow>, };
export type CompletionRow = { enrolment: string, person: string, full_name: string, native_name: string | null, country_name: string | null, state: EnrolmentState, earned_min: number, expected_min: number, pct_tenths: number | null, verdict: Verdict, certificate: CertificateRow | null, 
/**
 * A certificate stands though the rule no longer passes (I9): a person decides, nothing is revoked by itself.
 */
contradicts_certificate: boolean, 
/**
 * `not_passed`, `pending`, `mark_clash`, `has_certificate`.
 */
why_no_certificate: string | null, };
export type CompletionRule = { 
/**
 * What must hold.
 */
rule: Rule, 
/**
 * Whether a session from which somebody is excused (X) stays expected of them. If not, it leaves both sums, as N does.
 */
excused_stays_expected: boolean, };
export type ConsentChannel = "form" | "paper" | "import";
export type ConsentRow = { id: string, purpose: string, text_n: number, 
/**
 * There is a newer version of the text.
 */
is_older: boolean, texts: Array<ConsentWords>, given_on: string, channel: ConsentChannel, withdrawn_on: string | null, };
export type ConsentTextRow = { id: string, purpose: string, n: number, texts: Array<ConsentWords>, is_retired: boolean, consents: number, };
export type ConsentWords = { lang: string, text: string, };
export type CopiedSession = { 
/**
 * The session of the older run.
 */
of: string, title: string, 
/**
 * `2026-11-24T09:00`, as the older session is planned, whole weeks later or earlier.
 */
start_local: string, zone: string, 
/**
 * None where it cannot be placed.
 */
start: Moment | null, end: Moment | null, facility_name: string | null, 
/**
 * Who does something in it, those who teach first.
 */
staff: Array<string>, 
/**
 * Staff of the older session who are no trainers, or not in use, any more: it is placed without them.
 */
left_out: Array<string>, overlaps: Array<Overlap>, 
/**
 * Those who would teach in it without a qualification.
 */
unqualified: Array<Unqualified>, 
/**
 * Why it cannot be placed: it has to be left out.
 */
refusal: Refusal | null, };
export type CopyPreview = { title: string, first_on: string, last_on: string, zone: string, capacity: number, sessions: Array<CopiedSession>, };
export type CopyRun = { run: string, 
/**
 * Of the new run.
 */
code: string, first_on: string, 
/**
 * Sessions of the older run that are not copied.
 */
leave_out?: Array<string> | null, };
export type CopyWeek = { run: string, 
/**
 * A day of the week.
 */
from_on: string, 
/**
 * A day of the other one.
 */
to_on: string, };
export type Country = { code: string, name: string, };
export type CourseRow = { id: string, code: string, 
/**
 * Of its newest version.
 */
title: string, programme: string | null, mode: Mode | null, topics: Array<string>, 
/**
 * Codes of the list of product types.
 */
product_types: Array<string>, 
/**
 * The oldest first.
 */
versions: Array<VersionRow>, };
export type CourseSheet = { version: string, language?: string | null, };
export type CourseVersionState = "draft" | "in_review" | "approved" | "retired";
export type DateOrder = "day_first" | "month_first" | "year_first";
export type DateQuestion = { 
/**
 * As written.
 */
text: string, 
/**
 * What it is in each order.
 */
readings: Array<[DateOrder, string]>, };
export type DayCount = "working" | "calendar";
export type DemoBuilt = { path: string, logins: Array<string>, };
export type DocumentKind = "photo" | "identity" | "cv" | "nomination" | "medical" | "signed_sheet" | "agenda" | "report" | "letter" | "other";
export type DocumentRow = { id: string, kind: DocumentKind, format: Format, bytes_n: number, 
/**
 * None where whoever asks may not see the document.
 */
title: string | null, file_name: string | null, at: Moment, by: string, };
export type Documents = { person?: string | null, run?: string | null, };
export type DossierFormat = "pdf" | "zip";
export type Draft = { key: string, value?: string | null, };
export type DropBatch = { batch: string, reason: string, };
export type EditAction = { action: string, session?: string | null, kind: ActionKind, text: string, owner?: string | null, due_on?: string | null, cites: Array<string>, state: ActionState, };
export type EditAgreement = { agreement: string, title: string, kind: AgreementKind, parties: Array<string>, programmes: Array<string>, signed_on?: string | null, valid_to_on?: string | null, certificate_text?: string | null, state: AgreementState, };
export type EditAssessment = { assessment: string, kind: AssessmentKind, title: string, max_x100: number, pass_x100?: number | null, attempts_n: number, };
export type EditAvailability = { availability: string, fields: AvailabilityForm, };
export type EditCompetency = { competency: string, code: string, title: string, package?: string | null, steps?: Array<string> | null, level_required: SkillLevel, };
export type EditConsentText = { text: string, purpose: string, texts: Array<ConsentWords>, is_retired?: boolean | null, };
export type EditCourse = { course: string, code: string, programme?: string | null, mode?: Mode | null, topics?: Array<string> | null, product_types?: Array<string> | null, };
export type EditDocument = { document: string, title: string, kind: DocumentKind, };
export type EditEquipment = { equipment: string, fields: EquipmentForm, };
export type EditFacility = { facility: string, fields: FacilityForm, };
export type EditFormer = { former: string, number: string, name: string, course: string, issued_on: string, reason: string, };
export type EditInitiative = { initiative: string, code: string, titles: Array<Titled>, };
export type EditLetter = { letter: string, kind: LetterKind, title: string, texts: Array<LetterWords>, is_retired: boolean, };
export type EditOrganisation = { organisation: string, name: string, alt_names?: Array<string> | null, category?: Category | null, country?: string | null, parent?: string | null, };
export type EditPart = { part: string, fields: PartForm, };
export type EditPerson = { person: string, fields: PersonFields, reason?: string | null, };
export type EditProgramme = { programme: string, initiative?: string | null, code: string, titles: Array<Titled>, pillar?: string | null, unit?: string | null, };
export type EditQualification = { qualification: string, course?: string | null, competency?: string | null, facility?: string | null, role: QualifiedAs, valid_from_on: string, valid_to_on?: string | null, };
export type EditResource = { resource: string, fields: ResourceForm, file?: string | null, drop_file?: boolean | null, };
export type EditRun = { run: string, code: string, first_on: string, last_on: string, zone: string, capacity: number, edition_n?: number | null, min_to_run_n?: number | null, objectives?: Array<string> | null, pools?: Array<SeatPool> | null, };
export type EditSession = { session: string, fields: SessionFields, 
/**
 * Outside of the dates of the run or of the phase, or where people have marks already.
 */
override_reason?: string | null, };
export type EditSignatory = { signatory: string, title: string, valid_from_on: string, valid_to_on?: string | null, 
/**
 * Token of a chosen picture; by default the present one stays.
 */
image?: string | null, 
/**
 * Takes the present picture away.
 */
drops_image?: boolean | null, };
export type EditVersion = { version: string, title: string, lang?: string | null, rule: CompletionRule, level?: Level | null, workload_min?: number | null, outcomes?: Array<string> | null, assessment_method?: string | null, effective_on?: string | null, review_on?: string | null, 
/**
 * By default they stay as they are.
 */
competencies?: Array<string> | null, };
export type ElsewhereTime = { time: string, day_shift: number, };
export type ElsewhereTimes = { start: ElsewhereTime, end: ElsewhereTime, };
export type Enrol = { run: string, people: Array<string>, 
/**
 * Past the capacity.
 */
override_reason?: string | null, 
/**
 * Whoever finds no seat goes to the reserve list, in the order of `people`.
 */
reserve?: boolean | null, };
export type EnrolmentRow = { enrolment: string, person: string, full_name: string, native_name: string | null, country_name: string | null, employer: string | null, state: EnrolmentState, 
/**
 * The pool of their seat, where seats are counted apart.
 */
pool: string | null, 
/**
 * On the reserve list: who is longest there has place 1, in each pool of seats.
 */
reserve_place: number | null, 
/**
 * Gets the next free seat.
 */
is_next: boolean, 
/**
 * The states that may follow now.
 */
next_states: Array<EnrolmentState>, earned_min: number, expected_min: number, pct_tenths: number | null, outcome: Outcome, 
/**
 * The ids of their tracks, and of their group.
 */
tracks: Array<string>, group: string | null, };
export type EnrolmentState = "reserve" | "enrolled" | "active" | "completed" | "not_completed" | "no_show" | "withdrawn" | "removed" | "transferred_to";
export type EnterResults = { run: string, results: Array<EnteredResult>, 
/**
 * Who assessed; by default whoever enters.
 */
assessor?: string | null, reason?: string | null, note?: string | null, };
export type EnteredResult = { assessment: string, enrolment: string, attempt_n?: number | null, score_x100?: number | null, };
export type EnteredSignOff = { competency: string, enrolment: string, level?: SkillLevel | null, observed_n?: number | null, performed_n?: number | null, };
export type EquipmentForm = { 
/**
 * The number by which the centre knows them.
 */
asset_no: string, name: string, 
/**
 * The place where they are kept.
 */
home?: string | null, 
/**
 * Whether they can be used elsewhere.
 */
is_movable?: boolean | null, quantity_n: number, calibration_due_on?: string | null, 
/**
 * By default as it is; of new ones in service.
 */
state?: EquipmentState | null, };
export type EquipmentRow = { id: string, asset_no: string, name: string, home: string | null, home_name: string | null, is_movable: boolean, quantity_n: number, calibration_due_on: string | null, state: EquipmentState, 
/**
 * The states that may follow now.
 */
next_states: Array<EquipmentState>, };
export type EquipmentState = "in_service" | "out_of_service" | "retired";
export type EquipmentTaken = { equipment: string, quantity_n: number, };
export type ErasePerson = { person: string, reason: string, };
export type ExportCalendar = { of: CalendarOf, id: string, };
export type ExportDossier = { run: string, format: DossierFormat, };
export type ExportFollowUps = { months?: number | null, state?: FollowUpState | null, is_open?: boolean | null, format: SheetFormat, };
export type ExportLibrary = { format: CatalogueFormat, filter?: LibraryFilter | null, 
/**
 * Takes restricted ones along, of those that the asking person may read.
 */
with_restricted?: boolean | null, };
export type ExportReport = { from_on?: string | null, to_on?: string | null, by: ReportBy, only?: ReportOnly | null, format: ReportFormat, };
export type ExportRetention = { by: FollowUpBy, months: number, format: SheetFormat, };
export type Exported = { receipt: Receipt, papers: Array<OnePaper>, };
export type FacilityForm = { 
/**
 * The place around it.
 */
parent?: string | null, kind: FacilityKind, name: string, address?: string | null, capacity?: number | null, 
/**
 * IANA name, only of a place that stands in no other.
 */
zone?: string | null, grade?: Grade | null, 
/**
 * Minutes that it stays free after a session.
 */
turnaround_min?: number | null, 
/**
 * Minutes that gowning takes before a session.
 */
gowning_min?: number | null, features?: Array<string> | null, 
/**
 * First and last day on which it can be booked.
 */
available_from_on?: string | null, available_to_on?: string | null, };
export type FacilityKind = "site" | "building" | "room" | "suite" | "bench" | "virtual";
export type FacilityRow = { id: string, parent: string | null, 
/**
 * 0 for a place that is in no other.
 */
depth: number, 
/**
 * `Hwasun › Building 1 › Suite 3`.
 */
path: string, kind: FacilityKind, name: string, address: string | null, capacity: number | null, 
/**
 * IANA name: its own, or that of the place around it.
 */
zone: string | null, grade: Grade, turnaround_min: number, gowning_min: number, features: Array<string>, available_from_on: string | null, available_to_on: string | null, };
export type Field = "full_name" | "given_name" | "middle_name" | "family_name" | "certificate_name" | "native_name" | "honorific" | "sex" | "born_on" | "country" | "email" | "phone" | "employer" | "post" | "department" | "category" | "note";
export type FilePapers = { batch: string, at_most?: number | null, };
export type Find = { text: string, kinds?: Array<HitKind> | null, count?: number | null, };
export type FindFreePlaces = { at: ProbeSession, from_on: string, to_on: string, 
/**
 * Whether another room will do.
 */
any_room: boolean, };
export type FindPlacesFor = { placing: ProbePlacing, from_on: string, to_on: string, 
/**
 * Whether another room will do.
 */
any_room: boolean, };
export type Finding = { 
/**
 * `bytes`, `digest`, `signature`, `chain`, `columns`, `order`, `desk`, `value`, `document`, `tables`, `anchor`, `pages`, `schema`.
 */
kind: string, 
/**
 * The entry that it is about, by digest.
 */
entry: string | null, 
/**
 * For whoever looks for the cause.
 */
detail: string, };
export type FollowUpBy = "programme" | "course" | "country" | "run";
export type FollowUpFigure = "answered" | "in_sector" | "skill_applied" | "silent" | "waived" | "not_asked";
export type FollowUpFilter = { 
/**
 * 6, 12 or 24.
 */
months?: number | null, state?: FollowUpState | null, 
/**
 * Those who can still be asked or reminded: due or sent.
 */
is_open?: boolean | null, 
/**
 * Those behind a row of the figures, and behind one figure of it.
 */
by?: FollowUpBy | null, key?: string | null, figure?: FollowUpFigure | null, from?: number | null, count?: number | null, };
export type FollowUpKey = { enrolment: string, months: number, };
export type FollowUpRow = { enrolment: string, months: number, person: string, 
/**
 * Empty once erased.
 */
full_name: string, email: string | null, country_name: string | null, run: string, run_code: string, course_title: string, due_on: string, state: FollowUpState, 
/**
 * When it came to that.
 */
on: string | null, in_sector: boolean | null, skill_applied: boolean | null, next_states: Array<FollowUpState>, };
export type FollowUpState = "due" | "sent" | "answered" | "no_answer" | "waived";
export type Format = "pdf" | "png" | "jpeg" | "xlsx" | "ods" | "docx" | "odt" | "pptx" | "odp" | "csv" | "txt";
export type FormerColumn = { 
/**
 * Column from 0.
 */
index: number, 
/**
 * Its head; empty if it has none.
 */
head: string, 
/**
 * What it holds, if that is known.
 */
field: FormerField | null, 
/**
 * Up to three different values.
 */
examples: Array<string>, };
export type FormerField = "number" | "name" | "course" | "issued_on";
export type FormerFilter = { text?: string | null, from?: number | null, count?: number | null, };
export type FormerImported = { receipt: Receipt, imported: number, refused: number, };
export type FormerList = { 
/**
 * Token of a chosen file.
 */
file: string, 
/**
 * Fields by place in the columns of a preview; none: by the heads.
 */
columns?: Array<FormerField | null> | null, 
/**
 * How dates are meant that may be several; none: such rows stay out.
 */
date_order?: DateOrder | null, };
export type FormerListed = { line: number, number: string, name: string, course: string, issued_on: string | null, 
/**
 * Why it cannot come in: `no_number`, `number_used`, `number_twice`, `no_name`, `nobody`, `several`, `no_course`, `no_date`.
 */
why: string | null, };
export type FormerPreview = { file_name: string, columns: Array<FormerColumn>, 
/**
 * A date that may be several days: whoever imports says how it is meant.
 */
date_question: DateQuestion | null, rows: Array<FormerListed>, ready: number, refused: number, };
export type FormerRow = { id: string, person: string, number: string, 
/**
 * None once its person was erased.
 */
printed_name: string | null, course_title: string, issued_on: string, };
export type FoundBook = { 
/**
 * By default made from the code in the folder of books.
 */
path?: string | null, centre_name: string, code: string, country: string, zone: string, full_name: string, login: string, backup_place?: string | null, };
export type FoundSession = { id: string, run: string, run_code: string, title: string, start: Moment, end: Moment, };
export type Founded = { who: Who, path: string, recovery: Array<string>, };
export type FreePlaces = { places: Array<SessionStand>, skipped: Array<SkippedStand>, };
export type Grade = "none" | "a" | "b" | "c" | "d" | "cnc";
export type HistoryChange = { subject: string, was: string | null, now: string | null, };
export type HistoryFilter = { 
/**
 * The id of a record.
 */
about?: string | null, 
/**
 * The id of an account.
 */
by?: string | null, 
/**
 * Local days of the centre, both included.
 */
from_on?: string | null, to_on?: string | null, from?: number | null, count?: number | null, };
export type HistoryRow = { entry: string, seq: number, at: Moment, by: string, role: Role, act: string, sentence: string, changes: Array<HistoryChange>, reason: string | null, 
/**
 * `possible`, `not_undoable`, `undone`, `is_undo`.
 */
undo: string, is_own: boolean, };
export type Hit = { id: string, 
/**
 * A name, a code, a title or a number.
 */
title: string, detail: string | null, 
/**
 * The run it belongs to.
 */
run: string | null, };
export type HitGroup = { kind: HitKind, total: number, hits: Array<Hit>, };
export type HitKind = "person" | "certificate" | "run" | "course" | "session" | "facility";
export type IdentifierFields = { scheme: string, value: string, };
export type IdentifierRow = { scheme: string, value: string | null, };
export type ImportColumn = { index: number, head: string, field: Field | null, confidence: number, examples: Array<string>, };
export type ImportCounts = { create: number, update: number, possible_duplicate: number, refused: number, already_in: number, };
export type ImportFault = { 
/**
 * Words: `import-fault-<kind>`.
 */
kind: string, refuses: boolean, field: Field | null, text: string, 
/**
 * What it may be: codes of countries, days.
 */
choices: Array<string>, };
export type ImportPeople = { file: string, run?: string | null, tab?: number | null, columns?: Array<Field | null> | null, map?: { [key in string]: string } | null, date_order?: DateOrder | null, values?: Array<Meaning> | null, 
/**
 * What becomes of possible duplicates: `create`, `same` (the first match), `skip` (default).
 */
duplicates?: string | null, 
/**
 * The same for single lines.
 */
lines?: { [key in string]: string } | null, };
export type ImportPreview = { file_name: string, kind: string, encoding: string | null, separator: string | null, tabs: Array<string>, tab: number, header_row: number | null, formulas: number, columns: Array<ImportColumn>, 
/**
 * The columns are mapped as somebody mapped those of a list with the same heads before.
 */
is_remembered: boolean, 
/**
 * A date that may be several days: whoever imports says how it is meant.
 */
date_question: DateQuestion | null, 
/**
 * Countries, sexes and categories that nobody knows: whoever imports may say what they mean.
 */
values: Array<UnknownValue>, counts: ImportCounts, 
/**
 * The first ones; those with faults first where there are more than fit.
 */
rows: Array<ImportRow>, total: number, };
export type ImportRow = { line: number, 
/**
 * `create`, `update`, `possible_duplicate`, `already_in`, `refused`.
 */
decision: string, fields: PersonFields, employer: string | null, post: string | null, department: string | null, matches: Array<PersonRow>, faults: Array<ImportFault>, };
export type ImportSessions = { 
/**
 * Token of a chosen file: a calendar (.ics) or a table with heads for day, times and title.
 */
file: string, run: string, 
/**
 * What the sessions are of which the file does not say it.
 */
kind: SessionKind, 
/**
 * Why sessions come in over others: accepts what clashes.
 */
override_reason?: string | null, };
export type Imported = { receipt: Receipt, created: number, updated: number, enrolled: number, skipped: number, refused: number, 
/**
 * The rows that were left out, and why.
 */
left_out: Array<ImportRow>, 
/**
 * The rows that were taken in with something to say of them: what could not be read was left empty.
 */
remarks: Array<ImportRow>, };
export type Inbox = { 
/**
 * Of every kind that the asking person is told of.
 */
counts: Array<InboxCount>, rows: Array<InboxRow>, 
/**
 * Rows of the kind asked for.
 */
total: number, from: number, };
export type InboxCount = { kind: InboxKind, count: number, };
export type InboxFilter = { kind?: InboxKind | null, from?: number | null, count?: number | null, };
export type InboxKind = "overlap" | "walk_in" | "certificate" | "duplicate";
export type InboxRow = { "kind": "overlap", session: FoundSession, other: FoundSession | null, overlap: Overlap, } | { "kind": "walk_in", walk_in: string, name: string, country_name: string | null, session: FoundSession, } | { "kind": "certificate", certificate: string, serial: string, person: string, name: string, run: string, run_code: string, outcome: Outcome, because: Array<string>, } | { "kind": "duplicate", by: AlikeBy, people: Array<PersonRow>, count: number, };
export type IncomeGroup = "L" | "LM" | "UM" | "H";
export type IncomeToday = { group: IncomeGroup, from_on: string, fiscal_year: number, };
export type InitiativeRow = { id: string, code: string, titles: Array<Titled>, };
export type Issued = { receipt: Receipt, issued: number, serials: Array<string>, };
export type KeepApart = { by: AlikeBy, person: string, };
export type KindLevel = { kind: OverlapKind, level: ClashLevel, };
export type KnownBook = { path: string, centre_name: string, is_demo: boolean, opened_at: string | null, is_there: boolean, };
export type Labels = { country: string | null, 
/**
 * WHO region.
 */
region: string | null, 
/**
 * World Bank income group.
 */
income: IncomeGroup | null, category: Category | null, 
/**
 * Where the person worked, by the name that it had.
 */
employer: string | null, };
export type Leaf = { outcome: Outcome, sentence: string, depth: number, };
export type LetterField = "name" | "native_name" | "email" | "employer" | "post" | "country" | "run" | "course" | "first_day" | "last_day" | "first_session" | "place" | "certificate_number" | "months" | "centre" | "centre_country" | "today" | "signer" | "reference";
export type LetterForm = "pdfs" | "merged" | "csv" | "drafts";
export type LetterGap = { person: string, name: string, missing: Array<LetterField>, };
export type LetterKind = "acceptance" | "visa_invitation" | "joining_instructions" | "reminder" | "certificate_cover" | "follow_up" | "other";
export type LetterRecipient = { person: string, run?: string | null, 
/**
 * 6, 12 or 24: the letter asks what became of the training, and the question counts as sent.
 */
months?: number | null, };
export type LetterRow = { id: string, kind: LetterKind, title: string, 
/**
 * 1, 2, 3 ...: each change of a text is a new version.
 */
n: number, texts: Array<LetterWords>, is_retired: boolean, 
/**
 * How many were made of it, of any version.
 */
made: number, };
export type LetterWords = { 
/**
 * BCP 47.
 */
lang: string, subject: string, body: string, };
export type Letters = { letters: Array<LetterRow>, fields: Array<LetterField>, };
export type Level = "introductory" | "intermediate" | "advanced";
export type Library = { rows: Array<ResourceRow>, total: number, from: number, topics: Array<string>, langs: Array<string>, };
export type LibraryFilter = { 
/**
 * Part of a title, topic, source or name of a file.
 */
text?: string | null, kind?: ResourceKind | null, audience?: Audience | null, lang?: string | null, topic?: string | null, 
/**
 * The id of a course or session, or a run with its sessions and its course.
 */
about?: string | null, run?: string | null, from?: number | null, count?: number | null, };
export type LineNamed = { id: string, name: string, };
export type LineTimes = { from: string, to: string | null, };
export type ListedCode = { code: string, source: string, };
export type MadeLetterFilter = { run?: string | null, person?: string | null, };
export type MadeLetters = { entry: string, at: Moment, by: string, letter: string, kind: LetterKind | null, title: string, 
/**
 * The version of the text that was used, and its subject.
 */
n: number, subject: string, lang: string, form: LetterForm, 
/**
 * How many of this run or person.
 */
count: number, 
/**
 * The references of the first and the last of them.
 */
first_reference: string, last_reference: string, };
export type MakeLetters = { letter: string, lang: string, form: LetterForm, to: Array<LetterRecipient>, };
export type Mark = { enrolment: string, status: Status, minutes_late?: number | null, minutes_early?: number | null, };
export type MarkRoll = { session: string, marks: Array<Mark>, reason?: string | null, note?: string | null, };
export type MarkShown = { status: Status, minutes_late: number | null, minutes_early: number | null, earned_min: number, 
/**
 * The entry that made it.
 */
entry: string, 
/**
 * It superseded another value.
 */
is_corrected: boolean, is_late_entry: boolean, 
/**
 * The first value, where it was corrected.
 */
first_status: Status | null, 
/**
 * Other values that stand against it.
 */
rivals: Array<Status>, };
export type Meaning = { 
/**
 * `country`, `sex` or `category`.
 */
field: Field, 
/**
 * As written, in any case.
 */
text: string, 
/**
 * The code of the country, sex or category.
 */
code: string, };
export type Mode = "on_site" | "online" | "blended";
export type Moment = { 
/**
 * RFC 3339, UTC.
 */
at: string, 
/**
 * Local time of the place: `2026-11-24T09:00`.
 */
local: string, 
/**
 * Minutes that local time was ahead of UTC.
 */
offset_min: number, 
/**
 * IANA name.
 */
zone: string, };
export type MoveBlock = { run: string, 
/**
 * Only those of a phase.
 */
phase?: string | null, 
/**
 * Only these.
 */
sessions?: Array<string> | null, 
/**
 * Earlier where it is negative.
 */
by_n: number, count: DayCount, };
export type MoveSession = { at: ProbeSession, 
/**
 * Outside of the dates of the run or of the phase, or where people have marks already.
 */
override_reason?: string | null, };
export type Need = { kind: NeedKind, count: number, 
/**
 * The title of a session or version, the code of a run.
 */
what: string | null, 
/**
 * A local day, or for a backup the instant of the newest one.
 */
on: string | null, run: string | null, session: string | null, person: string | null, };
export type NeedKind = "register_open" | "walk_in" | "overlap" | "duplicate" | "certificate" | "batch_waits" | "uncertified" | "version_in_review" | "version_review_due" | "agreement_expiring" | "run_unconfirmed" | "reserve_waits" | "calibration_due" | "qualification_ends" | "action_due" | "follow_up_due" | "backup";
export type Nothing = Record<symbol, never>;
export type OfPartners = { programme?: string | null, run?: string | null, };
export type OneBatch = { batch: string, };
export type OneDocument = { document: string, };
export type OneDraft = { key: string, };
export type OnePaper = { token: string, file_name: string, serial: string, };
export type OnePerson = { person: string, };
export type OneResource = { resource: string, };
export type OneRun = { run: string, };
export type OneSession = { session: string, };
export type OpenPaper = { certificate: string, };
export type OrganisationRow = { id: string, name: string, 
/**
 * Other spellings, short forms, former names.
 */
alt_names: Array<string>, category: Category | null, 
/**
 * ISO 3166-1 alpha-3.
 */
country: string | null, country_name: string | null, parent: string | null, parent_name: string | null, };
export type Outcome = "pass" | "fail" | "pending";
export type Overlap = { kind: OverlapKind, level: ClashLevel, 
/**
 * The other session; none where it is no session that stands against this one.
 */
other: string | null, other_title: string | null, 
/**
 * The name of the room, of the trainer, or of the first trainee.
 */
what: string, 
/**
 * Minutes that both take, with what is before and after them, or that are lost.
 */
minutes: number, 
/**
 * Whether some of these minutes are before or after one of the sessions: set-up, clean-down, turnaround or gowning.
 */
is_around: boolean, 
/**
 * Trainees concerned; for `capacity` those without a place, for `quantity` things that are missing.
 */
count: number, 
/**
 * The id of the other side: a session, or what else stands against this one.
 */
side: string, 
/**
 * For `zone`: the instants of its local time.
 */
clocks: ChangedClocks | null, 
/**
 * Who accepted it; none while it is open.
 */
accepted: AcceptedBy | null, };
export type OverlapKind = "facility" | "trainer" | "trainee" | "equipment" | "buffer" | "capacity" | "closed" | "outside_hours" | "holiday" | "not_there" | "away" | "out_of_service" | "calibration" | "quantity" | "qualification" | "zone" | "run_dates";
export type Page<T> = { 
/**
 * The rows of this page.
 */
rows: Array<T>, 
/**
 * How many rows the whole list has.
 */
total: number, 
/**
 * The place of the first row, from 0.
 */
from: number, };
export type PapersFiled = { receipt: Receipt, filed: number, left: number, };
export type PartForm = { kind: PartKind, title: string, capacity_n?: number | null, mode?: Mode | null, first_on?: string | null, last_on?: string | null, };
export type PartKind = "phase" | "track" | "group";
export type PartRow = { id: string, kind: PartKind, title: string, capacity_n: number | null, mode: Mode | null, first_on: string | null, last_on: string | null, 
/**
 * People in it who have a seat.
 */
people: number, 
/**
 * Sessions of it, without cancelled ones.
 */
sessions: number, };
export type PartnerFields = { organisation: string, role: PartnerRole, statement?: string | null, };
export type PartnerRole = "organiser" | "co_organiser" | "coordinator" | "collaborator" | "host" | "funder" | "technical_support" | "hub" | "spoke";
export type PartnerRow = { organisation: string, name: string, role: PartnerRole, statement: string | null, };
export type Partners = { own: Array<PartnerRow>, 
/**
 * Of a run: those of its programme.
 */
of_programme: Array<PartnerRow>, };
export type Party = { organisation: string, name: string, };
export type PeopleFilter = { text?: string | null, run?: string | null, country?: string | null, 
/**
 * By default active.
 */
state?: PersonState | null, 
/**
 * `name`, `country` or `newest`.
 */
sort?: string | null, descending?: boolean | null, from?: number | null, count?: number | null, };
export type PersonDetail = { id: string, fields: PersonFields, 
/**
 * The book keeps the date of birth and does not show it to whoever asks.
 */
is_born_on_hidden: boolean, 
/**
 * Where they work and worked, the newest first.
 */
affiliations: Array<AffiliationRow>, aliases: Array<AliasFields>, identifiers: Array<IdentifierRow>, consents: Array<ConsentRow>, country_name: string | null, region: RegionToday | null, income: IncomeToday | null, native_script: string | null, state: PersonState, enrolments: Array<PersonEnrolment>, certificates: Array<CertificateRow>, 
/**
 * Issued before the book.
 */
former: Array<FormerRow>, possible_duplicates: Array<PersonRow>, };
export type PersonEnrolment = { enrolment: string, run: string, run_code: string, run_title: string, state: EnrolmentState, earned_min: number, expected_min: number, pct_tenths: number | null, verdict: Verdict | null, scores: Array<BestScore>, 
/**
 * Frozen when the place was given.
 */
labels: Labels, };
export type PersonFields = { full_name: string, certificate_name?: string | null, native_name?: string | null, given_name?: string | null, family_name?: string | null, honorific?: string | null, 
/**
 * `female`, `male`, `other`, `not_stated`.
 */
sex?: string | null, 
/**
 * ISO 3166-1 alpha-3.
 */
country?: string | null, email?: string | null, phone?: string | null, category?: Category | null, 
/**
 * As 1990-03-05. In an answer only for those who see it.
 */
born_on?: string | null, note?: string | null, };
export type PersonRow = { id: string, full_name: string, native_name: string | null, country: string | null, country_name: string | null, employer: string | null, runs: number, 
/**
 * In the run of the filter.
 */
enrolment_state: EnrolmentState | null, 
/**
 * Tenths of a percent of the expected minutes earned in the run of the filter.
 */
pct_tenths: number | null, state: PersonState, };
export type PersonState = "active" | "archived" | "erased";
export type Photo = { person: string, source: string, };
export type PlanPreview = { sessions: Array<PlannedSession>, };
export type PlanSessions = { plan: SessionPlan, 
/**
 * Keys of sessions of the preview that are left as they are, or not made.
 */
leave_out?: Array<string> | null, 
/**
 * Outside of the dates of the run or of a phase.
 */
override_reason?: string | null, };
export type PlannedSession = { 
/**
 * Stands for it while it has no id.
 */
key: string, 
/**
 * The one that is changed; none where a new one is made.
 */
session: string | null, title: string, 
/**
 * Where the one that is changed stands now.
 */
was: SessionStand | null, 
/**
 * `2026-11-24T09:00`.
 */
start_local: string, zone: string, 
/**
 * None where it cannot be placed.
 */
start: Moment | null, end: Moment | null, facility_name: string | null, 
/**
 * Whom it is for, if not everybody of its run.
 */
groups: Array<string>, 
/**
 * Who does something in it, those who teach first.
 */
staff: Array<string>, 
/**
 * Staff of the older session who are no trainers, or not in use, any more: it is placed without them.
 */
left_out: Array<string>, credited_min: number, overlaps: Array<Overlap>, 
/**
 * Those who would teach in it without a qualification.
 */
unqualified: Array<Unqualified>, 
/**
 * Why it cannot be placed: it has to be left out.
 */
refusal: Refusal | null, 
/**
 * What it needs a reason for.
 */
outside: Refusal | null, };
export type Planning = { free_days: Array<number>, 
/**
 * Those of the centre's country.
 */
usual_free_days: Array<number>, 
/**
 * Every kind.
 */
levels: Array<KindLevel>, };
export type PoolRow = { name: string, seats: number, 
/**
 * ISO 3166-1 alpha-3; none: everybody else.
 */
countries: Array<string>, 
/**
 * People who have or had a seat to the end.
 */
taken: number, 
/**
 * On the reserve list.
 */
waiting: number, };
export type PrepareBatch = { run: string, enrolments?: Array<string> | null, 
/**
 * Of those who taught.
 */
people?: Array<string> | null, replacing?: string | null, 
/**
 * By default what the rule decided for each.
 */
kind?: CertificateKind | null, template?: Template | null, 
/**
 * At most two; without any the trainers stand there.
 */
signatories?: Array<string> | null, };
export type Preview = { paper: string, file_name: string, };
export type PreviewCertificate = { enrolment: string, kind?: CertificateKind | null, template?: Template | null, signatories?: Array<string> | null, };
export type PreviewCopy = { run: string, first_on: string, };
export type PreviewImport = { 
/**
 * Token of a chosen file.
 */
file: string, run?: string | null, tab?: number | null, 
/**
 * Fields by place in the columns of a preview; none: as such a list was mapped before, else as guessed.
 */
columns?: Array<Field | null> | null, 
/**
 * Fields by head; none: as guessed.
 */
map?: { [key in string]: string } | null, 
/**
 * How dates are meant that may be several; none: they are left empty.
 */
date_order?: DateOrder | null, 
/**
 * What values mean that nobody knows; none: as was said of such a list before.
 */
values?: Array<Meaning> | null, };
export type PreviewLetter = { letter?: string | null, text?: LetterWords | null, lang?: string | null, to?: LetterRecipient | null, };
export type PreviewPlan = { plan: SessionPlan, 
/**
 * Keys of sessions of the preview that are left as they are, or not made.
 */
leave_out?: Array<string> | null, };
export type PrintSignIn = { session: string, language?: string | null, };
export type PrintTimetable = { what: TimetablePaper, 
/**
 * A run by id or code; the id of a place, of a part of a run, of a person.
 */
of?: string | null, 
/**
 * Local days. A week, a day and a sign begin today if this is left out; of a run, a part and a person it is no end.
 */
from_on?: string | null, to_on?: string | null, 
/**
 * IANA names of clocks beside that of the place: on the agenda of a run, the timetable of a part or a person.
 */
zones?: Array<string> | null, language?: string | null, };
export type Printed = { receipt: Receipt, paper: string, file_name: string, };
export type ProbePlacing = { 
/**
 * Of a new one.
 */
run?: string | null, 
/**
 * The one that would be changed.
 */
session?: string | null, fields: SessionFields, };
export type ProbeSession = { session: string, 
/**
 * RFC 3339.
 */
start_at: string, end_at: string, facility?: string | null, 
/**
 * A trainer of it in whose place another one would teach.
 */
trainer?: string | null, 
/**
 * The other one; without it nobody.
 */
other_trainer?: string | null, };
export type ProbedPlacing = { start: Moment, end: Moment, against: Against, };
export type ProbedSession = { start: Moment, end: Moment, against: Against, };
export type Profile = "standard" | "gmp_strict";
export type ProgrammeRow = { id: string, initiative: string | null, code: string, titles: Array<Titled>, 
/**
 * A code of the list of pillars.
 */
pillar: string | null, 
/**
 * Who organises it.
 */
unit: string | null, };
export type Promote = { run: string, };
export type PromoteQuestions = { session: string, title: string, 
/**
 * As typed or pasted.
 */
text: string, topics: Array<string>, audience: Audience, lang: string, };
export type QualificationRow = { id: string, 
/**
 * Course, competency or facility: one of the three is named.
 */
course: string | null, competency: string | null, facility: string | null, about_name: string, role: QualifiedAs, valid_from_on: string, 
/**
 * None where it has no end.
 */
valid_to_on: string | null, 
/**
 * Today, in the zone of the centre.
 */
validity: Validity, };
export type QualifiedAs = "trainer" | "assessor" | "access";
export type ReadOnly = { 
/**
 * `moved`, `older_copy`, `damaged`, `unknown_act`, `superseded`.
 */
why: string, 
/**
 * What the sentence names.
 */
details: { [key in string]: string }, };
export type ReadSessionLine = { title: string, 
/**
 * What the place tells.
 */
kind: SessionKind, days: Array<string>, times: Array<LineTimes>, places: Array<LineNamed>, 
/**
 * Without a code in the line those that it may belong to.
 */
runs: Array<LineNamed>, 
/**
 * Tracks and groups of the run.
 */
groups: Array<LineNamed>, tracks: Array<LineNamed>, };
export type Reason = "no_permission" | "locked" | "wrong_password" | "password_needed" | "wait_after_failures" | "weak_password" | "login_taken" | "needs_second_person" | "last_administrator" | "unknown_request" | "wrong_argument" | "book_exists" | "book_missing" | "book_held" | "not_a_book" | "newer_format" | "damaged_book" | "moved_book" | "older_copy" | "read_only_book" | "synced_folder" | "network_folder" | "no_room" | "not_writable" | "no_backup_place" | "backup_damaged" | "no_folder" | "recovery_refused" | "missing" | "too_long" | "too_long_for_paper" | "hidden_character" | "bad_code" | "code_taken" | "name_taken" | "unknown_country" | "unknown_zone" | "unknown_language" | "language_twice" | "not_in_list" | "bad_date" | "year_out_of_range" | "impossible_birth_date" | "bad_name" | "bad_email" | "bad_phone" | "not_latin" | "bad_host" | "bad_number" | "not_found" | "no_file" | "state_not_allowed" | "needs_reason" | "changed_since" | "in_use" | "not_undoable" | "nothing_to_undo" | "nothing_to_redo" | "nothing_changed" | "already_enrolled" | "run_full" | "pool_full" | "bad_pools" | "nobody_on_reserve" | "not_enrolled" | "version_not_approved" | "version_retired" | "other_weekday" | "version_fixed" | "rule_broken" | "parent_circle" | "primary_overlaps" | "unknown_scheme" | "wrong_check_digit" | "consent_text_retired" | "day_ahead" | "partner_twice" | "named_twice" | "agreement_fixed" | "zone_of_site" | "ends_before_start" | "too_many_days" | "time_does_not_exist" | "time_comes_twice" | "wrong_offset" | "session_length" | "outside_run" | "outside_phase" | "outside_session" | "speaker_only" | "rule_endless" | "too_many_sessions" | "session_stays" | "no_room_fits" | "no_room_free" | "part_full" | "part_taken" | "sessions_clash" | "clash_blocks" | "no_working_day" | "repeat_broken" | "repeat_endless" | "repeat_too_many" | "too_few_to_run" | "credit_too_long" | "too_early_to_mark" | "too_early_to_close" | "register_closed" | "unmarked_left" | "mark_clash" | "session_cancelled" | "minutes_too_many" | "nobody_can_pass" | "nobody_passes" | "not_passed" | "no_printable_name" | "no_glyph" | "host_not_set" | "batch_stale" | "person_erased" | "has_certificate" | "nothing_to_replace" | "same_certificate" | "kind_not_earned" | "kind_of_others" | "signatory_not_valid" | "number_used" | "no_former_heads" | "run_closed" | "title_taken" | "pass_above_max" | "score_not_possible" | "unknown_letter_field" | "letter_field_missing" | "letter_needs_run" | "follow_up_not_due" | "no_letter_text" | "attempts_used" | "file_empty" | "file_cut" | "file_too_large" | "file_other_type" | "file_protected" | "file_unreadable" | "unknown_head" | "unknown_field" | "unknown_tab" | "field_twice" | "too_many_columns" | "no_such_line" | "no_name_column" | "date_order_needed" | "nothing_to_import" | "nothing_refused" | "no_credential" | "document_too_large" | "no_document" | "name_lies" | "no_picture" | "bad_link" | "nothing_to_export" | "no_sessions" | "calendar_broken" | "no_timetable";
export type Rebuilt = { entries: number, 
/**
 * The tables were equal before.
 */
equal: boolean, };
export type Receipt = { 
/**
 * The entry's digest: the handle for undo. None if nothing had to be written.
 */
entry: string | null, 
/**
 * What a screen may want to ask again.
 */
touched: Array<Topic>, 
/**
 * Ids of what was made, in order.
 */
made: Array<string>, };
export type Recover = { book: string, login: string, words: string, };
export type Refusal = { 
/**
 * Why.
 */
reason: Reason, 
/**
 * What the words name; `field` is the field of the form that it is about.
 */
details: { [key in string]: string }, };
export type RegionToday = { code: string, 
/**
 * The day from which it is this one, where it was another one before.
 */
since: string | null, };
export type RegisterState = "open" | "closed";
export type RemoveAvailability = { availability: string, };
export type RemoveDocument = { document: string, reason: string, };
export type RemovePart = { part: string, };
export type RemoveResource = { resource: string, reason: string, };
export type ReopenClash = { session: string, kind: OverlapKind, side: string, };
export type ReopenSession = { session: string, reason: string, };
export type RepeatSession = { session: string, every_n: number, unit: RepeatUnit, 
/**
 * Only on these days of the week, Monday as 1; by default, of weeks the day of the session.
 */
weekdays?: Array<number> | null, until_on?: string | null, 
/**
 * The session itself counts.
 */
count_n?: number | null, 
/**
 * Days on which it is not.
 */
without?: Array<string> | null, };
export type RepeatUnit = "day" | "week";
export type Report = { 
/**
 * Nothing was found.
 */
sound: boolean, 
/**
 * How many entries were read.
 */
entries: number, 
/**
 * What was found, worst first.
 */
findings: Array<Finding>, };
export type ReportBy = "country" | "region" | "income" | "sex" | "category" | "pillar" | "programme" | "product" | "mode" | "course" | "run" | "year" | "day";
export type ReportFigure = "attended" | "income_known" | "lmic" | "earned_min" | "decided" | "completed" | "certificates" | "compared";
export type ReportFilter = { from_on?: string | null, to_on?: string | null, by: ReportBy, only?: ReportOnly | null, };
export type ReportFormat = "csv" | "xlsx" | "pdf";
export type ReportOnly = { by: ReportBy, key: string, };
export type ReportPeople = { from_on?: string | null, to_on?: string | null, by: ReportBy, only?: ReportOnly | null, key?: string | null, of?: ReportFigure | null, from?: number | null, count?: number | null, };
export type ReportPerson = { id: string, 
/**
 * Empty once erased.
 */
full_name: string, native_name: string | null, country_name: string | null, state: PersonState, enrolments: number, 
/**
 * Places in which they were there.
 */
attended: number, income_known: number, lmic: number, earned_min: number, expected_min: number, decided: number, completed: number, certificates: number, compared: number, change_tenths: number | null, };
export type ReportRow = { 
/**
 * A code, an id, a year or a day; `not_stated` where the book does not say.
 */
key: string, label: string, 
/**
 * The code of a region, the title of a course or run.
 */
detail: string | null, 
/**
 * Each person once.
 */
people: number, 
/**
 * Of them, who was there in a session held on these days.
 */
attended: number, 
/**
 * Different countries.
 */
countries: number, 
/**
 * People from a country whose income group was known at enrolment.
 */
income_known: number, 
/**
 * Of them, from a country of low or middle income.
 */
lmic: number, lmic_tenths: number | null, 
/**
 * Places in runs.
 */
enrolments: number, 
/**
 * Minutes earned in sessions held on these days.
 */
earned_min: number, 
/**
 * Minutes that these sessions counted for.
 */
expected_min: number, 
/**
 * Of them, earned.
 */
attendance_tenths: number | null, 
/**
 * Places whose rule passed or failed, on the last day of the run.
 */
decided: number, 
/**
 * Of them, passed.
 */
completed: number, completion_tenths: number | null, 
/**
 * Issued and valid today, on the last day of the run.
 */
certificates: number, 
/**
 * Places with a score in pre-test and post-test, on the last day of the run.
 */
compared: number, 
/**
 * The mean of their changes, in tenths of a percentage point.
 */
change_tenths: number | null, };
export type Reported = { by: ReportBy, only_label: string | null, rows: Array<ReportRow>, total: ReportRow, };
export type ResourceForm = { title: string, kind: ResourceKind, topics: Array<string>, audience: Audience, 
/**
 * BCP 47.
 */
lang: string, 
/**
 * Which version of it this is.
 */
edition?: string | null, 
/**
 * A day, a month or a year, as exact as it is known: `2021`, `2021-06`, `2021-06-25`.
 */
issued_on?: string | null, 
/**
 * Who made it.
 */
source?: string | null, licence?: string | null, 
/**
 * Where it is, if not here.
 */
link?: string | null, 
/**
 * Coordinators and inspectors read everything; everybody else a restricted one only if named by role or account.
 */
is_restricted: boolean, reader_roles: Array<Role>, reader_users: Array<string>, courses: Array<string>, runs: Array<string>, sessions: Array<string>, };
export type ResourceKind = "strategy" | "tool" | "q_and_a" | "guidance" | "slides" | "recording";
export type ResourceLink = { 
/**
 * `course`, `run` or `session`.
 */
what: string, id: string, name: string, };
export type ResourceRow = { id: string, title: string, kind: ResourceKind, topics: Array<string>, audience: Audience, lang: string, edition: string | null, issued_on: string | null, source: string | null, licence: string | null, link: string | null, file_name: string | null, format: Format | null, bytes_n: number | null, is_restricted: boolean, reader_roles: Array<Role>, reader_users: Array<string>, links: Array<ResourceLink>, 
/**
 * The session whose questions it holds.
 */
from_session: string | null, };
export type RestoreBackup = { backup: string, to: string, login?: string | null, };
export type Restored = { path: string, entries: number, };
export type ResultRow = { enrolment: string, person: string, full_name: string, native_name: string | null, state: EnrolmentState, 
/**
 * Whether scores may be entered: not after somebody has left.
 */
is_in_run: boolean, 
/**
 * One for each assessment.
 */
cells: Array<ScoreCell>, 
/**
 * From the first pre-test to the last post-test, in tenths of a percentage point.
 */
change_tenths: number | null, };
export type Results = { assessments: Array<AssessmentColumn>, rows: Array<ResultRow>, 
/**
 * The mean change of those who sat both tests; none without such a pair of tests or people.
 */
change_tenths: number | null, 
/**
 * Those people.
 */
changed: number, has_pair: boolean, may_enter: boolean, why_not: Refusal | null, 
/**
 * Reason codes that are offered for a correction.
 */
reasons: Array<string>, };
export type Retention = { rows: Array<RetentionRow>, total: RetentionRow, };
export type RetentionFilter = { by: FollowUpBy, months: number, };
export type RetentionRow = { key: string, label: string, detail: string | null, due: number, answered: number, 
/**
 * Of those who said whether they are in the sector.
 */
sector_said: number, in_sector: number, retention_tenths: number | null, skill_said: number, skill_applied: number, 
/**
 * Asked, and no answer so far or to the end.
 */
silent: number, waived: number, not_asked: number, };
export type Role = "coordinator" | "trainer" | "certifier" | "administrator" | "inspector";
export type Roll = { session: SessionRow, run: RunRow, 
/**
 * Up to four former sessions, then the current one.
 */
columns: Array<RollColumn>, rows: Array<RollRow>, marked: number, expected: number, walk_ins: Array<WalkIn>, may_mark: boolean, why_not: Refusal | null, default_status: Status, 
/**
 * Reason codes that are offered for a correction.
 */
reasons: Array<string>, 
/**
 * A mark made now would be a late entry.
 */
is_late: boolean, closed: SheetSigned | null, };
export type RollColumn = { session: string, title: string, start: Moment, register: RegisterState, is_current: boolean, };
export type RollRow = { enrolment: string, person: string, full_name: string, native_name: string | null, country_name: string | null, state: EnrolmentState, 
/**
 * One for each column.
 */
marks: Array<MarkShown | null>, earned_min: number, expected_min: number, pct_tenths: number | null, };
export type RoomUse = { id: string, name: string, path: string, kind: FacilityKind, 
/**
 * Minutes of its opening hours, or of the usual hours of working days, in which it may be booked.
 */
open_min: number, 
/**
 * Minutes of these in which it is taken, with set-up and clean-down.
 */
used_min: number, 
/**
 * Minutes outside of these in which it is taken all the same.
 */
beside_min: number, 
/**
 * None where it may not be booked at all.
 */
occupancy_tenths: number | null, sessions_n: number, };
export type RotateGroups = { run: string, groups: Array<string>, stations: Array<RotationStation>, kind: SessionKind, phase?: string | null, 
/**
 * Of the first round: `2026-11-24T09:00`.
 */
start_local: string, 
/**
 * Minutes of a round.
 */
slot_min: number, 
/**
 * Minutes from one round to the next.
 */
gap_min: number, 
/**
 * Rounds on one day; the others are on the working days after it.
 */
a_day_n: number, };
export type RotationStation = { title: string, facility?: string | null, trainer?: string | null, };
export type Rule = { "all": Array<Rule> } | { "any": Array<Rule> } | { "at_least": { 
/**
 * Parts that must pass.
 */
n: number, 
/**
 * The parts.
 */
of: Array<Rule>, } } | { "min_hours_pct": { 
/**
 * Whole percent, 1 to 100.
 */
pct: number, } } | { "min_sessions": { 
/**
 * Sessions that must count.
 */
n: number, 
/**
 * Whole percent of each session's credited minutes, 0 to 100; with 0 any part taken is enough.
 */
pct: number, } } | { "mandatory_tag": { 
/**
 * The tag, as it stands on the sessions.
 */
tag: string, } } | { "min_score": { 
/**
 * Which assessments of the run.
 */
kind: AssessmentKind, 
/**
 * Whole percent, 1 to 100.
 */
pct: number, } } | { "signed_off": { 
/**
 * Codes of competencies of the version; without them all of it.
 */
codes?: Array<string>, } };
export type RunDetail = { run: RunRow, next_states: Array<RunState>, rule: CompletionRule, 
/**
 * The rule in words.
 */
rule_sentence: string, version_state: CourseVersionState, };
export type RunProgramme = { id: string, code: string, titles: Array<Titled>, 
/**
 * A code of the list of pillars.
 */
pillar: string | null, };
export type RunRow = { id: string, code: string, 
/**
 * Of the course version.
 */
title: string, course_code: string, version_n: number, version: string, programme: RunProgramme | null, first_on: string, last_on: string, zone: string, capacity: number, 
/**
 * Seats that are counted apart; none where they are counted together.
 */
pools: Array<PoolRow>, 
/**
 * The number of the run in its series.
 */
edition_n: number | null, 
/**
 * People without whom it is confirmed for a reason only.
 */
min_to_run_n: number | null, objectives: Array<string>, 
/**
 * People who have or had a seat to the end.
 */
enrolled: number, 
/**
 * Without cancelled ones.
 */
sessions: number, sessions_held: number, 
/**
 * Issued and valid.
 */
certificates: number, state: RunState, };
export type RunState = "draft" | "announced" | "open" | "selection" | "confirmed" | "running" | "completed" | "closed" | "postponed" | "cancelled";
export type ScoreCell = { attempts: Array<AttemptShown>, best_x100: number | null, pct_tenths: number | null, 
/**
 * None without a pass mark.
 */
outcome: Outcome | null, };
export type SeatPool = { 
/**
 * What it is called.
 */
name: string, 
/**
 * How many seats it has.
 */
seats: number, 
/**
 * For whom they are, by ISO 3166-1 alpha-3; none: for everybody whom no other pool takes, also of no stated country.
 */
countries: Array<string>, };
export type SessionEquipment = { equipment: string, name: string, quantity_n: number, };
export type SessionFields = { title: string, kind: SessionKind, 
/**
 * `2026-11-24T09:00`.
 */
start_local: string, end_local: string, 
/**
 * IANA name of the zone in which both ends are given; by default that of the facility, else that of the run. What is kept is what the
 * clocks of the facility show.
 */
zone?: string | null, 
/**
 * Needed where the hour comes twice: minutes ahead of UTC.
 */
offset_min?: number | null, 
/**
 * By default the length.
 */
credited_min?: number | null, is_mandatory?: boolean | null, tags?: Array<string> | null, facility?: string | null, 
/**
 * The phase it belongs to.
 */
phase?: string | null, 
/**
 * Tracks and groups that it is for; without any it is for everybody of its run.
 */
tracks?: Array<string> | null, groups?: Array<string> | null, staff?: Array<StaffForm> | null, equipment?: Array<EquipmentTaken> | null, 
/**
 * Minutes before the start.
 */
setup_min?: number | null, 
/**
 * Minutes after the end.
 */
teardown_min?: number | null, agenda?: Array<AgendaForm> | null, };
export type SessionFilter = { 
/**
 * Id or code.
 */
run?: string | null, 
/**
 * First local day.
 */
from_on?: string | null, 
/**
 * Last local day.
 */
to_on?: string | null, 
/**
 * Only those in which the asking person does something.
 */
mine?: boolean | null, };
export type SessionImportPreview = { file_name: string, create: number, update: number, cancel: number, already_in: number, refused: number, 
/**
 * Sessions that would clash.
 */
clashing: number, 
/**
 * What stands in the file and is not taken: properties, parts, columns.
 */
left_out: Array<string>, 
/**
 * The first ones; those that are refused or remarked first where there are more than fit.
 */
rows: Array<SessionImportRow>, total: number, };
export type SessionImportRow = { 
/**
 * The number of the event or row in the file.
 */
line: number, title: string, 
/**
 * `create`, `update`, `cancel`, `already_in`, `refused`.
 */
decision: string, 
/**
 * What of a session that is changed is another one: as it is now.
 */
was_title: string | null, was_start: Moment | null, was_end: Moment | null, was_facility_name: string | null, start: Moment | null, end: Moment | null, kind: SessionKind, facility_name: string | null, staff: Array<string>, 
/**
 * Why it is refused.
 */
why: string | null, 
/**
 * What of it was not understood and is left out.
 */
notes: Array<string>, 
/**
 * What stands against it where it would be.
 */
overlaps: Array<Overlap>, 
/**
 * Those who would teach there without a qualification.
 */
unqualified: Array<Unqualified>, };
export type SessionKind = "lecture" | "practical" | "site_visit" | "webinar" | "plenary" | "panel" | "presentation" | "discussion" | "exam" | "social";
export type SessionLine = { line: string, 
/**
 * The days that are shown: `Tue` is one of them.
 */
from_on?: string | null, to_on?: string | null, 
/**
 * The run that is shown, if it is one.
 */
run?: string | null, };
export type SessionPart = { id: string, title: string, };
export type SessionPlan = { "repeat": RepeatSession } | { "copy_week": CopyWeek } | { "move": MoveBlock } | { "split": SplitSession } | { "rotate": RotateGroups } | { "assign_rooms": AssignRooms };
export type SessionRow = { id: string, run: string, run_code: string, title: string, kind: SessionKind, start: Moment, end: Moment, credited_min: number, is_mandatory: boolean, tags: Array<string>, facility: string | null, facility_name: string | null, phase: SessionPart | null, 
/**
 * Without tracks and groups it is for everybody of its run.
 */
tracks: Array<SessionPart>, groups: Array<SessionPart>, 
/**
 * Those who teach first.
 */
staff: Array<SessionStaff>, equipment: Array<SessionEquipment>, 
/**
 * Minutes before the start and after the end.
 */
setup_min: number, teardown_min: number, agenda: Array<AgendaRow>, state: SessionState, register: RegisterState, 
/**
 * People on its roll who have a mark.
 */
marked: number, 
/**
 * People on its roll.
 */
expected: number, overlaps: Array<Overlap>, 
/**
 * Whether the person who asks may take the roll here.
 */
may_take_roll: boolean, };
export type SessionStaff = { person: string, name: string, role: StaffRole, };
export type SessionStand = { start: Moment, end: Moment, facility: string | null, facility_name: string | null, };
export type SessionState = "tentative" | "confirmed" | "held" | "cancelled";
export type SessionsImported = { receipt: Receipt, created: number, updated: number, cancelled: number, already_in: number, refused: number, };
export type SetAffiliations = { person: string, affiliations: Array<AffiliationFields>, };
export type SetAliases = { person: string, aliases: Array<AliasFields>, };
export type SetBackupPlace = { place: string, };
export type SetCentre = { name?: string | null, zone?: string | null, verify_host?: string | null, grace_min?: number | null, late_entry_hours?: number | null, profile?: Profile | null, 
/**
 * The number of the next certificate of this year.
 */
next_number?: number | null, };
export type SetEnrolmentState = { enrolment: string, state: EnrolmentState, reason?: string | null, };
export type SetFollowUps = { follow_ups: Array<FollowUpKey>, state: FollowUpState, in_sector?: boolean | null, skill_applied?: boolean | null, 
/**
 * When; by default today.
 */
on?: string | null, 
/**
 * What else was said.
 */
note?: string | null, };
export type SetIdentifiers = { person: string, identifiers: Array<IdentifierFields>, };
export type SetLevel = { kind: OverlapKind, level: ClashLevel, };
export type SetPartners = { programme?: string | null, run?: string | null, partners: Array<PartnerFields>, };
export type SetPersonState = { person: string, state: PersonState, };
export type SetPlanning = { free_days?: Array<number> | null, levels?: Array<SetLevel> | null, };
export type SetRunState = { run: string, state: RunState, reason?: string | null, };
export type SetSessionState = { session: string, state: SessionState, reason?: string | null, };
export type SetUser = { user: string, roles?: Array<Role> | null, state?: UserState | null, };
export type SetVersionState = { version: string, state: CourseVersionState, };
export type SettleWalkIn = { walk_in: string, as: string, person?: string | null, override_reason?: string | null, };
export type SheetFormat = "csv" | "xlsx";
export type SheetSigned = { by: string, role: Role, at: Moment, meaning: string, };
export type ShownTimetable = { shown: TimetableFilter, under: string, };
export type SignOff = { run: string, sign_offs: Array<EnteredSignOff>, 
/**
 * Who assessed; by default whoever enters.
 */
assessor?: string | null, reason?: string | null, note?: string | null, };
export type SignOffCell = { level: SkillLevel | null, observed_n: number, performed_n: number, assessor: string | null, 
/**
 * The local day on which it was entered.
 */
on: string | null, is_enough: boolean, 
/**
 * The highest level that stood here before, where it was lowered or taken away.
 */
was: SkillLevel | null, 
/**
 * Other levels that stand against it.
 */
rivals: Array<SkillLevel>, };
export type SignOffColumn = { id: string, code: string, title: string, package: string | null, steps: Array<string>, level_required: SkillLevel, 
/**
 * People of the run who reached that level.
 */
done: number, };
export type SignOffRow = { enrolment: string, person: string, full_name: string, native_name: string | null, state: EnrolmentState, 
/**
 * Whether they can be signed off: not after they have left.
 */
is_in_run: boolean, 
/**
 * One for each competency.
 */
cells: Array<SignOffCell>, };
export type SignOffs = { competencies: Array<SignOffColumn>, rows: Array<SignOffRow>, may_sign_off: boolean, why_not: Refusal | null, 
/**
 * Reason codes that are offered for a correction.
 */
reasons: Array<string>, };
export type SignatoryRow = { id: string, person: string, name: string, title: string, valid_from_on: string, valid_to_on: string | null, 
/**
 * Today, in the zone of the centre.
 */
validity: Validity, 
/**
 * The signature, as an address that a page can show.
 */
image: string | null, };
export type SkillLevel = "observed" | "assisted" | "performed" | "independent";
export type SkippedStand = { stand: SessionStand, against: Against, };
export type SplitSession = { session: string, 
/**
 * Minutes of the first one.
 */
after_min: number, };
export type StaffForm = { person: string, role: StaffRole, };
export type StaffRole = "trainer" | "co_trainer" | "assessor" | "moderator" | "speaker" | "panellist" | "interpreter";
export type StaffRow = { person: string, full_name: string, taught_min: number, certificates: Array<CertificateRow>, };
export type Standing = "free" | "warns" | "blocked";
export type StateLine = { saved_at: string | null, backup_at: string | null, backup_place: string | null, backup_is_old: boolean, clock_ok: boolean, zone: string, now: Moment, read_only: ReadOnly | null, };
export type Status = "P" | "L" | "E" | "R" | "X" | "A" | "N" | "U";
export type TakeTable = { text: string, };
export type TakenTable = { token: string, name: string, };
export type Template = "landscape" | "portrait";
export type ThingUse = { id: string, asset_no: string, name: string, quantity_n: number, used_min: number, sessions_n: number, };
export type Timetable = { 
/**
 * IANA name of the axis.
 */
zone: string, 
/**
 * IANA name of the second axis.
 */
second_zone: string | null, 
/**
 * The instant from which minutes count.
 */
first: Moment, 
/**
 * The present minute, if it lies in these days.
 */
now_min: number | null, days: Array<TimetableDay>, rows: Array<TimetableRow>, bars: Array<TimetableBar>, bands: Array<TimetableBand>, sessions: Array<SessionRow>, 
/**
 * The newest entry by then.
 */
under: string | null, };
export type TimetableBand = { row: string, from_min: number, until_min: number, kind: BandKind, reason: string | null, };
export type TimetableBar = { session: string, row: string, from_min: number, until_min: number, 
/**
 * Its start and end by the clock of the axis, where that is not the clock of its place; days count from those of its place.
 */
elsewhere: ElsewhereTimes | null, };
export type TimetableBy = "rooms" | "trainers" | "equipment" | "groups";
export type TimetableChanges = { now_min: number | null, sessions: Array<SessionRow>, bars: Array<TimetableBar>, 
/**
 * Sessions that are in it no more, if they were.
 */
gone: Array<string>, under: string | null, };
export type TimetableDay = { on: string, from_min: number, until_min: number, hours: Array<TimetableHour>, };
export type TimetableFilter = { by: TimetableBy, from_on: string, to_on: string, 
/**
 * IANA name of the axis; by default that of the centre.
 */
zone?: string | null, 
/**
 * IANA name of a second axis.
 */
second_zone?: string | null, 
/**
 * Id or code of the only run that is shown.
 */
run?: string | null, 
/**
 * Id of the only row that is shown: in it stands also what is in that place, of a run all of it, and of a group what is for everybody.
 */
row?: string | null, };
export type TimetableHour = { at_min: number, hour: number, 
/**
 * What the clocks of the second axis show.
 */
second: ElsewhereTime | null, };
export type TimetablePaper = "week" | "day" | "door" | "run" | "part" | "person";
export type TimetableRow = { id: string, name: string, 
/**
 * The row that it hangs on, which stands before it.
 */
parent: string | null, 
/**
 * 0 for a row that hangs on no other.
 */
depth: number, kind: FacilityKind | null, capacity: number | null, grade: Grade | null, 
/**
 * IANA name of the zone that it lies in.
 */
zone: string | null, 
/**
 * Pieces of equipment.
 */
quantity_n: number | null, is_head: boolean, };
export type Titled = { 
/**
 * BCP 47.
 */
lang: string, title: string, };
export type Today = { now: Moment, 
/**
 * The sessions that take any of this day, by time; those of which the person is trainer, for who sees no others.
 */
sessions: Array<SessionRow>, 
/**
 * The next local day with a session, where this one has none.
 */
next_on: string | null, needs: Array<Need>, };
export type Topic = "centre" | "users" | "people" | "organisations" | "courses" | "runs" | "facilities" | "sessions" | "roll" | "certificates" | "letters" | "library" | "actions" | "follow_ups" | "history" | "backup";
export type TrainerRow = { person: string, user: string, name: string, };
export type TransferEnrolment = { enrolment: string, run: string, reason?: string | null, };
export type Undo = { entry?: string | null, again?: boolean | null, };
export type Undone = { receipt: Receipt, entry: string, sentence: string, };
export type UnknownValue = { 
/**
 * `country`, `sex` or `category`.
 */
field: Field, 
/**
 * As the first row has it.
 */
text: string, 
/**
 * In how many rows.
 */
count: number, 
/**
 * What it was said to mean.
 */
code: string | null, };
export type Unlock = { book: string, login?: string | null, };
export type Unqualified = { session: string, person: string, name: string, role: QualifiedAs, about_name: string, 
/**
 * Where the nearest one stands on that day; none without any.
 */
validity: Validity | null, };
export type Usage = { rooms: Array<RoomUse>, equipment: Array<ThingUse>, };
export type UsageOf = { of: string, from_on: string, to_on: string, };
export type UsagePeriod = { from_on: string, to_on: string, };
export type UsedBy = { session: string, run: string, run_code: string, title: string, start: Moment, end: Moment, 
/**
 * Of these days, with set-up and clean-down.
 */
taken_min: number, 
/**
 * Of equipment how many, of a room one.
 */
quantity_n: number, };
export type UserRow = { id: string, person: string, login: string, name: string, roles: Array<Role>, state: UserState, };
export type UserState = "active" | "locked" | "disabled";
export type Validity = "ahead" | "valid" | "ends_soon" | "lapsed";
export type Verdict = { outcome: Outcome, leaves: Array<Leaf>, };
export type VersionRow = { id: string, course: string, course_code: string, title: string, 
/**
 * 1, 2, 3 ... in its course.
 */
n: number, 
/**
 * BCP 47.
 */
lang: string, state: CourseVersionState, rule: CompletionRule, effective_on: string | null, level: Level | null, workload_min: number | null, outcomes: Array<string>, assessment_method: string | null, review_on: string | null, 
/**
 * Ids of the competencies that it teaches.
 */
competencies: Array<string>, 
/**
 * The rule in words.
 */
rule_sentence: string, };
export type WalkIn = { id: string, session: string, name: string, country: string | null, status: Status, person: string | null, 
/**
 * `open`, `enrolled`, `refused`.
 */
state: string, 
/**
 * People of the book whose name reads the same.
 */
possible: Array<PersonRow>, };
export type Welcome = { version: string, language: string, languages: Array<string>, 
/**
 * `light`, `dark`, `system`.
 */
look: string, 
/**
 * 100, 125, 150, 200.
 */
text_size: number, books: Array<KnownBook>, 
/**
 * The book that the program was started with.
 */
wanted: string | null, who: Who | null, book_folder: string, backup_folder: string, 
/**
 * Filled in where the demo is.
 */
demo_password: string | null, zones: Array<string>, countries: Array<Country>, };
export type Who = { user: string, person: string, name: string, login: string, roles: Array<Role>, centre: Centre, is_demo: boolean, desk: string, book: string, read_only: ReadOnly | null, 
/**
 * Restored and not yet confirmed: it issues nothing.
 */
is_unconfirmed: boolean, 
/**
 * Names of requests.
 */
may: Array<string>, failed_attempts: number, };
export type WithdrawCertificate = { certificate: string, reason: string, };
export type WithdrawConsent = { consent: string, withdrawn_on?: string | null, };
export type WithdrawFormer = { former: string, reason: string, };

/** Every request: its argument and its reply. */
export interface Requests {
  /** What this computer knows before a book is open. */
  welcome: [Nothing, Welcome];
  /** Language, look and size of text of this computer. */
  set_appearance: [Appearance, Nothing];
  /** Makes a new book; never over one that exists. The password comes beside the request. */
  found_book: [FoundBook, Founded];
  /** Opens the demo book of this computer, making it if there is none. */
  open_demo: [Nothing, Who];
  /** Makes a demo book. */
  build_demo: [BuildDemo, DemoBuilt];
  /** Opens a book. The password comes beside the request. */
  unlock: [Unlock, Who];
  /** Closes the book. */
  lock: [Nothing, Nothing];
  /** Sets a new password with the words of the recovery sheet. */
  recover: [Recover, Nothing];
  /** Puts a backup into a new file; never over one that exists. */
  restore_backup: [RestoreBackup, Restored];
  /** Checks a certificate without a book. */
  check_certificate: [CheckCertificate, CheckResult];
  /** Who is signed in. */
  who: [Nothing, Who];
  /** The state of saving, of backups and of the clock. */
  state_line: [Nothing, StateLine];
  /** The centre's settings. */
  centre: [Nothing, Centre];
  /** How the centre plans: its free days, and how much each kind of clash matters. */
  planning: [Nothing, Planning];
  /** Changes how the centre plans. */
  set_planning: [SetPlanning, Receipt];
  /** Changes settings of the centre. */
  set_centre: [SetCentre, Receipt];
  /** The accounts. */
  users: [Nothing, Array<UserRow>];
  /** Makes an account; its password is typed by its person. */
  add_user: [AddUser, Receipt];
  /** Changes roles or state of an account. */
  set_user: [SetUser, Receipt];
  /** Changes one's own password. */
  change_password: [Nothing, Receipt];
  /** The sessions of this day and what waits to be settled, as far as the asking person may see and settle it. */
  today: [Nothing, Today];
  /** What stands against each other in the records, a page at a time. */
  inbox: [InboxFilter, Inbox];
  /** Says that people who are alike are not one, until one of them changes. */
  keep_apart: [KeepApart, Receipt];
  /** People that fit the filter, a page at a time. */
  people: [PeopleFilter, Page<PersonRow>];
  /** One person. */
  person: [OnePerson, PersonDetail];
  /** The transcript of a person as a PDF: runs, hours, results, sign-offs, certificates. */
  print_transcript: [OnePerson, Printed];
  /** A person, typed in. */
  add_person: [AddPerson, Receipt];
  /** Changes the fields of a person. */
  edit_person: [EditPerson, Receipt];
  /** Says where somebody works and worked: the whole list. */
  set_affiliations: [SetAffiliations, Receipt];
  /** Says by what further names somebody is known: the whole list. */
  set_aliases: [SetAliases, Receipt];
  /** Says which numbers somebody has, of a passport or in another record: the whole list. */
  set_identifiers: [SetIdentifiers, Receipt];
  /** The texts that people consent to, in their newest version. */
  consent_texts: [Nothing, Array<ConsentTextRow>];
  /** A text that people consent to. */
  add_consent_text: [AddConsentText, Receipt];
  /** Changes a text that people consent to: other words are a further version. */
  edit_consent_text: [EditConsentText, Receipt];
  /** Says that somebody consented to the newest version of a text. */
  add_consent: [AddConsent, Receipt];
  /** Withdraws a consent; that it was given stays known. */
  withdraw_consent: [WithdrawConsent, Receipt];
  /** Puts a person away or takes them back. */
  set_person_state: [SetPersonState, Receipt];
  /** Destroys a person's values for ever. */
  erase_person: [ErasePerson, Receipt];
  /** The documents of a person or of a run. */
  documents: [Documents, Array<DocumentRow>];
  /** The photo of a person, or those of everybody in a run. */
  photos: [Documents, Array<Photo>];
  /** Attaches a chosen file to a person or a run. */
  add_document: [AddDocument, Receipt];
  /** Changes what a document is called and for. */
  edit_document: [EditDocument, Receipt];
  /** Removes a document; its bytes stay for the journal until its person is erased. */
  remove_document: [RemoveDocument, Receipt];
  /** A copy of a document. */
  save_document: [OneDocument, Printed];
  /** The library, a page at a time, as far as whoever asks may read it. */
  library: [LibraryFilter, Library];
  /** A new resource of the library. */
  add_resource: [AddResource, Receipt];
  /** Changes a resource of the library. */
  edit_resource: [EditResource, Receipt];
  /** Removes a resource of the library. */
  remove_resource: [RemoveResource, Receipt];
  /** Keeps the questions of a session with their answers as a resource. */
  promote_questions: [PromoteQuestions, Receipt];
  /** The file of a resource. */
  open_resource: [OneResource, Printed];
  /** The catalogue of the library, as a list, as one page, or as a folder with the files. */
  export_library: [ExportLibrary, Printed];
  /** The dossier of a run: all its evidence as one document, or as a folder with the tables, certificates and digests. */
  export_dossier: [ExportDossier, Printed];
  /** The countries, with their names in the language of this computer. */
  countries: [Nothing, Array<Country>];
  /** What an import of a chosen file would do. */
  preview_import: [PreviewImport, ImportPreview];
  /** Imports the people of a chosen file, as one entry. */
  import_people: [ImportPeople, Imported];
  /** Takes in a pasted table as if it were a chosen file. */
  take_table: [TakeTable, TakenTable];
  /** The rows of a list that are refused, each with the reason, as a file of the same kind. */
  refused_rows: [PreviewImport, Preview];
  /** The organisations, by name. */
  organisations: [Nothing, Array<OrganisationRow>];
  /** An organisation. */
  add_organisation: [AddOrganisation, Receipt];
  /** Changes the fields of an organisation. */
  edit_organisation: [EditOrganisation, Receipt];
  /** Initiatives and programmes, and the data lists that they and courses choose from. */
  catalogue: [Nothing, Catalogue];
  /** An umbrella over programmes. */
  add_initiative: [AddInitiative, Receipt];
  /** Changes the fields of an initiative. */
  edit_initiative: [EditInitiative, Receipt];
  /** A line of courses. */
  add_programme: [AddProgramme, Receipt];
  /** Changes the fields of a programme. */
  edit_programme: [EditProgramme, Receipt];
  /** The partners of a programme or run. */
  partners: [OfPartners, Partners];
  /** Says who the partners of a programme or run are, in order. */
  set_partners: [SetPartners, Receipt];
  /** What is agreed with partners. */
  agreements: [Nothing, Array<AgreementRow>];
  /** An agreement, a draft. */
  add_agreement: [AddAgreement, Receipt];
  /** Changes the text of a draft, or brings an agreement on. */
  edit_agreement: [EditAgreement, Receipt];
  /** Courses with their versions. */
  courses: [Nothing, Array<CourseRow>];
  /** A course with its first version. */
  add_course: [AddCourse, Receipt];
  /** Changes where a course belongs and how it is taught. */
  edit_course: [EditCourse, Receipt];
  /** A further version of a course. */
  add_version: [AddVersion, Receipt];
  /** Changes the text of a draft. */
  edit_version: [EditVersion, Receipt];
  /** Brings a version on: review, approval, retirement. */
  set_version_state: [SetVersionState, Receipt];
  /** The fact sheet of a course version, as a PDF. */
  export_course_sheet: [CourseSheet, Preview];
  /** The runs. */
  runs: [Nothing, Array<RunRow>];
  /** One run, by id or code. */
  run: [OneRun, RunDetail];
  /** A run of a course version. */
  add_run: [AddRun, Receipt];
  /** What a run made from an older one would be, with what overlaps. */
  preview_copy: [PreviewCopy, CopyPreview];
  /** Makes a run from an older one with its sessions, as one entry. */
  copy_run: [CopyRun, Receipt];
  /** Changes the fields of a run. */
  edit_run: [EditRun, Receipt];
  /** Brings a run on. */
  set_run_state: [SetRunState, Receipt];
  /** Who has a place in a run. */
  enrolments: [OneRun, Array<EnrolmentRow>];
  /** Gives people a place in a run. */
  enrol: [Enrol, Receipt];
  /** Brings an enrolment on. */
  set_enrolment_state: [SetEnrolmentState, Receipt];
  /** Gives a free seat to the person who has been longest on the reserve list. */
  promote: [Promote, Receipt];
  /** Moves somebody to another run. */
  transfer_enrolment: [TransferEnrolment, Receipt];
  /** Phases, tracks and groups of a run. */
  parts: [OneRun, Array<PartRow>];
  /** A phase, track or group of a run. */
  add_part: [AddPart, Receipt];
  /** Changes a phase, track or group. */
  edit_part: [EditPart, Receipt];
  /** Takes a phase, track or group away that nothing rests on. */
  remove_part: [RemovePart, Receipt];
  /** Puts people of a run into other tracks or another group, as one entry. */
  assign_enrolments: [AssignEnrolments, Receipt];
  /** The tree of facilities. */
  facilities: [Nothing, Array<FacilityRow>];
  /** A facility. */
  add_facility: [AddFacility, Receipt];
  /** Changes the fields of a facility. */
  edit_facility: [EditFacility, Receipt];
  /** All equipment. */
  equipment: [Nothing, Array<EquipmentRow>];
  /** Things of one kind that can be booked. */
  add_equipment: [AddEquipment, Receipt];
  /** Changes the fields or the state of equipment. */
  edit_equipment: [EditEquipment, Receipt];
  /** Times in which places, things and people may or may not be booked. */
  availability: [AvailabilityFilter, Array<AvailabilityRow>];
  /** Says when something may or may not be booked. */
  add_availability: [AddAvailability, Receipt];
  /** Changes such a time. */
  edit_availability: [EditAvailability, Receipt];
  /** Takes such a time away. */
  remove_availability: [RemoveAvailability, Receipt];
  /** How much rooms and equipment are used in some days. */
  usage: [UsagePeriod, Usage];
  /** The sessions that take a room or equipment in some days. */
  used_by: [UsageOf, Array<UsedBy>];
  /** How much rooms and equipment are used, as a file of a spreadsheet. */
  export_usage: [UsagePeriod, Printed];
  /** Who can be trainer of a session. */
  trainers: [Nothing, Array<TrainerRow>];
  /** Sessions, with what overlaps. */
  sessions: [SessionFilter, Array<SessionRow>];
  /** Some days of the centre: rooms, trainers, equipment or groups, and the sessions in them. */
  timetable: [TimetableFilter, Timetable];
  /** What changed of such days since they were read; nothing where they must be read anew. */
  timetable_changes: [ShownTimetable, TimetableChanges | null];
  /** A session to place, read of one line: title, day, times, place, run and groups. */
  read_session_line: [SessionLine, ReadSessionLine];
  /** What is said against a session if it stood elsewhere, as its move is judged. */
  probe_session: [ProbeSession, ProbedSession];
  /** The nearest times and rooms that a session can be moved to without a reason, and where nothing is said against it. */
  free_places: [FindFreePlaces, FreePlaces];
  /** What is said against a session before it is placed or changed, as that is judged. */
  probe_placing: [ProbePlacing, ProbedPlacing];
  /** The nearest times and rooms where a session can be placed, or changed to, without a reason, and where nothing is said against it. */
  free_places_for: [FindPlacesFor, FreePlaces];
  /** Moves a session to another time, place or trainer. */
  move_session: [MoveSession, Receipt];
  /** The calendar of a run, a place or a person, as an iCalendar file. */
  export_calendar: [ExportCalendar, Printed];
  /** Places sessions of a run, as one entry. */
  add_sessions: [AddSessions, Receipt];
  /** The sessions that a plan would make or move, with what overlaps. */
  preview_plan: [PreviewPlan, PlanPreview];
  /** Plans several sessions of a run together, as one entry: repeats one, copies a week, moves them, splits one, rotates groups, gives rooms. */
  plan_sessions: [PlanSessions, Receipt];
  /** A timetable on paper: of the rooms, of a day, of a door, of a run, of a group, of a person. */
  print_timetable: [PrintTimetable, Printed];
  /** How such a timetable would look. */
  preview_timetable: [PrintTimetable, Preview];
  /** What an import of a chosen calendar or timetable would do. */
  preview_sessions: [ImportSessions, SessionImportPreview];
  /** Imports the sessions of a chosen calendar or timetable, as one entry. */
  import_sessions: [ImportSessions, SessionsImported];
  /** Changes place, time or text of a session. */
  edit_session: [EditSession, Receipt];
  /** Accepts a clash, with a reason. */
  accept_clash: [AcceptClash, Receipt];
  /** Takes back that a clash was accepted. */
  reopen_clash: [ReopenClash, Receipt];
  /** Brings a session on, or cancels it. */
  set_session_state: [SetSessionState, Receipt];
  /** The roll of a session with the former ones of its run. */
  roll: [OneSession, Roll];
  /** Marks people in one session, as one entry. */
  mark: [MarkRoll, Receipt];
  /** Notes somebody who came and is not enrolled. */
  add_walk_in: [AddWalkIn, Receipt];
  /** Enrols or refuses a walk-in. */
  settle_walk_in: [SettleWalkIn, Receipt];
  /** Closes and signs the register of a session, which makes the session held. */
  close_session: [OneSession, Receipt];
  /** Opens a closed register again. */
  reopen_session: [ReopenSession, Receipt];
  /** The sign-in sheet of a session. */
  print_sign_in: [PrintSignIn, Printed];
  /** Who scored what in the assessments of a run, and how far people came between pre-test and post-test. */
  results: [OneRun, Results];
  /** The results of a run as a file of a spreadsheet. */
  export_results: [OneRun, Printed];
  /** A test or practical of a run. */
  add_assessment: [AddAssessment, Receipt];
  /** Changes the fields of an assessment that nobody has a result of. */
  edit_assessment: [EditAssessment, Receipt];
  /** Enters scores of people in a run, as one entry. */
  enter_results: [EnterResults, Receipt];
  /** What people can be signed off in. */
  competencies: [Nothing, Array<CompetencyRow>];
  /** Something that people can be signed off in. */
  add_competency: [AddCompetency, Receipt];
  /** Changes the fields of a competency that nothing rests on. */
  edit_competency: [EditCompetency, Receipt];
  /** How far the people of a run are with each competency. */
  sign_offs: [OneRun, SignOffs];
  /** Signs people of a run off, as one entry. */
  sign_off: [SignOff, Receipt];
  /** The sign-offs of a run as a file of a spreadsheet. */
  export_sign_offs: [OneRun, Printed];
  /** What somebody may teach, assess or enter. */
  qualifications: [OnePerson, Array<QualificationRow>];
  /** The trainers of a run's plan who lack a qualification on the day of a session. */
  unqualified: [OneRun, Array<Unqualified>];
  /** Says what somebody may teach, assess or enter. */
  add_qualification: [AddQualification, Receipt];
  /** Changes the fields of a qualification. */
  edit_qualification: [EditQualification, Receipt];
  /** Whose names may stand on certificates. */
  signatories: [Nothing, Array<SignatoryRow>];
  /** Lets the name of somebody stand on certificates. */
  add_signatory: [AddSignatory, Receipt];
  /** Changes the office of a signatory, and until when they sign. */
  edit_signatory: [EditSignatory, Receipt];
  /** Who completes a run, who does not, and why. */
  completion: [OneRun, Completion];
  /** The register of certificates. */
  certificates: [CertificateFilter, Page<CertificateRow>];
  /** Certificates that were issued before the book: nothing here can verify them. */
  former_certificates: [FormerFilter, Page<FormerRow>];
  /** What an import of a list of such certificates would do. */
  preview_former: [FormerList, FormerPreview];
  /** Takes a list of such certificates in, as one entry. */
  import_former: [FormerList, FormerImported];
  /** Corrects one certificate that was issued before the book. */
  edit_former: [EditFormer, Receipt];
  /** Takes one certificate that was issued before the book out of it. */
  withdraw_former: [WithdrawFormer, Receipt];
  /** Freezes what the certificates of a run will say. */
  prepare_batch: [PrepareBatch, Receipt];
  /** Gives up a batch before anything was issued. */
  drop_batch: [DropBatch, Receipt];
  /** Approves by signature and issues; another person than the preparer. */
  approve_and_issue: [OneBatch, Issued];
  /** Makes and files the next PDFs of a batch. */
  file_papers: [FilePapers, PapersFiled];
  /** A filed certificate, as it was filed. */
  open_paper: [OpenPaper, Printed];
  /** Every filed certificate of a run. */
  export_papers: [OneRun, Exported];
  /** How a certificate would look; without a number. */
  preview_certificate: [PreviewCertificate, Preview];
  /** Revokes a certificate for ever. */
  revoke_certificate: [WithdrawCertificate, Receipt];
  /** Suspends a certificate until further notice. */
  suspend_certificate: [WithdrawCertificate, Receipt];
  /** Makes a suspended certificate good again. */
  reinstate_certificate: [WithdrawCertificate, Receipt];
  /** How many people were trained, for how long and with what outcome, in groups. */
  report: [ReportFilter, Reported];
  /** The people behind a figure of a report, a page at a time. */
  report_people: [ReportPeople, Page<ReportPerson>];
  /** A report as a file of a spreadsheet, or on paper. */
  export_report: [ExportReport, Printed];
  /** The texts of letters, and the fields that they may name. */
  letters: [Nothing, Letters];
  /** A letter with its texts. */
  add_letter: [AddLetter, Receipt];
  /** Takes the letters that come with Rollbook, of each kind that the book has none of, as one entry. */
  add_default_letters: [Nothing, Receipt];
  /** Changes a letter: a new version of it. */
  edit_letter: [EditLetter, Receipt];
  /** How a letter looks; it changes nothing and has no number. */
  preview_letter: [PreviewLetter, Preview];
  /** What is missing before letters can be made, person by person. */
  letter_gaps: [MakeLetters, Array<LetterGap>];
  /** Makes letters and hands them out as one file; which text was used for whom is one entry. */
  make_letters: [MakeLetters, Printed];
  /** The letters that were made for a run or for a person, the newest first. */
  made_letters: [MadeLetterFilter, Array<MadeLetters>];
  /** The actions and recommendations of a run, or of all. */
  actions: [ActionFilter, Array<ActionRow>];
  /** An action or recommendation of a run. */
  add_action: [AddAction, Receipt];
  /** Changes an action, or brings it on: done or dropped. */
  edit_action: [EditAction, Receipt];
  /** The actions of a run as a file of a spreadsheet. */
  export_actions: [OneRun, Printed];
  /** Who is due to be asked months after a run, and what became of it. */
  follow_ups: [FollowUpFilter, Page<FollowUpRow>];
  /** Notes what became of questions, as one entry: sent, answered, no answer, waived. */
  set_follow_ups: [SetFollowUps, Receipt];
  /** The questions as a sheet that can be filled in and taken in again. */
  export_follow_ups: [ExportFollowUps, Printed];
  /** What taking a sheet of answers in would do. */
  preview_answers: [AnswerSheet, AnswerPreview];
  /** Takes answers in from a sheet, as one entry. */
  take_answers: [AnswerSheet, AnswersTaken];
  /** How many stayed in the sector, by programme, course, country or run, with those who did not answer. */
  retention: [RetentionFilter, Retention];
  /** How many stayed, as a file of a spreadsheet. */
  export_retention: [ExportRetention, Printed];
  /** What happened, newest first: to one record or in the whole book. */
  history: [HistoryFilter, Page<HistoryRow>];
  /** Takes an entry back by a new one. */
  undo: [Undo, Undone];
  /** People, certificates, runs, courses, sessions and rooms that fit a text. */
  find: [Find, Array<HitGroup>];
  /** The backups in the second place. */
  backups: [Nothing, Backups];
  /** Makes a verified backup in the second place, or in the folder named. */
  back_up: [BackUp, BackupRow];
  /** Chooses the second place. */
  set_backup_place: [SetBackupPlace, Nothing];
  /** Verifies the whole book: every entry, value, document, and the tables against a rebuild. */
  verify_book: [Nothing, Report];
  /** Makes the tables again from the journal. */
  rebuild_book: [Nothing, Rebuilt];
  /** "This is the newest copy": a moved or restored book goes on here. */
  adopt_book: [Nothing, Nothing];
  /** A half-filled form that was kept. */
  draft: [OneDraft, Draft];
  /** Keeps a half-filled form on this desk. */
  keep_draft: [Draft, Nothing];
}

/** What the replies of the reads are about. */
export const ABOUT: { readonly [name: string]: readonly Topic[] } = {
  who: ["users", "centre"],
  state_line: ["history", "backup"],
  centre: ["centre"],
  planning: ["centre"],
  users: ["users"],
  today: ["people", "courses", "runs", "facilities", "sessions", "roll", "certificates", "backup"],
  inbox: ["people", "runs", "facilities", "sessions", "roll", "certificates"],
  people: ["people", "runs"],
  person: ["people", "runs", "roll", "certificates"],
  consent_texts: ["centre", "people"],
  documents: ["people", "runs"],
  photos: ["people"],
  library: ["library", "courses", "runs", "sessions"],
  preview_import: ["people"],
  organisations: ["organisations"],
  catalogue: ["courses"],
  partners: ["courses", "runs", "organisations"],
  agreements: ["courses", "organisations"],
  courses: ["courses"],
  runs: ["runs", "sessions", "certificates", "courses"],
  run: ["runs", "sessions", "certificates", "courses"],
  preview_copy: ["runs", "sessions", "facilities", "users"],
  enrolments: ["runs", "roll", "people"],
  parts: ["runs", "sessions"],
  facilities: ["facilities"],
  equipment: ["facilities"],
  availability: ["facilities", "people"],
  usage: ["sessions", "facilities", "runs"],
  used_by: ["sessions", "facilities", "runs"],
  trainers: ["users"],
  sessions: ["sessions", "roll", "facilities"],
  timetable: ["sessions", "roll", "facilities", "runs", "users"],
  timetable_changes: ["sessions", "roll", "facilities", "runs", "users"],
  read_session_line: ["facilities", "runs"],
  probe_session: ["sessions", "facilities", "runs"],
  free_places: ["sessions", "facilities", "runs"],
  probe_placing: ["sessions", "facilities", "runs"],
  free_places_for: ["sessions", "facilities", "runs"],
  preview_plan: ["sessions", "facilities", "runs", "users"],
  preview_sessions: ["sessions", "facilities", "runs"],
  roll: ["roll", "sessions", "people"],
  results: ["roll", "runs", "people"],
  competencies: ["courses", "roll"],
  sign_offs: ["roll", "runs", "people"],
  qualifications: ["people", "courses", "facilities"],
  unqualified: ["sessions", "people"],
  signatories: ["certificates", "people"],
  completion: ["roll", "runs", "sessions", "certificates"],
  certificates: ["certificates"],
  former_certificates: ["certificates", "people"],
  preview_former: ["certificates", "people"],
  report: ["people", "courses", "runs", "sessions", "roll", "certificates"],
  report_people: ["people", "courses", "runs", "sessions", "roll", "certificates"],
  letters: ["letters"],
  letter_gaps: ["letters", "people", "runs", "sessions", "certificates"],
  made_letters: ["letters"],
  actions: ["actions", "runs", "sessions", "people"],
  follow_ups: ["follow_ups", "people", "courses", "runs"],
  preview_answers: ["follow_ups"],
  retention: ["follow_ups", "people", "courses", "runs"],
  history: ["history"],
  backups: ["backup"],
};

/** Requests that the acting person signs with a fresh password. */
export const SIGNED: readonly string[] = ["change_password", "erase_person", "close_session", "approve_and_issue", "revoke_certificate", "suspend_certificate", "reinstate_certificate", "adopt_book"];
