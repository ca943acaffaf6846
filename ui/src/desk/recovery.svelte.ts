import { askOnce } from "$lib/ask.svelte";
import { Form } from "$lib/form.svelte";
import { beside } from "./waiting";

/** How many words stand on a recovery sheet. */
export const SHEET = 12;

/** A new password by the recovery sheet. */
export class Recovery {
  readonly form = new Form();
  login = $state("");
  text = $state("");
  password = $state("");
  again = $state("");
  /** The words as typed or pasted; numbers, commas and lines of the sheet may stand between them. */
  readonly words = $derived(this.text.toLowerCase().match(/\p{L}+/gu) ?? []);

  /** Tells whether the password was set. */
  async recover(book: string): Promise<boolean> {
    const { form, words } = this;
    if (!this.login.trim()) form.refuse("missing", "login");
    else if (words.length === 0) form.refuse("missing", "words");
    else if (words.length !== SHEET) form.refuse("recovery_refused", "words", { why: "count", found: String(words.length) });
    else if (!this.password) form.refuse("no_password", "new_password");
    else if (this.password !== this.again) form.refuse("passwords_differ", "again");
    else return this.#send(book);
    return false;
  }

  async #send(book: string): Promise<boolean> {
    const { form, words } = this;
    const input = { book, login: this.login.trim(), words: words.join(" ") };
    const reply = await form.send(async () =>
      beside(await askOnce("recover", input, { password: "", new_password: this.password }), {
        recovery_refused: "words",
      }),
    );
    if (reply) return true;
    const { refusal } = form;
    const why = refusal?.details["why"];
    const word = words[Number(refusal?.details["position"]) - 1];
    if (why === "word" && word) form.refuse("unknown_word", "words", { position: refusal?.details["position"] ?? "", word });
    return false;
  }

  forget(): void {
    this.login = this.text = this.password = this.again = "";
    this.form.refusal = null;
  }
}
