import { askOnce } from "$lib/ask.svelte";
import { Form } from "$lib/form.svelte";
import type { Restored } from "$lib/requests";
import { beside, fileOf, isWhole } from "./waiting";

const BOOK = ".rollbook";

/** A backup becomes a new book beside the present one, never in its place. */
export class Restoring {
  readonly form = new Form();
  login = $state("");
  password = $state("");
  #backup = $state("");
  #to = $state<string | null>(null);

  /** `folder` is where a new book lies unless another place is chosen. */
  constructor(readonly folder: string) {}

  get backup(): string {
    return this.#backup;
  }
  set backup(path: string) {
    this.#backup = path;
  }
  /** The file to be made: named after the backup until a person names it. */
  get to(): string {
    return this.#to ?? this.#suggested();
  }
  set to(path: string) {
    this.#to = path;
  }

  #suggested(): string {
    // the book inside of a backup stands for the whole of it
    const backup = this.#backup.trim().replace(/[\\/]book\.rollbook$/, "");
    const name = fileOf(backup).replace(/\.rollbook-backup$/, "");
    return name ? `${this.folder}${name}${BOOK}` : "";
  }

  /** The same file in another folder. */
  moveTo(folder: string): void {
    const mark = folder.includes("\\") ? "\\" : "/";
    this.to = `${folder.replace(/[\\/]$/, "")}${mark}${fileOf(this.to) || `restored${BOOK}`}`;
  }

  /** Gives the book that was made. */
  async restore(): Promise<Restored | null> {
    const { form } = this;
    const [backup, to, login] = [this.backup.trim(), this.to.trim(), this.login.trim()];
    const missing = Object.entries({ backup, to, login }).find(([, value]) => !value)?.[0];
    if (missing) form.refuse("missing", missing);
    else if (!isWhole(backup)) form.refuse("not_whole_path", "backup");
    else if (!isWhole(to)) form.refuse("not_whole_path", "to");
    else if (!to.endsWith(BOOK)) form.refuse("no_book_name", "to");
    else if (!this.password) form.refuse("no_password", "password");
    else return this.#send(backup, to, login);
    return null;
  }

  async #send(backup: string, to: string, login: string): Promise<Restored | null> {
    const { form } = this;
    const reply = await form.send(async () =>
      beside(await askOnce("restore_backup", { backup, to, login }, { password: this.password }), {
        backup_damaged: "backup",
        damaged_book: "backup",
        newer_format: "backup",
        not_a_book: "backup",
        book_missing: "backup",
        book_exists: "to",
        no_folder: "to",
        book_held: "to",
        synced_folder: "to",
        network_folder: "to",
        not_writable: "to",
        no_room: "to",
        wrong_password: "password",
        password_needed: "password",
        wait_after_failures: "password",
      }),
    );
    return reply;
  }

  forget(): void {
    this.#backup = this.login = this.password = "";
    this.#to = null;
    this.form.refusal = null;
  }
}
