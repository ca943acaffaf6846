import type { CertificateRow, HistoryRow, ImportRow, PersonDetail, PersonRow, RunRow, Verdict } from "../src/lib/requests";
import type { StubPart } from "./stub";
import { receipt } from "./stub-desk";

const LIST: [string, string | null, string, string, string | null, number][] = [
  ["Abeba Tesfaye", "አበባ ተስፋዬ", "ETH", "Ethiopia", "Armauer Hansen Research Institute", 1000],
  ["Ahmed El-Sayed", "أحمد السيد", "EGY", "Egypt", "VACSERA", 982],
  ["Chan Dara", "ចាន់ ដារ៉ា", "KHM", "Cambodia", "National Medicines Laboratory", 1000],
  ["Fatou Ndiaye", null, "SEN", "Senegal", "Institut Pasteur de Dakar", 783],
  ["Kim Min-jun", "김민준", "KOR", "Republic of Korea", "Hwasun Vaccine Centre", 1000],
  ["Lê Thị Hạnh", null, "VNM", "Viet Nam", "IVAC", 913],
  ["Nguyễn Văn Đức", null, "VNM", "Viet Nam", "VABIOTECH", 1000],
  ["Olena Kovalenko", "Олена Коваленко", "UKR", "Ukraine", "State Expert Centre", 1000],
  ["Priya Sharma", "प्रिया शर्मा", "IND", "India", "Serum Institute", 1000],
  ["Rahim Uddin", "রহিম উদ্দিন", "BGD", "Bangladesh", "Essential Vaccines Ltd", 783],
  ["Somchai Jaidee", "สมชาย ใจดี", "THA", "Thailand", "Government Pharmaceutical Organization", 971],
  ["Sukarno", null, "IDN", "Indonesia", "Bio Farma", 924],
  ["Thandiwe Ng’ang’a", null, "KEN", "Kenya", "BioVax Institute", 1000],
  ["Wang Fang", "王芳", "CHN", "China", null, 1000],
];
export const people: PersonRow[] = LIST.map(([full_name, native_name, country, country_name, employer, pct_tenths], at) => ({
  id: `p-${at}`,
  full_name,
  native_name,
  country,
  country_name,
  employer,
  runs: (at % 3) + 1,
  enrolment_state: at === 3 ? "not_completed" : "active",
  pct_tenths,
  state: "active",
}));
/** Many more, for scrolling. */
const crowd: PersonRow[] = Array.from({ length: 50_000 }, (_, at) => ({
  ...(people[at % people.length] as PersonRow),
  id: at < people.length ? `p-${at}` : `q-${at}`,
  full_name: at < people.length ? (people[at] as PersonRow).full_name : `${people[at % people.length]?.full_name} ${at}`,
}));
const verdict: Verdict = {
  outcome: "pending",
  leaves: [
    { outcome: "fail", sentence: "Attended 78.3 % of 138 h; the rule asks for 80 %.", depth: 1 },
    { outcome: "pending", sentence: "S14 Aseptic filling (mandatory) is missing; S17 and S18 are still to come.", depth: 1 },
    { outcome: "pass", sentence: "Passed the written test.", depth: 1 },
  ],
};
const certificate: CertificateRow = {
  id: "c-1",
  serial: "GTHB-2026-000117",
  person: "p-9",
  printed_name: "Md. Rahim Uddin",
  run_code: "GTHB-VAC-2025-04",
  course_title: "Vaccine basics",
  state: "issued",
  issued_at: "2025-12-01T02:00:00Z",
  has_paper: true,
  batch: "b-1",
};

