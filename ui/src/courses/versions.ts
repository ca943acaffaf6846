// The states of a version as words and shapes, and the steps from each.
import type { CourseVersionState } from "$lib/requests";
import type { MessageId } from "$lib/words.svelte";

export const STATE: Record<CourseVersionState, { word: MessageId; kind: "plain" | "ok" | "info" }> = {
  draft: { word: "runs-version-draft", kind: "plain" },
  in_review: { word: "runs-version-in-review", kind: "info" },
  approved: { word: "runs-version-approved", kind: "ok" },
  retired: { word: "runs-version-retired", kind: "plain" },
};

/** Only the arrows that a version may follow. */
export const STEPS: Record<CourseVersionState, { to: CourseVersionState; word: MessageId }[]> = {
  draft: [{ to: "in_review", word: "runs-version-to-review" }],
  in_review: [
    { to: "approved", word: "runs-version-approve" },
    { to: "draft", word: "runs-version-to-draft" },
  ],
  approved: [{ to: "retired", word: "runs-version-retire" }],
  retired: [],
};

/** Lines of a text field as a list. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
