// The states of a run and of an enrolment as words and shapes.
import { sayListed, titleIn } from "$lib/listed";
import type { EnrolmentState, RunProgramme, RunState } from "$lib/requests";
import { say, type MessageId } from "$lib/words.svelte";

export type Kind = "plain" | "ok" | "warn" | "stop" | "info";

const RUN: Record<RunState, { word: MessageId; kind: Kind }> = {
  draft: { word: "runs-state-draft", kind: "plain" },
  announced: { word: "runs-state-announced", kind: "info" },
  open: { word: "runs-state-open", kind: "info" },
  selection: { word: "runs-state-selection", kind: "info" },
  confirmed: { word: "runs-state-confirmed", kind: "info" },
  running: { word: "runs-state-running", kind: "ok" },
  completed: { word: "runs-state-completed", kind: "ok" },
  closed: { word: "runs-state-closed", kind: "plain" },
  cancelled: { word: "runs-state-cancelled", kind: "stop" },
  postponed: { word: "runs-state-postponed", kind: "warn" },
};

const ENROLMENT: Record<EnrolmentState, { word: MessageId; kind: Kind }> = {
  reserve: { word: "runs-enrolment-reserve", kind: "plain" },
  enrolled: { word: "runs-enrolment-enrolled", kind: "info" },
  active: { word: "runs-enrolment-active", kind: "ok" },
  completed: { word: "runs-enrolment-completed", kind: "ok" },
  not_completed: { word: "runs-enrolment-not-completed", kind: "warn" },
  withdrawn: { word: "runs-enrolment-withdrawn", kind: "plain" },
  removed: { word: "runs-enrolment-removed", kind: "stop" },
  transferred_to: { word: "runs-enrolment-transferred", kind: "plain" },
  no_show: { word: "runs-enrolment-no-show", kind: "warn" },
};

export const runState = (state: RunState): { name: string; kind: Kind } => ({ name: say(RUN[state].word), kind: RUN[state].kind });
export const enrolmentState = (state: EnrolmentState): { name: string; kind: Kind } => ({
  name: say(ENROLMENT[state].word),
  kind: ENROLMENT[state].kind,
});

/** The programme of a run with its pillar. */
export const sayProgramme = (of: RunProgramme): string =>
  [titleIn(of.titles), of.pillar && sayListed("pillar", of.pillar)].filter(Boolean).join(" · ");
