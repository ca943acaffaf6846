import { askOnce, change } from "$lib/ask.svelte";
import { Form } from "$lib/form.svelte";
import type { ChosenFile } from "$lib/host";
import type { Imported, ImportPeople, ImportPreview, ImportRow, DateOrder, Field, Meaning, Preview, UnknownValue } from "$lib/requests";

export type Duplicate = "create" | "same" | "skip";
export type Shown = "all" | "faults" | "possible_duplicate" | "refused";

/** The kind of a list as people call it; text with tabs between its columns is a TSV. */
export function kindOf({ kind, separator }: Pick<ImportPreview, "kind" | "separator">): string {
  if (kind !== "text") return kind.toUpperCase();
  return separator === "\t" ? "TSV" : "CSV";
}

/** A table is text with tabs or lines: what is typed one letter at a time is none yet. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.trim());

/** A list on its way into the book: chosen, looked at, corrected, and committed as one entry with one undo. */
export class ImportWizard {
  file = $state.raw<ChosenFile | null>(null);
  run = $state("");
  preview = $state.raw<ImportPreview | null>(null);
  done = $state.raw<Imported | null>(null);
  shown = $state<Shown>("all");
  /** What to do with possible duplicates; by line where a person decided one by one. */
  duplicates = $state<Duplicate>("skip");
  lines = $state<Record<number, Duplicate>>({});
  readonly form = new Form();
  #columns: (Field | null)[] | null = null;
  #tab: number | null = null;
  #values: Meaning[] | null = null;
  /** What was chosen is looked at one after the other: each choice builds on the preview that the one before it led to. */
  #turns: Promise<void> = Promise.resolve();
  /** How dates are meant that may be several; the core never guesses. */
  dateOrder = $state<DateOrder | null>(null);

  get rows(): ImportRow[] {
    const rows = this.preview?.rows ?? [];
    if (this.shown === "faults") return rows.filter((row) => row.faults.length > 0);
    return this.shown === "all" ? rows : rows.filter((row) => row.decision === this.shown);
  }

  /** How many rows the button takes in, with the decisions made so far. */
  get taking(): number {
    const { preview } = this;
    if (!preview) return 0;
    const { create, update, possible_duplicate } = preview.counts;
    const decided = Object.values(this.lines);
    const rest = this.duplicates === "skip" ? 0 : possible_duplicate - decided.length;
    return create + update + rest + decided.filter((one) => one !== "skip").length;
  }

  /** What happens to a row that may be somebody known. */
  decisionOf(row: ImportRow): Duplicate {
    return this.lines[row.line] ?? this.duplicates;
  }

  async choose(file: ChosenFile): Promise<void> {
    this.file = file;
    this.#columns = null;
    this.#tab = null;
    this.#values = null;
    this.dateOrder = null;
    await this.#turn(() => undefined);
    if (!this.preview) this.file = null;
  }

  /** Takes a pasted table as if it were a chosen file. */
  async paste(text: string): Promise<void> {
    const taken = await this.form.send(() => askOnce("take_table", { text }));
    if (taken) await this.choose(taken);
  }

  /** The refused rows as a file of the same kind, each with its reason. */
  async refused(): Promise<Preview | null> {
    const { file } = this;
    return file && (await this.form.send(() => askOnce("refused_rows", { file: file.token, ...this.#input() })));
  }

  chooseRun(run: string): Promise<void> {
    this.run = run;
    return this.#turn(() => undefined);
  }

  chooseTab(tab: number): Promise<void> {
    return this.#turn(() => {
      this.#tab = tab;
      this.#columns = null;
      this.#values = null;
    });
  }

  /** Says what a column holds. A field stands in one column only: where it stood before becomes empty. */
  map(index: number, field: Field | null): Promise<void> {
    return this.#turn(() => {
      const columns = (this.preview?.columns ?? []).map((column) => column.field);
      this.#columns = columns.map((known, at) => (at === index ? field : known === field ? null : known));
      this.#values = this.#said();
    });
  }

  /** Says what a value means that nobody knows; null: nothing. */
  mean({ field, text }: UnknownValue, code: string | null): Promise<void> {
    return this.#turn(() => {
      const others = this.#said().filter((one) => one.field !== field || one.text !== text);
      this.#values = code === null ? others : [...others, { field, text, code }];
    });
  }

  /** What was said of values so far, now or of such a list before. */
  #said(): Meaning[] {
    return (this.preview?.values ?? []).flatMap(({ field, text, code }) => (code === null ? [] : [{ field, text, code }]));
  }

  /** Says how dates like that of the question are meant. */
  readDates(order: DateOrder | null): Promise<void> {
    this.dateOrder = order;
    return this.#turn(() => undefined);
  }

  decide(line: number, decision: Duplicate): void {
    this.lines = { ...this.lines, [line]: decision };
  }

  #turn(choice: () => void): Promise<void> {
    this.#turns = this.#turns.then(async () => {
      choice();
      await this.#look();
    });
    return this.#turns;
  }

  async #look(): Promise<void> {
    const { file } = this;
    if (!file) return;
    const preview = await this.form.send(() => askOnce("preview_import", { file: file.token, ...this.#input() }));
    if (!preview) return;
    this.preview = preview;
    // lines of another mapping are other people
    this.lines = {};
  }

  async commit(said: (done: number) => string): Promise<void> {
    await this.#turns;
    const { file } = this;
    if (!file) return;
    const input: ImportPeople = { file: file.token, ...this.#input(), duplicates: this.duplicates, lines: this.lines };
    this.done = await this.form.send(() => change("import_people", input, { said: said(this.taking) }));
  }

  #input(): Pick<ImportPeople, "run" | "tab" | "columns" | "date_order" | "values"> {
    return { run: this.run || null, tab: this.#tab, columns: this.#columns, date_order: this.dateOrder, values: this.#values };
  }
}
