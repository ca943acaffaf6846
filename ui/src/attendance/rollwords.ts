// The words of the roll book that depend on codes: statuses, letters, what a key did.
import { number } from "$lib/format";
import type { Status } from "$lib/requests";
import { say, sayRefusal, type MessageId } from "$lib/words.svelte";
import { MARKS, type Letters } from "./rollkeys";
import type { Said } from "./shown";

const STATUS: Record<Status, MessageId> = {
  P: "roll-status-present",
  L: "roll-status-late",
  E: "roll-status-early",
  R: "roll-status-remote",
  X: "roll-status-excused",
  A: "roll-status-absent",
  N: "roll-status-not-expected",
  U: "roll-status-unmarked",
};

const LETTER: Record<keyof Letters, MessageId> = {
  P: "roll-letter-present",
  L: "roll-letter-late",
  E: "roll-letter-early",
  R: "roll-letter-remote",
  X: "roll-letter-excused",
  A: "roll-letter-absent",
  N: "roll-letter-not-expected",
  W: "roll-letter-walk-in",
};

/** "Late", "Absent" ... */
export const statusName = (status: Status): string => say(STATUS[status]);

/** "Late, 12 min". */
export function markName(status: Status, minutes: number | null): string {
  return minutes ? say("roll-status-with-minutes", { status: statusName(status), minutes }) : statusName(status);
}

/** The letters of the window's language, which a trainer presses and reads. */
export function lettersOf(): Letters {
  const entries = [...MARKS, "W" as const].map((name) => [name, say(LETTER[name])]);
  return Object.fromEntries(entries) as Letters;
}

/** What the live region says after a key. */
export function announce(said: Said): string {
  switch (said.what) {
    case "marked":
      return say("roll-said-marked", { name: said.name, mark: markName(said.status, said.minutes) });
    case "marked_many":
      return say("roll-said-marked-many", { count: said.count, mark: statusName(said.status) });
    case "copied":
      return say("roll-said-copied", { count: said.count });
    case "refused":
      return say("roll-said-refused", { name: said.name, why: sayRefusal(said.refusal) });
    case "nothing_unmarked":
      return say("roll-said-nothing-unmarked");
    case "nothing_to_copy":
      return say("roll-said-nothing-to-copy");
    case "no_such_name":
      return say("roll-said-no-such-name");
  }
}

/** "P 12 · L 1 · A 1" as words, without the statuses that nobody has. */
export function countNames(counts: Record<Status, number>): { status: Status; name: string; count: string }[] {
  return [...MARKS, "U" as const]
    .filter((status) => counts[status] > 0)
    .map((status) => ({ status, name: statusName(status), count: number(counts[status]) }));
}
