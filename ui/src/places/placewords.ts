// Places, equipment and times in words.
import { addDays } from "$lib/dates";
import { clockSpan, date, dateTime, number, time, weekday } from "$lib/format";
import type { AvailabilityKind, AvailabilityRow, BookableKind, EquipmentRow, EquipmentState, FacilityKind, Grade } from "$lib/requests";
import { say, type MessageId } from "$lib/words.svelte";
import { readRule, WEEK } from "./repeating";

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

/** What can be said of a time: opening hours are what is open by a rule. */
export type Choice = AvailabilityKind | "hours";
export const CHOICES: Record<BookableKind, readonly Choice[]> = {
  facility: ["hours", "closed", "maintenance", "open"],
  equipment: ["closed", "maintenance", "open"],
  person: ["leave", "closed", "open", "hours"],
  centre: ["closed", "open", "hours"],
};
const AVAILABLE: Record<Choice, { word: MessageId; kind: "ok" | "warn" | "stop" | "info" }> = {
  closed: { word: "places-available-closed", kind: "stop" },
  maintenance: { word: "places-available-maintenance", kind: "warn" },
  leave: { word: "places-available-leave", kind: "info" },
  open: { word: "places-available-open", kind: "ok" },
  hours: { word: "places-available-hours", kind: "ok" },
};
export const choiceOf = (row: AvailabilityRow): Choice => (row.kind === "open" && row.repeat ? "hours" : row.kind);
/** What closes the centre is a holiday. */
export const choiceName = (choice: Choice, what: BookableKind): string =>
  say(what === "centre" && choice === "closed" ? "places-available-holiday" : AVAILABLE[choice].word);
export const availableOf = (row: AvailabilityRow) => ({ name: choiceName(choiceOf(row), row.what), kind: AVAILABLE[choiceOf(row)].kind });

/** From when to when, and how it comes again; whole days without their hours. */
export function timesOf(row: AvailabilityRow): string {
  if (!row.repeat) return firstOf(row);
  const rule = repeatOf(row.repeat);
  if (choiceOf(row) !== "hours") return [firstOf(row), rule].join(" · ");
  const from = say("places-repeats-from", { day: date(row.start.local.slice(0, 10)) });
  return [clockSpan(time(row.start.local), time(row.end.local)), rule, from].join(" · ");
}

/** A rule in words; one that no form asks for as it is written. */
function repeatOf(rule: string): string {
  const { every, days, until } = readRule(rule);
  if (every === "other" || every === "never") return rule;
  // Monday, 5 January 2026
  const named = WEEK.flatMap((day, at) => (days.includes(day) ? [weekday(addDays("2026-01-05", at))] : []));
  const often =
    every === "yearly"
      ? say("places-repeats-yearly")
      : named.length === 7
        ? say("places-repeats-daily")
        : say("places-repeats-weekly", { days: named.join(say("sessions-and")) });
  return until === "" ? often : say("places-repeats-until", { what: often, day: date(until) });
}

function firstOf(row: AvailabilityRow): string {
  const isWhole = row.start.local.endsWith("T00:00") && row.end.local.endsWith("T00:00");
  if (!isWhole) return say("places-ends", { from: dateTime(row.start.local), to: dateTime(row.end.local) });
  const last = addDays(row.end.local.slice(0, 10), -1);
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
