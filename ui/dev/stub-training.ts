import type {
  BatchRow,
  CertificateRow,
  CompletionRow,
  CompletionRule,
  CourseRow,
  EnrolmentRow,
  FacilityRow,
  Mark,
  MarkShown,
  Outcome,
  Roll,
  RollRow,
  RunRow,
  SessionRow,
  Status,
  Verdict,
  VersionRow,
} from "../src/lib/requests";
import type { StubPart } from "./stub";
import { receipt } from "./stub-desk";
import { people } from "./stub-people";

const asked = new URLSearchParams(typeof location === "undefined" ? "" : location.search);
const ZONE = "Asia/Seoul";
const at = (local: string) => ({
  at: new Date(Date.parse(`${local}:00Z`) - 540 * 60_000).toISOString(),
  local,
  offset_min: 540,
  zone: ZONE,
});

const rule: CompletionRule = {
  rule: { all: [{ min_hours_pct: { pct: 80 } }, { mandatory_tag: { tag: "filling" } }] },
  excused_stays_expected: true,
};
const version = (id: string, n: number, state: VersionRow["state"], title = "Monoclonal antibodies: quality control"): VersionRow => ({
  id,
  course: "k-1",
  course_code: "MAB",
  title,
  n,
  lang: "en",
  state,
  rule,
  effective_on: state === "approved" ? "2026-08-01" : null,
  rule_sentence: n === 2 ? "At least 80 % of the hours, and every session tagged “filling”." : "At least 75 % of the hours.",
});
const courses: CourseRow[] = [
  {
    id: "k-1",
    code: "MAB",
    title: "Monoclonal antibodies: quality control",
    versions: [version("v-3", 3, "draft"), version("v-2", 2, "approved"), version("v-1", 1, "retired")],
  },
  {
    id: "k-2",
    code: "GMP",
    title: "Good manufacturing practice, basics",
    versions: [{ ...version("v-4", 1, "in_review", "Good manufacturing practice, basics"), course: "k-2", course_code: "GMP" }],
  },
];
const run = (
  id: string,
  code: string,
  title: string,
  first_on: string,
  last_on: string,
  state: RunRow["state"],
  enrolled: number,
  held: number,
  sessions: number,
  certificates: number,
): RunRow => ({
  id,
  code,
  title,
  course_code: "MAB",
  version_n: 2,
  version: "v-2",
  first_on,
  last_on,
  zone: ZONE,
  capacity: 20,
  enrolled,
  sessions,
  sessions_held: held,
  certificates,
  state,
});
const runs: RunRow[] = [
  run("r-2", "GTHB-MAB-2026-02", "Monoclonal antibodies: quality control", "2026-11-16", "2026-12-04", "running", 16, 4, 9, 0),
  run("r-3", "GTHB-GMP-2027-01", "Good manufacturing practice, basics", "2027-02-01", "2027-02-12", "announced", 3, 0, 0, 0),
  run("r-1", "GTHB-VAC-2025-04", "Vaccine basics", "2025-11-03", "2025-11-28", "closed", 20, 18, 18, 19),
  run("r-4", "GTHB-MAB-2026-01", "Monoclonal antibodies: quality control", "2026-04-06", "2026-04-24", "completed", 14, 12, 12, 0),
];
const facilities: FacilityRow[] = [
  { id: "f-1", parent: null, depth: 0, path: "Hwasun", kind: "site", name: "Hwasun", capacity: null, zone: null },
  {
    id: "f-2",
    parent: "f-1",
    depth: 1,
    path: "Hwasun › Training building",
    kind: "building",
    name: "Training building",
    capacity: null,
    zone: null,
  },
  {
    id: "f-3",
    parent: "f-2",
    depth: 2,
    path: "Hwasun › Training building › Lecture hall",
    kind: "room",
    name: "Lecture hall",
    capacity: 120,
    zone: null,
  },
  {
    id: "f-4",
    parent: "f-2",
    depth: 2,
    path: "Hwasun › Training building › Suite 3, fill and finish",
    kind: "suite",
    name: "Suite 3, fill and finish",
    capacity: 6,
    zone: null,
  },
  {
    id: "f-5",
    parent: "f-2",
    depth: 2,
    path: "Hwasun › Training building › QC laboratory",
    kind: "room",
    name: "QC laboratory",
    capacity: 10,
    zone: null,
  },
  { id: "f-6", parent: null, depth: 0, path: "Webinar room A", kind: "virtual", name: "Webinar room A", capacity: 500, zone: null },
];
const session = (
  id: string,
  title: string,
  kind: SessionRow["kind"],
  day: string,
  from: string,
  to: string,
  facility: string,
  more: Partial<SessionRow> = {},
): SessionRow => ({
  id,
  run: "r-2",
  run_code: "GTHB-MAB-2026-02",
  title,
  kind,
  start: at(`${day}T${from}`),
  end: at(`${day}T${to}`),
  credited_min: 180,
  is_mandatory: false,
  tags: [],
  facility,
  facility_name: facilities.find((one) => one.id === facility)?.name ?? null,
  trainers: [{ person: "p-91", name: "Dr Amina Yusuf" }],
  state: "confirmed",
  register: "open",
  marked: 0,
  expected: 16,
  overlaps: [],
  may_take_roll: true,
  ...more,
});
const held = { state: "held" as const, register: "closed" as const, marked: 16 };
const sessions: SessionRow[] = [
  session("s-1", "Good manufacturing practice, overview", "lecture", "2026-11-16", "09:00", "12:00", "f-3", held),
  session("s-2", "Upstream processing, group B", "practical", "2026-11-17", "13:00", "17:00", "f-5", held),
  session("s-3", "Purification and chromatography", "practical", "2026-11-19", "09:00", "13:00", "f-5", held),
  session("s-4", "Endotoxin and sterility tests", "practical", "2026-11-23", "13:00", "16:00", "f-5", {
    ...held,
    register: "open",
    marked: 16,
  }),
  session(
    "s-5",
    "Aseptic filling, practical",
    "practical",
    "2026-11-24",
    asked.has("late") ? "09:00" : "14:00",
    asked.has("late") ? "12:00" : "17:00",
    "f-4",
    { marked: 14, is_mandatory: true, tags: ["filling"] },
  ),
  session("s-6", "Aseptic filling, group A", "practical", "2026-11-25", "09:00", "13:30", "f-4", {
    overlaps: [
      { kind: "facility", other: "s-7", other_title: "Chromatography, group B", what: "Suite 3, fill and finish", minutes: 45, count: 0 },
    ],
  }),
  session("s-7", "Chromatography, group B", "practical", "2026-11-25", "12:45", "17:00", "f-4", {
    overlaps: [
      { kind: "facility", other: "s-6", other_title: "Aseptic filling, group A", what: "Suite 3, fill and finish", minutes: 45, count: 0 },
      { kind: "trainee", other: "s-6", other_title: "Aseptic filling, group A", what: "Kim Min-jun", minutes: 45, count: 4 },
    ],
  }),
  session("s-8", "Regulators’ view: batch release in six regions", "webinar", "2026-11-26", "16:00", "17:30", "f-6", {
    credited_min: 90,
    state: "tentative",
  }),
  session("s-9", "Written examination", "exam", "2026-12-04", "09:00", "11:00", "f-3", {
    credited_min: 120,
    is_mandatory: true,
    trainers: [],
  }),
  session("s-0", "Visit to the vaccine centre", "site_visit", "2026-11-27", "09:00", "12:00", "f-1", { state: "cancelled" }),
];

