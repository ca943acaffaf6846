import { expect, it } from "vitest";
import { readList } from "$lib/lists";
import { emptyDraft, fieldsOf } from "./sessiondraft";

const draft = { ...emptyDraft("2026-11-24"), title: " Filling " };

it("gives local times without any zone", () => {
  expect(fieldsOf(draft)).toEqual({
    fields: {
      title: "Filling",
      kind: "practical",
      start_local: "2026-11-24T09:00",
      end_local: "2026-11-24T12:00",
      offset_min: null,
      credited_min: null,
      is_mandatory: false,
      tags: [],
      facility: null,
      phase: null,
      tracks: [],
      groups: [],
      staff: [],
      equipment: [],
      setup_min: null,
      teardown_min: null,
      agenda: [],
    },
  });
});
it("an end before the start lies on the next day, over the end of a month too", () => {
  expect(fieldsOf({ ...draft, day: "2026-11-30", from: "22", to: "0200" })).toMatchObject({
    fields: { start_local: "2026-11-30T22:00", end_local: "2026-12-01T02:00" },
  });
});
it("names the first field that cannot be read", () => {
  expect(fieldsOf({ ...draft, title: "" })).toEqual({ fault: { field: "title", reason: "missing" } });
  expect(fieldsOf({ ...draft, day: "31.11.2026" })).toEqual({ fault: { field: "day", reason: "bad_date" } });
  expect(fieldsOf({ ...draft, from: "25:00" })).toEqual({ fault: { field: "start", reason: "bad_time" } });
  expect(fieldsOf({ ...draft, to: "noon" })).toEqual({ fault: { field: "end", reason: "bad_time" } });
  expect(fieldsOf({ ...draft, credited: "3 h" })).toEqual({ fault: { field: "credited_min", reason: "bad_number" } });
});
it("reads tags parted by Latin or Arabic commas, each once", () => {
  expect(readList("gowning, filling، gowning ,")).toEqual(["gowning", "filling"]);
});
it("keeps a second trainer that the form does not show", () => {
  const staff = [{ person: "p1", name: "Ama", role: "trainer" as const }];
  expect(fieldsOf({ ...draft, staff })).toMatchObject({ fields: { staff: [{ person: "p1", role: "trainer" }] } });
});
it("takes an agenda in minutes after the start, over midnight too", () => {
  const night = { ...draft, from: "23:00", to: "01:00" };
  const item = (from: string, to: string) => ({ title: "Check", from, to, speakers: ["p1"] });
  expect(fieldsOf({ ...night, agenda: [item("23:30", "0:15")] })).toMatchObject({
    fields: { agenda: [{ title: "Check", from_min: 30, to_min: 75, speakers: ["p1"] }] },
  });
  expect(fieldsOf({ ...night, agenda: [item("23:30", "soon")] })).toEqual({ fault: { field: "agenda", reason: "missing" } });
});
