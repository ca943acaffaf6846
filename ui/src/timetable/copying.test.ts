import { expect, it } from "vitest";
import { nextCode, nextFirst } from "./copying";

it("offers the code that comes after", () => {
  expect([nextCode("GMP-01"), nextCode("GMP-09"), nextCode("GMP-99"), nextCode("GMP")]).toEqual(["GMP-02", "GMP-10", "GMP-100", ""]);
});
it("offers the first day after the older run that keeps the weekday", () => {
  expect(nextFirst({ first_on: "2026-03-02", last_on: "2026-03-06" })).toBe("2026-03-09");
  expect(nextFirst({ first_on: "2026-03-02", last_on: "2026-03-09" })).toBe("2026-03-16");
});