const mark = (status: Status, minutes: number | null = null): MarkShown | null =>
  status === "U"
    ? null
    : {
        status,
        minutes_late: status === "L" ? minutes : null,
        minutes_early: status === "E" ? minutes : null,
        earned_min: 180,
        entry: "e-m",
        is_corrected: false,
        is_late_entry: false,
        first_status: null,
        rivals: [],
      };
const FORMER = [
  "PPPP",
  "PPLP",
  "PPPP",
  "PAPP",
  "PPPP",
  "PPPX",
  "PPPP",
  "PRPP",
  "PPPP",
  "PPPA",
  "PLPP",
  "PPPP",
  "PPPP",
  "PPPP",
  "PPPE",
  "PPPP",
];
const NOW = "PPPLPPPPPXPAPPUU";
const PCT = [1000, 978, 1000, 783, 1000, 913, 1000, 1000, 1000, 821, 967, 924, 1000, 1000, 961, 1000];
const NAMES: [string, string | null, string][] = [
  ...people.map((one): [string, string | null, string] => [one.full_name, one.native_name, one.country_name ?? ""]),
  ["Yusuf Abubakar", null, "Nigeria"],
  ["Zodwa de la Fuente", null, "Mozambique"],
];
const size = asked.has("many") ? 3000 : 16;
let rows: RollRow[] = Array.from({ length: size }, (_, n): RollRow => {
  const k = n % 16;
  const [name, native_name, country_name] = NAMES[k] ?? ["", null, ""];
  return {
    enrolment: `n-${n}`,
    person: `p-${n}`,
    full_name: n < 16 ? name : `${name} ${n}`,
    native_name,
    country_name,
    state: "active",
    marks: [
      ...[...(FORMER[k] ?? "PPPP")].map((status, column) => mark(status as Status, column === 1 ? 12 : null)),
      mark((asked.has("fresh") ? "U" : (NOW[k] ?? "U")) as Status, 18),
    ],
    earned_min: 780,
    expected_min: 780,
    pct_tenths: PCT[k] ?? null,
  };
});
let closed: Roll["closed"] = null;
const current = (): SessionRow => ({
  ...(sessions[4] as SessionRow),
  register: closed ? "closed" : "open",
  marked: rows.filter((row) => row.marks[4]).length,
});
const roll = (): Roll => ({
  session: current(),
  run: runs[0] as RunRow,
  columns: sessions
    .slice(0, 5)
    .map((one, n) => ({ session: one.id, title: one.title, start: one.start, register: one.register, is_current: n === 4 })),
  rows,
  marked: rows.filter((row) => row.marks[4]).length,
  expected: rows.length,
  walk_ins: asked.has("walkins")
    ? [
        {
          id: "w-1",
          session: "s-5",
          name: "Rahim Udin",
          country: "BGD",
          status: "P",
          person: null,
          state: "open",
          possible: people.slice(9, 10),
        },
      ]
    : [],
  may_mark: !asked.has("readonly"),
  why_not: asked.has("readonly") ? { reason: "no_permission", details: {} } : null,
  default_status: "P",
  reasons: ["slip", "medical", "evidence", "transcribed", "other"],
  closed,
});
function write(marks: Mark[], reason: string | null | undefined) {
  if (asked.has("late") && !reason) return { refused: { reason: "needs_reason", details: { field: "reason" } } };
  if (marks.some((one) => one.enrolment === "n-3") && marks[0]?.status === "N")
    return { refused: { reason: "changed_since", details: { by: "Dr Park" } } };
  rows = rows.map((row) => {
    const made = marks.find((one) => one.enrolment === row.enrolment);
    return made ? { ...row, marks: [...row.marks.slice(0, 4), mark(made.status, made.minutes_late ?? made.minutes_early ?? null)] } : row;
  });
  return receipt("roll");
}

