// Several sessions planned together, as the dialog holds it and as the core takes it.
import { addDays, latinDigits, readDate, readTime } from "$lib/dates";
import { readList } from "$lib/lists";
import { readNumber } from "$lib/numbers";
import type { DayCount, PlannedSession, SessionPlan, RepeatUnit, SessionKind, SessionRow } from "$lib/requests";

export const HOWS = ["repeat", "copy_week", "move", "split", "rotate", "assign_rooms"] as const;
export type How = (typeof HOWS)[number];

export interface StationDraft {
  title: string;
  facility: string;
  trainer: string;
}
export interface PlanDraft {
  how: How;
  /** The session that is repeated or split. */
  session: string;
  every: string;
  unit: RepeatUnit;
  /** Monday is 1. */
  weekdays: number[];
  ends: "on" | "after";
  until: string;
  times: string;
  without: string;
  fromOn: string;
  toOn: string;
  /** Of sessions that are moved, or of a rotation. */
  phase: string;
  days: string;
  count: DayCount;
  afterMin: string;
  groups: string[];
  stations: StationDraft[];
  kind: SessionKind;
  day: string;
  start: string;
  slot: string;
  gap: string;
  aDay: string;
  within: string;
  features: string;
  /** Only sessions without a place, or all. */
  rooms: "missing" | "all";
}

/** What is offered first: for the chosen session, else for the first one of the run. */
export function emptyPlan(sessions: readonly SessionRow[], chosen: string | null, day: string): PlanDraft {
  const of = sessions.find((one) => one.id === chosen) ?? sessions[0];
  const on = of?.start.local.slice(0, 10) ?? day;
  return {
    how: of ? "repeat" : "rotate",
    session: of?.id ?? "",
    every: "1",
    unit: "week",
    weekdays: [],
    ends: "after",
    until: "",
    times: "4",
    without: "",
    fromOn: on,
    toOn: addDays(on, 7),
    phase: "",
    days: "1",
    count: "working",
    afterMin: "60",
    groups: [],
    stations: [
      { title: "", facility: "", trainer: "" },
      { title: "", facility: "", trainer: "" },
    ],
    kind: "practical",
    day: on,
    start: "09:00",
    slot: "120",
    gap: "30",
    aDay: "2",
    within: "",
    features: "",
    rooms: "missing",
  };
}

/** A whole number with a sign, in any digits; null for anything else. */
function signedNumber(text: string): number | null {
  const digits = latinDigits(text.trim()).replace(/^[−–]/, "-");
  return /^-?\d{1,4}$/.test(digits) ? Number(digits) : null;
}

/** What the core is asked, or null as long as something is missing or cannot be read. */
export function planOf(draft: PlanDraft, run: string, sessions: readonly SessionRow[]): SessionPlan | null {
  switch (draft.how) {
    case "repeat": {
      const [every, times] = [readNumber(draft.every), readNumber(draft.times)];
      const without = readList(draft.without).map(readDate);
      const end = draft.ends === "on" ? draft.until : times;
      if (!draft.session || !every || !end || without.includes(null)) return null;
      return {
        repeat: {
          session: draft.session,
          every_n: every,
          unit: draft.unit,
          weekdays: draft.weekdays,
          until_on: draft.ends === "on" ? draft.until : null,
          count_n: draft.ends === "after" ? (times ?? null) : null,
          without: without.filter((day) => day !== null),
        },
      };
    }
    case "copy_week":
      return draft.fromOn && draft.toOn ? { copy_week: { run, from_on: draft.fromOn, to_on: draft.toOn } } : null;
    case "move": {
      const by = signedNumber(draft.days);
      return by ? { move: { run, phase: draft.phase || null, by_n: by, count: draft.count } } : null;
    }
    case "split": {
      const after = readNumber(draft.afterMin);
      return draft.session && after ? { split: { session: draft.session, after_min: after } } : null;
    }
    case "rotate": {
      const [slot, gap, aDay, start] = [readNumber(draft.slot), readNumber(draft.gap), readNumber(draft.aDay), readTime(draft.start)];
      const stations = draft.stations.filter((one) => one.title.trim() !== "");
      if (!slot || gap === undefined || !aDay || !start || !draft.day || draft.groups.length === 0 || stations.length === 0) return null;
      return {
        rotate: {
          run,
          groups: draft.groups,
          stations: stations.map((one) => ({ title: one.title.trim(), facility: one.facility || null, trainer: one.trainer || null })),
          kind: draft.kind,
          phase: draft.phase || null,
          start_local: `${draft.day}T${start}`,
          slot_min: slot,
          gap_min: gap ?? 0,
          a_day_n: aDay,
        },
      };
    }
    case "assign_rooms": {
      const live = sessions.filter((one) => one.state !== "cancelled").map((one) => one.id);
      const features = readList(draft.features);
      return { assign_rooms: { run, sessions: draft.rooms === "all" ? live : null, within: draft.within || null, features } };
    }
  }
}

/** The keys of what is not kept: what cannot be placed, and what was taken out by hand. */
export function leftOut(rows: readonly PlannedSession[], unwanted: ReadonlySet<string>): string[] {
  return rows.filter((one) => one.refusal !== null || unwanted.has(one.key)).map((one) => one.key);
}
