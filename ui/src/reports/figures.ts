import { date } from "$lib/format";
import type { ReportBy, ReportRow } from "$lib/requests";

/** What people can be grouped by, in the order of the choice. */
export const BY: readonly ReportBy[] = [
  "country",
  "region",
  "income",
  "sex",
  "category",
  "pillar",
  "programme",
  "product",
  "mode",
  "course",
  "run",
  "year",
  "day",
];

/** The figures of a row that can be drawn. */
export const FIGURES = [
  "people",
  "attended",
  "countries",
  "lmic",
  "enrolments",
  "hours",
  "attendance",
  "completed",
  "completion",
  "certificates",
  "change",
] as const;
export type Figure = (typeof FIGURES)[number];

/** A figure of a row; null where there is none. Shares are tenths of a per cent, hours are minutes. */
export function figureOf(row: ReportRow, figure: Figure): number | null {
  if (figure === "lmic") return row.lmic_tenths;
  if (figure === "hours") return row.earned_min;
  if (figure === "attendance") return row.attendance_tenths;
  if (figure === "completion") return row.completion_tenths;
  if (figure === "change") return row.change_tenths;
  return row[figure];
}

/** Whether somebody stands in several rows, so that the total is less than their sum. */
export function isLessThanSum(rows: readonly ReportRow[], total: ReportRow): boolean {
  const sum = (figure: "people" | "enrolments"): number => rows.reduce((all, row) => all + row[figure], 0);
  return sum("people") > total.people || sum("enrolments") > total.enrolments;
}

/** What a row is called in one line: codes of countries and regions add nothing to their names. */
export function nameOf(row: ReportRow, by: ReportBy): string {
  if (by === "day") return date(row.label);
  return row.detail && (by === "programme" || by === "course" || by === "run") ? `${row.label} · ${row.detail}` : row.label;
}
