// Sessions in words: kinds, states, and what overlaps with what.
import { day, number, timeSpan } from "$lib/format";
import type {
  Against,
  Overlap,
  PlannedSession,
  Refusal,
  SessionKind,
  SessionRow,
  SessionStand,
  SessionState,
  StaffRole,
  TimetableRow,
  Unqualified,
} from "$lib/requests";
import { say, sayRefusal, type MessageId } from "$lib/words.svelte";

const OVERLAP: Record<Overlap["kind"], MessageId> = {
  facility: "sessions-overlap-facility",
  trainer: "sessions-overlap-trainer",
  trainee: "sessions-overlap-trainee",
  equipment: "sessions-overlap-equipment",
  buffer: "sessions-overlap-buffer",
  capacity: "sessions-overlap-capacity",
  closed: "sessions-overlap-closed",
  outside_hours: "sessions-overlap-outside-hours",
  holiday: "sessions-overlap-holiday",
  not_there: "sessions-overlap-not-there",
  away: "sessions-overlap-away",
  out_of_service: "sessions-overlap-out-of-service",
  calibration: "sessions-overlap-calibration",
  quantity: "sessions-overlap-quantity",
  qualification: "sessions-unqualified-short",
  run_dates: "timetable-outside-run",
  zone: "sessions-overlap-zone",
};

const STATE: Record<SessionState, { word: MessageId; kind: "plain" | "ok" | "warn" | "stop" | "info" }> = {
  tentative: { word: "sessions-state-tentative", kind: "plain" },
  confirmed: { word: "sessions-state-confirmed", kind: "info" },
  held: { word: "sessions-state-held", kind: "ok" },
  cancelled: { word: "sessions-state-cancelled", kind: "stop" },
};

const KIND: Record<SessionKind, MessageId> = {
  lecture: "sessions-kind-lecture",
  practical: "sessions-kind-practical",
  site_visit: "sessions-kind-site-visit",
  webinar: "sessions-kind-webinar",
  plenary: "sessions-kind-plenary",
  panel: "sessions-kind-panel",
  presentation: "sessions-kind-presentation",
  discussion: "sessions-kind-discussion",
  exam: "sessions-kind-exam",
  social: "sessions-kind-social",
};

export const kindName = (kind: SessionKind): string => say(KIND[kind]);
export const stateOf = (state: SessionState) => ({ name: say(STATE[state].word), kind: STATE[state].kind });

/** One overlap as a sentence that names both sides. */
export function overlapSentence(overlap: Overlap): string {
  const sentence = say(OVERLAP[overlap.kind], {
    what: overlap.what,
    other: overlap.other_title ?? "",
    minutes: overlap.minutes,
    count: overlap.count,
    number: number(overlap.count),
    planned: overlap.clocks ? utc(overlap.clocks.planned.at) : "",
    present: overlap.clocks ? utc(overlap.clocks.present.at) : "",
  });
  // what lacks between two sessions is nothing else
  return overlap.is_around && overlap.kind !== "buffer" ? `${sentence} ${say("sessions-overlap-around")}` : sentence;
}
const utc = (at: string): string => `\u2066${at.slice(0, 16).replace("T", " ")}\u2069`;

/** Whether something stands against a session that nobody accepted. */
export const hasOpenClash = (session: SessionRow): boolean => session.overlaps.some((one) => !one.accepted);

/** How many sessions clash: those with an open clash, or else those of which all were accepted. */
export function clashingWords(sessions: readonly SessionRow[]): string {
  const open = sessions.filter(hasOpenClash).length;
  return open > 0 ? say("sessions-clashing", { count: open }) : say("sessions-clashing-accepted", { count: sessions.length });
}

/** A time and room in words. */
export const standWords = (stand: SessionStand): string =>
  [`${day(stand.start.local)} ${timeSpan(stand.start.local, stand.end.local)}`, stand.facility_name ?? ""]
    .filter((part) => part !== "")
    .join(say("sessions-and"));

/** Which qualification a trainer lacks on the day of a session. */
export function unqualifiedSentence(one: Unqualified): string {
  const id = one.validity === "ahead" || one.validity === "lapsed" ? one.validity : "missing";
  return say(`sessions-unqualified-${id}`, { name: one.name, what: one.about_name, as: say(`skills-as-${one.role}`) });
}

/** What is said against a session where it would stand, a sentence each. */
export const againstSentences = ({ overlaps, unqualified, refusal }: Against): string[] => [
  ...overlaps.map(overlapSentence),
  ...unqualified.map(unqualifiedSentence),
  ...(refusal ? [objection(refusal)] : []),
];
function objection(refusal: Refusal): string {
  const { title = "", before = "", after = "" } = refusal.details;
  if (refusal.reason === "outside_run") return say("timetable-outside-run");
  if (refusal.reason === "outside_phase") return say("timetable-outside-phase", { title, from: day(before), to: day(after) });
  return refusal.reason === "needs_reason" ? say("timetable-has-marks") : sayRefusal(refusal);
}

/** Whether more is said against a session than where it stood, or a reason is asked for. What was accepted there is open elsewhere. */
export const isNewAgainst = (there: Against, before: Against): boolean =>
  there.refusal !== null ||
  there.overlaps.some(
    (one) => !one.accepted && !before.overlaps.some((was) => was.kind === one.kind && was.side === one.side && !was.accepted),
  ) ||
  there.unqualified.some((one) => !before.unqualified.some((was) => was.person === one.person && was.about_name === one.about_name));

const ROLE: Record<StaffRole, MessageId> = {
  trainer: "sessions-role-trainer",
  co_trainer: "sessions-role-co-trainer",
  assessor: "sessions-role-assessor",
  moderator: "sessions-role-moderator",
  speaker: "sessions-role-speaker",
  panellist: "sessions-role-panellist",
  interpreter: "sessions-role-interpreter",
};
export const roleName = (role: StaffRole): string => say(ROLE[role]);

/** Who does something in a session, one after the other, those who teach first. */
export const staffNames = (session: SessionRow): string => [...new Set(session.staff.map((one) => one.name))].join(say("sessions-and"));

/** For whom a session is; empty where it is for everybody. */
export const audienceNames = (session: SessionRow): string =>
  [...session.tracks, ...session.groups].map((part) => part.title).join(say("sessions-and"));

/** What stands under the name of a row: its places and grade, or how many there are of a thing. */
export const rowHint = (row: TimetableRow): string =>
  [
    row.capacity === null || row.is_head ? "" : say("timetable-places", { count: row.capacity, number: number(row.capacity) }),
    row.grade === null || row.grade === "none" ? "" : say(`places-grade-${row.grade}`),
    row.quantity_n === null ? "" : say("timetable-pieces", { count: row.quantity_n, number: number(row.quantity_n) }),
  ]
    .filter((part) => part !== "")
    .join(" · ");

/** A session that is not kept yet. */
export type ToBe = Pick<PlannedSession, "title" | "start_local" | "start" | "end" | "overlaps" | "unqualified" | "left_out" | "refusal"> &
  Partial<Pick<PlannedSession, "outside">>;

/** What stands in the way of a session that is not kept yet, and who it goes without. */
export function againstWords(one: ToBe): string {
  const refusals = [one.refusal, one.outside].flatMap((refusal) => (refusal ? [sayRefusal(refusal)] : []));
  const without = one.left_out.length > 0 ? [say("runs-copy-without", { names: one.left_out.join(say("sessions-and")) })] : [];
  return [...refusals, ...one.overlaps.map(overlapSentence), ...one.unqualified.map(unqualifiedSentence), ...without].join(" ");
}
