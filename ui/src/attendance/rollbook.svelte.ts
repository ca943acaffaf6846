// The roll book without a DOM: what is shown, where the focus stands, and the queue that writes one entry a key.
import { SvelteMap } from "svelte/reactivity";
import type { Mark, MarkShown, Roll, RollRow, Status } from "$lib/requests";
import type { Refused } from "$lib/words.svelte";
import type { RollDesk, Said, ShownMark } from "./shown";
import { takesMinutes, type MarkStatus, type RollKey, type Step } from "./rollkeys";

interface Overlay {
  mark: Mark;
  state: "sending" | "held" | "saved" | "refused";
  refusal: Refused | null;
  job: number;
}

interface Job {
  number: number;
  marks: Mark[];
  reason: string | null;
  note: string | null;
}

const MINUTES_WAIT_MS = 1000;
const PAGE_ROWS = 10;

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function minutesOf(mark: Mark | MarkShown): number | null {
  return mark.minutes_late ?? mark.minutes_early ?? null;
}

/** The roll book of one session. */
export class RollBook {
  roll = $state.raw<Roll | null>(null);
  focused = $state<string | null>(null);
  column = $state(0);
  said = $state.raw<Said | null>(null);
  /** True while marks wait for a reason that the person must give. */
  isAsking = $state(false);
  /** The reason given for this batch of late marks or corrections. */
  batchReason = $state.raw<{ reason: string; note: string | null } | null>(null);

  #overlays = new SvelteMap<string, Overlay>();
  #queue: Job[] = [];
  #held: Job[] = [];
  #isRunning = false;
  #jobs = 0;
  #typing = $state.raw<{ enrolment: string; status: Status; digits: string; completes: boolean; cancel: () => void } | null>(null);

  readonly session: string;
  readonly #desk: RollDesk;

  constructor(session: string, desk: RollDesk) {
    this.session = session;
    this.#desk = desk;
  }

  get rows(): RollRow[] {
    return this.roll?.rows ?? [];
  }

  get index(): number {
    const at = this.rows.findIndex((row) => row.enrolment === this.focused);
    return at < 0 ? 0 : at;
  }

  /** The index of the current session among the columns. */
  get current(): number {
    return Math.max(0, (this.roll?.columns.length ?? 1) - 1);
  }

  get counts(): Record<Status, number> {
    const counts: Record<Status, number> = { P: 0, L: 0, E: 0, R: 0, X: 0, A: 0, N: 0, U: 0 };
    for (const row of this.rows) counts[this.shown(row).status] += 1;
    return counts;
  }

  get marked(): number {
    return this.rows.length - this.counts.U;
  }

  get refused(): { row: RollRow; shown: ShownMark }[] {
    return this.rows.map((row) => ({ row, shown: this.shown(row) })).filter(({ shown }) => shown.dot === "refused");
  }

