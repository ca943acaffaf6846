// The words of the window, read from the same files: so that a test finds a button in any language.
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

export type Language = "en" | "fr" | "es" | "ar";
export type Say = (id: string, args?: Record<string, string | number>) => string;

const LOCALES: Record<Language, string> = { en: "en-GB", fr: "fr", es: "es", ar: "ar-u-nu-latn" };

/** Reads a language. A missing id fails the test that asks for it. */
export function wordsOf(language: Language): Say {
  const folder = resolve("messages", language);
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false });
  for (const file of readdirSync(folder)) bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
  return (id, args = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`no words for ${id}`);
    return bundle.formatPattern(pattern, args);
  };
}
