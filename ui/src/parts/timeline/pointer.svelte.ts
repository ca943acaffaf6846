// What a pointer does on a timeline: it takes a bar along or by its end, and draws stretches on empty parts of a row.
import { language } from "$lib/words.svelte";
import { snapped, type Axis } from "./axis";
import { rowAt, type Bar, type PlacedRow } from "./layout";
import type { Lift } from "./lift.svelte";

/** The line under the pointer. */
export interface Line {
  box: HTMLElement | null;
  axis: Axis;
  rows: readonly PlacedRow[];
  /** How wide the heads of rows are, and how tall those of days, px. */
  heads: number;
  top: number;
  /** Whether a lifted bar may change its row. */
  changesRows: boolean;
  /** Minutes of a step. */
  snap: number;
}
/** A stretch of a row. */
export interface Stretch {
  row: string;
  from: number;
  until: number;
}
/** Where the pointer is on the screen. */
type Spot = Pick<PointerEvent, "clientX" | "clientY">;
interface Grip {
  bar: Bar;
  /** How far after its start it was taken, px. */
  offset: number;
  x: number;
  y: number;
  resizes: boolean;
}

/** Nearer to the edge of the box the line scrolls, px. */
export const EDGE = 32;
/** How fast it scrolls under a pointer that is held at the very edge, px of a millisecond. */
const PULL = 0.6;
/** The end of a bar, by which it is made longer or shorter, px. */
const GRIP = 8;

export class Pointer {
  /** What is being drawn. */
  drawn = $state.raw<Stretch | null>(null);
  #grip: Grip | null = null;
  #anchor: { row: string; minute: number } | null = null;
  #spot: Spot = { clientX: 0, clientY: 0 };
  /** The frame that scrolls next; 0 while nothing does. */
  #frame = 0;

  constructor(
    private readonly line: () => Line,
    private readonly lift: Lift,
    private readonly ondraw: () => ((row: string, from: number, until: number) => void) | undefined,
  ) {}

  /** Takes a bar: it is lifted as soon as it is moved. */
  grab(event: PointerEvent, bar: Bar): void {
    if (event.button !== 0 || this.lift.bar) return;
    event.stopPropagation();
    if (!bar.mayMove) return;
    const { px } = this.#under(event);
    const { start, size } = this.line().axis.stretch(bar.from, bar.until);
    this.#grip = { bar, offset: px - start, x: event.clientX, y: event.clientY, resizes: px > start + size - GRIP };
  }

  drag(event: PointerEvent): void {
    const { lift } = this;
    const grip = this.#grip;
    if (!grip) return;
    if (!lift.bar && Math.hypot(event.clientX - grip.x, event.clientY - grip.y) < 4) return;
    if (!lift.bar) {
      lift.begin(grip.bar);
      // not the bar: what is scrolled out of sight is not drawn, and would lose the pointer
      this.line().box?.setPointerCapture(event.pointerId);
    }
    this.#spot = event;
    this.#carry(grip);
    this.#scrollAtEdge();
  }

  /** Whether a bar is taken along: then it stays under the pointer. */
  get carries(): boolean {
    return this.#grip !== null;
  }