  /** True while a mark is on its way or waits for a reason. */
  get isBusy(): boolean {
    return [...this.#overlays.values()].some((overlay) => overlay.state === "sending" || overlay.state === "held");
  }

  get mayMark(): boolean {
    return this.roll?.may_mark ?? false;
  }

  shown(row: RollRow): ShownMark {
    const kept = row.marks[this.current] ?? null;
    const overlay = this.#overlays.get(row.enrolment);
    const typed = this.#typing?.enrolment === row.enrolment && this.#typing.digits !== "" ? Number(this.#typing.digits) : null;
    if (overlay && overlay.state !== "refused") {
      const dot = overlay.state === "saved" && typed === null ? "saved" : "sending";
      return { status: overlay.mark.status, minutes: typed ?? minutesOf(overlay.mark), dot, refusal: null, attempted: null, kept };
    }
    return {
      status: kept?.status ?? "U",
      minutes: typed ?? (kept ? minutesOf(kept) : null),
      dot: overlay ? "refused" : typed !== null ? "sending" : kept && kept.status !== "U" ? "saved" : "none",
      refusal: overlay?.refusal ?? null,
      attempted: overlay?.mark.status ?? null,
      kept,
    };
  }

  /** Takes the roll as the core now holds it, and lays over it what is still on its way. It was asked for after the newest receipt. */
  take(roll: Roll): void {
    if (this.roll === null) {
      const now = roll.columns.length - 1;
      this.column = now;
      this.focused = (roll.rows.find((row) => (row.marks[now]?.status ?? "U") === "U") ?? roll.rows[0])?.enrolment ?? null;
    }
    this.roll = roll;
    for (const [enrolment, overlay] of this.#overlays) if (overlay.state === "saved") this.#overlays.delete(enrolment);
  }

  /** Does what a key asks; true when the key was the roll book's own. Jump, help and walk-in belong to the component. */
  press(key: RollKey): boolean {
    if (key.does === "digit") return this.#digit(key.digit);
    this.flushMinutes();
    if (key.does === "move") {
      this.move(key.step);
      return true;
    }
    if (key.does === "jump" || key.does === "help" || key.does === "walk_in") return false;
    if (!this.mayMark) return true;
    if (key.does === "mark") {
      if (key.everybody) this.markUnmarked(key.status);
      else this.markFocused(key.status);
    } else if (key.does === "default") this.markFocused(this.#default());
    else if (key.does === "clear") this.markFocused("U");
    else this.copyFormer();
    return true;
  }

  move(step: Step): void {
    const last = this.rows.length - 1;
    const steps: Record<Step, number> = {
      up: -1,
      down: 1,
      page_up: -PAGE_ROWS,
      page_down: PAGE_ROWS,
      first: -last,
      last,
      inline_back: 0,
      inline_forward: 0,
    };
    if (step === "inline_back") this.column = Math.max(-1, this.column - 1);
    else if (step === "inline_forward") this.column = Math.min(this.current + 1, this.column + 1);
    else this.focusRow(Math.min(last, Math.max(0, this.index + steps[step])));
  }

  focusRow(index: number): void {
    const row = this.rows[index];
    if (row) this.focused = row.enrolment;
  }

  /** Marks the focused person and moves to the next one. */
  markFocused(status: Status): void {
    const row = this.rows[this.index];
    if (!row || !this.mayMark) return;
    this.markRow(row, status);
    this.move("down");
  }

  /** Marks one person; the focus stays. */
  markRow(row: RollRow, status: Status): void {
    this.flushMinutes();
    if (!this.mayMark) return;
    const before = this.shown(row);
    const isNew = before.status !== status || before.minutes !== null;
    if (isNew) this.#write([{ enrolment: row.enrolment, status }], this.#reasonFor(row));
    this.said = { what: "marked", name: row.full_name, status, minutes: null };
    if (takesMinutes(status))
      this.#typing = { enrolment: row.enrolment, status, digits: "", completes: isNew, cancel: this.#endTypingLater() };
  }

  /** Marks everybody who is still unmarked, as one entry. */
  markUnmarked(status: MarkStatus): void {
    const open = this.#unmarked();
    if (!this.mayMark || open.length === 0) {
      this.said = { what: "nothing_unmarked" };
      return;
    }
    this.#write(
      open.map((row) => ({ enrolment: row.enrolment, status })),
      this.#reasonForMany(open),
    );
    this.said = { what: "marked_many", count: open.length, status };
  }

  /** Copies the former session's marks onto those who are still unmarked, as one entry. */
  copyFormer(): void {
    const former = this.current - 1;
    const rows = this.#unmarked().filter((row) => (row.marks[former]?.status ?? "U") !== "U");
    if (!this.mayMark || former < 0 || rows.length === 0) {
      this.said = { what: "nothing_to_copy" };
      return;
    }
    const marks = rows.map((row): Mark => {
      const mark = row.marks[former];
      return {
        enrolment: row.enrolment,
        status: mark?.status ?? "U",
        minutes_late: mark?.minutes_late ?? null,
        minutes_early: mark?.minutes_early ?? null,
      };
    });
    this.#write(marks, this.#reasonForMany(rows));
    this.said = { what: "copied", count: rows.length };
  }

  /** Moves to the first person whose name begins, or else holds, the text. */
  jump(text: string): boolean {
    const wanted = fold(text.trim());
    if (wanted === "") return false;
    const names = this.rows.map((row) => fold(`${row.full_name} ${row.native_name ?? ""}`));
    let at = names.findIndex((name) => name.split(/\s+/).some((word) => word.startsWith(wanted)));
    if (at < 0) at = names.findIndex((name) => name.includes(wanted));
    if (at < 0) {
      this.said = { what: "no_such_name" };
      return false;
    }
    this.focusRow(at);
    return true;
  }

  /** Moves to the first unmarked person; false when everybody is marked. */
  jumpToUnmarked(): boolean {
    const open = this.#unmarked()[0];
    if (!open) return false;
    this.focused = open.enrolment;
    this.column = this.current;
    return true;
  }

  /** The reason for the marks that wait, and for those that follow in this batch. */
  giveReason(reason: string, note: string | null): void {
    this.batchReason = { reason, note };
    this.isAsking = false;
    const held = this.#held;
    this.#held = [];
    for (const job of held) this.#send({ ...job, reason, note });
  }

  /** Lets go of the marks that wait for a reason. */
  dropHeld(): void {
    this.isAsking = false;
    for (const job of this.#held) this.#forget(job);
    this.#held = [];
  }

  /** Asks for another reason with the next correction. */
  endBatch(): void {
    this.batchReason = null;
  }

  /** Sends a refused mark once more. */
  retry(enrolment: string): void {
    const overlay = this.#overlays.get(enrolment);
    const row = this.rows.find((one) => one.enrolment === enrolment);
    if (overlay?.state === "refused" && row) this.#write([overlay.mark], this.#reasonFor(row));
  }

  dismissRefused(enrolment: string): void {
    if (this.#overlays.get(enrolment)?.state === "refused") this.#overlays.delete(enrolment);
  }

  /** Writes the minutes typed so far, if any. */
  flushMinutes(): void {
    const typing = this.#typing;
    if (!typing) return;
    this.#typing = null;
    typing.cancel();
    const minutes = Number(typing.digits);
    if (typing.digits === "" || minutes === 0) return;
    const mark = this.#withMinutes(typing.enrolment, typing.status, minutes);
    const held = this.#held.find((job) => job.marks.some((one) => one.enrolment === typing.enrolment));
    if (held) {
      // It has not been written yet, so the minutes are part of the first entry.
      held.marks = held.marks.map((one) => (one.enrolment === typing.enrolment ? mark : one));
      this.#lay(held, "held");
      return;
    }
    this.#write([mark], typing.completes ? "completes" : "slip");
  }

  #default(): Status {
    return this.roll?.default_status ?? "P";
  }

  #unmarked(): RollRow[] {
    return this.rows.filter((row) => this.shown(row).status === "U");
  }

  #digit(digit: number): boolean {
    const typing = this.#typing;
    if (!typing) return false;
    if (typing.digits.length >= 3) return true;
    typing.cancel();
    const digits = typing.digits + String(digit);
    const minutes = Number(digits);
    this.#typing = { ...typing, digits, cancel: this.#endTypingLater() };
    const name = this.rows.find((row) => row.enrolment === typing.enrolment)?.full_name ?? "";
    this.said = { what: "marked", name, status: typing.status, minutes };
    return true;
  }

  #withMinutes(enrolment: string, status: Status, minutes: number): Mark {
    return status === "L" ? { enrolment, status, minutes_late: minutes } : { enrolment, status, minutes_early: minutes };
  }

