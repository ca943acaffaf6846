import { askOnce } from "$lib/ask.svelte";
import { Form } from "$lib/form.svelte";
import type { FoundBook, Founded } from "$lib/requests";
import { session } from "$lib/session.svelte";

export type Step = "start" | "centre" | "person" | "words" | "proof";

/** The way from nothing to a book that can be worked in. The session begins only after two recovery words were typed back. */
export class FirstRun {
  step = $state<Step>("start");
  readonly form = new Form();
  fields = $state({ centre_name: "", code: "", country: "", zone: "", full_name: "", login: "", backup_place: "" });
  password = $state("");
  again = $state("");
  founded = $state.raw<Founded | null>(null);
  answers = $state<[string, string]>(["", ""]);

  constructor(zone: string, backupPlace: string) {
    this.fields.zone = zone;
    this.fields.backup_place = backupPlace;
  }

  /** Which two words are typed back, counted from 0: one of the beginning and one of the end, so that the whole sheet was at hand. */
  get asked(): [number, number] {
    const count = this.founded?.recovery.length ?? 0;
    return [Math.min(2, count - 1), Math.max(0, count - 2)];
  }

  /** Goes on from the centre to the person, when nothing is missing. */
  toPerson(): void {
    const missing = (["centre_name", "code", "country", "zone"] as const).find((field) => !this.fields[field].trim());
    this.form.refusal = null;
    if (missing) this.form.refuse("missing", missing);
    else this.step = "person";
  }

  async found(): Promise<void> {
    const missing = (["full_name", "login"] as const).find((field) => !this.fields[field].trim());
    if (missing) return this.form.refuse("missing", missing);
    if (!this.password) return this.form.refuse("no_password", "password");
    if (this.password !== this.again) return this.form.refuse("passwords_differ", "again");
    const { backup_place, ...fields } = this.fields;
    const input: FoundBook = { ...fields, ...(backup_place.trim() ? { backup_place } : {}) };
    const founded = await this.form.send(() => askOnce("found_book", input, { password: this.password }));
    if (!founded) return;
    this.password = this.again = "";
    this.founded = founded;
    this.step = "words";
  }

  /** Lets the person in when both words are right. */
  prove(): void {
    const { founded, asked, answers } = this;
    if (!founded) return;
    const plain = (word: string | undefined): string => (word ?? "").trim().toLowerCase();
    const wrong = asked.findIndex((at, index) => plain(answers[index]) !== plain(founded.recovery[at]));
    this.form.refusal = null;
    if (wrong >= 0) return this.form.refuse("wrong_word", `word_${wrong}`);
    session.who = founded.who;
  }
}
