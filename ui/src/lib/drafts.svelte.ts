import { untrack } from "svelte";
import { host } from "./host";

/**
 * What was typed into a form and not yet sent, in the book's local table: it survives Esc, a lock, a crash and a restart and leaves this desk in no
 * bundle. It is there again when the same form is opened, until it is sent or thrown away. Only fields that differ from how the form began are
 * kept, so that an old draft takes back nothing that was changed since.
 */
export class Draft<T extends object> {
  /** What was typed earlier stands in the form. */
  isBack = $state(false);
  /** `asked` until the core told what it has; `over` once it is to be forgotten. */
  #phase: "asked" | "live" | "over" = $state("asked");
  #key: () => string | null;
  /** The form that is open now. Its key is not asked of a form that has gone, which has nothing left to say it from. */
  #open: string | null = null;
  #fill: (kept: Partial<T>) => void;
  #first: Partial<T> = {};
  #kept: string | null = null;
  #next: { name: string; value: string | null } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `key` names the form while it is open; `read` gives what stands in it, `fill` puts something into it. */
  constructor(key: () => string | null, read: () => T, fill: (kept: Partial<T>) => void) {
    this.#key = key;
    this.#fill = fill;
    $effect(() => {
      const name = key();
      if (name === null) return;
      this.#open = name;
      this.#phase = "asked";
      this.isBack = false;
      this.#first = untrack(() => copy(read()));
      void this.#take(name);
      return () => {
        this.#open = null;
        this.#send();
      };
    });
    $effect(() => {
      const [name, now] = [key(), copy(read())];
      if (name === null || this.#phase === "over") return;
      const value = changed(now, this.#first);
      if (this.#phase === "live") this.#keep(name, value);
      else this.#next = value === null ? null : { name, value };
    });
  }

  async #take(name: string): Promise<void> {
    const reply = await host().call("draft", { key: name });
    if (this.#open !== name) return;
    this.#kept = reply.ok?.value ?? null;
    if (this.#kept !== null) {
      // what is typed already wins
      this.#fill({ ...parsed<T>(this.#kept), ...parsed<T>(this.#next?.value ?? "{}") });
      this.isBack = true;
    }
    this.#phase = "live";
  }

  /** Half a second after the last letter, or when the form goes. */
  #keep(name: string, value: string | null): void {
    clearTimeout(this.#timer);
    this.#next = value === this.#kept ? null : { name, value };
    if (this.#next) this.#timer = setTimeout(() => this.#send(), 500);
  }

  #send(): void {
    clearTimeout(this.#timer);
    if (!this.#next) return;
    const { name, value } = this.#next;
    this.#next = null;
    this.#kept = value;
    void host().call("keep_draft", { key: name, value });
  }

  /** Forgets it: it was sent or thrown away. */
  drop(): void {
    const name = this.#key();
    this.#phase = "over";
    this.isBack = false;
    if (name !== null) this.#keep(name, null);
    this.#send();
  }

  /** The form as it began. */
  again(): void {
    this.drop();
    this.#fill(this.#first);
    this.#phase = "live";
  }
}

const parsed = <T extends object>(text: string): Partial<T> => JSON.parse(text) as Partial<T>;
const copy = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The fields that are not as they were first; nothing where all are. */
function changed<T extends object>(now: T, first: Partial<T>): string | null {
  const others = Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(first[field as keyof T]));
  return others.length > 0 ? JSON.stringify(Object.fromEntries(others)) : null;
}
