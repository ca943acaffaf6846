import { hours, number, percent, signed } from "$lib/format";
import type { ReportRow } from "$lib/requests";
import { say } from "$lib/words.svelte";
import { type Figure, figureOf } from "./figures";

/** Every count of a row in one line. */
export function sayFigures(row: ReportRow): string {
  return say("reports-figures", {
    people: number(row.people),
    enrolments: number(row.enrolments),
    hours: hours(row.earned_min),
    completed: number(row.completed),
    certificates: number(row.certificates),
  });
}

/** The name of a figure. */
export function nameOfFigure(figure: Figure): string {
  if (figure === "attendance" || figure === "completion" || figure === "lmic" || figure === "change") return say(`reports-short-${figure}`);
  return say(`reports-head-${figure}`);
}

/** What a figure counts, in a sentence. */
export function sentenceOf(figure: Figure): string {
  return say(`reports-counts-${figure === "completion" ? "completed" : figure}`);
}

/** A figure of a row; a dash where there is none. */
export function sayFigure(row: ReportRow, figure: Figure): string {
  const value = figureOf(row, figure);
  if (value === null) return "–";
  if (figure === "hours") return hours(value);
  if (figure === "change") return signed(value);
  return figure === "lmic" || figure === "attendance" || figure === "completion" ? percent(value) : number(value);
}
