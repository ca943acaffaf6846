// What is offered for a run that is made from an older one.
import { addDays } from "$lib/dates";
import type { RunRow } from "$lib/requests";

/** The code that comes after one: its last number plus one, as wide as it was. */
export function nextCode(code: string): string {
  const [, stem, digits] = /^(.*?)(\d+)$/.exec(code) ?? [];
  if (stem === undefined || digits === undefined) return "";
  return stem + String(Number(digits) + 1).padStart(digits.length, "0");
}

/** The first day after a run that has the weekday on which the run began. */
export function nextFirst({ first_on, last_on }: Pick<RunRow, "first_on" | "last_on">): string {
  let day = first_on;
  while (day <= last_on) day = addDays(day, 7);
  return day;
}