  #carry({ bar, offset, resizes }: Grip): void {
    const { lift } = this;
    const { px, row } = this.#under(this.#spot);
    const { axis, snap, changesRows } = this.line();
    if (resizes) {
      lift.to({ ...lift.at, until: Math.max(bar.from + snap, snapped(axis, axis.minute(px), snap)) });
      return;
    }
    const from = snapped(axis, axis.minute(px - offset), snap);
    const over = changesRows && row && !row.row.isHead ? row.row.id : lift.at.row;
    lift.to({ row: over, from, until: from + bar.until - bar.from });
  }

  letGo(): void {
    const wasDragged = this.lift.bar !== null && this.#grip !== null;
    this.#release();
    if (wasDragged) this.lift.drop();
  }

  /** The system took the pointer away. */
  lose(): void {
    if (this.#grip) this.putBack();
    this.#release();
  }

  putBack(): void {
    this.#release();
    this.lift.putBack();
  }

  /** Begins to draw on an empty part of a row. */
  begin(event: PointerEvent): void {
    const { px, row } = this.#under(event);
    if (!this.ondraw() || event.button !== 0 || this.lift.bar || !row || row.row.isHead) return;
    const { axis, snap } = this.line();
    this.#anchor = { row: row.row.id, minute: snapped(axis, axis.minute(px), snap) };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  draw(event: PointerEvent): void {
    const anchor = this.#anchor;
    if (!anchor) return;
    this.#spot = event;
    this.#stretch(anchor);
    this.#scrollAtEdge();
  }

  #stretch(anchor: { row: string; minute: number }): void {
    const { axis, snap } = this.line();
    const minute = snapped(axis, axis.minute(this.#under(this.#spot).px), snap);
    if (minute !== anchor.minute || this.drawn)
      this.drawn = { row: anchor.row, from: Math.min(minute, anchor.minute), until: Math.max(minute, anchor.minute) };
  }

  drew(): void {
    const { drawn } = this;
    this.#release();
    if (drawn && drawn.until > drawn.from) this.ondraw()?.(drawn.row, drawn.from, drawn.until);
  }

  #release(): void {
    this.#grip = null;
    this.#anchor = null;
    this.drawn = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** Where the box is seen, and how many px of the screen one of its own is: large text makes all of it larger. */
  #onScreen(): { box: HTMLElement; area: DOMRect; size: number } | null {
    const { box } = this.line();
    if (!box) return null;
    const area = box.getBoundingClientRect();
    return { box, area, size: area.width / box.offsetWidth };
  }

  /** What lies under the pointer: px from the start of the line, and a row. The box knows how far it is scrolled before it has told. */
  #under(spot: Spot): { px: number; row: PlacedRow | undefined } {
    const screen = this.#onScreen();
    if (!screen) return { px: 0, row: undefined };
    const { box, area, size } = screen;
    const across = language.isRtl ? area.right - spot.clientX : spot.clientX - area.left;
    const px = across / size - this.line().heads + Math.abs(box.scrollLeft);
    return { px, row: rowAt(this.line().rows, (spot.clientY - area.top) / size - this.line().top + box.scrollTop) };
  }

  /** While the pointer is held near an edge the line goes on below it, and what it holds is read anew. */
  #scrollAtEdge(): void {
    if (this.#frame !== 0 || !this.#pull()) return;
    let before = performance.now();
    const step = (now: number): void => {
      const pull = this.#pull();
      const { box } = this.line();
      this.#frame = pull && box ? requestAnimationFrame(step) : 0;
      if (!pull || !box) return;
      const far = Math.max(0, now - before) * PULL;
      before = now;
      box.scrollBy({ left: pull.across * far, top: pull.down * far, behavior: "instant" });
      if (this.#grip) this.#carry(this.#grip);
      else if (this.#anchor) this.#stretch(this.#anchor);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** How strongly the edges pull, each way from -1 to 1; null where none does. */
  #pull(): { across: number; down: number } | null {
    const screen = this.#onScreen();
    if (!screen) return null;
    const { area, size } = screen;
    const { heads, top, changesRows } = this.line();
    const { clientX, clientY } = this.#spot;
    const depth = (far: number): number => Math.min(1, Math.max(0, far / (EDGE * size) + 1));
    const [left, right] = language.isRtl ? [area.left, area.right - heads * size] : [area.left + heads * size, area.right];
    const across = depth(clientX - right) - depth(left - clientX);
    // what is drawn or made longer stays in its row
    const staysInRow = !this.#grip || this.#grip.resizes || !changesRows;
    const down = staysInRow ? 0 : depth(clientY - area.bottom) - depth(area.top + top * size - clientY);
    return across === 0 && down === 0 ? null : { across, down };
  }
}
