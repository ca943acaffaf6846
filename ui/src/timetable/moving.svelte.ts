// A session that is moved on the timetable: the core is asked at each step whether it may be there and where else it could stand, and it is dropped
// or put back.
import { askOnce, change } from "$lib/ask.svelte";
import { Form } from "$lib/form.svelte";
import { longDate } from "$lib/format";
import { isTyping } from "$lib/keys";
import type { Against, FreePlaces, ProbedSession, ProbeSession, SessionStand, Timetable, TimetableBy } from "$lib/requests";
import { announcer } from "$lib/toasts.svelte";
import { say, sayRefusal } from "$lib/words.svelte";
import type { Bar } from "$parts/timeline/layout";
import { Lift, type Stand, type Verdict } from "$parts/timeline/lift.svelte";
import { barId, instantOf, minuteOf, NOWHERE, sessionOf } from "./board";
import { againstSentences, isNewAgainst, standWords } from "./sessionwords";

/** A timetable as it is shown, with its days. */
export interface Shown {
  table: Timetable;
  by: TimetableBy;
  from_on: string;
  to_on: string;
}

export class Moving {
  readonly lift = new Lift(
    (bar, at) => this.#probe(bar, at),
    (bar, at) => {
      this.ondrop(sessionOf(bar.id));
      void this.drop(bar, at, null);
    },
  );
  readonly form = new Form();
  /** What the core said of where the bar is. */
  probed = $state.raw<ProbedSession | null>(null);
  /** Where else it could stand. */
  near = $state.raw<FreePlaces | null>(null);
  /** A drop that waits for a reason, and what speaks against it. */
  held = $state.raw<{ bar: Bar; at: Stand; against: string[] } | null>(null);
  #probedAt: Stand | null = null;

  constructor(
    private readonly shown: () => Shown | null,
    private readonly ondrop: (session: string) => void,
    private readonly onmoved: (bar: string) => void,
  ) {}

  /** The row in which the bar is, by name. */
  get row(): string {
    return this.shown()?.table.rows.find((row) => row.id === this.lift.at.row)?.name ?? "";
  }

  /** Takes one of the places that were proposed. */
  goTo(stand: SessionStand): void {
    const shown = this.shown();
    if (!shown) return;
    const row = shown.by === "rooms" ? (stand.facility ?? NOWHERE) : this.lift.at.row;
    this.lift.to({ row, from: minuteOf(shown.table, stand.start.at), until: minuteOf(shown.table, stand.end.at) });
  }

  /** Digits take them by their numbers. */
  takeNear(event: KeyboardEvent): void {
    if (isTyping(event) || !this.lift.bar || event.ctrlKey || !/^Digit[1-3]$/.test(event.code)) return;
    const stand = this.near?.places[Number(event.code.slice(5)) - 1];
    if (!stand) return;
    this.goTo(stand);
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves the session. What warns of the new place and did not of the former one asks for a reason first. */
  async drop(bar: Bar, at: Stand, override_reason: string | null): Promise<void> {
    const { form } = this;
    const place = this.#wanted(bar, at);
    if (!place) return;
    if (override_reason === null) {
      const against = await this.#warnsOf(bar, at);
      form.refusal = null;
      if (against.length > 0) {
        this.held = { bar, at, against };
        return;
      }
    } else if (override_reason === "") return form.refuse("needs_reason", "override_reason");
    const done = await form.send(() =>
      change("move_session", { at: place, override_reason }, { said: say("sessions-kept", { title: bar.title }) }),
    );
    if (done) {
      this.held = null;
      this.onmoved(barId({ session: place.session, row: at.row }));
    } else if (form.refusal && ["outside_run", "outside_phase", "needs_reason"].includes(form.refusal.reason))
      this.held = { bar, at, against: this.held?.against ?? [] };
  }

  /** Leaves a session that waits for a reason where it stood. */
  leave(): void {
    this.held = null;
    this.form.refusal = null;
  }

  #wanted(bar: Bar, at: Stand): ProbeSession | null {
    const shown = this.shown();
    const of = shown?.table.sessions.find((one) => one.id === sessionOf(bar.id));
    if (!shown || !of) return null;
    const changesTrainer = shown.by === "trainers" && at.row !== bar.row;
    return {
      session: of.id,
      start_at: instantOf(shown.table, at.from),
      end_at: instantOf(shown.table, at.until),
      facility: shown.by === "rooms" ? at.row || null : of.facility,
      trainer: changesTrainer ? bar.row : null,
      other_trainer: changesTrainer ? at.row : null,
    };
  }

  async #probe(bar: Bar, at: Stand): Promise<Verdict | null> {
    const place = this.#wanted(bar, at);
    this.near = null;
    if (!place) return null;
    const reply = await askOnce("probe_session", place);
    if (reply.refused) {
      this.probed = null;
      return this.#told({ kind: "blocked", reasons: [sayRefusal(reply.refused)], bars: new Set() });
    }
    if (!reply.ok) return null;
    [this.probed, this.#probedAt] = [reply.ok, at];
    const { standing, refusal, overlaps } = reply.ok.against;
    const others = new Set(overlaps.map((one) => one.other));
    const bars = this.shown()?.table.bars.filter((one) => others.has(one.session)) ?? [];
    // what it is refused for everywhere asks for no other place
    const isOfPlace = refusal === null || refusal.reason.startsWith("outside_");
    if (standing !== "free" && isOfPlace && this.lift.at === at) void this.#propose(place, at);
    return this.#told({ kind: standing, reasons: againstSentences(reply.ok.against), bars: new Set(bars.map(barId)) });
  }

  /** What warns of a place and did not where the session stood. What blocks it the core refuses. */
  async #warnsOf(bar: Bar, at: Stand): Promise<string[]> {
    const told = async (stand: Stand): Promise<Against | undefined> => {
      const place = this.#wanted(bar, stand);
      return place ? (await askOnce("probe_session", place)).ok?.against : undefined;
    };
    const there = this.#probedAt === at ? this.probed?.against : await told(at);
    if (there?.standing !== "warns") return [];
    const before = await told(bar);
    return !before || isNewAgainst(there, before) ? againstSentences(there) : [];
  }

  #told(verdict: Verdict): Verdict {
    const start = this.probed?.start.local;
    const when = start ? `${longDate(start)} ${start.slice(11, 16)}` : "";
    const where = [this.row, when].filter((part) => part !== "").join(say("sessions-and"));
    announcer.say([where, verdict.kind === "free" ? say("timetable-free") : verdict.reasons.join(" ")].join(" "));
    return verdict;
  }

  async #propose(place: ProbeSession, at: Stand): Promise<void> {
    const { lift } = this;
    // who goes on has no use for it
    await new Promise((done) => setTimeout(done, 200));
    const shown = this.shown();
    if (!shown || lift.bar === null || lift.at !== at) return;
    const reply = await askOnce("free_places", { at: place, from_on: shown.from_on, to_on: shown.to_on, any_room: shown.by === "rooms" });
    if (lift.bar === null || lift.at !== at || !reply.ok) return;
    this.near = reply.ok;
    const said = reply.ok.places.map((one, n) => `${n + 1}: ${standWords(one)}`);
    if (said.length > 0) announcer.say([say("timetable-near"), ...said].join(" "));
  }
}
