// A row of the inbox in words: both of its sides, what stands between them, and where it is settled.
import { dateTime, day, number, timeSpan } from "$lib/format";
import type { Place } from "$lib/place.svelte";
import type { FoundSession, InboxKind, InboxRow, OverlapKind, PersonRow } from "$lib/requests";
import { say, type MessageId } from "$lib/words.svelte";

/** One side: a name, and what tells it from others of the name. */
export interface Side {
  title: string;
  detail: string;
}
export interface Told {
  one: Side;
  other: Side;
  why: string;
}

const KINDS: Record<InboxKind, MessageId> = {
  overlap: "inbox-kind-overlap",
  walk_in: "inbox-kind-walk-in",
  certificate: "inbox-kind-certificate",
  duplicate: "inbox-kind-duplicate",
};
export const kindName = (kind: InboxKind): string => say(KINDS[kind]);

const WHY: Record<OverlapKind, MessageId> = {
  facility: "inbox-why-facility",
  equipment: "inbox-why-equipment",
  buffer: "inbox-why-buffer",
  trainer: "inbox-why-trainer",
  trainee: "inbox-why-trainee",
  capacity: "inbox-why-capacity",
  closed: "inbox-why-closed",
  outside_hours: "inbox-why-outside-hours",
  holiday: "inbox-why-holiday",
  not_there: "inbox-why-not-there",
  away: "inbox-why-away",
  out_of_service: "inbox-why-out-of-service",
  calibration: "inbox-why-calibration",
  quantity: "inbox-why-quantity",
  qualification: "sessions-unqualified-short",
  run_dates: "timetable-outside-run",
  zone: "inbox-why-zone",
};

const sessionSide = (one: FoundSession): Side => ({
  title: one.title,
  detail: [one.run_code, day(one.start.local), timeSpan(one.start.local, one.end.local)].join(" · "),
});
const personSide = (one: PersonRow | undefined): Side => ({
  title: one?.full_name ?? "",
  detail: [one?.native_name, one?.country_name, one?.employer].filter(Boolean).join(" · "),
});
const serial = (text: string): string => `\u2066${text}\u2069`;

/** Both sides of a row, and what stands between them. */
export function told(row: InboxRow): Told {
  switch (row.kind) {
    case "overlap": {
      const { what, minutes, count, accepted } = row.overlap;
      const other = row.other
        ? sessionSide(row.other)
        : {
            title: what,
            detail: ["facility", "capacity", "closed", "outside_hours", "not_there"].includes(row.overlap.kind) ? say("inbox-room") : "",
          };
      return {
        one: sessionSide(row.session),
        other,
        why: [
          say(WHY[row.overlap.kind], { what, minutes: number(minutes), count, number: number(count) }),
          accepted ? say("sessions-accepted-by", { name: accepted.name, when: dateTime(accepted.at.local) }) : "",
          accepted?.reason ?? "",
        ]
          .filter((part) => part !== "")
          .join(" · "),
      };
    }
    case "walk_in":
      return {
        one: { title: row.name || say("inbox-erased"), detail: row.country_name ?? "" },
        other: sessionSide(row.session),
        why: say("inbox-why-walk-in"),
      };
    case "certificate":
      return {
        one: { title: row.name || say("inbox-erased"), detail: serial(row.serial) },
        other: { title: row.run_code, detail: say(`runs-outcome-${row.outcome}`) },
        why: row.because[0] ?? say("certificates-contradicts"),
      };
    case "duplicate": {
      const why = `inbox-why-${row.by}` as const;
      return {
        one: personSide(row.people[0]),
        other: personSide(row.people[1]),
        why: say(why, { count: row.count, number: number(row.count) }),
      };
    }
  }
}

/** The record at which a row is settled. */
export function placeOf(row: InboxRow): Place {
  switch (row.kind) {
    case "overlap":
      return { view: "runs", run: row.session.run, tab: "plan", session: row.session.id };
    case "walk_in":
      return { view: "roll", session: row.session.id };
    case "certificate":
      return { view: "certificates", run: row.run };
    case "duplicate":
      return { view: "people", person: row.people[0]?.id };
  }
}

/** What tells a row from all others. */
export function idOf(row: InboxRow): string {
  switch (row.kind) {
    case "overlap":
      return [row.session.id, row.other?.id, row.overlap.kind, row.overlap.what].join(" ");
    case "walk_in":
      return row.walk_in;
    case "certificate":
      return row.certificate;
    case "duplicate":
      return [row.by, row.people[0]?.id].join(" ");
  }
}
