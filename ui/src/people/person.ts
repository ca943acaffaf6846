import type { Category, EnrolmentState, IncomeGroup, Labels, PersonDetail, PersonEnrolment, PersonFields } from "$lib/requests";
import { say } from "$lib/words.svelte";

/** The fields of a form: always text, so that an emptied field is told from one that was never there only when it is sent. */
export type PersonText = Record<keyof PersonFields, string>;

/** The categories of people, in the order of every choice. */
export const CATEGORIES: readonly Category[] = ["manufacturer", "association", "nra", "ministry", "academia", "un_ngo", "funder", "other"];

/** The word of a category. */
export function sayCategory(category: Category): string {
  return say(`people-category-${category.replace("_", "-") as "nra"}`);
}

/** The word of an income group. */
export function sayIncome(group: IncomeGroup): string {
  return say(`reports-income-${group.toLowerCase() as "lm"}`);
}

/** What was frozen with a place, in a line. */
export function sayLabels({ country, region, income, category }: Labels): string {
  const labels = [country, region, income && sayIncome(income), category && sayCategory(category)];
  return labels.filter(Boolean).join(" · ") || say("reports-not-stated");
}

export const FIELDS = [
  "full_name",
  "certificate_name",
  "native_name",
  "given_name",
  "family_name",
  "honorific",
  "sex",
  "country",
  "email",
  "phone",
  "employer",
  "post",
  "department",
  "category",
  "born_on",
  "note",
] as const satisfies readonly (keyof PersonFields)[];

export function textOf(fields: PersonFields | null): PersonText {
  return Object.fromEntries(FIELDS.map((field) => [field, fields?.[field] ?? ""])) as PersonText;
}

/** What is sent: trimmed, and nothing in place of what was left empty. Case and spaces inside a name stay as they were typed. */
export function fieldsOf(text: PersonText): PersonFields {
  const entries = FIELDS.map((field) => [field, text[field].trim() || null]);
  return { ...Object.fromEntries(entries), full_name: text.full_name.trim() } as PersonFields;
}

/** How a state of an enrolment is coloured; the word says the same. */
export function enrolmentKind(state: EnrolmentState): "ok" | "warn" | "plain" | "info" {
  if (state === "active" || state === "completed") return "ok";
  if (state === "enrolled") return "info";
  return state === "not_completed" || state === "no_show" ? "warn" : "plain";
}

/** The enrolment that the inspector shows first: that of the chosen run, else the newest. */
export function enrolmentOf(person: PersonDetail, run: string | null): PersonEnrolment | null {
  return person.enrolments.find((one) => one.run === run) ?? person.enrolments[0] ?? null;
}
