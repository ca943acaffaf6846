import { expect, test } from "vitest";
import type { PlannedSession, SessionRow } from "$lib/requests";
import { emptyPlan, leftOut, planOf } from "./plandraft";

const session = { id: "s1", start: { local: "2026-03-10T09:00" }, state: "confirmed" } as SessionRow;

test("a rule is asked for once it has an end and its days can be read", () => {
  const draft = { ...emptyPlan([session], null, "2026-03-02"), weekdays: [2, 4], without: "19 Mar 2026; 2026-03-24" };
  expect(planOf(draft, "r1", [session])).toEqual({
    repeat: {
      session: "s1",
      every_n: 1,
      unit: "week",
      weekdays: [2, 4],
      until_on: null,
      count_n: 4,
      without: ["2026-03-19", "2026-03-24"],
    },
  });
  expect(planOf({ ...draft, times: "" }, "r1", [session])).toBeNull();
  expect(planOf({ ...draft, ends: "on" }, "r1", [session])).toBeNull();
  expect(planOf({ ...draft, without: "some day" }, "r1", [session])).toBeNull();
});

test("days can be counted back, in any digits, and none are no plan", () => {
  const draft = { ...emptyPlan([session], null, "2026-03-02"), how: "move" as const };
  const by = (days: string) => planOf({ ...draft, days }, "r1", [session]);
  expect(by("−2")).toEqual({ move: { run: "r1", phase: null, by_n: -2, count: "working" } });
  expect(by("٣")).toEqual({ move: { run: "r1", phase: null, by_n: 3, count: "working" } });
  expect([by("0"), by(""), by("two")]).toEqual([null, null, null]);
});

test("a rotation needs a group and a station, and leaves empty lines out", () => {
  const draft = { ...emptyPlan([], null, "2026-03-12"), groups: ["a"] };
  expect(planOf(draft, "r1", [])).toBeNull();
  const stations = [
    { title: " Filling ", facility: "f1", trainer: "" },
    { title: "", facility: "", trainer: "" },
  ];
  expect(planOf({ ...draft, stations }, "r1", [])).toEqual({
    rotate: {
      run: "r1",
      groups: ["a"],
      stations: [{ title: "Filling", facility: "f1", trainer: null }],
      kind: "practical",
      phase: null,
      start_local: "2026-03-12T09:00",
      slot_min: 120,
      gap_min: 30,
      a_day_n: 2,
    },
  });
});

test("what cannot be placed and what is not wanted is left out", () => {
  const row = (key: string, refusal: unknown) => ({ key, refusal }) as PlannedSession;
  expect(leftOut([row("a", null), row("b", { reason: "no_room_free" }), row("c", null)], new Set(["c"]))).toEqual(["b", "c"]);
});
