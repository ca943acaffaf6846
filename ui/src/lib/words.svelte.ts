import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { MessageId } from "./message-ids";

export type { MessageId } from "./message-ids";
export type Args = Record<string, string | number>;
/** What was refused: by the core, whose refusals have this shape, or by a form before anything was sent. */
export interface Refused {
  reason: string;
  details: { [key in string]?: string };
}

/** The languages that have words, each named in itself. */
export const LANGUAGES = [
  { code: "en", name: "English" },
  { code: "fr", name: "Français" },
  { code: "es", name: "Español" },
  { code: "ar", name: "العربية" },
] as const;

/** How numbers and dates are written: British order for English, Latin digits for Arabic, as in the centre's numbers and serials. */
const LOCALES: Record<string, string> = { en: "en-GB", ar: "ar-u-nu-latn" };

// the files of PDFs, of the command line and of the journal's sentences are read by the core only
const FILES = import.meta.glob<string>(["../../messages/*/*.ftl", "!../../messages/*/{paper,cli,entries,completion}.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const bundles = new Map<string, FluentBundle>();
for (const [path, text] of Object.entries(FILES)) {
  const language = path.split("/").at(-2) ?? "en";
  const bundle = bundles.get(language) ?? new FluentBundle(LOCALES[language] ?? language, { useIsolating: false });
  bundle.addResource(new FluentResource(text));
  bundles.set(language, bundle);
}

class Language {
  code = $state("en");
  readonly locale = $derived(LOCALES[this.code] ?? this.code);
  readonly isRtl = $derived(this.code === "ar");
}
/** The language of the window; changing `code` changes every word at once. */
export const language = new Language();

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LATIN = /[A-Za-z\u00c0-\u024f]/;

// spelt by number: a file with such signs in it is refused by reviewers and compilers alike
const [ISOLATE, END] = [0x2068, 0x2069].map((sign) => String.fromCodePoint(sign));

/** Keeps a name of the other direction together inside a sentence; what runs the same way stays as it is. */
export function isolated(text: string): string {
  return (language.isRtl ? LATIN : RTL).test(text) ? `${ISOLATE}${text}${END}` : text;
}

function find(id: string, args: Args): string | null {
  const bundle = bundles.get(language.code) ?? bundles.get("en");
  const message = bundle?.getMessage(id);
  if (!bundle || !message?.value) return null;
  const given = Object.fromEntries(Object.entries(args).map(([key, value]) => [key, typeof value === "string" ? isolated(value) : value]));
  return bundle.formatPattern(message.value, given, []);
}

/** The words of an id in the language of the window. */
export function say(id: MessageId, args: Args = {}): string {
  return find(id, args) ?? id;
}

/** Words whose id ends in a code that the core sends; `otherwise` says something for a code that this window does not know. */
export function sayCode(id: string, otherwise: MessageId, args: Args = {}): string {
  return find(id.replaceAll("_", "-"), args) ?? say(otherwise, { ...args, code: id });
}

/** Details that are counts: sent as text, as all details are, and needed as numbers by plurals. */
const COUNTS = new Set(["count", "capacity", "enrolled", "found", "least", "max", "position"]);

/** A detail of a refusal: codes of roles and states as words, anything else as it is. */
function sayDetail(name: string, value: string): string {
  const word = (kind: string, code: string): string => find(`${kind}-${code.trim().replaceAll("_", "-")}`, {}) ?? code;
  if (name === "roles")
    return value
      .split(",")
      .map((code) => word("role", code))
      .join(", ");
  return name === "before" || name === "after" ? word("refusal-state", value) : value;
}

/** A refusal as a sentence that says what to do: found while typing (`form-`), or by the core (`refusal-`). */
export function sayRefusal(refusal: Refused): string {
  const args: Args = {};
  for (const [key, value = ""] of Object.entries(refusal.details))
    args[key] = COUNTS.has(key) && /^\d+$/.test(value) ? Number(value) : sayDetail(key, value);
  const reason = refusal.reason.replaceAll("_", "-");
  const why = find(`form-${reason}`, args) ?? find(`refusal-${reason}`, args) ?? say("common-refused", { code: refusal.reason });
  const { session, number } = refusal.details;
  return session !== undefined && number !== undefined ? (find("refusal-of-session", { session, number, why }) ?? why) : why;
}
