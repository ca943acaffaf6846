// CONTRACT. The generated ui/src/lib/requests.ts will hold these types (ts-rs; snake_case fields, no 64-bit numbers, ids and instants are strings).
// Optional inputs may be left out or null. Instants: RFC 3339 UTC. `Moment.local` is what the window shows: the window never converts zones.
export type Reason = string; // flat enum in snake_case: "no_permission", "wrong_password", "locked", "needs_reason", "changed_since", "in_use", "overlap", ... ; words in messages/*/refusals.ftl as refusal-<reason-with-hyphens>
export interface Refusal { reason: Reason; details: Record<string, string> } // details.field names the form's field when it is about one
export interface Fault { number: string; kind: string } // shown as one sentence with the report number
export type Role = "coordinator" | "trainer" | "certifier" | "administrator" | "inspector";
export type Topic = "centre" | "users" | "people" | "courses" | "runs" | "facilities" | "sessions" | "roll" | "certificates" | "history" | "backup";
export interface Receipt { entry: string | null; touched: Topic[]; made: string[] } // entry: its digest, the handle for undo; made: ids created, in order
export interface Page<T> { rows: T[]; total: number; from: number }
export interface Moment { at: string; local: string /* 2026-11-24T09:00 */; offset_min: number; zone: string }

// ---- door: before and around a book; no session needed
export interface KnownBook { path: string; centre_name: string; is_demo: boolean; opened_at: string | null; is_there: boolean }
export interface Welcome { version: string; language: string /* en, ar */; look: "light" | "dark" | "system"; text_size: number /* 100 125 150 200 */; books: KnownBook[]; who: Who | null; book_folder: string; backup_folder: string; demo_password: string | null }
export interface Appearance { language?: string; look?: string; text_size?: number }
export interface FoundBook { path?: string /* default: made from the code in book_folder */; centre_name: string; code: string; country: string; zone: string; full_name: string; login: string; backup_place?: string; language?: string } // password by sign
export interface Founded { who: Who; recovery: string[] }
export interface Unlock { book: string; login: string } // password by sign
export interface ReadOnly { why: "moved" | "older_copy" | "damaged" | "unknown_act" | "restored_unconfirmed"; details: Record<string, string> }
export interface Who { user: string; name: string; login: string; roles: Role[]; centre: Centre; is_demo: boolean; desk: string; read_only: ReadOnly | null; may: string[] /* names of requests this user may make */; failed_attempts: number; last_unlock_at: string | null }
export interface CheckResult { outcome: "valid" | "replaced" | "suspended" | "revoked" | "unknown_key" | "altered"; name: string | null; course: string | null; dates: string | null; serial: string | null; issuer: string | null; is_demo: boolean; status_known_at: string | null; differences: string[] }

// ---- centre, users, state
export interface Centre { code: string; name: string; country: string; zone: string; verify_host: string | null; grace_min: number; late_entry_hours: number }
export interface SetCentre { name?: string; zone?: string; verify_host?: string; grace_min?: number; late_entry_hours?: number }
export interface UserRow { id: string; person: string; login: string; name: string; roles: Role[]; state: "active" | "locked" | "disabled" }
export interface AddUser { login: string; name: string; roles: Role[]; initial_password?: string | null } // the new person's password comes by sign.new_password
export interface SetUser { user: string; roles?: Role[]; state?: string }
export interface StateLine { saved_at: string | null; backup_at: string | null; backup_place: string | null; backup_is_old: boolean; clock_ok: boolean; zone: string; now: Moment; read_only: ReadOnly | null }

