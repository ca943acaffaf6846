import { expect, test } from "vitest";
import type { Timetable, TimetableHour } from "$lib/requests";
import { beside, lanesOn, type Item } from "$parts/calendar/layout";
import { closuresOf, shownDays, turned } from "./calendar";

test("a month shows whole weeks from Monday on, a week its seven days", () => {
  // November 2026 begins on a Sunday and ends on a Monday
  expect(shownDays("month", "2026-11-24")).toEqual({ first: "2026-10-26", last: "2026-12-06" });
  // February 2027 is four weeks from Monday to Sunday
  expect(shownDays("month", "2027-02-11")).toEqual({ first: "2027-02-01", last: "2027-02-28" });
  expect(shownDays("week", "2026-11-26")).toEqual({ first: "2026-11-23", last: "2026-11-29" });
});

test("a turn goes on by a month or a week, also over the end of a year and from its longest day", () => {
  expect([turned("month", "2026-01-31", 1), turned("month", "2026-01-05", -1)]).toEqual(["2026-02-01", "2025-12-01"]);
  expect([turned("week", "2026-12-28", 1), turned("week", "2027-01-04", -1)]).toEqual(["2027-01-04", "2026-12-28"]);
});

test("what is closed in the hour that comes twice still has a length", () => {
  // Berlin, 25 October 2026: 02:00 comes at minutes 120 and 180
  const hours = Array.from({ length: 25 }, (_, at): TimetableHour => ({ at_min: at * 60, hour: at < 3 ? at : at - 1, second: null }));
  const table = {
    days: [{ on: "2026-10-25", from_min: 0, until_min: 1500, hours }],
    bands: [{ row: "hall", from_min: 165, until_min: 195, kind: "closed", reason: null }],
  } as unknown as Timetable;
  // from 02:45 to 02:15, by the clock
  expect(closuresOf(table, "week").map(({ from, until }) => [from, until])).toEqual([["2026-10-25T02:45", "2026-10-25T03:00"]]);
});

test("one goes from one session to the next in time, and no further than there are", () => {
  const items = [{ id: "a" }, { id: "b" }] as Item[];
  expect(beside(items, "a", 1)?.id).toBe("b");
  expect(beside(items, "b", 1)).toBeUndefined();
  expect(beside(items, "a", -1)).toBeUndefined();
  expect(beside([], null, 1)).toBeUndefined();
});

const closure = (days: number, bands: readonly [kind: string, from: number, until: number][]) => {
  const table = {
    days: Array.from({ length: days }, (_, at) => ({
      on: `2026-11-${String(23 + at)}`,
      from_min: at * 1440,
      until_min: (at + 1) * 1440,
      hours: Array.from({ length: 24 }, (_, hour): TimetableHour => ({ at_min: at * 1440 + hour * 60, hour, second: null })),
    })),
    bands: bands.map(([kind, from_min, until_min]) => ({ row: "hall", from_min, until_min, kind, reason: "Filters" })),
  } as unknown as Timetable;
  return closuresOf(table, "month").map(({ from, until, isLine }) => [from.slice(8), until.slice(8), isLine]);
};
test("a month shades the days that are closed whole, and tells hours of others in a line", () => {
  // Monday 10:00 to 12:00
  expect(closure(2, [["closed", 600, 720]])).toEqual([["23T10:00", "23T12:00", true]]);
  // Monday 12:00 to Thursday 10:00: two whole days between two parts
  expect(closure(4, [["closed", 720, 4920]])).toEqual([
    ["23T12:00", "24T00:00", true],
    ["24T00:00", "26T00:00", false],
    ["26T00:00", "26T10:00", true],
  ]);
  // all hours in which it is open, from 9:00 to 17:00, and all of them but one
  const nights: [string, number, number][] = [
    ["outside_hours", 0, 540],
    ["outside_hours", 1020, 1440],
  ];
  expect(closure(1, [...nights, ["closed", 540, 1020]])).toEqual([["23T00:00", "24T00:00", false]]);
  expect(closure(1, [...nights, ["closed", 600, 1020]])).toEqual([["23T10:00", "23T17:00", true]]);
});

test("as many stand beside each other as are there at one time, also from the night before", () => {
  const item = (from: string, until: string) => ({ from: `2026-11-${from}`, until: `2026-11-${until}` }) as Item;
  const items = [
    item("23T22:00", "24T02:00"),
    item("24T01:00", "24T03:00"),
    item("24T02:00", "24T04:00"),
    item("24T09:00", "24T10:00"),
    item("24T10:00", "24T11:00"),
  ];
  // until 02:00 two, from then on two others
  expect([lanesOn(items, "2026-11-23"), lanesOn(items, "2026-11-24"), lanesOn(items, "2026-11-25")]).toEqual([1, 2, 0]);
  expect(lanesOn([item("24T09:00", "24T12:00"), item("24T10:00", "24T12:00"), item("24T11:00", "24T12:00")], "2026-11-24")).toBe(3);
});