function detail(id: string): PersonDetail {
  const row = crowd.find((one) => one.id === id) ?? (people[9] as PersonRow);
  return {
    id: row.id,
    fields: {
      full_name: row.full_name,
      native_name: row.native_name,
      certificate_name: row.id === "p-9" ? "Md. Rahim Uddin" : null,
      country: row.country,
      employer: row.employer,
      post: "Quality control",
      email: "r.uddin@example.org",
      phone: "+880 2 5550 134",
      sex: "male",
    },
    country_name: row.country_name,
    region: "SEAR",
    native_script: "Beng",
    state: row.state,
    enrolments: [
      {
        enrolment: "e-9",
        run: "r-2",
        run_code: "GTHB-MAB-2026-02",
        run_title: "Monoclonal antibodies: quality control",
        state: "active",
        earned_min: 6484,
        expected_min: 8280,
        pct_tenths: row.pct_tenths,
        verdict,
      },
      {
        enrolment: "e-8",
        run: "r-1",
        run_code: "GTHB-VAC-2025-04",
        run_title: "Vaccine basics",
        state: "completed",
        earned_min: 2400,
        expected_min: 2400,
        pct_tenths: 1000,
        verdict: null,
      },
    ],
    certificates: row.id === "p-9" ? [certificate] : [],
    possible_duplicates: row.id === "p-9" ? [{ ...row, id: "p-77", full_name: "Rahim Uddin Ahmed" }] : [],
  };
}
const runs = [
  { id: "r-2", code: "GTHB-MAB-2026-02", title: "Monoclonal antibodies: quality control" },
  { id: "r-1", code: "GTHB-VAC-2025-04", title: "Vaccine basics" },
] as RunRow[];
const moment = (local: string) => ({ at: `${local}:00Z`, local, offset_min: 540, zone: "Asia/Seoul" });
const history: HistoryRow[] = [
  {
    entry: "h5",
    seq: 1841,
    at: moment("2026-11-24T09:12"),
    by: "Dr Amina Yusuf",
    role: "trainer",
    act: "mark",
    sentence: "Marked Rahim Uddin X (excused) in Aseptic filling, practical",
    changes: [{ subject: "Mark", was: "P", now: "X" }],
    reason: "medical",
    undo: "possible",
    is_own: true,
  },
  {
    entry: "h4",
    seq: 1839,
    at: moment("2026-11-24T09:03"),
    by: "Dr Amina Yusuf",
    role: "trainer",
    act: "mark",
    sentence: "Marked 14 people in Aseptic filling, practical",
    changes: [],
    reason: null,
    undo: "not_undoable",
    is_own: false,
  },
  {
    entry: "h3",
    seq: 1790,
    at: moment("2026-11-23T16:40"),
    by: "Han Seo-yeon",
    role: "coordinator",
    act: "edit_person",
    sentence: "Changed the record of أحمد السيد",
    changes: [
      { subject: "Organisation", was: "VACSERA", now: "VACSERA, Quality control" },
      { subject: "Telephone", was: null, now: "+20 2 5550 188" },
    ],
    reason: null,
    undo: "undone",
    is_own: true,
  },
  {
    entry: "h2",
    seq: 1788,
    at: moment("2026-11-23T16:31"),
    by: "Han Seo-yeon",
    role: "coordinator",
    act: "undo",
    sentence: "Undid: archived Olena Kovalenko",
    changes: [],
    reason: null,
    undo: "is_undo",
    is_own: true,
  },
  {
    entry: "h1",
    seq: 1702,
    at: moment("2026-10-12T10:05"),
    by: "Han Seo-yeon",
    role: "coordinator",
    act: "import_people",
    sentence: "Imported 20 people from “Participants MAB-02.xlsx” into GTHB-MAB-2026-02",
    changes: [],
    reason: null,
    undo: "not_undoable",
    is_own: true,
  },
];
const rows: ImportRow[] = LIST.map(([full_name, native_name, country, , employer], at) => ({
  line: at + 2,
  decision:
    at === 4
      ? "possible_duplicate"
      : at === 11
        ? "refused"
        : at === 1
          ? "update"
          : at === 7
            ? "already_in"
            : at === 9
              ? "possible_duplicate"
              : "create",
  fields: { full_name: at === 11 ? "" : full_name, native_name, country: at === 6 ? null : country, employer },
  matches: at === 4 || at === 9 ? [people[at] as PersonRow] : [],
  faults:
    at === 11
      ? [
          { kind: "no_name", refuses: true, field: "full_name", text: "" },
          { kind: "bad_email", refuses: false, field: "email", text: "sukarno(at)biofarma" },
        ]
      : at === 6
        ? [{ kind: "unknown_country", refuses: false, field: "country", text: "Vietnm" }]
        : at === 2
          ? [{ kind: "ambiguous_date", refuses: false, field: "born_on", text: "03/04/1988" }]
          : [],
}));

export default {
  runs: () => runs,
  people: ({ text, run, from, count, sort, descending, country, state }) => {
    const base = run ? people : crowd;
    const wanted = text?.toLowerCase() ?? "";
    const found = base.filter(
      (row) =>
        (!wanted || row.full_name.toLowerCase().includes(wanted)) &&
        (!country || row.country === country) &&
        row.state === (state ?? "active"),
    );
    if (sort === "country") found.sort((a, b) => (a.country_name ?? "").localeCompare(b.country_name ?? ""));
    if (descending) found.reverse();
    return {
      rows: found.slice(from, from + count).map((row) => (run ? row : { ...row, enrolment_state: null, pct_tenths: null })),
      total: found.length,
      from,
    };
  },
  person: ({ person }) => detail(person),
  add_person: ({ fields }) =>
    fields.full_name === "refuse"
      ? { refused: { reason: "hidden_character", details: { field: "full_name", what: "U+200B" } } }
      : receipt("people"),
  edit_person: () => receipt("people"),
  set_person_state: () => receipt("people"),
  erase_person: (_, sign) =>
    sign?.password === "wrong" ? { refused: { reason: "wrong_password", details: { field: "password" } } } : receipt("people"),
  countries: () =>
    LIST.map(([, , code, name]) => ({ code, name })).filter(({ code }, at, all) => all.findIndex((one) => one.code === code) === at),
  preview_import: ({ columns }) => ({
    file_name: "Participants MAB-02 final.xlsx",
    kind: "xlsx",
    encoding: null,
    separator: null,
    tabs: ["List", "Old"],
    tab: 0,
    header_row: 1,
    formulas: 2,
    columns: [
      {
        index: 0,
        head: "Name of participant",
        field: "full_name" as const,
        confidence: 98,
        examples: ["Abeba Tesfaye", "Ahmed El-Sayed", "Chan Dara"],
      },
      { index: 1, head: "이름", field: "native_name" as const, confidence: 91, examples: ["አበባ ተስፋዬ", "أحمد السيد", "김민준"] },
      { index: 2, head: "Nationality", field: "country" as const, confidence: 96, examples: ["Ethiopia", "Egypt", "Vietnm"] },
      { index: 3, head: "Org.", field: "employer" as const, confidence: 64, examples: ["Armauer Hansen Research Institute", "VACSERA"] },
      { index: 4, head: "T-shirt", field: null, confidence: 0, examples: ["M", "L", "S"] },
    ].map((column, at) => (columns ? { ...column, field: columns[at] ?? null } : column)),
    counts: { create: 9, update: 1, possible_duplicate: 2, refused: 1, already_in: 1 },
    rows,
    total: 14,
  }),
  import_people: () => ({ receipt: receipt("people", "runs"), created: 9, updated: 1, enrolled: 10, skipped: 2, refused: 1 }),
  history: ({ from, count }) => ({ rows: history.slice(from, from + count), total: history.length, from }),
  undo: () => ({ receipt: receipt("people", "roll", "history"), sentence: "marked Rahim Uddin X (excused)" }),
} satisfies StubPart;
