import { describe, expect, it } from "vitest";
import type { SessionRow } from "$lib/requests";
import { colours, week, weekOf } from "./week";

function session(id: string, start: string, end: string, more: Partial<SessionRow> = {}): SessionRow {
  const moment = (local: string) => ({ at: "", local, offset_min: 540, zone: "Asia/Seoul" });
  return { id, start: moment(start), end: moment(end), state: "confirmed", facility: null, ...more } as SessionRow;
}
const lanes = (sessions: SessionRow[]) => week("2026-11-23", sessions).blocks.map((block) => [block.session.id, block.lane, block.lanes]);

describe("the week of a day", () => {
  it("starts on Monday", () => {
    expect(weekOf("2026-11-24")).toBe("2026-11-23");
    expect(weekOf("2026-11-23")).toBe("2026-11-23");
    expect(weekOf("2026-11-29")).toBe("2026-11-23");
  });
  it("or on Sunday or Saturday, where that is the first day", () => {
    expect(weekOf("2026-11-24", 7)).toBe("2026-11-22");
    expect(weekOf("2026-11-24", 6)).toBe("2026-11-21");
  });
});

describe("lanes", () => {
  it("sessions one after the other share one lane", () => {
    expect(lanes([session("a", "2026-11-24T09:00", "2026-11-24T12:00"), session("b", "2026-11-24T12:00", "2026-11-24T13:00")])).toEqual([
      ["a", 0, 1],
      ["b", 0, 1],
    ]);
  });
  it("three sessions of which two are parallel need two lanes, and a later one the full width", () => {
    const found = lanes([
      session("a", "2026-11-24T09:00", "2026-11-24T12:00"),
      session("b", "2026-11-24T10:00", "2026-11-24T11:00"),
      session("c", "2026-11-24T11:00", "2026-11-24T13:00"),
      session("d", "2026-11-24T14:00", "2026-11-24T15:00"),
    ]);
    expect(found).toEqual([
      ["a", 0, 2],
      ["b", 1, 2],
      ["c", 1, 2],
      ["d", 0, 1],
    ]);
  });
});

describe("a full hour", () => {
  const folded = (sessions: SessionRow[]) =>
    week("2026-11-23", sessions).blocks.map((block) => [
      [block.session, ...block.more].map((one) => one.id).join(""),
      block.lane,
      block.lanes,
    ]);
  const nine = (id: string, end = "10:00") => session(id, "2026-11-24T09:00", `2026-11-24T${end}`);

  it("shows three sessions side by side", () => {
    expect(folded([nine("a"), nine("b"), nine("c")])).toEqual([
      ["a", 0, 3],
      ["b", 1, 3],
      ["c", 2, 3],
    ]);
  });
  it("of five shows two, and one block for the others", () => {
    expect(folded([nine("a"), nine("b"), nine("c"), nine("d"), nine("e")])).toEqual([
      ["a", 0, 3],
      ["b", 1, 3],
      ["cde", 2, 3],
    ]);
  });
  it("puts a lone one of the last lane by itself, and the block is as long as its longest", () => {
    const late = session("f", "2026-11-24T11:00", "2026-11-24T12:00");
    const sessions = [nine("a", "13:00"), nine("b", "12:30"), nine("c"), nine("d", "10:30"), late];
    const blocks = week("2026-11-23", sessions).blocks;
    expect(folded(sessions)).toEqual([
      ["a", 0, 3],
      ["b", 1, 3],
      ["dc", 2, 3],
      ["f", 2, 3],
    ]);
    expect([blocks[2]?.from, blocks[2]?.to]).toEqual([540, 630]);
  });
});

describe("days and hours", () => {
  it("an empty week shows Monday to Friday, 8 to 18", () => {
    const empty = week("2026-11-23", []);
    expect(empty.days).toHaveLength(5);
    expect([empty.fromHour, empty.toHour]).toEqual([8, 18]);
  });
  it("a Saturday with a session is shown, and an early hour widens the day", () => {
    const found = week("2026-11-23", [session("a", "2026-11-28T06:30", "2026-11-28T07:30")]);
    expect(found.days.at(-1)).toBe("2026-11-28");
    expect(found.fromHour).toBe(6);
  });
  it("a session over midnight stands on both days", () => {
    const found = week("2026-11-23", [session("a", "2026-11-24T22:00", "2026-11-25T02:00")]);
    expect(found.blocks.map((block) => [block.day, block.from, block.to, block.isContinued])).toEqual([
      ["2026-11-24", 1320, 1440, false],
      ["2026-11-25", 0, 120, true],
    ]);
  });
  it("one that ends at midnight stands on one day only", () => {
    expect(week("2026-11-23", [session("a", "2026-11-24T22:00", "2026-11-25T00:00")]).blocks).toHaveLength(1);
  });
  it("a cancelled session takes no place", () => {
    expect(week("2026-11-23", [session("a", "2026-11-24T09:00", "2026-11-24T10:00", { state: "cancelled" })]).blocks).toHaveLength(0);
  });
});

it("each room has its own colour, the sixth takes the first again", () => {
  const rooms = ["a", "b", "a", "c", "d", "e", "f"].map((facility) =>
    session(facility, "2026-11-24T09:00", "2026-11-24T10:00", { facility }),
  );
  expect([...colours(rooms)]).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 3],
    ["d", 4],
    ["e", 5],
    ["f", 1],
  ]);
});
