// Which part of the timetable is shown: what its rows are, which days, one run or one row alone, and by which clocks.
import { addDays } from "$lib/dates";
import { month, span } from "$lib/format";
import type { With } from "$lib/host";
import type { RunRow, TimetableBy, TimetableRow } from "$lib/requests";
import type { Span } from "$parts/calendar/layout";
import { shownDays, turned } from "./calendar";
import { weekOf } from "./week";

export type Look = "day" | "week" | "month" | "run";
const DAYS: Record<Exclude<Look, "run">, number> = { day: 1, week: 7, month: 28 };
export const ROWS: readonly TimetableBy[] = ["rooms", "trainers", "equipment", "groups"];
/** Days that the core shows at most. */
const MOST_DAYS = 371;

export class Extent {
  by = $state<TimetableBy>("rooms");
  look = $state<Look>("week");
  /** The day that somebody went to; until then it is today. */
  moved = $state<string | null>(null);
  /** The only run that is shown. */
  run = $state("");
  zones = $state.raw({ own: "", second: "" });
  /** The row that is shown alone, as a calendar of this span. */
  only = $state.raw<Pick<TimetableRow, "id" | "name" | "zone"> | null>(null);
  calendar = $state<Span>("month");

  constructor(
    private readonly today: () => string,
    private readonly runs: () => readonly RunRow[],
  ) {}

  readonly on = $derived.by(() => this.moved ?? this.today());
  readonly days = $derived.by(() => this.#days());

  #days(): { first: string; last: string } {
    const { on, look } = this;
    if (!on) return { first: "", last: "" };
    if (this.only) return shownDays(this.calendar, on);
    const shown = this.runs().find((run) => run.id === this.run);
    if (look === "run" && shown) {
      const most = addDays(shown.first_on, MOST_DAYS);
      return { first: shown.first_on, last: shown.last_on < most ? shown.last_on : most };
    }
    const first = look === "day" ? on : weekOf(on);
    return { first, last: addDays(first, DAYS[look === "run" ? "week" : look] - 1) };
  }

  /** The days in words. */
  get words(): string {
    return this.only && this.calendar === "month" ? month(this.on) : span(this.days.first, this.days.last);
  }

  /** What the core is asked for; nothing before it is known what day it is. */
  get filter(): With<"timetable"> | null {
    const { by, days, only, run, zones } = this;
    if (!days.first) return null;
    return {
      by,
      from_on: days.first,
      to_on: days.last,
      run: only ? null : run || null,
      row: only?.id ?? null,
      // a room goes by its own clock, where no other one was chosen
      zone: zones.own || only?.zone || null,
      second_zone: zones.second || null,
    };
  }

  nextRows(): void {
    this.by = ROWS[(ROWS.indexOf(this.by) + 1) % ROWS.length] ?? "rooms";
  }

  /** The next days of this length, or the former ones. */
  turn(by: number): void {
    if (this.only) this.moved = turned(this.calendar, this.on, by);
    else {
      if (this.look === "run") this.look = "week";
      this.moved = addDays(this.days.first, by * DAYS[this.look as Exclude<Look, "run">]);
    }
  }

  /** The whole of a run is that of the one that is shown: else of `likely`, or of one that goes on now. */
  show(look: Look, likely: string | undefined): void {
    this.look = look;
    if (look !== "run" || this.run) return;
    const [runs, today] = [this.runs(), this.today()];
    const goesOn = runs.find((run) => run.first_on <= today && run.last_on >= today);
    this.run = likely ?? goesOn?.id ?? runs[0]?.id ?? "";
  }

  /** One run, or all: days on which it goes on. */
  showRun(id: string): void {
    this.run = id;
    const run = this.runs().find((one) => one.id === id);
    if (run && (run.last_on < this.days.first || run.first_on > this.days.last)) this.moved = run.first_on;
    if (!run && this.look === "run") this.look = "week";
  }
}
