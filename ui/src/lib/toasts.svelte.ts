export interface Toast {
  id: number;
  text: string;
  /** The entry that Undo takes back; null when there is nothing to undo. */
  entry: string | null;
}

/** What happened, for eight seconds. A toast never holds the only copy of an error. */
class Toasts {
  shown = $state.raw<Toast[]>([]);
  #next = 1;

  add(text: string, entry: string | null = null): void {
    const toast = { id: this.#next, text, entry };
    this.#next += 1;
    this.shown = [...this.shown.slice(-2), toast];
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  /** No longer offers to undo what was undone by another way. */
  withdraw(entry: string): void {
    this.shown = this.shown.filter((toast) => toast.entry !== entry);
  }
}
export const toasts = new Toasts();

class Announcer {
  text = $state("");
  #isOdd = false;

  /** Says something to a screen reader, politely and once. The same words twice in a row are told apart by a trailing space. */
  say(text: string): void {
    this.#isOdd = !this.#isOdd;
    this.text = this.#isOdd ? text : `${text}\u00a0`;
  }
}
export const announcer = new Announcer();