  #endTypingLater(): () => void {
    return this.#desk.later(MINUTES_WAIT_MS, () => this.flushMinutes());
  }

  /** A first mark asks nothing. A correction of an open register is a slip; after closing the person says why. */
  #reasonFor(row: RollRow): string | null {
    if (this.batchReason) return this.batchReason.reason;
    const overlay = this.#overlays.get(row.enrolment);
    const wasMarked = row.marks[this.current]?.entry != null || (overlay !== undefined && overlay.state !== "refused");
    return wasMarked ? "slip" : null;
  }

  #reasonForMany(rows: RollRow[]): string | null {
    return rows.map((row) => this.#reasonFor(row)).find((reason) => reason !== null) ?? null;
  }

  #write(marks: Mark[], reason: string | null): void {
    this.#jobs += 1;
    const note = this.batchReason?.note ?? null;
    const job: Job = { number: this.#jobs, marks, reason, note };
    const mustAsk = this.roll?.session.register === "closed" && !this.batchReason;
    if (mustAsk || this.isAsking) this.#hold(job);
    else this.#send(job);
  }

  #lay(job: Job, state: Overlay["state"], refusal: Refused | null = null): void {
    for (const mark of job.marks) this.#overlays.set(mark.enrolment, { mark, state, refusal, job: job.number });
  }

  #hold(job: Job): void {
    this.#lay(job, "held");
    this.#held.push(job);
    this.isAsking = true;
  }

  #send(job: Job): void {
    this.#lay(job, "sending");
    this.#queue.push(job);
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let job = this.#queue.shift(); job; job = this.#queue.shift()) {
      const refusal = await this.#desk.mark({ session: this.session, marks: job.marks, reason: job.reason, note: job.note });
      this.#settle(job, refusal);
    }
    this.#isRunning = false;
  }

  #settle(job: Job, refusal: Refused | null): void {
    if (refusal?.reason === "needs_reason" && !this.batchReason) {
      this.#hold(job);
      return;
    }
    for (const mark of job.marks) {
      const overlay = this.#overlays.get(mark.enrolment);
      // A newer mark of the same person is on its way: it decides what is shown.
      if (!overlay || overlay.job !== job.number) continue;
      this.#overlays.set(mark.enrolment, { ...overlay, state: refusal ? "refused" : "saved", refusal });
    }
    if (refusal) {
      const first = this.rows.find((row) => row.enrolment === job.marks[0]?.enrolment);
      this.said = { what: "refused", name: first?.full_name ?? "", refusal };
    }
  }

  #forget(job: Job): void {
    for (const mark of job.marks) {
      if (this.#overlays.get(mark.enrolment)?.job === job.number) this.#overlays.delete(mark.enrolment);
    }
  }
}
