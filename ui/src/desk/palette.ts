// What the palette makes of what is typed: which kinds are wanted, where a hit leads, which commands fit.
import { change } from "$lib/ask.svelte";
import type { RequestName } from "$lib/host";
import { go, type Place } from "$lib/place.svelte";
import type { Hit, HitKind } from "$lib/requests";
import { session } from "$lib/session.svelte";
import { say, type MessageId } from "$lib/words.svelte";

/** A sign before the text that says what is looked for. */
const KINDS: Record<string, HitKind[]> = { "@": ["person"], "#": ["run", "course"], ">": [] };

export interface Typed {
  /** What is looked for, without its sign. */
  text: string;
  /** Only these kinds; null is every kind. */
  kinds: HitKind[] | null;
  hasCommands: boolean;
}

export function read(typed: string): Typed {
  const sign = /^\s*([>@#])/.exec(typed)?.[1];
  const text = typed.replace(/^\s*[>@#]/, "").trim();
  return { text, kinds: sign === undefined ? null : (KINDS[sign] ?? null), hasCommands: sign === undefined || sign === ">" };
}

/** Where a hit leads. */
export function placeOf(kind: HitKind, hit: Hit): Place {
  switch (kind) {
    case "person":
      return { view: "people", person: hit.id };
    case "certificate":
      return { view: "certificates", run: hit.run ?? undefined, certificate: hit.title };
    case "run":
      return { view: "runs", run: hit.id };
    case "course":
      return { view: "runs", tab: "catalogue", course: hit.id };
    case "session":
      return { view: "runs", run: hit.run ?? undefined, session: hit.id };
    case "facility":
      return { view: "places", place: hit.id };
  }
}

export interface Command {
  id: string;
  title: string;
  run(): void;
}
/** What the shell does itself. */
export type ShellAct = "undo" | "keys" | "lock";

const PLACES: [RequestName, MessageId, Place][] = [
  ["add_person", "desk-do-person", { view: "people", open: "new" }],
  ["preview_import", "desk-do-import", { view: "people", open: "import" }],
  ["add_run", "desk-do-run", { view: "runs", open: "new" }],
  ["courses", "desk-do-courses", { view: "runs", tab: "catalogue" }],
];

/** The commands of the person at the window. */
export function commandsOf(shell: (act: ShellAct) => void): Command[] {
  return [
    ...PLACES.filter(([request]) => session.may(request)).map(([, word, place]) => ({ id: word, title: say(word), run: () => go(place) })),
    ...(session.may("back_up")
      ? [{ id: "back_up", title: say("desk-backup-now"), run: () => void change("back_up", {}, { said: say("desk-backup-done") }) }]
      : []),
    { id: "check", title: say("desk-check"), run: () => go({ view: "settings", open: "check" }) },
    { id: "undo", title: say("desk-key-undo"), run: () => shell("undo") },
    { id: "keys", title: say("desk-keys"), run: () => shell("keys") },
    { id: "lock", title: say("desk-lock"), run: () => shell("lock") },
  ];
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Whether every word that is typed stands in a title, without marks and case. */
export function fits(title: string, text: string): boolean {
  const whole = plain(title);
  return plain(text)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
