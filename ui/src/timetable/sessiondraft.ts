// A session as the form holds it, and as the core takes it.
import type { Refused } from "$lib/words.svelte";
import { addDays, latinDigits, readDate, readTime } from "$lib/dates";
import { readList } from "$lib/lists";
import type { SessionFields, SessionKind, SessionRow } from "$lib/requests";

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

export interface SessionDraft {
  title: string;
  kind: SessionKind;
  day: string;
  from: string;
  to: string;
  facility: string;
  trainer: string;
  isMandatory: boolean;
  tags: string;
  credited: string;
  /** Minutes east of UTC, chosen when the local hour comes twice. */
  offset: number | null;
}

export type DraftFault = {
  field: "title" | "day" | "start" | "end" | "credited_min";
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
    trainer: "",
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
    trainer: session.trainers[0]?.person ?? "",
    isMandatory: session.is_mandatory,
    tags: session.tags.join(", "),
    credited: String(session.credited_min),
    offset: null,
  };
}

/** The fields for the core, or what is wrong first. An end that is not after the start lies on the next day. */
export function fieldsOf(draft: SessionDraft, otherTrainers: string[] = []): { fields: SessionFields } | { fault: DraftFault } {
  if (draft.title.trim() === "") return { fault: { field: "title", reason: "missing" } };
  const day = readDate(draft.day);
  if (!day) return { fault: { field: "day", reason: "bad_date" } };
  const from = readTime(draft.from);
  if (!from) return { fault: { field: "start", reason: "bad_time" } };
  const to = readTime(draft.to);
  if (!to) return { fault: { field: "end", reason: "bad_time" } };
  const credited = latinDigits(draft.credited.trim());
  if (credited !== "" && !/^\d{1,4}$/.test(credited)) return { fault: { field: "credited_min", reason: "bad_number" } };
  const trainers = [draft.trainer, ...otherTrainers].filter((person) => person !== "");
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
      trainers: [...new Set(trainers)],
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
