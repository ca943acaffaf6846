import { expect, it } from "vitest";
import type { SessionRow } from "$lib/requests";
import { byRoom } from "./day";

const session = (title: string, clock: string, facility_name: string | null): SessionRow =>
  ({ title, start: { at: `2026-11-24T${clock}:00Z` }, facility_name }) as SessionRow;

it("lays the day out by room and time, what has no room last", () => {
  const rooms = byRoom([
    session("d", "09:00", null),
    session("b", "11:00", "Suite 1"),
    session("c", "08:00", "Suite 2"),
    session("a", "09:00", "Suite 1"),
  ]);
  expect(rooms.map((room) => [room.name, room.sessions.map((one) => one.title).join("")])).toEqual([
    ["Suite 1", "ab"],
    ["Suite 2", "c"],
    [null, "d"],
  ]);
});
