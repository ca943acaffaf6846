// A timetable as the core sends it, put on a timeline: which hours of each day are drawn, and what stands on each bar.
import { clockSpan, day as dayName, longDate, number, timeSpan } from "$lib/format";
import type {
  ElsewhereTime,
  SessionRow,
  Timetable,
  TimetableBand,
  TimetableBar,
  TimetableBy,
  TimetableChanges,
  TimetableRow,
} from "$lib/requests";
import { say, type MessageId } from "$lib/words.svelte";
import type { Day } from "$parts/timeline/axis";
import type { Band, Bar, Row } from "$parts/timeline/layout";
import { audienceNames, hasOpenClash, overlapSentence, rowHint, staffNames } from "./sessionwords";

const USUAL = { from: 8, to: 18 };

/** The row of sessions without a room, a trainer or a group. */
export const NOWHERE = "";

/** Whole hours that every day shows: the usual ones, widened to what the bars need and to when something opens and closes. */
export function hoursOf({ days, bars, bands }: Timetable): typeof USUAL {
  let { from, to } = USUAL;
  const widen = (first: number, until: number): void => {
    for (const day of days) {
      if (first >= day.until_min || until <= day.from_min) continue;
      // a day on which no clock changes, and that shows all of it already
      if (day.until_min - day.from_min === 1440 && first >= day.from_min + from * 60 && until <= day.from_min + to * 60) continue;
      const start = Math.max(first, day.from_min);
      const end = Math.min(until, day.until_min);
      const before = day.hours.filter((hour) => hour.at_min <= start).at(-1);
      const after = day.hours.find((hour) => hour.at_min >= end);
      from = Math.min(from, before?.hour ?? 0);
      to = Math.max(to, after?.hour ?? 24);
    }
  };
  for (const bar of bars) widen(bar.from_min, bar.until_min);
  const midnights = days.flatMap((day) => [day.from_min, day.until_min]);
  const nights = bands.filter((band) => band.kind === "outside_hours");
  const opens = new Set(nights.map((band) => band.until_min).filter((at) => !midnights.includes(at)));
  const closes = new Set(nights.map((band) => band.from_min).filter((at) => !midnights.includes(at)));
  for (const at of opens) widen(at, at + 1);
  for (const at of closes) widen(at - 1, at);
  return { from, to };
}

/** What a label of the second axis needs, "23:00 −1", px. */
const CLOCK = 68;

/** The days as they are drawn, with these hours of each. One that the clocks skip is not there, one that comes twice is there twice. */
export function daysOf(
  { days, second_zone }: Pick<Timetable, "days" | "second_zone">,
  { from, to }: typeof USUAL,
  today: string,
  hourOf: (minutes: number) => number,
): Day[] {
  const drawn = days.map((day) => ({
    day,
    from: day.hours.find((hour) => hour.hour >= from)?.at_min ?? day.from_min,
    until: day.hours.find((hour) => hour.hour >= to)?.at_min ?? day.until_min,
  }));
  const minutes = drawn.reduce((sum, one) => sum + one.until - one.from, 0);
  const hour = hourOf(minutes);
  const step = [1, 2, 3, 4].find((hours) => hours * hour >= (second_zone ? CLOCK : 40)) ?? 4;
  /** No label runs into the next day. */
  const least = second_zone ? (CLOCK * 60) / hour : 30;
  return drawn.map(({ day, from: first, until }) => ({
    on: day.on,
    label: dayName(day.on),
    isToday: day.on === today,
    from: first,
    until,
    ticks: day.hours
      .filter((hour) => hour.at_min >= first && hour.at_min + least < until && (hour.hour - from) % step === 0)
      .map((hour) => ({
        at: hour.at_min,
        label: String(hour.hour),
        second: hour.second && `${hour.second.time}${shiftSign(hour.second)}`,
      })),
  }));
}

/** How many days later it is there, as a sign after a time. */
export const shiftSign = (time: ElsewhereTime): string =>
  time.day_shift === 0 ? "" : ` ${time.day_shift > 0 ? "+" : "−"}${Math.abs(time.day_shift)}`;

