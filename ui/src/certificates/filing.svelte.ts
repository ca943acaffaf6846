// Making and filing the papers of an issued batch, a few at a time, so that the window stays usable and the person sees how far it is.
import type { PapersFiled } from "$lib/requests";
import type { Refused } from "$lib/words.svelte";

const AT_ONCE = 10;

/** What one step answers: papers filed and left, or why not. */
export type Step = { ok: PapersFiled } | { refused: Refused };

/** The filing of one batch. What is filed stays filed: stopping only leaves the rest for later. */
export class Filing {
  filed = $state(0);
  left = $state<number | null>(null);
  isRunning = $state(false);
  refusal = $state.raw<Refused | null>(null);
  #isStopped = false;

  readonly batch: string;
  readonly #file: (batch: string, atMost: number) => Promise<Step>;

  constructor(batch: string, file: (batch: string, atMost: number) => Promise<Step>) {
    this.batch = batch;
    this.#file = file;
  }

  get total(): number {
    return this.filed + (this.left ?? 0);
  }

  get isDone(): boolean {
    return this.left === 0;
  }

  /** Files until nothing is left, somebody stops it, or a step is refused. */
  async run(alreadyFiled: number, count: number): Promise<void> {
    if (this.isRunning) return;
    this.filed = alreadyFiled;
    this.left = count - alreadyFiled;
    this.isRunning = true;
    this.#isStopped = false;
    this.refusal = null;
    while (this.left > 0 && !this.#isStopped) {
      const step = await this.#file(this.batch, AT_ONCE);
      if ("refused" in step) {
        this.refusal = step.refused;
        break;
      }
      this.filed += step.ok.filed;
      this.left = step.ok.left;
      if (step.ok.filed === 0) break;
    }
    this.isRunning = false;
  }

  stop(): void {
    this.#isStopped = true;
  }
}

const filings = new Map<string, Filing>();

/** The filing of a batch: the same one when its view comes back while it goes on. */
export function filingOf(batch: string, file: ConstructorParameters<typeof Filing>[1]): Filing {
  const known = filings.get(batch) ?? new Filing(batch, file);
  filings.set(batch, known);
  return known;
}