// ---- people
export interface PeopleFilter { text?: string; run?: string; country?: string; state?: string /* active | archived | erased; default active */; sort?: "name" | "country" | "newest"; descending?: boolean; from: number; count: number }
export interface PersonRow { id: string; full_name: string; native_name: string | null; country: string | null /* alpha-3 */; country_name: string | null; employer: string | null; runs: number; enrolment_state: EnrolmentState | null /* in filter.run */; pct_tenths: number | null /* in filter.run */; state: "active" | "archived" | "erased" }
export interface PersonFields { full_name: string; certificate_name?: string | null; native_name?: string | null; given_name?: string | null; family_name?: string | null; honorific?: string | null; sex?: string | null; country?: string | null; email?: string | null; phone?: string | null; employer?: string | null; post?: string | null; note?: string | null }
export interface PersonDetail { id: string; fields: PersonFields; country_name: string | null; region: string | null; native_script: string | null; state: "active" | "archived" | "erased"; enrolments: PersonEnrolment[]; certificates: CertificateRow[]; possible_duplicates: PersonRow[] }
export interface PersonEnrolment { enrolment: string; run: string; run_code: string; run_title: string; state: EnrolmentState; earned_min: number; expected_min: number; pct_tenths: number | null; verdict: Verdict | null }
export interface AddPerson { fields: PersonFields; run?: string | null }
export interface EditPerson { person: string; fields: PersonFields; reason?: string | null }
export interface SetPersonState { person: string; state: "active" | "archived" }
export interface ErasePerson { person: string; reason: string } // signed
// import: file = token of a chosen file (host.chooseFile / POST /file)
export type RosterField = "full_name" | "given_name" | "family_name" | "certificate_name" | "native_name" | "honorific" | "sex" | "born_on" | "country" | "email" | "phone" | "employer" | "post" | "department" | "category" | "note";
export interface PreviewImport { file: string; run?: string | null; tab?: number | null; columns?: (RosterField | null)[] | null /* own mapping by column index; null = guess */ }
export interface ImportColumn { index: number; head: string; field: RosterField | null; confidence: number; examples: string[] }
export interface ImportFault { kind: string /* no_name, unknown_country, bad_email, ambiguous_date, ... ; words import-fault-<kind> */; refuses: boolean; field: RosterField | null; text: string }
export interface ImportRow { line: number; decision: "create" | "update" | "possible_duplicate" | "refused" | "already_in"; fields: PersonFields; matches: PersonRow[]; faults: ImportFault[] }
export interface ImportPreview { file_name: string; kind: string; encoding: string | null; separator: string | null; tabs: string[]; tab: number; header_row: number; formulas: number; columns: ImportColumn[]; counts: { create: number; update: number; possible_duplicate: number; refused: number; already_in: number }; rows: ImportRow[] /* the first 500; rows with faults first where there are more */ ; total: number }
export interface ImportPeople { file: string; run?: string | null; tab?: number | null; columns?: (RosterField | null)[] | null; duplicates?: "create" | "same" | "skip" /* default skip: possible duplicates are left out and listed */; lines?: Record<string, "create" | "same" | "skip"> }
export interface Imported { receipt: Receipt; created: number; updated: number; enrolled: number; skipped: number; refused: number }

// ---- courses and runs
export type VersionState = "draft" | "in_review" | "approved" | "retired";
export interface CourseRow { id: string; code: string; title: string; versions: VersionRow[] }
export interface VersionRow { id: string; course: string; course_code: string; title: string; n: number; lang: string; state: VersionState; rule: CompletionRule; effective_on: string | null; rule_sentence: string }
export interface CompletionRule { rule: Rule; excused_stays_expected: boolean }
export type Rule = { all: Rule[] } | { any: Rule[] } | { at_least: { n: number; of: Rule[] } } | { min_hours_pct: { pct: number } } | { min_sessions: { n: number; pct: number } } | { mandatory_tag: { tag: string } };
export interface AddCourse { code: string; title: string; lang?: string; rule: CompletionRule } // makes the course and its version 1 (draft)
export interface AddVersion { course: string; title: string; lang?: string; rule: CompletionRule }
export interface EditVersion { version: string; title: string; lang?: string; rule: CompletionRule }
export interface SetVersionState { version: string; state: VersionState }
export type RunState = "draft" | "announced" | "open" | "selection" | "confirmed" | "running" | "completed" | "closed" | "cancelled" | "postponed";
export interface RunRow { id: string; code: string; title: string /* of the course version */; course_code: string; version_n: number; version: string; first_on: string; last_on: string; zone: string; capacity: number; enrolled: number; sessions: number; sessions_held: number; certificates: number; state: RunState }
export interface RunDetail { run: RunRow; next_states: RunState[]; rule: CompletionRule; rule_sentence: string; version_state: VersionState }
export interface AddRun { code: string; version: string; first_on: string; last_on: string; zone?: string | null; capacity: number }
export interface EditRun { run: string; code: string; first_on: string; last_on: string; zone: string; capacity: number }
export interface SetRunState { run: string; state: RunState; reason?: string | null }
export type EnrolmentState = "reserve" | "enrolled" | "active" | "completed" | "not_completed" | "withdrawn" | "removed" | "transferred_to" | "no_show";
export interface EnrolmentRow { enrolment: string; person: string; full_name: string; native_name: string | null; country_name: string | null; employer: string | null; state: EnrolmentState; next_states: EnrolmentState[]; earned_min: number; expected_min: number; pct_tenths: number | null; outcome: Outcome }
export interface Enrol { run: string; people: string[]; override_reason?: string | null /* past the capacity */ }
export interface SetEnrolmentState { enrolment: string; state: EnrolmentState; reason?: string | null }

