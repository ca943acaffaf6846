// A session that is placed by one line: what the core read of it, what of it is not clear, and the fields as they stand.
import type { LineNamed, LineTimes, ReadSessionLine } from "$lib/requests";
import { emptyDraft, type SessionDraft } from "./sessiondraft";

/** What may mean several things. */
export type Open = "run" | "day" | "times" | "place";

type Read = Pick<SessionDraft, "title" | "kind" | "day" | "from" | "to" | "facility" | "groups" | "tracks"> & { run: string };

const READ = ["title", "kind", "day", "from", "to", "facility", "groups", "tracks", "run"] as const satisfies readonly (keyof Read)[];

export interface Typing {
  line: string;
  byHand: Partial<Read>;
}

export class Placing {
  line = $state("");
  draft = $state<SessionDraft>(emptyDraft(""));
  run = $state("");
  /** What the line may mean, where that is more than one thing and nobody has chosen. */
  days = $state.raw<string[]>([]);
  times = $state.raw<LineTimes[]>([]);
  places = $state.raw<LineNamed[]>([]);
  runs = $state.raw<LineNamed[]>([]);
  #asked = 0;
  #was: Read | null = null;
  #reading: Promise<void> = Promise.resolve();

  constructor(private readonly read: (line: string) => Promise<ReadSessionLine | null>) {
    this.draft = this.blank();
  }

  private blank(): SessionDraft {
    return { ...emptyDraft(""), from: "", to: "" };
  }

  /** What was typed, and what was chosen by hand against what the line says: to go on with later. */
  get typing(): Typing {
    const { line, run, draft } = this;
    const now = { ...draft, run };
    const said: Partial<Read> = this.#was ?? {};
    const byHand = READ.filter((field) => this.#was !== null && JSON.stringify(now[field]) !== JSON.stringify(said[field]));
    return { line, byHand: Object.fromEntries(byHand.map((field) => [field, now[field]])) };
  }

  /** Takes it up again. */
  async resume({ line, byHand }: Typing): Promise<void> {
    [this.line, this.run, this.draft, this.#was] = [line, "", this.blank(), null];
    this.typed();
    await this.#reading;
    const { run, ...fields } = byHand;
    this.draft = { ...this.draft, ...fields };
    this.run = run ?? this.run;
  }

  /** Reads the line as it stands. A reply to an older one is dropped. */
  typed(): void {
    const asked = ++this.#asked;
    this.#reading = this.read(this.line).then((read) => {
      if (read && asked === this.#asked) this.take(read);
    });
  }

  /** Resolves when what was typed has been read. */
  get settled(): Promise<void> {
    return this.#reading;
  }

  private take(read: ReadSessionLine): void {
    const only = <T>(of: readonly T[]): T | undefined => (of.length === 1 ? of[0] : undefined);
    const several = <T>(of: readonly T[]): T[] => (of.length > 1 ? [...of] : []);
    const times = only(read.times);
    const now: Read = {
      title: read.title,
      kind: read.kind,
      day: only(read.days) ?? "",
      from: times?.from ?? "",
      to: times?.to ?? "",
      facility: only(read.places)?.id ?? "",
      groups: read.groups.map((group) => group.id),
      tracks: read.tracks.map((track) => track.id),
      run: only(read.runs)?.id ?? "",
    };
    const { run, ...fields } = this.fresh(now);
    this.draft = { ...this.draft, ...fields };
    this.run = run ?? this.run;
    [this.days, this.times, this.places, this.runs] = [several(read.days), several(read.times), several(read.places), several(read.runs)];
  }

  /** What the line says otherwise than before: the rest stays as somebody chose it by hand. */
  private fresh(now: Read): Partial<Read> {
    const was = this.#was;
    this.#was = now;
    const changed = Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(was?.[field as keyof Read]));
    return Object.fromEntries(changed);
  }

  /** What somebody must still choose, in the order of the fields. */
  get open(): Open[] {
    const { draft } = this;
    const asks: [Open, boolean][] = [
      ["run", this.runs.length > 0 && this.run === ""],
      ["day", this.days.length > 0 && draft.day === ""],
      ["times", this.times.length > 0 && draft.from === ""],
      ["place", this.places.length > 0 && draft.facility === ""],
    ];
    return asks.filter(([, isOpen]) => isOpen).map(([what]) => what);
  }
}
