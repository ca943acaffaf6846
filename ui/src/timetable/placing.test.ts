import { expect, test } from "vitest";
import type { ReadSessionLine } from "$lib/requests";
import { Placing } from "./placing.svelte";

const read: ReadSessionLine = {
  title: "CIP lab",
  kind: "practical",
  days: ["2026-11-24"],
  times: [{ from: "09:00", to: "12:00" }],
  places: [{ id: "p1", name: "Suite 3" }],
  runs: [{ id: "r1", name: "GTH-B" }],
  groups: [],
  tracks: [],
};

test("what the line says stands in the fields", async () => {
  const placing = new Placing(async () => read);
  placing.typed();
  await placing.settled;
  expect(placing.draft).toMatchObject({ title: "CIP lab", day: "2026-11-24", from: "09:00", to: "12:00", facility: "p1" });
  expect([placing.run, placing.open]).toEqual(["r1", []]);
});

test("what may mean several things stays open until somebody chooses", async () => {
  const several = { ...read, days: ["2026-11-24", "2026-12-01"], places: [...read.places, { id: "p2", name: "Suite 3" }], runs: [] };
  const placing = new Placing(async () => several);
  placing.typed();
  await placing.settled;
  expect([placing.draft.day, placing.draft.facility]).toEqual(["", ""]);
  expect(placing.open).toEqual(["day", "place"]);
  placing.draft.day = "2026-12-01";
  expect(placing.open).toEqual(["place"]);
});

test("a reply to an older line is dropped", async () => {
  const waiting: ((read: ReadSessionLine) => void)[] = [];
  const placing = new Placing(() => new Promise((done) => waiting.push(done)));
  placing.typed();
  placing.typed();
  waiting[1]?.({ ...read, title: "newer" });
  await placing.settled;
  waiting[0]?.({ ...read, title: "older" });
  await Promise.resolve();
  expect(placing.draft.title).toBe("newer");
});

test("what somebody chose by hand stays, as long as the line says nothing else of it", async () => {
  const lines = [
    { ...read, title: "CPI lab", places: [] },
    { ...read, places: [] },
    { ...read, places: [{ id: "p2", name: "Suite 2" }] },
  ];
  const placing = new Placing(async () => lines.shift() ?? null);
  const type = async (): Promise<void> => {
    placing.typed();
    await placing.settled;
  };
  await type();
  placing.draft.facility = "p9";
  await type();
  expect([placing.draft.title, placing.draft.facility]).toEqual(["CIP lab", "p9"]);
  await type();
  expect(placing.draft.facility).toBe("p2");
});

test("what was typed and chosen by hand is taken up again, and nothing else was", async () => {
  const placing = new Placing(async () => read);
  placing.typed();
  await placing.settled;
  expect(placing.typing).toEqual({ line: "", byHand: {} });
  placing.line = "CIP lab Tue 9-12 Suite 3";
  placing.typed();
  await placing.settled;
  placing.draft.facility = "p2";
  const kept = placing.typing;
  expect(kept).toEqual({ line: "CIP lab Tue 9-12 Suite 3", byHand: { facility: "p2" } });
  const next = new Placing(async () => ({ ...read, days: ["2026-12-01"] }));
  await next.resume(kept);
  // the line is read anew, of the days that are shown by then
  expect(next.draft).toMatchObject({ title: "CIP lab", day: "2026-12-01", facility: "p2" });
  await next.resume({ line: "", byHand: {} });
  expect([next.line, next.draft.facility]).toEqual(["", "p1"]);
});
