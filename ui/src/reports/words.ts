import { hours, number } from "$lib/format";
import type { ReportRow } from "$lib/requests";
import { say } from "$lib/words.svelte";

/** Every figure of a row in one line. */
export function sayFigures(row: ReportRow): string {
  return say("reports-figures", {
    people: number(row.people),
    enrolments: number(row.enrolments),
    hours: hours(row.earned_min),
    completed: number(row.completed),
    certificates: number(row.certificates),
  });
}
