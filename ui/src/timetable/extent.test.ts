import { expect, test } from "vitest";
import type { RunRow } from "$lib/requests";
import { Extent } from "./extent.svelte";

const run = (id: string, first_on: string, last_on: string): RunRow => ({ id, first_on, last_on }) as unknown as RunRow;
const runs = [run("past", "2026-03-02", "2026-03-20"), run("now", "2026-11-16", "2026-12-04"), run("long", "2027-01-01", "2030-01-01")];
const extent = () =>
  new Extent(
    () => "2026-11-25",
    () => runs,
  );

test("weeks, days and four weeks are turned by their own length", () => {
  const shown = extent();
  expect(shown.days).toEqual({ first: "2026-11-23", last: "2026-11-29" });
  shown.turn(1);
  expect(shown.days).toEqual({ first: "2026-11-30", last: "2026-12-06" });
  shown.show("day", undefined);
  expect(shown.days).toEqual({ first: "2026-11-30", last: "2026-11-30" });
  shown.turn(-1);
  expect(shown.days.first).toBe("2026-11-29");
  shown.show("month", undefined);
  expect(shown.days).toEqual({ first: "2026-11-23", last: "2026-12-20" });
});

test("the whole of a run is that of one which goes on, if nothing says another one", () => {
  const shown = extent();
  shown.show("run", undefined);
  expect([shown.run, shown.days]).toEqual(["now", { first: "2026-11-16", last: "2026-12-04" }]);
  shown.showRun("long");
  // no more than the core shows at once
  expect(shown.days).toEqual({ first: "2027-01-01", last: "2028-01-07" });
  shown.showRun("");
  expect([shown.look, shown.days.first]).toEqual(["week", "2026-11-23"]);
  const other = extent();
  other.show("run", "past");
  expect(other.run).toBe("past");
});

test("a run that does not go on in the days that are shown brings its own", () => {
  const shown = extent();
  shown.showRun("now");
  expect(shown.days.first).toBe("2026-11-23");
  shown.showRun("past");
  expect(shown.days.first).toBe("2026-03-02");
});

test("a row that is shown alone has all runs, a month of whole weeks, and the clock of its place", () => {
  const shown = extent();
  shown.showRun("now");
  shown.only = { id: "suite", name: "Suite", zone: "Africa/Cairo" };
  expect(shown.filter).toMatchObject({ run: null, row: "suite", zone: "Africa/Cairo", from_on: "2026-10-26", to_on: "2026-12-06" });
  shown.zones = { own: "Europe/Paris", second: "" };
  expect(shown.filter).toMatchObject({ zone: "Europe/Paris", second_zone: null });
  shown.turn(1);
  expect(shown.on).toBe("2026-12-01");
});
