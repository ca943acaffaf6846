import type { ReportBy, ReportRow } from "$lib/requests";

/** What people can be grouped by, in the order of the choice. */
export const BY: readonly ReportBy[] = ["country", "region", "sex", "category", "course", "run", "year"];

/** Length of the bar of a row, in per cent of the longest: whole numbers, and never none where somebody is counted. */
export function barOf(row: ReportRow, rows: readonly ReportRow[]): number {
  const most = Math.max(0, ...rows.map((one) => one.people));
  return most === 0 || row.people === 0 ? 0 : Math.max(1, Math.round((100 * row.people) / most));
}

/** Tenths of a per cent of all people; null where nobody is counted. Rounded to the nearest, but whole only where it is everybody. */
export function shareOf(row: ReportRow, total: ReportRow): number | null {
  if (total.people === 0) return null;
  const nearest = Math.round((1000 * row.people) / total.people);
  return nearest === 1000 && row.people < total.people ? 999 : nearest;
}

/** Whether somebody stands in several rows, so that the total is less than their sum. */
export function isLessThanSum(rows: readonly ReportRow[], total: ReportRow): boolean {
  const sum = (figure: "people" | "enrolments"): number => rows.reduce((all, row) => all + row[figure], 0);
  return sum("people") > total.people || sum("enrolments") > total.enrolments;
}

/** What a row is called in one line: codes of countries and regions add nothing to their names. */
export function nameOf(row: ReportRow, by: ReportBy): string {
  return row.detail && (by === "course" || by === "run") ? `${row.label} · ${row.detail}` : row.label;
}