// ---- facilities and sessions
export type FacilityKind = "site" | "building" | "room" | "suite" | "bench" | "virtual";
export interface FacilityRow { id: string; parent: string | null; depth: number; path: string /* "Hwasun › Building 1 › Suite 3" */; kind: FacilityKind; name: string; capacity: number | null; zone: string | null }
export interface AddFacility { parent?: string | null; kind: FacilityKind; name: string; capacity?: number | null; zone?: string | null }
export interface EditFacility { facility: string; parent?: string | null; kind: FacilityKind; name: string; capacity?: number | null; zone?: string | null }
export interface TrainerRow { person: string; user: string; name: string }
export type SessionKind = "lecture" | "practical" | "site_visit" | "webinar" | "plenary" | "panel" | "presentation" | "discussion" | "exam" | "social";
export type SessionState = "tentative" | "confirmed" | "held" | "cancelled";
export interface SessionFields { title: string; kind: SessionKind; start_local: string /* 2026-11-24T09:00 */; end_local: string; zone?: string | null /* default: the facility's or run's */; offset_min?: number | null /* only when the hour comes twice */; credited_min?: number | null /* default: the length */; is_mandatory?: boolean; tags?: string[]; facility?: string | null; trainers?: string[] /* person ids */ }
export interface SessionRow { id: string; run: string; run_code: string; title: string; kind: SessionKind; start: Moment; end: Moment; credited_min: number; is_mandatory: boolean; tags: string[]; facility: string | null; facility_name: string | null; trainers: { person: string; name: string }[]; state: SessionState; register: "open" | "closed"; marked: number; expected: number; overlaps: Overlap[]; may_take_roll: boolean }
export interface Overlap { kind: "facility" | "trainer" | "trainee" | "capacity"; other: string | null /* session id */; other_title: string | null; what: string /* room, trainer or trainee name */; minutes: number; count: number /* trainees concerned */ }
export interface SessionFilter { run?: string | null; from_on?: string | null; to_on?: string | null; mine?: boolean }
export interface AddSessions { run: string; sessions: SessionFields[]; override_reason?: string | null }
export interface EditSession { session: string; fields: SessionFields; override_reason?: string | null }
export interface SetSessionState { session: string; state: SessionState; reason?: string | null }
// an overlap does not refuse a session; the Receipt's commit is shown with its overlaps by re-asking `sessions`

