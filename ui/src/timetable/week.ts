// Where each session stands in a week grid: by the local times that the core sent, never by a zone of the window.
import { addDays } from "$lib/dates";
import type { SessionRow } from "$lib/requests";

/** A stretch of one session on one local day; a session over midnight has two. */
export interface Block {
  session: SessionRow;
  /** The other sessions of a full hour, which this block stands for too; empty for the block of one session. */
  more: SessionRow[];
  day: string;
  /** Minutes from local midnight. */
  from: number;
  to: number;
  lane: number;
  /** How many lanes its bunch of parallel sessions needs. */
  lanes: number;
  isContinued: boolean;
}

export interface Week {
  days: string[];
  /** Whole hours that the grid shows. */
  fromHour: number;
  toHour: number;
  blocks: Block[];
}

const DAY_MIN = 24 * 60;
const USUAL = { from: 8, to: 18 };
/** Lanes side by side in which a title can still be read. */
const MOST = 3;

const minutesOf = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
const dayOf = (local: string): string => local.slice(0, 10);

/** The day on which the week of `date` starts. `firstDay`: 1 Monday ... 7 Sunday. */
export function weekOf(date: string, firstDay = 1): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return addDays(date, -((weekday - firstDay + 7) % 7));
}

type Stretch = Omit<Block, "lane" | "lanes" | "more">;

function stretches(session: SessionRow): Stretch[] {
  const first = dayOf(session.start.local);
  const last = dayOf(session.end.local);
  const to = minutesOf(session.end.local);
  if (first === last) return [{ session, day: first, from: minutesOf(session.start.local), to, isContinued: false }];
  const over = [{ session, day: first, from: minutesOf(session.start.local), to: DAY_MIN, isContinued: false }];
  return to === 0 ? over : [...over, { session, day: last, from: 0, to, isContinued: true }];
}

/** What finds no lane of its own shares the last one: parallel sessions become one block. */
function fold(bunch: Block[]): Block[] {
  const kept = bunch.filter((block) => block.lane < MOST - 1);
  const heaps: Block[] = [];
  for (const block of bunch.filter((one) => one.lane >= MOST - 1).sort((a, b) => a.from - b.from)) {
    const heap = heaps.at(-1);
    if (heap && block.from < heap.to) {
      heap.more.push(block.session);
      heap.to = Math.max(heap.to, block.to);
    } else heaps.push({ ...block, lane: MOST - 1 });
  }
  return [...kept, ...heaps].sort((a, b) => a.from - b.from || a.lane - b.lane);
}

/** Packs the blocks of one day into lanes, a bunch at a time: blocks that touch no other keep the full width. */
function pack(day: Stretch[]): Block[] {
  const sorted = [...day].sort((a, b) => a.from - b.from || b.to - a.to);
  const packed: Block[] = [];
  let bunch: Block[] = [];
  let ends: number[] = [];
  const close = (): void => {
    const shown = ends.length > MOST ? fold(bunch) : bunch;
    for (const block of shown) block.lanes = Math.min(ends.length, MOST);
    packed.push(...shown);
    bunch = [];
    ends = [];
  };
  for (const block of sorted) {
    if (bunch.length > 0 && ends.every((end) => end <= block.from)) close();
    const free = ends.findIndex((end) => end <= block.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = block.to;
    bunch.push({ ...block, more: [], lane, lanes: 1 });
  }
  close();
  return packed;
}

/** The week that begins on `start`. The hours shown are the usual ones, widened to what the sessions need; empty weekend days are left out. */
export function week(start: string, sessions: SessionRow[]): Week {
  const all = Array.from({ length: 7 }, (_, at) => addDays(start, at));
  const blocks = sessions
    .filter((session) => session.state !== "cancelled")
    .flatMap(stretches)
    .filter((block) => all.includes(block.day));
  const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const days = all.filter((day) => !isWeekend(day) || blocks.some((block) => block.day === day));
  return {
    days,
    fromHour: Math.min(USUAL.from, ...blocks.map((block) => Math.floor(block.from / 60))),
    toHour: Math.max(USUAL.to, ...blocks.map((block) => Math.ceil(block.to / 60))),
    blocks: days.flatMap((day) => pack(blocks.filter((block) => block.day === day))),
  };
}

/** A colour number 1 to 5 for each facility, in the order in which they first come. */
export function colours(sessions: SessionRow[]): Map<string | null, number> {
  const found = new Map<string | null, number>();
  for (const session of sessions) if (!found.has(session.facility)) found.set(session.facility, (found.size % 5) + 1);
  return found;
}
