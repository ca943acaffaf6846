import type { Field } from "$lib/requests";
import { say } from "$lib/words.svelte";

/** What a column of a list may hold, in the order in which people look for it. */
export const ROSTER_FIELDS: readonly Field[] = [
  "full_name",
  "given_name",
  "family_name",
  "native_name",
  "certificate_name",
  "honorific",
  "country",
  "employer",
  "department",
  "post",
  "category",
  "email",
  "phone",
  "sex",
  "born_on",
  "note",
];

/** The name of such a field. */
export function sayField(field: Field): string {
  return say(`people-${field.replaceAll("_", "-") as "full-name"}`);
}
