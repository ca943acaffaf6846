// The rule by which a time comes again (RFC 5545), as a form asks for it.

/** How often. */
export const EVERY = ["never", "weekly", "yearly", "other"] as const;
export type Every = (typeof EVERY)[number];
/** Days of the week, Monday first. */
export const WEEK = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

export interface Repeating {
  every: Every;
  days: string[];
  /** The last day; empty without an end. */
  until: string;
  /** A rule that is typed as it is. */
  own: string;
}

/** Reads a rule; what this form cannot ask for stays as it is written. */
export function readRule(rule: string | null): Repeating {
  const none: Repeating = { every: "never", days: [], until: "", own: "" };
  if (!rule) return none;
  const parts = new Map(rule.split(";").map((part) => part.split("=", 2) as [string, string]));
  const has = (...keys: string[]): boolean => [...parts.keys()].every((key) => ["FREQ", "UNTIL", ...keys].includes(key));
  const until = (parts.get("UNTIL") ?? "").replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const days = parts.get("BYDAY")?.split(",") ?? [];
  const isPlain = days.every((day) => (WEEK as readonly string[]).includes(day));
  switch (parts.get("FREQ")) {
    case "DAILY":
      if (has()) return { ...none, every: "weekly", days: [...WEEK], until };
      break;
    case "WEEKLY":
      if (has("BYDAY") && isPlain && days.length > 0) return { ...none, every: "weekly", days, until };
      break;
    case "YEARLY":
      if (has()) return { ...none, every: "yearly", until };
  }
  return { ...none, every: "other", own: rule };
}

/** Writes the rule of a time that begins on a day; none where it does not come again. */
export function ruleOf({ every, days, until, own }: Repeating, start: string): string | null {
  if (every === "never") return null;
  if (every === "other") return own.trim();
  const ends = until === "" ? "" : `;UNTIL=${until.replaceAll("-", "")}`;
  if (every === "yearly") return `FREQ=YEARLY${ends}`;
  const first = WEEK[(new Date(`${start}T00:00:00Z`).getUTCDay() + 6) % 7] ?? "MO";
  const on = WEEK.filter((day) => days.includes(day));
  return `FREQ=WEEKLY;BYDAY=${on.length > 0 ? on.join(",") : first}${ends}`;
}
