import type { Who } from "$lib/requests";

/** Why a book is not worked in as usual. */
export interface Standing {
  why: string;
  kind: "warn" | "stop";
  /** Whether an administrator can say that it goes on here. */
  canGoOn: boolean;
}

const GOES_ON = new Set(["moved", "older_copy"]);

/** How the book stands that is open; null when work goes on as usual. */
export function standingOf(who: Who | null): Standing | null {
  const why = who?.read_only?.why;
  if (why) return { why, kind: why === "damaged" ? "stop" : "warn", canGoOn: GOES_ON.has(why) };
  return who?.is_unconfirmed ? { why: "restored", kind: "warn", canGoOn: true } : null;
}
