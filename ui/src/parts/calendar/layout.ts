// What a calendar of one thing shows: by local times as they are, never by a zone of the window.

/** A month of whole weeks, or a week by the hour. */
export type Span = "month" | "week";

export interface Item {
  id: string;
  /** Local times, "2026-11-24T09:00". */
  from: string;
  until: string;
  title: string;
  second: string;
  /** What stands against it, a sentence; empty for nothing. */
  against: string;
  /** One of the five colours. */
  tone: 1 | 2 | 3 | 4 | 5;
  isTentative: boolean;
  /** The whole of it in words. */
  label: string;
}
/** A stretch in the background: closed, on leave. */
export interface Closure {
  from: string;
  until: string;
  text: string;
  /** Hours of a day of a month, which has none: a line among its items. */
  isLine: boolean;
}

/** How many items stand beside each other on a day at most. */
export function lanesOn(items: readonly Item[], day: string): number {
  const there = items.filter((one) => one.from.slice(0, 10) <= day && one.until > `${day}T00:00`);
  const at = (item: Item): number => there.filter((one) => one.from <= item.from && one.until > item.from).length;
  const overnight = there.filter((one) => one.from < `${day}T00:00`).length;
  return Math.max(overnight, ...there.filter((one) => one.from.startsWith(day)).map(at));
}

/** The item to go to from another one, in the order of time; nothing beyond the ends. */
export function beside(items: readonly Item[], id: string | null, step: 1 | -1): Item | undefined {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? (step > 0 ? items[0] : items.at(-1)) : items[at + step];
}
