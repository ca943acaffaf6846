import type {
  AffiliationFields,
  AffiliationRow,
  AliasKind,
  Category,
  EnrolmentState,
  IncomeGroup,
  Labels,
  PersonDetail,
  PersonEnrolment,
  PersonFields,
} from "$lib/requests";
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
export function sayLabels({ country, region, income, category, employer }: Labels): string {
  const labels = [country, region, income && sayIncome(income), category && sayCategory(category), employer];
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

/** The kinds of further names. */
export const ALIASES: readonly AliasKind[] = ["screen_name", "earlier_name", "email", "spelling"];
export const sayAlias = (kind: AliasKind): string => say(`people-alias-${kind.replace("_", "-") as "email"}`);

/** The kinds of identifiers; one of an earlier record names it too. */
export const SCHEMES = ["passport", "national_id", "orcid", "legacy"] as const;
export function sayScheme(scheme: string): string {
  const [kind = "", record] = scheme.split(":");
  return record ?? say(`people-identifier-${kind.replace("_", "-") as "passport"}`);
}

/** A post as it is sent: the book's own organisation, or the name that was typed. */
export function affiliationOf(row: AffiliationRow): AffiliationFields {
  const { organisation, name, post, department, from_on, to_on, is_primary } = row;
  return { organisation, name: organisation ? null : name, post, department, from_on, to_on, is_primary };
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