const enrolments: EnrolmentRow[] = rows.slice(0, 16).map((row, n): EnrolmentRow => ({
  enrolment: row.enrolment,
  person: row.person,
  full_name: row.full_name,
  native_name: row.native_name,
  country_name: row.country_name,
  employer: people[n]?.employer ?? null,
  state: n === 15 ? "withdrawn" : n === 14 ? "reserve" : "active",
  next_states: n === 15 ? [] : ["withdrawn", "removed", "no_show"],
  earned_min: 648,
  expected_min: 780,
  pct_tenths: PCT[n] ?? null,
  outcome: n === 3 ? "fail" : n > 11 ? "pass" : "pending",
}));
const certificate = (n: number, state: CertificateRow["state"], has_paper = true): CertificateRow => ({
  id: `c-${n}`,
  serial: state === "draft" ? null : `GTHB-2026-0001${String(17 + n)}-K`,
  person: `p-${n}`,
  printed_name: rows[n]?.full_name ?? "",
  run_code: "GTHB-MAB-2026-01",
  course_title: "Monoclonal antibodies: quality control",
  state,
  issued_at: state === "draft" ? null : "2026-11-20T02:00:00Z",
  has_paper,
  batch: "b-1",
});
const verdict = (outcome: Outcome, n: number): Verdict => ({
  outcome,
  leaves: [
    {
      outcome: outcome === "fail" ? "fail" : "pass",
      sentence:
        outcome === "fail"
          ? "Attended 78.3 % of 13 h; the rule asks for 80 %."
          : `Attended ${(PCT[n] ?? 1000) / 10} % of 13 h; the rule asks for 80 %.`,
      depth: 1,
    },
    {
      outcome: outcome === "pending" ? "pending" : "pass",
      sentence:
        outcome === "pending" ? "“Aseptic filling, practical” (filling) has no mark yet." : "Attended every session tagged “filling”.",
      depth: 1,
    },
  ],
});
let stage = asked.get("stage") ?? "prepared";
let filed = stage === "issued" ? 14 : 0;
const outcomeOf = (n: number): Outcome => (n === 3 ? "fail" : n === 9 || n === 5 ? "pending" : "pass");
const completionRows = (): CompletionRow[] =>
  rows.slice(0, 16).map((row, n): CompletionRow => {
    const outcome = outcomeOf(n);
    const certificate_ =
      outcome !== "pass" || stage === "none"
        ? null
        : certificate(n, stage === "issued" ? (n === 1 ? "revoked" : "issued") : "draft", stage === "issued");
    return {
      enrolment: row.enrolment,
      person: row.person,
      full_name: row.full_name,
      native_name: row.native_name,
      country_name: row.country_name,
      state: "active",
      earned_min: 650,
      expected_min: 780,
      pct_tenths: row.pct_tenths,
      verdict: verdict(outcome, n),
      certificate: certificate_,
      why_no_certificate:
        outcome === "pass" ? (certificate_ ? "has_certificate" : null) : outcome === "fail" ? "not_passed" : "register_open",
    };
  });
