import type { ReportRow } from "$lib/requests";
import { expect, it } from "vitest";
import { barOf, isLessThanSum, nameOf, shareOf } from "./figures";

const row = (label: string, people: number, enrolments = people): ReportRow => ({
  key: label,
  label,
  detail: "more",
  people,
  enrolments,
  earned_min: 0,
  completed: 0,
  certificates: 0,
});

it("the longest bar is that of the largest row, and nobody counted has none", () => {
  const rows = [row("GHA", 800), row("KEN", 200), row("TGO", 1), row("LIE", 0)];
  expect(rows.map((one) => barOf(one, rows))).toEqual([100, 25, 1, 0]);
  expect(barOf(row("GHA", 0), [])).toBe(0);
});

it("a share is whole only where it is everybody", () => {
  const total = row("", 2001);
  expect(shareOf(row("GHA", 2001), total)).toBe(1000);
  expect(shareOf(row("KEN", 2000), total)).toBe(999);
  expect(shareOf(row("KEN", 667), total)).toBe(333);
  expect(shareOf(row("KEN", 0), row("", 0))).toBeNull();
});

it("says when somebody stands in several rows", () => {
  expect(isLessThanSum([row("A", 2), row("B", 1)], row("", 3))).toBe(false);
  expect(isLessThanSum([row("A", 2), row("B", 1)], row("", 2, 3))).toBe(true);
  expect(isLessThanSum([row("2025", 2), row("2026", 1, 2)], row("", 3, 3))).toBe(true);
});

it("only courses and runs are called by code and title", () => {
  expect(nameOf(row("RUN-A", 1), "run")).toBe("RUN-A · more");
  expect(nameOf(row("Ghana", 1), "country")).toBe("Ghana");
});
