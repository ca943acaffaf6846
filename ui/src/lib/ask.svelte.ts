import { host, type Envelope, type Reply, type RequestName, type Sign, type With } from "./host";
import { jobs } from "./jobs.svelte";
import type { Fault, Receipt, Refusal, Topic } from "./requests";
import { session } from "./session.svelte";
import { toasts } from "./toasts.svelte";
import { say, type MessageId } from "./words.svelte";

/** What left the house has its own counter-act: these are never undone, and nobody is offered to. */
const FINAL: ReadonlySet<RequestName> = new Set<RequestName>([
  "add_user",
  "change_password",
  "erase_person",
  "close_session",
  "reopen_session",
  "prepare_batch",
  "drop_batch",
  "approve_and_issue",
  "revoke_certificate",
  "suspend_certificate",
  "reinstate_certificate",
  "make_letters",
]);

/** What takes long in a large book: the tray says so. */
const LONG: Partial<Record<RequestName, MessageId>> = {
  preview_import: "common-job-preview-import",
  import_people: "common-job-import-people",
  prepare_batch: "common-job-prepare-batch",
  approve_and_issue: "common-job-approve-and-issue",
  export_papers: "common-job-export-papers",
  export_report: "common-job-export-report",
  export_results: "common-job-export-results",
  export_calendar: "common-job-export-calendar",
  back_up: "common-job-back-up",
  verify_book: "common-job-verify-book",
  rebuild_book: "common-job-rebuild-book",
};

/** What each read is about: a receipt that touched one of these topics makes the read be asked again. */
const ABOUT: Partial<Record<RequestName, Topic[]>> = {
  state_line: [
    "backup",
    "centre",
    "users",
    "people",
    "organisations",
    "courses",
    "runs",
    "facilities",
    "sessions",
    "roll",
    "certificates",
    "library",
  ],
  centre: ["centre"],
  users: ["users"],
  today: ["people", "courses", "runs", "facilities", "sessions", "roll", "certificates", "backup", "actions", "follow_ups"],
  inbox: ["people", "runs", "facilities", "sessions", "roll", "certificates"],
  people: ["people", "runs", "roll"],
  person: ["people", "runs", "roll", "certificates"],
  library: ["library", "courses", "runs", "sessions"],
  documents: ["people", "runs"],
  photos: ["people"],
  countries: [],
  organisations: ["organisations"],
  catalogue: ["courses"],
  partners: ["courses", "runs", "organisations"],
  agreements: ["courses", "organisations"],
  courses: ["courses"],
  runs: ["runs", "courses", "sessions", "certificates"],
  run: ["runs", "courses", "sessions", "certificates"],
  preview_copy: ["runs", "sessions", "facilities", "users"],
  preview_plan: ["runs", "sessions", "facilities", "users"],
  usage: ["sessions", "facilities", "runs"],
  used_by: ["sessions", "facilities", "runs"],
  parts: ["runs", "sessions", "roll"],
  enrolments: ["runs", "people", "roll"],
  facilities: ["facilities"],
  equipment: ["facilities"],
  availability: ["facilities", "people"],
  trainers: ["users", "people"],
  sessions: ["sessions", "facilities", "runs", "roll"],
  timetable: ["sessions", "facilities", "runs", "roll", "users"],
  roll: ["roll", "sessions", "runs", "people"],
  results: ["roll", "runs", "people"],
  completion: ["roll", "runs", "courses", "certificates", "sessions", "people"],
  certificates: ["certificates"],
  report: ["people", "courses", "runs", "sessions", "roll", "certificates"],
  actions: ["actions", "runs", "sessions", "people"],
  follow_ups: ["follow_ups", "people", "courses", "runs"],
  preview_answers: ["follow_ups"],
  retention: ["follow_ups", "people", "courses", "runs"],
  letters: ["letters"],
  letter_gaps: ["letters", "people", "runs", "sessions", "certificates"],
  made_letters: ["letters"],
  history: [
    "centre",
    "users",
    "people",
    "organisations",
    "courses",
    "runs",
    "facilities",
    "sessions",
    "roll",
    "certificates",
    "letters",
    "library",
    "actions",
    "follow_ups",
    "history",
    "backup",
  ],
  backups: ["backup"],
};

interface Live {
  about: Topic[];
  again(): void;
}
const live = new Set<Live>();
/** How often each topic was touched: a reply asked for before the newest touch is stale. */
const touches = new Map<Topic, number>();
const ageOf = (about: Topic[]): number => about.reduce((sum, topic) => sum + (touches.get(topic) ?? 0), 0);

