import type { Envelope } from "./host";
import { sayRefusal, type Refused } from "./words.svelte";

/** The state of a form being sent: busy, and what was refused. */
export class Form {
  refusal = $state.raw<Refused | null>(null);
  isBusy = $state(false);

  /** The sentence for a field, when the refusal is about it. `names` are the core's names of the field. */
  error(...names: string[]): string | undefined {
    const { refusal } = this;
    return refusal && names.includes(refusal.details.field ?? "") ? sayRefusal(refusal) : undefined;
  }

  /** A refusal found while typing, before anything is sent. */
  refuse(reason: string, field: string, details: Record<string, string> = {}): void {
    this.refusal = { reason, details: { ...details, field } };
  }

  /** Sends once at a time. Gives what came back, or null when it was refused or broke. */
  async send<T>(run: () => Promise<Envelope<T>>): Promise<T | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    this.refusal = null;
    const reply = await run();
    this.isBusy = false;
    this.refusal = reply.refused ?? null;
    return reply.ok ?? null;
  }
}
