import type { BackupRow, Hit, Receipt, Role, UserRow, Welcome, Who } from "../src/lib/requests";
import type { StubPart } from "./stub";

const asked = new URLSearchParams(typeof location === "undefined" ? "" : location.search);
const MAY: Record<Role, string[]> = {
  coordinator:
    "people person add_person edit_person set_person_state preview_import import_people courses add_course add_version edit_version set_version_state runs run add_run edit_run set_run_state enrolments enrol set_enrolment_state facilities add_facility edit_facility trainers sessions add_sessions edit_session set_session_state roll mark add_walk_in settle_walk_in close_session reopen_session print_sign_in completion certificates prepare_batch drop_batch file_papers open_paper preview_certificate history undo find backups back_up centre state_line change_password".split(
      " ",
    ),
  trainer:
    "people person runs run enrolments sessions roll mark add_walk_in close_session print_sign_in history undo find centre state_line change_password".split(
      " ",
    ),
  certifier:
    "people person runs run completion certificates approve_and_issue file_papers open_paper preview_certificate revoke_certificate history undo find centre state_line change_password".split(
      " ",
    ),
  administrator:
    "people person erase_person runs history find centre set_centre users add_user set_user backups back_up set_backup_place undo state_line change_password".split(
      " ",
    ),
  inspector:
    "people person courses runs run enrolments facilities sessions roll completion certificates open_paper history find backups centre users state_line".split(
      " ",
    ),
};
const role = (asked.get("as") ?? "coordinator") as Role;
const NAMES: Record<Role, string> = {
  coordinator: "Han Seo-yeon",
  trainer: "Dr Amina Yusuf",
  certifier: "Prof. Lee Jae-won",
  administrator: "Park Ji-ho",
  inspector: "Marie Dubois",
};
const centre = {
  code: "GTHB",
  name: "GTH-B, Hwasun",
  country: "KOR",
  zone: "Asia/Seoul",
  verify_host: "verify.gth-b.example",
  grace_min: 10,
  late_entry_hours: 24,
};
const who: Who = {
  user: "u-1",
  name: NAMES[role],
  login: "han",
  roles: [role],
  centre,
  is_demo: asked.has("demo"),
  desk: "Office 2",
  read_only: null,
  may: MAY[role],
  failed_attempts: 0,
  last_unlock_at: "2026-11-23T23:41:00Z",
};
const now = { at: "2026-11-24T05:03:00Z", local: "2026-11-24T14:03", offset_min: 540, zone: "Asia/Seoul" };
let welcome: Welcome = {
  version: "0.1.0",
  language: asked.get("lang") ?? "en",
  look: (asked.get("look") ?? "light") as Welcome["look"],
  text_size: Number(asked.get("text") ?? 100),
  books: asked.has("first")
    ? []
    : [
        { path: "/books/gthb.rollbook", centre_name: "GTH-B, Hwasun", is_demo: false, opened_at: null, is_there: true },
        { path: "/books/demo.rollbook", centre_name: "Demo Centre", is_demo: true, opened_at: null, is_there: true },
      ],
  who: asked.has("locked") || asked.has("first") ? null : who,
  book_folder: "/home/han/Rollbook",
  backup_folder: "/media/stick/Rollbook",
  demo_password: "demo",
};
export const receipt = (...touched: Receipt["touched"]): Receipt => ({ entry: "e-1", touched, made: ["p-new"] });
const users: UserRow[] = [
  { id: "u-1", person: "p-90", login: "han", name: "Han Seo-yeon", roles: ["coordinator"], state: "active" },
  { id: "u-2", person: "p-91", login: "yusuf", name: "Dr Amina Yusuf", roles: ["trainer"], state: "active" },
  { id: "u-3", person: "p-92", login: "lee", name: "Prof. Lee Jae-won", roles: ["certifier"], state: "active" },
  { id: "u-4", person: "p-93", login: "park", name: "Park Ji-ho", roles: ["administrator"], state: "active" },
  { id: "u-5", person: "p-94", login: "omar", name: "عمر حسن", roles: ["trainer", "coordinator"], state: "locked" },
];
const backups: BackupRow[] = [
  { folder: "2026-11-24T1358", at: "2026-11-24T04:58:00Z", size_kib: 18432, is_verified: true },
  { folder: "2026-11-23T1810", at: "2026-11-23T09:10:00Z", size_kib: 18390, is_verified: true },
  { folder: "2026-11-22T1802", at: "2026-11-22T09:02:00Z", size_kib: 18204, is_verified: false },
];
const HITS: Hit[] = [
  { kind: "person", id: "p-9", title: "Rahim Uddin", detail: "Bangladesh", run: null },
  { kind: "person", id: "p-4", title: "Kim Min-jun", detail: "김민준 · Republic of Korea", run: null },
  { kind: "run", id: "r-2", title: "GTHB-MAB-2026-02", detail: "Monoclonal antibodies: quality control", run: "r-2" },
  { kind: "session", id: "s-5", title: "Aseptic filling, practical", detail: "24 Nov 09:00, Suite 3", run: "r-2" },
  { kind: "certificate", id: "c-1", title: "GTHB-2026-000117", detail: "Kim Min-jun", run: "r-1" },
];

export default {
  welcome: () => welcome,
  set_appearance: (input) => {
    welcome = { ...welcome, ...(input as Partial<Welcome>) };
    return {};
  },
  unlock: (_, sign) => (sign?.password === "wrong" || !sign?.password ? { refused: { reason: "wrong_password", details: {} } } : who),
  lock: () => {
    welcome = { ...welcome, who: null };
    return {};
  },
  open_demo: () => ({ ...who, is_demo: true }),
  found_book: () => ({ who, recovery: "anchor birch canal delta ember fjord garnet harbor island jungle kettle lemon".split(" ") }),
  who: () => who,
  centre: () => centre,
  set_centre: () => receipt("centre"),
  users: () => users,
  add_user: (_, sign) =>
    sign?.password === "wrong" ? { refused: { reason: "wrong_password", details: { field: "password" } } } : receipt("users"),
  set_user: () => receipt("users"),
  change_password: () => receipt("users"),
  state_line: () => ({
    saved_at: "2026-11-24T05:02:00Z",
    backup_at: "2026-11-24T04:58:00Z",
    backup_place: "/media/stick/Rollbook",
    backup_is_old: asked.has("oldbackup"),
    clock_ok: true,
    zone: "Asia/Seoul",
    now,
    read_only: null,
  }),
  backups: () => ({ place: "/media/stick/Rollbook", rows: backups }),
  back_up: () => backups[0] as BackupRow,
  set_backup_place: () => receipt("backup"),
  find: ({ text }) => HITS.filter((hit) => `${hit.title} ${hit.detail}`.toLowerCase().includes(text.toLowerCase())),
  check_certificate: () => ({
    outcome: "valid",
    name: "Kim Min-jun",
    course: "Monoclonal antibodies: quality control",
    dates: "9 – 27 Nov 2026",
    serial: "GTHB-2026-000117",
    issuer: "GTH-B, Hwasun",
    is_demo: false,
    status_known_at: "2026-11-24T05:00:00Z",
    differences: [],
  }),
  draft: ({ key }) => ({ key, value: null }),
  keep_draft: () => ({}),
} satisfies StubPart;
