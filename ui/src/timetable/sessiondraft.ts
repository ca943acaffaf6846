// A session as the form holds it, and as the core takes it.
import type { Refused } from "$lib/words.svelte";
import { addDays, latinDigits, readDate, readTime } from "$lib/dates";
import { readNumber } from "$lib/numbers";
import { readList } from "$lib/lists";
import type { SessionFields, SessionKind, SessionRow, SessionStand, StaffRole } from "$lib/requests";

export const KINDS: readonly SessionKind[] = [
  "lecture",
  "practical",
  "site_visit",
  "webinar",
  "plenary",
  "panel",
  "presentation",
  "discussion",
  "exam",
  "social",
];

/** Those who teach first; only trainers of the centre teach. */
export const ROLES: readonly StaffRole[] = ["trainer", "co_trainer", "assessor", "moderator", "speaker", "panellist", "interpreter"];
export const teaches = (role: StaffRole): boolean => ["trainer", "co_trainer", "assessor"].includes(role);

export interface StaffDraft {
  person: string;
  name: string;
  role: StaffRole;
}
export interface ItemDraft {
  title: string;
  from: string;
  to: string;
  speakers: string[];
}

export interface SessionDraft {
  title: string;
  kind: SessionKind;
  day: string;
  from: string;
  to: string;
  facility: string;
  phase: string;
  tracks: string[];
  groups: string[];
  staff: StaffDraft[];
  equipment: { equipment: string; quantity: string }[];
  setup: string;
  teardown: string;
  agenda: ItemDraft[];
  isMandatory: boolean;
  tags: string;
  credited: string;
  /** Minutes east of UTC, chosen when the local hour comes twice. */
  offset: number | null;
}

export type DraftFault = {
  field: "title" | "day" | "start" | "end" | "credited_min" | "equipment" | "setup_min" | "teardown_min" | "agenda";
  reason: "missing" | "bad_date" | "bad_time" | "bad_number";
};

export function emptyDraft(day: string): SessionDraft {
  return {
    title: "",
    kind: "practical",
    day,
    from: "09:00",
    to: "12:00",
    facility: "",
    phase: "",
    tracks: [],
    groups: [],
    staff: [],
    equipment: [],
    setup: "",
    teardown: "",
    agenda: [],
    isMandatory: false,
    tags: "",
    credited: "",
    offset: null,
  };
}

export function draftOf(session: SessionRow): SessionDraft {
  const [from, to] = [session.start.local.slice(11, 16), session.end.local.slice(11, 16)];
  return {
    title: session.title,
    kind: session.kind,
    day: session.start.local.slice(0, 10),
    from,
    to,
    facility: session.facility ?? "",
    phase: session.phase?.id ?? "",
    tracks: session.tracks.map((track) => track.id),
    groups: session.groups.map((group) => group.id),
    staff: session.staff.map((one) => ({ ...one })),
    equipment: session.equipment.map((one) => ({ equipment: one.equipment, quantity: String(one.quantity_n) })),
    setup: session.setup_min > 0 ? String(session.setup_min) : "",
    teardown: session.teardown_min > 0 ? String(session.teardown_min) : "",
    agenda: session.agenda.map((item) => ({
      title: item.title,
      from: item.start.local.slice(11, 16),
      to: item.end.local.slice(11, 16),
      speakers: item.speakers.map((speaker) => speaker.person),
    })),
    isMandatory: session.is_mandatory,
    tags: session.tags.join(", "),
    credited: String(session.credited_min),
    offset: null,
  };
}

/** The fields that say when and where. */
export function stoodAt({ start, end, facility }: SessionStand): Pick<SessionDraft, "day" | "from" | "to" | "facility" | "offset"> {
  const [from, to] = [start.local.slice(11, 16), end.local.slice(11, 16)];
  return { day: start.local.slice(0, 10), from, to, facility: facility ?? "", offset: null };
}

/** Minutes from one time of day to another, over midnight if need be. */
function minutesBetween(from: string, to: string): number {
  const of = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return (of(to) - of(from) + 1440) % 1440;
}

/** The items of an agenda in minutes after the start of the session; null where one cannot be read. */
function readAgenda(items: readonly ItemDraft[], start: string): NonNullable<SessionFields["agenda"]> | null {
  const read = items.map((item) => ({ ...item, from: readTime(item.from), to: readTime(item.to), title: item.title.trim() }));
  if (read.some((item) => !item.from || !item.to || item.title === "")) return null;
  return read.map(({ title, from, to, speakers }) => {
    const from_min = minutesBetween(start, from ?? start);
    return { title, from_min, to_min: from_min + minutesBetween(from ?? start, to ?? start), speakers };
  });
}

/** The fields for the core, or what is wrong first. An end that is not after the start lies on the next day. */
export function fieldsOf(draft: SessionDraft): { fields: SessionFields } | { fault: DraftFault } {
  if (draft.title.trim() === "") return { fault: { field: "title", reason: "missing" } };
  const day = readDate(draft.day);
  if (!day) return { fault: { field: "day", reason: "bad_date" } };
  const from = readTime(draft.from);
  if (!from) return { fault: { field: "start", reason: "bad_time" } };
  const to = readTime(draft.to);
  if (!to) return { fault: { field: "end", reason: "bad_time" } };
  const credited = latinDigits(draft.credited.trim());
  if (credited !== "" && !/^\d{1,4}$/.test(credited)) return { fault: { field: "credited_min", reason: "bad_number" } };
  const [setup, teardown] = [readNumber(draft.setup), readNumber(draft.teardown)];
  if (setup === undefined) return { fault: { field: "setup_min", reason: "bad_number" } };
  if (teardown === undefined) return { fault: { field: "teardown_min", reason: "bad_number" } };
  const equipment = draft.equipment.map((one) => ({ equipment: one.equipment, quantity_n: readNumber(one.quantity) ?? 0 }));
  if (equipment.some((one) => one.quantity_n === 0)) return { fault: { field: "equipment", reason: "bad_number" } };
  const agenda = readAgenda(draft.agenda, from);
  if (!agenda) return { fault: { field: "agenda", reason: "missing" } };
  return {
    fields: {
      title: draft.title.trim(),
      kind: draft.kind,
      start_local: `${day}T${from}`,
      end_local: `${to > from ? day : addDays(day, 1)}T${to}`,
      offset_min: draft.offset,
      credited_min: credited === "" ? null : Number(credited),
      is_mandatory: draft.isMandatory,
      tags: readList(draft.tags),
      facility: draft.facility || null,
      phase: draft.phase || null,
      tracks: draft.tracks,
      groups: draft.groups,
      staff: draft.staff.map(({ person, role }) => ({ person, role })),
      equipment,
      setup_min: setup,
      teardown_min: teardown,
      agenda,
    },
  };
}

/** The two offsets that a refused doubled hour names, in minutes east of UTC, the earlier instant first. */
export function offsetsOf(details: Refused["details"]): number[] {
  return [details.first_offset_min, details.second_offset_min].filter((text) => text !== undefined).map(Number);
}

/** 540 as "UTC+09:00". */
export function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `UTC${minutes < 0 ? "−" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
