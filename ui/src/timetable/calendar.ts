// The timetable of one room, trainer, thing or group as a month or a week: what the core sends for the timeline, by the same clock.
import { addDays } from "$lib/dates";
import { timeSpan } from "$lib/format";
import type { Timetable, TimetableBy } from "$lib/requests";
import { say } from "$lib/words.svelte";
import type { Closure, Item, Span } from "$parts/calendar/layout";
import { bandsOf, barId, barsOf, localOf, saidOf, sessionOf } from "./board";
import { overlapSentence, stateOf } from "./sessionwords";
import { weekOf } from "./week";

/** The days that a calendar shows: a week, or the whole weeks in which days of the month lie. */
export function shownDays(span: Span, on: string): { first: string; last: string } {
  if (span === "week") return { first: weekOf(on), last: addDays(weekOf(on), 6) };
  const last = addDays(turned("month", on, 1), -1);
  return { first: weekOf(`${on.slice(0, 7)}-01`), last: addDays(weekOf(last), 6) };
}

/** A day of the next or former month or week. */
export function turned(span: Span, on: string, by: number): string {
  if (span === "week") return addDays(on, 7 * by);
  const [year = 0, month = 1] = on.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}

/** A minute by the clock of the axis; what begins before the days or ends after them is cut there. */
function clockOf(table: Timetable, minute: number): string {
  const [first, last] = [table.days[0], table.days.at(-1)];
  if (first && minute <= first.from_min) return `${first.on}T00:00`;
  if (last && minute >= last.until_min) return `${addDays(last.on, 1)}T00:00`;
  return localOf(table, minute) ?? "";
}
/** The end of a stretch; where the clocks go back meanwhile it may show less than its start. */
function endOf(table: Timetable, from: number, until: number): string {
  const [start, end] = [clockOf(table, from), clockOf(table, until)];
  return end > start ? end : new Date(Date.parse(`${start}Z`) + 15 * 60_000).toISOString().slice(0, 16);
}

export function itemsOf(table: Timetable, by: TimetableBy): Item[] {
  const sessions = new Map(table.sessions.map((session) => [session.id, session]));
  const bars = new Map(table.bars.map((bar) => [barId(bar), bar]));
  return barsOf(table, by, false).flatMap(({ id, title, tone, isTentative, label }) => {
    const [bar, session] = [bars.get(id), sessions.get(sessionOf(id))];
    if (!bar || !session) return [];
    const { other, times } = saidOf(bar, session, by);
    const state = stateOf(session.state).name;
    return {
      id: session.id,
      from: clockOf(table, bar.from_min),
      until: endOf(table, bar.from_min, bar.until_min),
      title,
      second: [times, other, state].filter((part) => part !== "").join(" · "),
      against: session.overlaps
        .filter((one) => !one.accepted)
        .map(overlapSentence)
        .join(" "),
      tone,
      isTentative,
      label: [label(), state].join(say("sessions-and")),
    };
  });
}

export function closuresOf(table: Timetable, span: Span): Closure[] {
  const bands = bandsOf(table.bands);
  if (span === "week")
    return bands.map((band) => ({
      from: clockOf(table, band.from),
      until: endOf(table, band.from, band.until),
      text: band.isQuiet ? "" : band.text,
      isLine: false,
    }));
  const nights = bands.filter((band) => band.isQuiet);
  return bands.filter((band) => !band.isQuiet).flatMap((band) => daysClosed(table, band, nights));
}
/** A closure by its days: those of which it leaves nothing that is open, and lines for hours of others. */
function daysClosed(table: Timetable, band: Stretch & { text: string }, nights: readonly Stretch[]): Closure[] {
  const closed: Closure[] = [];
  for (const day of table.days) {
    const part = { from: Math.max(band.from, day.from_min), until: Math.min(band.until, day.until_min) };
    if (part.from >= part.until) continue;
    const [midnight, next] = [`${day.on}T00:00`, `${addDays(day.on, 1)}T00:00`];
    const last = closed.at(-1);
    if (!covers([part, ...nights], day.from_min, day.until_min)) {
      const [from, until] = [clockOf(table, part.from), endOf(table, part.from, part.until)];
      closed.push({ from, until, text: `${timeSpan(from, until)} ${band.text}`, isLine: true });
    } else if (last && !last.isLine && last.until === midnight) last.until = next;
    else closed.push({ from: midnight, until: next, text: band.text, isLine: false });
  }
  return closed;
}
interface Stretch {
  from: number;
  until: number;
}
function covers(stretches: readonly Stretch[], from: number, until: number): boolean {
  let reached = from;
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) if (one.from <= reached) reached = Math.max(reached, one.until);
  return reached >= until;
}
