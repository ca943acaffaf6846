// Rows of a timeline: how tall each is, and in which lane each bar stands. Bars that run at the same time get lanes of their own.

export interface Row {
  id: string;
  name: string;
  /** The second line: places, grade. */
  hint: string;
  /** A head stands for rows below it and holds no bars of its own if none lie in it. */
  isHead: boolean;
  /** 0 for a row that hangs on no other. */
  depth: number;
  /** Whether others hang on it, which are not shown while it is folded. */
  folds: boolean;
  isFolded: boolean;
}
export interface Bar {
  /** One in the whole timeline. */
  id: string;
  row: string;
  from: number;
  until: number;
  /** Minutes that its place or equipment is taken before and after. */
  before: number;
  after: number;
  title: string;
  second: string;
  /** One of the five colours. */
  tone: 1 | 2 | 3 | 4 | 5;
  isTentative: boolean;
  isClashing: boolean;
  mayMove: boolean;
  /** The whole of it in words: made for those that are drawn. */
  label: () => string;
}
/** A stretch of a row in the background: closed, on leave. */
export interface Band {
  row: string;
  from: number;
  until: number;
  text: string;
  /** It comes so often that it is a shade only, and its text a tip. */
  isQuiet?: boolean;
}
export interface PlacedBar {
  bar: Bar;
  lane: number;
}
export interface PlacedRow {
  row: Row;
  top: number;
  height: number;
  lanes: number;
  bars: PlacedBar[];
  bands: Band[];
}

export const LANE = 48;
const PAD = 6;
const HEAD = 32;

/** Whether a row can be opened alone: sites and buildings are many things, and what stands nowhere is none. */
export const opens = (row: Row): boolean => !row.isHead && row.id !== "";

/** Rows from top to bottom with their bars in lanes, those that start first in front. One that is as it was is the same object, and not drawn anew. */
export function layout(rows: readonly Row[], bars: readonly Bar[], bands: readonly Band[], former: readonly PlacedRow[] = []): PlacedRow[] {
  const were = new Map(former.map((one) => [one.row.id, one]));
  const barsOf = byRow([...bars].sort((a, b) => a.from - b.from || a.until - b.until || (a.id < b.id ? -1 : 1)));
  const bandsOf = byRow(bands);
  let top = 0;
  return rows.map((row) => {
    const was = were.get(row.id);
    const placed = inLanes(barsOf.get(row.id) ?? [], was?.bars ?? []);
    const lanes = Math.max(1, ...placed.map(({ lane }) => lane + 1));
    const height = row.isHead && placed.length === 0 ? HEAD : lanes * LANE + 2 * PAD;
    const found = { row, top, height, lanes, bars: placed, bands: bandsOf.get(row.id) ?? [] };
    top += height;
    return was && isAsItWas(was, found) ? was : found;
  });
}

const isAsItWas = (was: PlacedRow, is: PlacedRow): boolean =>
  was.top === is.top && was.bars === is.bars && isAlike(was.row, is.row) && areSame(was.bands, is.bands);

const isAlike = (a: Row, b: Row): boolean => Object.entries(b).every(([key, value]) => a[key as keyof Row] === value);

const areSame = <Thing>(a: readonly Thing[], b: readonly Thing[]): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

function byRow<Thing extends { row: string }>(things: readonly Thing[]): Map<string, Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    const held = found.get(thing.row);
    if (held) held.push(thing);
    else found.set(thing.row, [thing]);
  }
  return found;
}

function inLanes(bars: readonly Bar[], former: PlacedBar[]): PlacedBar[] {
  if (bars.length === former.length && bars.every((bar, at) => bar === former[at]?.bar)) return former;
  const ends: number[] = [];
  return bars.map((bar) => {
    const free = ends.findIndex((end) => end <= bar.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = bar.until;
    return { bar, lane };
  });
}

/** How long most of some bars are at least, in minutes: a quarter of them may be shorter. */
export function usualLength(bars: readonly Bar[]): number {
  const lengths = bars.map((bar) => bar.until - bar.from).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 4)] ?? 180;
}

/** An hour is never shorter than this, nor made longer than that so that short bars can be read, px. */
const HOUR = { least: 24, most: 128 };
/** A bar has room for the beginning of its title from here on, px. */
const READABLE = 72;

/** The length of an hour, px: what fills the line, and more where bars of the usual length could not be read. */
export function hourSize(usual: number, filling: number): number {
  return Math.max(filling, Math.min(HOUR.most, Math.max(HOUR.least, (READABLE * 60) / usual)));
}

/** Where a bar of a lane stands in its row, px from its top. */
export const laneTop = (lane: number): number => PAD + lane * LANE;

/** The rows that are seen between two heights, and a few around them. */
export function seenRows(rows: readonly PlacedRow[], top: number, height: number): PlacedRow[] {
  const MARGIN = 64;
  return rows.filter((row) => row.top + row.height > top - MARGIN && row.top < top + height + MARGIN);
}

/** The row at a height; the nearest one beyond the ends. */
export function rowAt(rows: readonly PlacedRow[], y: number): PlacedRow | undefined {
  return rows.find((row) => y < row.top + row.height) ?? rows.at(-1);
}

/** The bar to go to from another one: along its row, or to the bar nearest in time of the next row that has any. */
export function neighbour(rows: readonly PlacedRow[], id: string, by: { bars?: number; rows?: number }): Bar | undefined {
  const at = rows.findIndex((row) => row.bars.some(({ bar }) => bar.id === id));
  const row = rows[at];
  const own = row?.bars.findIndex(({ bar }) => bar.id === id) ?? -1;
  const bar = row?.bars[own]?.bar;
  if (!row || !bar) return undefined;
  if (by.bars) return row.bars[own + by.bars]?.bar;
  const step = Math.sign(by.rows ?? 0);
  for (let next = at + step; step !== 0 && next >= 0 && next < rows.length; next += step) {
    const near = [...(rows[next]?.bars ?? [])].sort((a, b) => Math.abs(a.bar.from - bar.from) - Math.abs(b.bar.from - bar.from))[0];
    if (near) return near.bar;
  }
  return undefined;
}