const batch = (): BatchRow[] =>
  stage === "none"
    ? []
    : [
        {
          id: "b-1",
          run: "r-2",
          run_code: "GTHB-MAB-2026-02",
          count: 13,
          state: stage as BatchRow["state"],
          prepared_by: "Han Seo-yeon",
          prepared_at: "2026-11-24T04:20:00Z",
          approved_by: stage === "issued" ? "Prof. Lee Jae-won" : null,
          issued_at: stage === "issued" ? "2026-11-24T05:00:00Z" : null,
          papers_filed: Math.min(13, filed),
          i_may_approve: asked.get("as") === "certifier",
          why_not: asked.get("as") === "certifier" ? null : "needs_second_person",
        },
      ];

export default {
  runs: () => (asked.has("empty") ? [] : runs),
  run: ({ run: id }) => ({
    run: runs.find((one) => one.id === id) ?? (runs[0] as RunRow),
    next_states: ["completed", "cancelled"],
    rule,
    rule_sentence: "At least 80 % of the hours, and every session tagged “filling”.",
    version_state: "approved",
  }),
  add_run: ({ code }) =>
    code === "refuse" ? { refused: { reason: "code_taken", details: { field: "code", code } } } : { ...receipt("runs"), made: ["r-3"] },
  edit_run: () => receipt("runs"),
  set_run_state: () => receipt("runs"),
  courses: () => (asked.has("empty") ? [] : courses),
  add_course: () => receipt("courses"),
  add_version: () => receipt("courses"),
  edit_version: () => receipt("courses"),
  set_version_state: () => receipt("courses"),
  enrolments: ({ run: id }) => (id === "r-3" ? [] : enrolments),
  enrol: ({ people: chosen, override_reason }) =>
    chosen.length > 4 && !override_reason
      ? { refused: { reason: "run_full", details: { field: "override_reason", capacity: "20" } } }
      : receipt("runs"),
  set_enrolment_state: () => receipt("runs"),
  facilities: () => facilities,
  add_facility: () => receipt("facilities"),
  edit_facility: () => receipt("facilities"),
  trainers: () => [
    { person: "p-91", user: "u-2", name: "Dr Amina Yusuf" },
    { person: "p-94", user: "u-5", name: "عمر حسن" },
  ],
  sessions: ({ run: id }) => (id && id !== "r-2" ? [] : sessions.map((one) => (one.id === "s-5" ? current() : one))),
  add_sessions: ({ sessions: [first] }) =>
    first?.start_local.endsWith("T02:30") && first.offset_min === null
      ? { refused: { reason: "time_comes_twice", details: { field: "start", first_offset_min: "120", second_offset_min: "60" } } }
      : first?.start_local.endsWith("T03:30")
        ? { refused: { reason: "time_does_not_exist", details: { field: "start", before: "01:59", after: "03:00" } } }
        : { ...receipt("sessions"), made: ["s-8"] },
  edit_session: () => receipt("sessions"),
  set_session_state: () => receipt("sessions"),
  roll: () => roll(),
  mark: ({ marks, reason }) => write(marks, reason),
  add_walk_in: () => receipt("roll"),
  settle_walk_in: () => receipt("roll", "runs"),
  close_session: (_, sign) => {
    if (sign?.password === "wrong") return { refused: { reason: "wrong_password", details: { field: "password" } } };
    closed = { by: "Dr Amina Yusuf", role: "trainer", at: at("2026-11-24T14:05"), meaning: "attended as marked" };
    return receipt("roll", "sessions");
  },
  reopen_session: () => {
    closed = null;
    return receipt("roll", "sessions");
  },
  print_sign_in: () => ({ receipt: receipt("history"), paper: "t-1", file_name: "sign-in.pdf" }),
  completion: ({ run: id }) => {
    const of = runs.find((one) => one.id === id) ?? (runs[0] as RunRow);
    const found = id === "r-3" ? [] : completionRows();
    const count = (outcome: Outcome) => found.filter((row) => row.verdict.outcome === outcome).length;
    return {
      run: of,
      pass: count("pass"),
      fail: count("fail"),
      pending: count("pending"),
      rows: found,
      batches: id === "r-3" ? [] : batch(),
    };
  },
  certificates: ({ from, count, text }) => {
    const found = rows
      .slice(0, 14)
      .map((_, n) => certificate(n, n === 1 ? "revoked" : "issued", n !== 5))
      .filter((one) => !text || `${one.serial} ${one.printed_name}`.toLowerCase().includes(text.toLowerCase()));
    return { rows: found.slice(from, from + count), total: found.length, from };
  },
  prepare_batch: () => {
    stage = "prepared";
    return receipt("certificates");
  },
  drop_batch: () => {
    stage = "none";
    return receipt("certificates");
  },
  approve_and_issue: (_, sign) => {
    if (sign?.password === "wrong") return { refused: { reason: "wrong_password", details: { field: "password" } } };
    stage = "issued";
    return { receipt: receipt("certificates"), issued: 13, serials: [] };
  },
  file_papers: () => {
    filed = Math.min(13, filed + 5);
    return { receipt: receipt("certificates"), filed: 5, left: 13 - filed };
  },
  open_paper: () => ({ receipt: receipt("history"), paper: "t-2", file_name: "certificate.pdf" }),
  preview_certificate: () => ({ receipt: receipt("history"), paper: "t-3", file_name: "preview.pdf" }),
  revoke_certificate: () => receipt("certificates"),
} satisfies StubPart;
