// The table of results without a DOM: what a cell shows, what typing and pasting ask for, and what waits for a reason.
import { SvelteMap } from "svelte/reactivity";
import { points } from "$lib/format";
import type { AttemptShown, EnteredResult, EnterResults, ResultRow, Results } from "$lib/requests";
import type { Refused } from "$lib/words.svelte";
import { block, readScore } from "./scores";

/** Writes one entry; null when it is on disk, else why it was refused. */
export type Enter = (scores: Omit<EnterResults, "run" | "assessor">) => Promise<Refused | null>;

/** One attempt at one assessment, as a column. */
export interface AttemptColumn {
  id: string;
  /** Which of the assessments. */
  at: number;
  attempt_n: number;
}

/** A score that was typed or pasted. */
export interface Typed {
  row: ResultRow;
  column: AttemptColumn;
  text: string;
  score_x100: number | null;
  was: number | null;
}

interface Draft {
  text: string;
  state: "typed" | "sending" | "kept" | "refused";
}

/** The results of one run. */
export class ResultTable {
  now = $state.raw<Results | null>(null);
  /** Corrections that wait for a reason. */
  asking = $state.raw<Typed[] | null>(null);
  refusal = $state.raw<Refused | null>(null);
  #drafts = new SvelteMap<string, Draft>();
  readonly #enter: Enter;

  constructor(enter: Enter) {
    this.#enter = enter;
  }

  /** Every attempt that somebody used, and one more where there is one. */
  readonly columns = $derived.by<AttemptColumn[]>(() => {
    const { assessments = [], rows = [] } = this.now ?? {};
    return assessments.flatMap((one, at) => {
      const used = Math.max(1, ...rows.flatMap((row) => row.cells[at]?.attempts.map((attempt) => attempt.attempt_n) ?? []));
      const count = Math.min(one.attempts_n, used + 1);
      return Array.from({ length: count }, (_, n) => ({ id: `${one.id} ${n + 1}`, at, attempt_n: n + 1 }));
    });
  });

  /** Takes the results as the core now holds them; what was written by then needs no draft any more. */
  take(now: Results): void {
    this.now = now;
    for (const [key, draft] of this.#drafts) if (draft.state === "kept") this.#drafts.delete(key);
  }

  attempt(row: ResultRow, column: AttemptColumn): AttemptShown | null {
    return row.cells[column.at]?.attempts.find((one) => one.attempt_n === column.attempt_n) ?? null;
  }

  text(row: ResultRow, column: AttemptColumn): string {
    const kept = this.attempt(row, column);
    return this.#drafts.get(this.#key(row, column))?.text ?? (kept ? points(kept.score_x100) : "");
  }

  isRefused(row: ResultRow, column: AttemptColumn): boolean {
    return this.#drafts.get(this.#key(row, column))?.state === "refused";
  }

  type(row: ResultRow, column: AttemptColumn, text: string): void {
    this.#drafts.set(this.#key(row, column), { text, state: "typed" });
  }

  /** Forgets what was typed into a cell. */
  drop(row: ResultRow, column: AttemptColumn): void {
    if (this.isRefused(row, column)) this.refusal = null;
    this.#drafts.delete(this.#key(row, column));
  }

  /** Writes what was typed into a cell, if it is another score than the one that stands there. */
  commit(row: ResultRow, column: AttemptColumn): void {
    const draft = this.#drafts.get(this.#key(row, column));
    if (draft && draft.state !== "sending" && draft.state !== "kept") this.#put([{ row, column, text: draft.text }]);
  }

  /** Writes a pasted block from a cell on, as one entry; empty cells of it change nothing. */
  paste(rowAt: number, columnAt: number, text: string): void {
    const lines = block(text);
    const rows = this.now?.rows ?? [];
    if (rowAt + lines.length > rows.length) {
      this.refusal = { reason: "too_many_lines", details: { count: String(lines.length), rows: String(rows.length - rowAt) } };
      return;
    }
    const cells = lines.flatMap((line, down) =>
      line.flatMap((one, across) => {
        const [row, column] = [rows[rowAt + down], this.columns[columnAt + across]];
        return row && column && one !== "" ? [{ row, column, text: one }] : [];
      }),
    );
    for (const { row, column, text: one } of cells) this.type(row, column, one);
    this.#put(cells);
  }

  /** Writes the corrections that waited, with their reason. */
  giveReason(reason: string, note: string | null): void {
    const typed = this.asking ?? [];
    this.asking = null;
    void this.#send(typed, reason, note);
  }

  dropAsked(): void {
    for (const { row, column } of this.asking ?? []) this.drop(row, column);
    this.asking = null;
  }

  #key(row: ResultRow, column: AttemptColumn): string {
    return `${row.enrolment} ${column.id}`;
  }

  #put(cells: { row: ResultRow; column: AttemptColumn; text: string }[]): void {
    const typed: Typed[] = [];
    this.refusal = null;
    for (const { row, column, text } of cells) {
      const score_x100 = text.trim() === "" ? null : readScore(text);
      if (score_x100 === null && text.trim() !== "") {
        for (const cell of cells) this.#drafts.set(this.#key(cell.row, cell.column), { text: cell.text, state: "refused" });
        this.refusal = { reason: "not_a_score", details: { what: text } };
        return;
      }
      const kept = this.attempt(row, column);
      const was = kept?.score_x100 ?? null;
      if (was === score_x100 && (kept?.rivals_x100.length ?? 0) === 0) this.drop(row, column);
      else typed.push({ row, column, text, score_x100, was });
    }
    if (typed.length === 0) return;
    if (typed.some((one) => one.was !== null)) this.asking = typed;
    else void this.#send(typed, null, null);
  }

  async #send(typed: Typed[], reason: string | null, note: string | null): Promise<void> {
    const mark = (state: Draft["state"]): void => {
      for (const { row, column, text } of typed) this.#drafts.set(this.#key(row, column), { text, state });
    };
    mark("sending");
    const results: EnteredResult[] = typed.map(({ row, column, score_x100 }) => ({
      assessment: this.now?.assessments[column.at]?.id ?? "",
      enrolment: row.enrolment,
      attempt_n: column.attempt_n,
      score_x100,
    }));
    this.refusal = await this.#enter({ results, reason, note });
    mark(this.refusal ? "refused" : "kept");
  }
}
