// What waits, as a sentence and as the place where it is settled.
import { date, day, localOf, number } from "$lib/format";
import type { Place } from "$lib/place.svelte";
import type { InboxKind, Moment, Need, NeedKind } from "$lib/requests";
import { say, type MessageId } from "$lib/words.svelte";

const WORDS: Record<NeedKind, MessageId> = {
  register_open: "today-need-register-open",
  walk_in: "today-need-walk-in",
  overlap: "today-need-overlap",
  duplicate: "today-need-duplicate",
  certificate: "today-need-certificate",
  batch_waits: "today-need-batch-waits",
  uncertified: "today-need-uncertified",
  version_in_review: "today-need-version-in-review",
  agreement_expiring: "today-need-agreement-expiring",
  version_review_due: "today-need-version-review-due",
  run_unconfirmed: "today-need-run-unconfirmed",
  reserve_waits: "today-need-reserve-waits",
  calibration_due: "today-need-calibration-due",
  qualification_ends: "today-need-qualification-ends",
  action_due: "today-need-action-due",
  follow_up_due: "today-need-follow-up-due",
  backup: "today-need-backup",
};

/** What of it stands against a rule, and what only waits its turn. */
const URGENT: ReadonlySet<NeedKind> = new Set<NeedKind>(["register_open", "overlap", "certificate", "backup"]);
export const kindOf = (need: Need): "warn" | "info" => (URGENT.has(need.kind) ? "warn" : "info");

/** One line: what, and how many. */
export function needSentence(need: Need, now: Moment): string {
  const what = need.what ?? "";
  if (need.kind === "backup") return need.on ? say("today-need-backup", { day: date(localOf(need.on, now)) }) : say("today-need-no-backup");
  const on = need.on ? day(need.on) : "";
  return say(WORDS[need.kind], { count: need.count, number: number(need.count), what, day: on });
}

const INBOX: Partial<Record<NeedKind, InboxKind>> = {
  walk_in: "walk_in",
  overlap: "overlap",
  duplicate: "duplicate",
  certificate: "certificate",
};

/** Where it is settled. */
export function needPlace(need: Need): Place {
  const run = need.run ?? undefined;
  const kind = INBOX[need.kind];
  if (kind) return { view: "inbox", kind };
  switch (need.kind) {
    case "register_open":
      return { view: "roll", session: need.session ?? undefined };
    case "batch_waits":
    case "uncertified":
      return { view: "certificates", run };
    case "version_in_review":
    case "version_review_due":
      return { view: "runs", tab: "catalogue" };
    case "agreement_expiring":
      return { view: "runs", tab: "agreements" };
    case "reserve_waits":
      return { view: "runs", run, tab: "people" };
    case "calibration_due":
      return { view: "places", look: "equipment" };
    case "qualification_ends":
      return { view: "people", person: need.person ?? undefined };
    case "action_due":
      return { view: "runs", run, tab: "actions" };
    case "follow_up_due":
      return { view: "letters", tab: "due" };
    case "backup":
      return { view: "settings" };
    default:
      return { view: "runs", run };
  }
}
