// A bar that is lifted: by key or by pointer it moves along the line and over rows, asks at each step whether it may be there, and is
// dropped or put back.
import type { Axis } from "./axis";
import type { Bar } from "./layout";

/** Where a bar would stand. */
export interface Stand {
  row: string;
  from: number;
  until: number;
}
export interface Verdict {
  kind: "free" | "warns" | "blocked";
  /** Why not, a sentence each. */
  reasons: string[];
  /** The bars that it clashes with there. */
  bars: ReadonlySet<string>;
}

export class Lift {
  /** The bar as it stood; none while nothing is lifted. */
  bar = $state.raw<Bar | null>(null);
  at = $state.raw<Stand>({ row: "", from: 0, until: 0 });
  verdict = $state.raw<Verdict | null>(null);
  private isAsking = false;

  constructor(
    /** Whether the bar may stand there. */
    private readonly probe: (bar: Bar, at: Stand) => Promise<Verdict | null>,
    private readonly ondrop: (bar: Bar, at: Stand) => void,
  ) {}

  begin(bar: Bar): void {
    this.bar = bar;
    this.at = { row: bar.row, from: bar.from, until: bar.until };
    this.verdict = null;
  }

  /** Whether it stands elsewhere than before. */
  get isMoved(): boolean {
    const { bar, at } = this;
    return bar !== null && (at.row !== bar.row || at.from !== bar.from || at.until !== bar.until);
  }

  to(at: Stand): void {
    if (!this.bar || (at.row === this.at.row && at.from === this.at.from && at.until === this.at.until)) return;
    this.at = at;
    void this.ask();
  }

  step(axis: Axis, by: number): void {
    const length = this.at.until - this.at.from;
    const from = axis.shift(this.at.from, length, by);
    this.to({ ...this.at, from, until: from + length });
  }

  stepDays(axis: Axis, by: number): void {
    const length = this.at.until - this.at.from;
    const from = axis.shiftDays(this.at.from, by);
    this.to({ ...this.at, from, until: from + length });
  }

  stepRow(rows: readonly string[], by: number): void {
    const row = rows[rows.indexOf(this.at.row) + by];
    if (row !== undefined) this.to({ ...this.at, row });
  }

  /** Longer or shorter; never shorter than `least` minutes. */
  resize(by: number, least: number): void {
    this.to({ ...this.at, until: Math.max(this.at.from + least, this.at.until + by) });
  }

  putBack(): void {
    this.bar = null;
    this.verdict = null;
  }

  drop(): void {
    const { bar, at } = this;
    const isMoved = this.isMoved;
    this.putBack();
    if (bar && isMoved) this.ondrop(bar, at);
  }

  /** One question at a time: where it stands by then is asked next, what lay between is not. */
  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (this.bar) {
        const { bar, at } = this;
        const verdict = await this.probe(bar, at);
        if (this.bar !== bar) continue;
        if (this.at === at) {
          this.verdict = verdict;
          return;
        }
      }
    } finally {
      this.isAsking = false;
    }
  }
}
