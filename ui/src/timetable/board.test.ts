import { expect, test } from "vitest";
import type { SessionRow, Timetable, TimetableBar, TimetableChanges, TimetableRow } from "$lib/requests";
import { barsOf, mended } from "./board";

const session = (id: string, at: string, facility = "A"): SessionRow =>
  ({ id, run: "R", title: id, start: { at }, facility }) as unknown as SessionRow;
const bar = (id: string, row: string, from_min: number): TimetableBar => ({
  session: id,
  row,
  from_min,
  until_min: from_min + 60,
  elsewhere: null,
});
const row = (id: string, kind: "room" | null = "room"): TimetableRow => ({ id, name: id, kind, quantity_n: null }) as TimetableRow;
const nine = "2027-09-06T00:00:00Z";
const ten = "2027-09-06T01:00:00Z";
const noon = "2027-09-06T03:00:00Z";
const table = {
  rows: [row("A"), row("B"), row("X", null)],
  sessions: [session("first", nine), session("odd", ten), session("second", ten)],
  bars: [bar("first", "A", 540), bar("second", "A", 600), bar("odd", "X", 600)],
  now_min: 5,
  under: "e1",
} as unknown as Timetable;
const changes = (moved: Partial<TimetableChanges>): TimetableChanges => ({
  now_min: 6,
  under: "e2",
  sessions: [],
  bars: [],
  gone: [],
  ...moved,
});

test("what moved stands anew in the order of time, and all else is what it was", () => {
  const is = mended(table, changes({ sessions: [session("first", noon, "B")], bars: [bar("first", "B", 720)] }));
  expect(is?.sessions.map((one) => one.id)).toEqual(["odd", "second", "first"]);
  expect(is?.bars).toEqual([bar("second", "A", 600), bar("odd", "X", 600), bar("first", "B", 720)]);
  expect(is?.sessions[0]).toBe(table.sessions[1]);
  expect([is?.now_min, is?.under]).toEqual([6, "e2"]);
});

test("what is gone is shown no more, also where it never was", () => {
  expect(mended(table, changes({ gone: ["second", "nobody"] }))?.sessions.map((one) => one.id)).toEqual(["first", "odd"]);
});

test("rows that would be others are read anew", () => {
  // a row that nobody listed, of something that is no more, goes with the last that stood in it
  expect(mended(table, changes({ gone: ["odd"] }))).toBeNull();
  // and the row of what stands nowhere comes with the first
  expect(mended(table, changes({ sessions: [session("first", nine)], bars: [bar("first", "", 540)] }))).toBeNull();
  const other = { ...session("new", nine), run: "S" };
  expect(mended(table, changes({ sessions: [other], bars: [bar("new", "A", 540)] }))).toBeNull();
});

test("what did not change keeps its bar", () => {
  const full = (id: string, at: string): SessionRow =>
    ({
      ...session(id, at),
      run_code: "R",
      state: "confirmed",
      register: "open",
      setup_min: 0,
      teardown_min: 0,
      overlaps: [],
    }) as unknown as SessionRow;
  const whole = { ...table, zone: "Asia/Seoul", sessions: [full("first", nine), full("odd", ten), full("second", ten)] } as Timetable;
  const was = barsOf(whole, "rooms", true);
  const moved = mended(whole, changes({ sessions: [full("first", noon)], bars: [bar("first", "B", 720)] })) as Timetable;
  const is = barsOf(moved, "rooms", true);
  expect(is.map((one) => was.includes(one))).toEqual([true, true, false]);
  expect(is[2]).toMatchObject({ id: "first B", from: 720, mayMove: true });
  // somebody else may not move it
  expect(barsOf(moved, "rooms", false).some((one) => one.mayMove)).toBe(false);
});

test("where the axis has another clock a bar says its own times, and both are read out", () => {
  const one = {
    ...session("CIP", ten),
    run_code: "R",
    kind: "practical",
    state: "confirmed",
    register: "open",
    start: { at: ten, local: "2027-09-06T10:00" },
    end: { at: noon, local: "2027-09-06T12:00" },
    staff: [],
    tracks: [],
    groups: [],
    overlaps: [],
  } as unknown as SessionRow;
  const elsewhere = { start: { time: "03:00", day_shift: 0 }, end: { time: "05:00", day_shift: 0 } };
  const [here, there] = [null, elsewhere].map((told) => {
    const held = { ...bar("CIP", "A", 180), elsewhere: told };
    return barsOf({ ...table, zone: "Europe/Paris", sessions: [one], bars: [held] } as Timetable, "rooms", true)[0];
  });
  expect(here?.second).toContain("10:00");
  expect(there?.second).toContain("03:00");
  expect(there?.second).not.toContain("10:00");
  for (const time of ["03:00", "10:00", "Europe/Paris"]) expect(there?.label()).toContain(time);
});
