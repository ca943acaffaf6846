// Words of questions asked after a run.
import type { FollowUpState } from "$lib/requests";
import { say } from "$lib/words.svelte";

export const MONTHS = [6, 12, 24] as const;
export const STATES: readonly FollowUpState[] = ["due", "sent", "answered", "no_answer", "waived"];

/** Yes, no, or a dash where it was not said. */
export const yesNo = (answer: boolean | null): string => (answer === null ? "–" : say(answer ? "follow-up-yes" : "follow-up-no"));
