import { expect, it } from "vitest";
import type { SessionRow } from "$lib/requests";
import { agendaOf } from "./agenda";

function session(id: string, start: string, end: string, more: Partial<SessionRow> = {}): SessionRow {
  const moment = (clock: string) => ({ at: `2026-11-24T${clock}:00Z`, local: "", offset_min: 0, zone: "UTC" });
  return { id, start: moment(start), end: moment(end), state: "confirmed", register: "open", ...more } as SessionRow;
}
const ids = (rows: SessionRow[]) => rows.map((row) => row.id).join("");

it("parts the day around the present", () => {
  const agenda = agendaOf(
    [
      session("e", "16:00", "17:00"),
      session("a", "08:00", "09:00", { register: "closed" }),
      session("b", "09:00", "10:00"),
      session("c", "11:00", "13:00"),
      session("d", "14:00", "15:00"),
      session("x", "11:00", "12:00", { state: "cancelled" }),
    ],
    "2026-11-24T12:00:00Z",
  );
  expect([ids(agenda.done), ids(agenda.open), ids(agenda.now), ids(agenda.next), ids(agenda.later)]).toEqual(["a", "b", "c", "d", "e"]);
});
it("a session is now from a quarter of an hour before it begins, and over at its end", () => {
  const one = [session("a", "12:00", "13:00")];
  expect(ids(agendaOf(one, "2026-11-24T11:44:59Z").next)).toBe("a");
  expect(ids(agendaOf(one, "2026-11-24T11:45:00Z").now)).toBe("a");
  expect(ids(agendaOf(one, "2026-11-24T13:00:00Z").open)).toBe("a");
});
it("two that start together are both next", () => {
  expect(ids(agendaOf([session("a", "14:00", "15:00"), session("b", "14:00", "16:00")], "2026-11-24T12:00:00Z").next)).toBe("ab");
});