// ---- roll book
export type Status = "P" | "L" | "E" | "R" | "X" | "A" | "N" | "U";
export interface MarkShown { status: Status; minutes_late: number | null; minutes_early: number | null; earned_min: number; entry: string | null; is_corrected: boolean; is_late_entry: boolean; first_status: Status | null; rivals: Status[] }
export interface RollColumn { session: string; title: string; start: Moment; register: "open" | "closed"; is_current: boolean }
export interface RollRow { enrolment: string; person: string; full_name: string; native_name: string | null; country_name: string | null; state: EnrolmentState; marks: (MarkShown | null)[] /* one per column; null: unmarked */; earned_min: number; expected_min: number; pct_tenths: number | null }
export interface Roll { session: SessionRow; run: RunRow; columns: RollColumn[] /* up to 4 former sessions, then the current, last */; rows: RollRow[]; marked: number; expected: number; walk_ins: WalkIn[]; may_mark: boolean; why_not: Refusal | null; default_status: Status; reasons: string[] /* codes: slip, medical, evidence, transcribed, other ...: words reason-<code> */; closed: SheetSigned | null }
export interface SheetSigned { by: string; role: Role; at: Moment; meaning: string }
export interface Mark { enrolment: string; status: Status; minutes_late?: number | null; minutes_early?: number | null }
export interface MarkRoll { session: string; marks: Mark[]; reason?: string | null /* code, needed for a correction */; note?: string | null }
export interface WalkIn { id: string; session: string; name: string; country: string | null; status: Status; person: string | null; state: "open" | "enrolled" | "refused"; possible: PersonRow[] }
export interface AddWalkIn { session: string; name: string; country?: string | null; person?: string | null; status?: Status }
export interface SettleWalkIn { walk_in: string; as: "enrolled" | "refused"; person?: string | null; override_reason?: string | null }
export interface CloseSession { session: string } // signed: meaning "attended as marked"
export interface ReopenSession { session: string; reason: string }
export interface PrintSignIn { session: string; language?: string }
export interface Printed { receipt: Receipt; paper: string /* token for host.openPaper / GET /paper/<token> */; file_name: string }

// ---- completion and certificates
export type Outcome = "pass" | "fail" | "pending";
export interface Verdict { outcome: Outcome; leaves: Leaf[] }
export interface Leaf { outcome: Outcome; sentence: string /* in the language of the request */; depth: number }
export interface CompletionRow { enrolment: string; person: string; full_name: string; native_name: string | null; country_name: string | null; state: EnrolmentState; earned_min: number; expected_min: number; pct_tenths: number | null; verdict: Verdict; certificate: CertificateRow | null; why_no_certificate: string | null /* code: not_passed, register_open, mark_clash, no_printable_name ... */ }
export interface Completion { run: RunRow; pass: number; fail: number; pending: number; rows: CompletionRow[]; batches: BatchRow[] }
export type CertificateState = "draft" | "approved" | "issued" | "suspended" | "superseded" | "revoked" | "dropped";
export interface CertificateRow { id: string; serial: string | null; person: string; printed_name: string; run_code: string; course_title: string; state: CertificateState; issued_at: string | null; has_paper: boolean; batch: string }
export interface CertificateFilter { run?: string | null; text?: string; state?: string | null; from: number; count: number }
export interface BatchRow { id: string; run: string; run_code: string; count: number; state: "prepared" | "approved" | "issued" | "dropped"; prepared_by: string; prepared_at: string; approved_by: string | null; issued_at: string | null; papers_filed: number; i_may_approve: boolean; why_not: string | null }
export interface PrepareBatch { run: string; enrolments?: string[] | null /* default: all who pass and have none */ }
export interface DropBatch { batch: string; reason: string }
export interface ApproveAndIssue { batch: string } // signed by a certifier who is not the preparer (sign.login may be another user than the one at the window)
export interface Issued { receipt: Receipt; issued: number; serials: string[] }
export interface FilePapers { batch: string; at_most: number } // makes and files the next papers; the window calls it until `left` is 0
export interface PapersFiled { receipt: Receipt; filed: number; left: number }
export interface OpenPaper { certificate: string }
export interface PreviewCertificate { enrolment: string }
export interface RevokeCertificate { certificate: string; reason: string } // signed

// ---- history
export interface HistoryFilter { about?: string | null /* id of a record */; by?: string | null; from: number; count: number }
export interface HistoryRow { entry: string; seq: number; at: Moment; by: string; role: Role; act: string; sentence: string; changes: HistoryChange[]; reason: string | null; undo: "possible" | "not_undoable" | "undone" | "is_undo"; is_own: boolean }
export interface HistoryChange { subject: string; was: string | null; now: string | null }
export interface Undo { entry?: string | null /* default: the newest own undoable entry of today */ }
export interface Undone { receipt: Receipt; sentence: string }

