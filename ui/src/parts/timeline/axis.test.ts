import { describe, expect, it } from "vitest";
import { Axis, snapped, type Day } from "./axis";

const day = (on: string, from: number, until: number): Day => ({ on, label: on, isToday: false, from, until, ticks: [] });
/** Two days from 8 to 18; between them an hour was skipped at night, so the second begins 23 hours after the first. */
const axis = new Axis([day("2026-03-28", 480, 1080), day("2026-03-29", 480 + 1380, 1080 + 1380)], 0.5);

describe("a line of time", () => {
  it("leaves the nights out", () => {
    expect(axis.width).toBe(600);
    expect(axis.px(480)).toBe(0);
    expect(axis.px(780)).toBe(150);
    expect(axis.px(1860)).toBe(300);
    expect(axis.px(1200)).toBe(300);
    expect(axis.px(5000)).toBe(600);
  });

  it("leads back from a pixel to the minute", () => {
    expect(axis.minute(150)).toBe(780);
    expect(axis.minute(300)).toBe(1860);
    expect(axis.minute(-10)).toBe(480);
    expect(axis.minute(900)).toBe(2460);
  });

  it("never moves a start into a night", () => {
    expect(axis.shift(1065, 60, 15)).toBe(1860);
    expect(axis.shift(1860, 60, -15)).toBe(1020);
    expect(axis.shift(600, 60, 15)).toBe(615);
    expect(axis.shift(480, 60, -15)).toBe(480);
    expect(axis.shift(2445, 60, 15)).toBe(2445);
  });

  it("keeps the hour when it moves by days", () => {
    expect(axis.shiftDays(540, 1)).toBe(1920);
    expect(axis.shiftDays(1920, -1)).toBe(540);
    expect(axis.shiftDays(540, -1)).toBe(540);
  });

  it("snaps to the hours of its day", () => {
    expect(snapped(axis, 607, 15)).toBe(600);
    expect(snapped(axis, 608, 15)).toBe(615);
    expect(snapped(axis, 1867, 15)).toBe(1860);
  });
});
