// What the roll book gives to those who draw it and say it, and what it needs from outside.
import type { MarkRoll, MarkShown, Status } from "$lib/requests";
import type { Refused } from "$lib/words.svelte";

/** What the roll book asks of the core and of the clock. */
export interface RollDesk {
  /** Writes one entry; null when it is on disk, else why it was refused. */
  mark(marks: MarkRoll): Promise<Refused | null>;
  /** Calls `then` after so many milliseconds; the answer cancels it. */
  later(ms: number, then: () => void): () => void;
}

export type DotState = "none" | "sending" | "saved" | "refused";

/** One person's mark as the window shows it now, pending ones laid over what the core said. */
export interface ShownMark {
  status: Status;
  minutes: number | null;
  dot: DotState;
  refusal: Refused | null;
  /** The status that was refused; the core's own stays shown. */
  attempted: Status | null;
  kept: MarkShown | null;
}

/** What a screen reader is told, once for each key. */
export type Said =
  | { what: "marked"; name: string; status: Status; minutes: number | null }
  | { what: "marked_many"; count: number; status: Status }
  | { what: "copied"; count: number }
  | { what: "nothing_unmarked" }
  | { what: "nothing_to_copy" }
  | { what: "refused"; name: string; refusal: Refused }
  | { what: "no_such_name" };
