// Where minutes stand on a line of time. The core sends minutes since the first day began and where each day and hour lies among
// them; nothing here knows a zone. Nights are left out: of each day only `from` to `until` is drawn.

export interface Tick {
  at: number;
  label: string;
  /** What the clocks of a second axis show. */
  second: string | null;
}
export interface Day {
  on: string;
  label: string;
  isToday: boolean;
  /** The first minute drawn, and the one after the last. */
  from: number;
  until: number;
  ticks: Tick[];
}

export class Axis {
  readonly width: number;
  private readonly starts: number[];

  constructor(
    readonly days: readonly Day[],
    /** Pixels a minute. */
    readonly scale: number,
  ) {
    let at = 0;
    this.starts = days.map((day) => {
      const start = at;
      at += (day.until - day.from) * scale;
      return start;
    });
    this.width = at;
  }

  /** The day drawn at a minute, or the next one where it lies in a night; the last one after the end. */
  private dayAt(minute: number): number {
    const at = this.days.findIndex((day) => minute < day.until);
    return at < 0 ? this.days.length - 1 : at;
  }

  /** Pixels from the start of the line. A minute that is not drawn stands at the nearest edge after it. */
  px(minute: number): number {
    const at = this.dayAt(minute);
    const day = this.days[at];
    if (!day) return 0;
    const inDay = Math.min(Math.max(minute, day.from), day.until) - day.from;
    return (this.starts[at] ?? 0) + inDay * this.scale;
  }

  /** Where a stretch stands, and how long it is: never too short to be seen. */
  stretch(from: number, until: number): { start: number; size: number } {
    const start = this.px(from);
    return { start, size: Math.max(4, this.px(until) - start) };
  }

  /** The minute at a pixel. */
  minute(px: number): number {
    let at = this.starts.length - 1;
    while (at > 0 && px < (this.starts[at] ?? 0)) at -= 1;
    const day = this.days[at];
    if (!day) return 0;
    const inDay = (px - (this.starts[at] ?? 0)) / this.scale;
    return Math.min(Math.max(day.from + inDay, day.from), day.until);
  }

  /** Where day `at` begins, px. */
  startOf(at: number): number {
    return this.starts[at] ?? 0;
  }

  /** A start moved on by `by` minutes. It never stands in a night: over the edge of a day it goes to the next one, or to the end of the one before. */
  shift(start: number, length: number, by: number): number {
    const at = this.dayAt(start);
    const day = this.days[at];
    if (!day) return start;
    const moved = start + by;
    if (moved >= day.until) return this.days[at + 1]?.from ?? start;
    if (moved < day.from && start >= day.from) {
      const former = this.days[at - 1];
      return former ? Math.max(former.from, former.until - length) : start;
    }
    return moved;
  }

  /** A start moved by whole days, at the same distance from where the day begins. */
  shiftDays(start: number, by: number): number {
    const at = this.dayAt(start);
    const [day, other] = [this.days[at], this.days[at + by]];
    return day && other ? Math.min(other.from + (start - day.from), other.until) : start;
  }
}

/** The nearest minute of the snap, counted from where its day is drawn. */
export function snapped(axis: Axis, minute: number, snap: number): number {
  const day = axis.days.find((one) => minute < one.until) ?? axis.days.at(-1);
  if (!day) return minute;
  return day.from + Math.round((minute - day.from) / snap) * snap;
}
