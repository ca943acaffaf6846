// What is said against a session before it is placed or changed: asked while its fields are filled in, and once more before they are sent.
import { askOnce } from "$lib/ask.svelte";
import { addDays } from "$lib/dates";
import type { Form } from "$lib/form.svelte";
import type { Against, FreePlaces, ProbePlacing, SessionRow } from "$lib/requests";
import { sayRefusal } from "$lib/words.svelte";
import { fieldsOf, type SessionDraft } from "./sessiondraft";
import { againstSentences, isNewAgainst, kindName } from "./sessionwords";

/** Milliseconds after the last letter. */
const PAUSE = 250;
/** How many days before and after are looked at for other places. */
const DAYS_AROUND = 5;

interface Verdict {
  kind: Against["standing"];
  reasons: string[];
}

export class Probing {
  /** Null as long as the fields are not told enough. */
  verdict = $state.raw<Verdict | null>(null);
  /** Where else it could stand. */
  near = $state.raw<FreePlaces | null>(null);
  /** A reason is asked for. */
  asksWhy = $state(false);
  reason = $state("");
  #isGoing = false;
  #key = $derived(JSON.stringify(this.#placing()));

  /** `run` is that of a new session; `session` is one that is changed. */
  constructor(
    private readonly draft: () => SessionDraft,
    private readonly run: () => string,
    private readonly session: SessionRow | null = null,
  ) {
    $effect(() => {
      this.near = null;
      if (this.#key === "null") {
        this.verdict = null;
        return;
      }
      const timer = setTimeout(() => void this.#ask(), PAUSE);
      return () => clearTimeout(timer);
    });
  }

  /** What an accepted clash is kept with; nothing where no reason is needed. */
  get override(): string | null {
    return this.asksWhy ? this.reason.trim() || null : null;
  }

  /** Asks the core of the fields as they stand. False where it warns and nobody has said why: then that is asked. */
  async mayGo(form: Form): Promise<boolean> {
    if (this.#isGoing) return false;
    this.#isGoing = true;
    const wasAsked = this.asksWhy;
    const needsWhy = await this.#ask();
    this.#isGoing = false;
    if (needsWhy === null) return false;
    this.asksWhy = needsWhy;
    if (!needsWhy || this.reason.trim() !== "") return true;
    form.refusal = null;
    if (wasAsked) form.refuse("needs_reason", "override_reason");
    return false;
  }

  #placing(): ProbePlacing | null {
    const draft = this.draft();
    // it is asked before it has a title
    const read = fieldsOf({ ...draft, title: draft.title.trim() || kindName(draft.kind) });
    if ("fault" in read || (!this.session && this.run() === "")) return null;
    return this.session ? { session: this.session.id, fields: read.fields } : { run: this.run(), fields: read.fields };
  }

  /** Whether it needs a reason where it would stand; null where the fields are other ones by now, or no answer came. */
  async #ask(): Promise<boolean | null> {
    const placing = this.#placing();
    const key = JSON.stringify(placing);
    if (!placing) return null;
    const reply = await askOnce("probe_placing", placing);
    if (key !== this.#key) return null;
    if (reply.refused) {
      this.verdict = { kind: "blocked", reasons: [sayRefusal(reply.refused)] };
      return false;
    }
    if (!reply.ok) return null;
    const { against } = reply.ok;
    const needsWhy = against.standing === "warns" && (await this.#isNew(against));
    if (key !== this.#key) return null;
    if (!needsWhy) this.asksWhy = false;
    this.verdict = { kind: against.standing, reasons: againstSentences(against) };
    if (against.standing !== "free") void this.#propose(placing, key);
    return needsWhy;
  }

  /** Whether more is said than where the session stands already. */
  async #isNew(there: Against): Promise<boolean> {
    const { session } = this;
    if (!session) return true;
    const at = { session: session.id, start_at: session.start.at, end_at: session.end.at, facility: session.facility };
    const before = (await askOnce("probe_session", at)).ok?.against;
    return !before || isNewAgainst(there, before);
  }

  async #propose(placing: ProbePlacing, key: string): Promise<void> {
    const day = placing.fields.start_local.slice(0, 10);
    const days = { from_on: addDays(day, -DAYS_AROUND), to_on: addDays(day, DAYS_AROUND) };
    const reply = await askOnce("free_places_for", { placing, ...days, any_room: true });
    if (key === this.#key && reply.ok) this.near = reply.ok;
  }
}
