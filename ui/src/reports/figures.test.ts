import type { ReportRow } from "$lib/requests";
import { expect, it } from "vitest";
import { figureOf, isLessThanSum, nameOf } from "./figures";
import { sayFigure } from "./words";

const row = (label: string, people: number, enrolments = people): ReportRow => ({
  key: label,
  label,
  detail: "more",
  people,
  attended: people,
  countries: 1,
  income_known: people,
  lmic: 0,
  lmic_tenths: people > 0 ? 0 : null,
  enrolments,
  earned_min: 90,
  expected_min: 120,
  attendance_tenths: 750,
  decided: 0,
  completed: 0,
  completion_tenths: null,
  certificates: 0,
  compared: 2,
  change_tenths: -125,
});

it("a share of nobody is no figure, and not nought", () => {
  expect(figureOf(row("GHA", 2), "completion")).toBeNull();
  expect(sayFigure(row("GHA", 2), "completion")).toBe("–");
  expect(figureOf(row("GHA", 2), "lmic")).toBe(0);
  expect(figureOf(row("GHA", 2), "attendance")).toBe(750);
  expect(figureOf(row("GHA", 2), "change")).toBe(-125);
});

it("says when somebody stands in several rows", () => {
  expect(isLessThanSum([row("A", 2), row("B", 1)], row("", 3))).toBe(false);
  expect(isLessThanSum([row("A", 2), row("B", 1)], row("", 2, 3))).toBe(true);
  expect(isLessThanSum([row("2025", 2), row("2026", 1, 2)], row("", 3, 3))).toBe(true);
});

it("only programmes, courses and runs are called by code and title", () => {
  expect(nameOf(row("RUN-A", 1), "run")).toBe("RUN-A · more");
  expect(nameOf(row("Ghana", 1), "country")).toBe("Ghana");
  expect(nameOf(row("2026-03-02", 1), "day")).toContain("2026");
});
