import { describe, expect, it } from "vitest";
import { hourSize, laneTop, layout, neighbour, rowAt, seenRows, usualLength, type Bar, type Row } from "./layout";

const row = (id: string, isHead = false): Row => ({ id, name: id, hint: "", isHead, depth: 0, folds: false, isFolded: false });
const bar = (id: string, of: string, from: number, until: number): Bar => ({
  id,
  row: of,
  from,
  until,
  before: 0,
  after: 0,
  title: id,
  second: "",
  tone: 1,
  isTentative: false,
  isClashing: false,
  mayMove: true,
  label: () => id,
});
const rows = layout(
  [row("site", true), row("hall"), row("suite")],
  [bar("c", "suite", 60, 120), bar("a", "hall", 0, 60), bar("b", "hall", 30, 90), bar("d", "hall", 60, 90)],
  [],
);

describe("rows of a timeline", () => {
  it("give a lane to each bar of the same time", () => {
    expect(rows.map(({ top, height }) => [top, height])).toEqual([
      [0, 32],
      [32, 108],
      [140, 60],
    ]);
    expect(rows[1]?.bars.map(({ bar, lane }) => [bar.id, lane])).toEqual([
      ["a", 0],
      ["b", 1],
      ["d", 0],
    ]);
    expect(laneTop(1)).toBe(54);
  });

  it("are found by their height", () => {
    expect(rowAt(rows, 139)?.row.id).toBe("hall");
    expect(rowAt(rows, 140)?.row.id).toBe("suite");
    expect(rowAt(rows, 4000)?.row.id).toBe("suite");
    expect(seenRows(rows, 400, 100)).toEqual([]);
    expect(seenRows(rows, 0, 20).map((one) => one.row.id)).toEqual(["site", "hall"]);
  });

  it("stay the same objects where nothing of them changed", () => {
    const bars = [bar("a", "hall", 0, 60), bar("b", "suite", 0, 60)];
    const rows = () => [row("hall"), row("suite"), row("lab")];
    const was = layout(rows(), bars, []);
    const is = layout(rows(), [bars[0] as Bar, bar("b", "suite", 30, 90)], [], was);
    expect(is.map((one, at) => one === was[at])).toEqual([true, false, true]);
    const closed = [{ row: "lab", from: 0, until: 60, text: "" }];
    expect(layout(rows(), bars, closed, was).map((one, at) => one === was[at])).toEqual([true, true, false]);
  });

  it("lead from bar to bar", () => {
    expect(neighbour(rows, "a", { bars: 1 })?.id).toBe("b");
    expect(neighbour(rows, "a", { bars: -1 })).toBeUndefined();
    expect(neighbour(rows, "a", { rows: 1 })?.id).toBe("c");
    expect(neighbour(rows, "c", { rows: -1 })?.id).toBe("d");
    expect(neighbour(rows, "c", { rows: 1 })).toBeUndefined();
  });

  it("make an hour as long as most bars need to be read", () => {
    const of = (...lengths: number[]) => lengths.map((length, at) => bar(String(at), "hall", 0, length));
    expect(hourSize(usualLength(of(180, 180)), 10)).toBe(24);
    expect(hourSize(usualLength(of(30, 60, 60, 180)), 10)).toBe(72);
    expect(hourSize(usualLength(of(15, 15)), 10)).toBe(128);
    expect(hourSize(usualLength(of(180)), 100)).toBe(100);
  });
});
