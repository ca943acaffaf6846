// Codes of data lists, and titles that stand in several languages.
import type { Titled } from "./requests";
import { language, sayCode } from "./words.svelte";

/** The lists whose codes have words. */
export type ListName = "pillar" | "product" | "mode" | "level" | "language" | "role" | "agreement";

/** A code of a list in words; one that this window does not know says so. */
export const sayListed = (list: ListName, code: string): string => sayCode(`lists-${list}-${code}`, "lists-unknown");

/** A title in the language of the window, in English, in any. */
export function titleIn(titles: readonly Titled[]): string {
  const of = (lang: string): string | undefined => titles.find((one) => one.lang === lang)?.title;
  return of(language.code) ?? of("en") ?? titles[0]?.title ?? "";
}