/** A timetable with what changed of it; null where its rows would be others, which the core tells. */
export function mended(table: Timetable, changes: TimetableChanges): Timetable | null {
  const changed = new Set([...changes.gone, ...changes.sessions.map((session) => session.id)]);
  const sessions = table.sessions.filter((session) => !changed.has(session.id));
  for (const session of changes.sessions) sessions.splice(placeOf(session, sessions), 0, session);
  const bars = [...table.bars.filter((bar) => !changed.has(bar.session)), ...changes.bars];
  const mended = { ...table, now_min: changes.now_min, under: changes.under, sessions, bars };
  const [was, is] = [rowsIn(table), rowsIn(mended)];
  const there = new Map(table.rows.map((row) => [row.id, row]));
  const isListed = (id: string): boolean => (there.get(id)?.kind ?? there.get(id)?.quantity_n ?? null) !== null;
  const isKept = [...was].every((id) => is.has(id) || isListed(id)) && [...is].every((id) => was.has(id) || isListed(id));
  return isKept ? mended : null;
}

/** Where a session stands among others in the order of time. */
function placeOf(session: SessionRow, among: readonly SessionRow[]): number {
  let [from, until] = [0, among.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    const other = among[middle];
    if (other && isBefore(other, session)) from = middle + 1;
    else until = middle;
  }
  return from;
}
const isBefore = (a: SessionRow, b: SessionRow): boolean =>
  a.start.at < b.start.at || (a.start.at === b.start.at && (a.title < b.title || (a.title === b.title && a.id < b.id)));

/** The rows in which something stands, and the runs of which something does. */
function rowsIn({ bars, sessions }: Timetable): Set<string> {
  const found = new Set<string>();
  for (const bar of bars) found.add(bar.row);
  for (const session of sessions) found.add(session.run);
  return found;
}

/** The rows that hang on one, whatever the depth. */
function within(rows: readonly TimetableRow[], of: ReadonlySet<string>): Set<string> {
  const hidden = new Set<string>();
  // what hangs on a row stands behind it
  for (const row of rows) if (row.parent !== null && (of.has(row.parent) || hidden.has(row.parent))) hidden.add(row.id);
  return hidden;
}

/** The rows that are shown. A folded one says how many sessions stand in what hangs on it. */
export function rowsOf(table: Pick<Timetable, "rows" | "bars">, folded: ReadonlySet<string>): Row[] {
  const { rows, bars } = table;
  const hidden = within(rows, folded);
  const parents = new Set(rows.map((row) => row.parent));
  return rows
    .filter((row) => !hidden.has(row.id))
    .map((row) => {
      const isFolded = folded.has(row.id);
      const inside = isFolded ? within(rows, new Set([row.id])) : null;
      const count = inside ? new Set(bars.filter((bar) => inside.has(bar.row)).map((bar) => bar.session)).size : 0;
      return {
        id: row.id,
        name: row.id === NOWHERE ? say("timetable-nowhere") : row.name,
        hint: inside ? say("timetable-sessions", { count, number: number(count) }) : rowHint(row),
        isHead: row.is_head,
        depth: row.depth,
        folds: parents.has(row.id),
        isFolded,
      };
    });
}

/** The rows around one: they must be open for it to be seen. */
export function around(rows: readonly TimetableRow[], id: string): string[] {
  const found: string[] = [];
  for (let at = rows.find((row) => row.id === id)?.parent ?? null; at !== null && !found.includes(at);) {
    found.push(at);
    at = rows.find((row) => row.id === at)?.parent ?? null;
  }
  return found;
}

/** A number 1 to 5 for each run, in the order of their codes. */
export function tonesOf(sessions: readonly SessionRow[]): Map<string, 1 | 2 | 3 | 4 | 5> {
  const codes = [...new Map(sessions.map((session) => [session.run, session.run_code]))].sort((a, b) => a[1].localeCompare(b[1]));
  return new Map(codes.map(([run], at) => [run, ((at % 5) + 1) as 1 | 2 | 3 | 4 | 5]));
}

/** The id of a bar: its session, and its row where the session stands in several. */
export const barId = (bar: Pick<TimetableBar, "session" | "row">): string => `${bar.session} ${bar.row}`;
export const sessionOf = (id: string): string => id.split(" ")[0] ?? id;

