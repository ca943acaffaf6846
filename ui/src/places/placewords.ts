// Places, equipment and times in words.
import { date, dateTime, number } from "$lib/format";
import type { AvailabilityKind, AvailabilityRow, EquipmentRow, EquipmentState, FacilityKind, Grade } from "$lib/requests";
import { say, type MessageId } from "$lib/words.svelte";

const KIND: Record<FacilityKind, MessageId> = {
  site: "places-kind-site",
  building: "places-kind-building",
  room: "places-kind-room",
  suite: "places-kind-suite",
  bench: "places-kind-bench",
  virtual: "places-kind-virtual",
};
export const KINDS = Object.keys(KIND) as FacilityKind[];
export const kindName = (kind: FacilityKind): string => say(KIND[kind]);

const GRADE: Record<Grade, MessageId> = {
  none: "places-grade-none",
  a: "places-grade-a",
  b: "places-grade-b",
  c: "places-grade-c",
  d: "places-grade-d",
  cnc: "places-grade-cnc",
};
export const GRADES = Object.keys(GRADE) as Grade[];
export const gradeName = (grade: Grade): string => say(GRADE[grade]);

const STATE: Record<EquipmentState, { word: MessageId; kind: "ok" | "warn" | "plain" }> = {
  in_service: { word: "places-equipment-in-service", kind: "ok" },
  out_of_service: { word: "places-equipment-out-of-service", kind: "warn" },
  retired: { word: "places-equipment-retired", kind: "plain" },
};
export const stateOf = (state: EquipmentState) => ({ name: say(STATE[state].word), kind: STATE[state].kind });

const AVAILABLE: Record<AvailabilityKind, { word: MessageId; kind: "ok" | "warn" | "stop" | "info" }> = {
  closed: { word: "places-available-closed", kind: "stop" },
  maintenance: { word: "places-available-maintenance", kind: "warn" },
  leave: { word: "places-available-leave", kind: "info" },
  open: { word: "places-available-open", kind: "ok" },
};
export const availableOf = (kind: AvailabilityKind) => ({ name: say(AVAILABLE[kind].word), kind: AVAILABLE[kind].kind });

/** From when to when; whole days without their hours. */
export function timesOf(row: AvailabilityRow): string {
  const isWhole = row.start.local.endsWith("T00:00") && row.end.local.endsWith("T00:00");
  if (!isWhole) return say("places-ends", { from: dateTime(row.start.local), to: dateTime(row.end.local) });
  const last = new Date(Date.parse(`${row.end.local.slice(0, 10)}T00:00Z`) - 1).toISOString().slice(0, 10);
  const first = row.start.local.slice(0, 10);
  return first === last ? date(first) : say("places-ends", { from: date(first), to: date(last) });
}

/** When a thing must be calibrated, and whether that is past. */
export function dueOf(row: EquipmentRow, today: string): { words: string; isOver: boolean } | null {
  const due = row.calibration_due_on;
  if (!due) return null;
  const isOver = due < today;
  return { words: say(isOver ? "places-overdue" : "places-due", { day: date(due) }), isOver };
}

export const minutesOf = (minutes: number): string => say("places-minutes", { number: number(minutes) });
