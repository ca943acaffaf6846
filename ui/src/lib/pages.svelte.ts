import { untrack } from "svelte";
import { keepLive } from "./ask.svelte";
import { host, type Reply, type With } from "./host";
import type { Refusal, Topic } from "./requests";
import { session } from "./session.svelte";

/** The reads that answer a page and a total. */
export type PagedName = "people" | "certificates" | "former_certificates" | "history" | "report_people" | "inbox";
type RowOf<N extends PagedName> = Reply<N>["rows"][number];
type FilterOf<N extends PagedName> = Omit<With<N>, "from" | "count">;

const SIZE = 100;

/** A long list of which only the pages near what is seen are held. */
export class Pages<N extends PagedName> {
  total = $state(0);
  isLoaded = $state(false);
  refusal = $state.raw<Refusal | null>(null);
  /** Grows with every new question: a list of another question starts at its top. */
  question = $state(0);
  #pages = $state.raw(new Map<number, RowOf<N>[]>());
  #filter: FilterOf<N>;
  #generation = 0;
  #asked = new Set<number>();
  #seen: [number, number] = [0, 0];

  constructor(
    readonly name: N,
    filter: FilterOf<N>,
  ) {
    this.#filter = filter;
  }

  /** Row `index`, or undefined while its page is on the way. */
  row(index: number): RowOf<N> | undefined {
    return this.#pages.get(Math.floor(index / SIZE))?.[index % SIZE];
  }

  /** The list now shows rows `from` to `to`: what is missing is asked for, what is far is let go. */
  see(from: number, to: number): void {
    const first = Math.max(0, Math.floor(from / SIZE));
    const last = Math.max(first, Math.floor(Math.max(0, to) / SIZE));
    this.#seen = [first, last];
    for (let page = first; page <= last; page += 1) if (!this.#pages.has(page) && !this.#asked.has(page)) void this.#load(page);
  }

  /** Asks another question; the old rows stay until the first page of the new answer is in. */
  put(filter: FilterOf<N>): void {
    this.#filter = filter;
    this.question += 1;
    this.again();
  }

  /** Asks the pages that are seen again. */
  again(): void {
    this.#generation += 1;
    this.#asked = new Set();
    const [first, last] = this.#seen;
    for (let page = first; page <= last; page += 1) void this.#load(page);
  }

  async #load(page: number): Promise<void> {
    const generation = this.#generation;
    this.#asked.add(page);
    const input = { ...this.#filter, from: page * SIZE, count: SIZE } as unknown as With<N>;
    const reply = await host().call(this.name, input);
    if (generation !== this.#generation) return;
    this.refusal = reply.refused ?? null;
    session.hear(reply);
    if (reply.ok === undefined) return;
    this.total = reply.ok.total;
    this.isLoaded = true;
    const [first, last] = this.#seen;
    const isNear = (other: number): boolean => this.#asked.has(other) && other >= first - 2 && other <= last + 2;
    const kept = [...this.#pages].filter(([other]) => isNear(other));
    for (const other of this.#asked) if (!isNear(other)) this.#asked.delete(other);
    this.#pages = new Map([...kept, [page, reply.ok.rows as RowOf<N>[]]]);
  }
}

/** Pages for a component: asked anew when the filter changes and when the topics are touched. */
export function askPages<N extends PagedName>(name: N, about: Topic[], filter: () => FilterOf<N>): Pages<N> {
  const pages = new Pages(name, filter());
  let former: string | undefined;
  $effect(() => {
    const next = filter();
    const text = JSON.stringify(next);
    if (text === former) return;
    former = text;
    untrack(() => pages.put(next));
  });
  keepLive(about, () => pages.again());
  return pages;
}