/** What is said of a session beside its title: who or where, whichever the rows do not tell, and when. */
export function saidOf(bar: TimetableBar, session: SessionRow, by: TimetableBy) {
  const other = by === "rooms" ? staffNames(session) : (session.facility_name ?? say("sessions-no-room"));
  const own = timeSpan(session.start.local, session.end.local);
  const there = bar.elsewhere;
  const here = there && clockSpan(`${there.start.time}${shiftSign(there.start)}`, `${there.end.time}${shiftSign(there.end)}`);
  return { other, own, here, times: here ?? own };
}

interface Made {
  session: SessionRow;
  by: TimetableBy;
  bar: Bar;
}
/** The bars that were made last, by what they were made of. */
const made = new WeakMap<TimetableBar, Made>();

/** What did not change keeps its bar, and is not drawn anew. */
export function barsOf(table: Timetable, by: TimetableBy, mayMove: boolean): Bar[] {
  const sessions = new Map(table.sessions.map((session) => [session.id, session]));
  const tones = tonesOf(table.sessions);
  return table.bars.flatMap((bar) => {
    const session = sessions.get(bar.session);
    if (!session) return [];
    const tone = tones.get(session.run) ?? 1;
    const moves = mayMove && session.register === "open";
    const former = made.get(bar);
    if (former?.session === session && former.by === by && former.bar.tone === tone && former.bar.mayMove === moves) return [former.bar];
    const now = barOf(bar, session, { by, zone: table.zone, tone, mayMove: moves });
    made.set(bar, { session, by, bar: now });
    return [now];
  });
}

interface Shown extends Pick<Bar, "tone" | "mayMove"> {
  by: TimetableBy;
  zone: string;
}
function barOf(bar: TimetableBar, session: SessionRow, { by, zone, tone, mayMove }: Shown): Bar {
  const said = () => saidOf(bar, session, by);
  return {
    id: barId(bar),
    row: bar.row,
    from: bar.from_min,
    until: bar.until_min,
    before: session.setup_min,
    after: session.teardown_min,
    title: session.title,
    // put into words only where it is drawn
    get second() {
      const { other, times } = said();
      return [other, times].filter((part) => part !== "").join(" · ");
    },
    tone,
    isTentative: session.state === "tentative",
    isClashing: hasOpenClash(session),
    mayMove,
    label: () => {
      const { own, here } = said();
      const parts = [
        session.title,
        session.run_code,
        `${longDate(session.start.local)} ${own}`,
        here ? say("timetable-elsewhere", { times: here, zone }) : "",
        session.facility_name ?? say("sessions-no-room"),
        audienceNames(session),
        staffNames(session),
        ...session.overlaps.map(overlapSentence),
      ];
      return parts.filter((part) => part !== "").join(say("sessions-and"));
    },
  };
}

const BAND: Record<TimetableBand["kind"], MessageId> = {
  closed: "places-available-closed",
  maintenance: "places-available-maintenance",
  leave: "places-available-leave",
  outside_hours: "timetable-outside-hours",
  holiday: "places-available-holiday",
  calibration: "timetable-calibration",
};

export function bandsOf(bands: readonly TimetableBand[]): Band[] {
  return bands.map((band) => ({
    row: band.row,
    from: band.from_min,
    until: band.until_min,
    text: [say(BAND[band.kind]), band.reason ?? ""].filter((part) => part !== "").join(": "),
    isQuiet: band.kind === "outside_hours",
  }));
}

/** The instant of a minute of the timetable. */
export const instantOf = (table: Timetable, minute: number): string => new Date(Date.parse(table.first.at) + minute * 60_000).toISOString();

/** The minute of the timetable at an instant. */
export const minuteOf = (table: Timetable, at: string): number => (Date.parse(at) - Date.parse(table.first.at)) / 60_000;

/** The date and time of a minute by the clock of the axis; of one that is not among the days nothing. */
export function localOf(table: Timetable, minute: number): string | null {
  const day = table.days.find((one) => minute >= one.from_min && minute < one.until_min);
  const hour = day?.hours.filter((one) => one.at_min <= minute).at(-1);
  if (!day) return null;
  const of = hour ? hour.hour * 60 + minute - hour.at_min : minute - day.from_min;
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${day.on}T${pad(Math.floor(of / 60))}:${pad(of % 60)}`;
}
