// Outcomes of an assessment as words and shapes.
import type { Outcome } from "$lib/requests";
import { say } from "$lib/words.svelte";

const KIND = { pass: "ok", fail: "stop", pending: "plain" } as const;

export const outcomeOf = (outcome: Outcome): { name: string; kind: (typeof KIND)[Outcome] } => ({
  name: say(`results-outcome-${outcome}`),
  kind: KIND[outcome],
});