// ---- palette
export interface Find { text: string; count: number }
export interface Hit { kind: "person" | "run" | "session" | "facility" | "certificate" | "course"; id: string; title: string; detail: string | null; run: string | null }

// ---- backup
export interface BackupRow { folder: string; at: string; size_kib: number; is_verified: boolean }
export interface Backups { place: string | null; rows: BackupRow[] }
export interface SetBackupPlace { place: string }
export interface Draft { key: string; value: string | null }

export interface Requests {
  welcome: [{}, Welcome]; set_appearance: [Appearance, {}]; found_book: [FoundBook, Founded]; open_demo: [{}, Who]; unlock: [Unlock, Who]; lock: [{}, {}]; check_certificate: [{ file: string }, CheckResult];
  who: [{}, Who]; state_line: [{}, StateLine]; centre: [{}, Centre]; set_centre: [SetCentre, Receipt]; users: [{}, UserRow[]]; add_user: [AddUser, Receipt]; set_user: [SetUser, Receipt]; change_password: [{}, Receipt];
  people: [PeopleFilter, Page<PersonRow>]; person: [{ person: string }, PersonDetail]; add_person: [AddPerson, Receipt]; edit_person: [EditPerson, Receipt]; set_person_state: [SetPersonState, Receipt]; erase_person: [ErasePerson, Receipt];
  preview_import: [PreviewImport, ImportPreview]; import_people: [ImportPeople, Imported];
  countries: [{}, { code: string; name: string }[]];
  courses: [{}, CourseRow[]]; add_course: [AddCourse, Receipt]; add_version: [AddVersion, Receipt]; edit_version: [EditVersion, Receipt]; set_version_state: [SetVersionState, Receipt];
  runs: [{}, RunRow[]]; run: [{ run: string /* id or code */ }, RunDetail]; add_run: [AddRun, Receipt]; edit_run: [EditRun, Receipt]; set_run_state: [SetRunState, Receipt];
  enrolments: [{ run: string }, EnrolmentRow[]]; enrol: [Enrol, Receipt]; set_enrolment_state: [SetEnrolmentState, Receipt];
  facilities: [{}, FacilityRow[]]; add_facility: [AddFacility, Receipt]; edit_facility: [EditFacility, Receipt]; trainers: [{}, TrainerRow[]];
  sessions: [SessionFilter, SessionRow[]]; add_sessions: [AddSessions, Receipt]; edit_session: [EditSession, Receipt]; set_session_state: [SetSessionState, Receipt];
  roll: [{ session: string }, Roll]; mark: [MarkRoll, Receipt]; add_walk_in: [AddWalkIn, Receipt]; settle_walk_in: [SettleWalkIn, Receipt]; close_session: [CloseSession, Receipt] /* signed */; reopen_session: [ReopenSession, Receipt]; print_sign_in: [PrintSignIn, Printed];
  completion: [{ run: string }, Completion]; certificates: [CertificateFilter, Page<CertificateRow>]; prepare_batch: [PrepareBatch, Receipt]; drop_batch: [DropBatch, Receipt]; approve_and_issue: [ApproveAndIssue, Issued] /* signed */; file_papers: [FilePapers, PapersFiled]; open_paper: [OpenPaper, Printed]; preview_certificate: [PreviewCertificate, Printed]; revoke_certificate: [RevokeCertificate, Receipt] /* signed */;
  history: [HistoryFilter, Page<HistoryRow>]; undo: [Undo, Undone]; find: [Find, Hit[]];
  backups: [{}, Backups]; back_up: [{}, BackupRow]; set_backup_place: [SetBackupPlace, Receipt];
  draft: [{ key: string }, Draft]; keep_draft: [Draft, {}];
}
// call(name, with, sign?) where sign = { login?: string, password: string, new_password?: string }: a fresh password; the acting person signs, or, with login, another account signs and acts for this one request.
// Reply envelope of Tauri command `call` and of POST /call: { ok: ... } | { refused: Refusal } | { fault: Fault }