let waiting = new Set<Topic>();
let timer: ReturnType<typeof setTimeout> | null = null;
let lastTouch = 0;

/** Tells that topics changed. Live queries about them are asked again, at once after a single change and 100 ms after the last while many pour in. */
export function touch(topics: Topic[]): void {
  for (const topic of topics) {
    touches.set(topic, (touches.get(topic) ?? 0) + 1);
    waiting.add(topic);
  }
  const isPouring = performance.now() - lastTouch < 100;
  lastTouch = performance.now();
  if (timer) clearTimeout(timer);
  timer = setTimeout(
    () => {
      const now = waiting;
      waiting = new Set();
      timer = null;
      for (const query of [...live]) if (query.about.some((topic) => now.has(topic))) query.again();
    },
    isPouring ? 100 : 0,
  );
}

/** Makes what is shown into what it is now, for less than reading it anew; null where that must be done. */
export type Mend<N extends RequestName> = (shown: Reply<N>, input: With<N>) => Promise<Reply<N> | null>;

/** A read that stays on screen. Old values stay until new ones come. */
export class Query<N extends RequestName> {
  now = $state.raw<Reply<N> | undefined>(undefined);
  refusal = $state.raw<Refusal | null>(null);
  fault = $state.raw<Fault | null>(null);
  isAsking = $state(false);
  /** Whether the value shown answers a former question. */
  isStale = $state(false);
  readonly about: Topic[];
  #input: With<N> | null = null;
  #asked = 0;

  constructor(
    readonly name: N,
    private readonly mend?: Mend<N>,
  ) {
    this.about = ABOUT[name] ?? [];
  }

  /** Asks a new question; null asks nothing and forgets the value. */
  put(input: With<N> | null): void {
    this.#input = input;
    this.isStale = true;
    if (input === null) this.now = undefined;
    this.again();
  }

  again(): void {
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const input = this.#input;
    this.#asked += 1;
    const asked = this.#asked;
    if (input === null) return;
    const age = ageOf(this.about);
    this.isAsking = true;
    const mended = this.mend && !this.isStale && this.now !== undefined ? await this.mend(this.now, input) : null;
    const reply = mended === null ? await host().call(this.name, input) : { ok: mended };
    if (asked !== this.#asked) return;
    if (age !== ageOf(this.about)) return this.#ask();
    this.isAsking = false;
    this.isStale = false;
    this.refusal = reply.refused ?? null;
    this.fault = reply.fault ?? null;
    session.hear(reply);
    if (reply.ok !== undefined) this.now = reply.ok;
  }
}

/** A live read for a component: asked when its input changes and when its topics are touched, dropped with the component. Null asks nothing. */
export function ask<N extends RequestName>(name: N, input: () => With<N> | null, mend?: Mend<N>): Query<N> {
  const query = new Query(name, mend);
  let former: string | undefined;
  $effect(() => {
    live.add(query);
    return () => live.delete(query);
  });
  $effect(() => {
    const next = input();
    const text = JSON.stringify(next);
    if (text === former) return;
    former = text;
    query.put(next);
  });
  return query;
}

function receiptOf(reply: unknown): Receipt | null {
  if (typeof reply !== "object" || reply === null) return null;
  if ("touched" in reply) return reply as Receipt;
  return "receipt" in reply ? receiptOf(reply.receipt) : null;
}

/** Reads once, without keeping it live. */
export async function askOnce<N extends RequestName>(name: N, input: With<N>, sign?: Sign): Promise<Envelope<Reply<N>>> {
  const word = LONG[name];
  const doing = host().call(name, input, sign);
  const reply = await (word ? jobs.follow({ name: say(word), done: 0, total: null }, doing) : doing);
  session.hear(reply);
  return reply;
}

/**
 * Makes a change. What it touched is asked again; with `said` a toast tells it and offers Undo where there is one. A refusal is for
 * the caller to show beside its field; a fault is shown by the shell.
 */
export async function change<N extends RequestName>(
  name: N,
  input: With<N>,
  options: { sign?: Sign | undefined; said?: string } = {},
): Promise<Envelope<Reply<N>>> {
  const reply = await askOnce(name, input, options.sign);
  if (reply.ok !== undefined) {
    const receipt = receiptOf(reply.ok);
    if (receipt) touch(receipt.touched);
    if (options.said) toasts.add(options.said, FINAL.has(name) ? null : (receipt?.entry ?? null));
  }
  return reply;
}

/** Registers something that is re-asked by topic but is no single query, such as a list of pages. */
export function keepLive(about: Topic[], again: () => void): void {
  $effect(() => {
    const entry = { about, again };
    live.add(entry);
    return () => live.delete(entry);
  });
}
