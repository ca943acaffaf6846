// Certificates in words: states, outcomes, and why somebody has none.
import type { CertificateState, Outcome } from "$lib/requests";
import { sayWho } from "$lib/may";
import { say, sayCode, type MessageId } from "$lib/words.svelte";

export type Kind = "plain" | "ok" | "warn" | "stop" | "info";

const STATE: Record<CertificateState, { word: MessageId; kind: Kind }> = {
  draft: { word: "certificates-state-draft", kind: "plain" },
  approved: { word: "certificates-state-approved", kind: "info" },
  issued: { word: "certificates-state-issued", kind: "ok" },
  suspended: { word: "certificates-state-suspended", kind: "warn" },
  superseded: { word: "certificates-state-superseded", kind: "plain" },
  revoked: { word: "certificates-state-revoked", kind: "stop" },
  dropped: { word: "certificates-state-dropped", kind: "plain" },
  void: { word: "certificates-state-void", kind: "plain" },
};

const OUTCOME: Record<Outcome, { word: MessageId; kind: Kind }> = {
  pass: { word: "certificates-pass", kind: "ok" },
  fail: { word: "certificates-fail", kind: "stop" },
  pending: { word: "certificates-pending", kind: "warn" },
};

const BATCH: Record<string, Kind | undefined> = { prepared: "info", approved: "info", issued: "ok" };

export const stateOf = (state: CertificateState) => ({ name: say(STATE[state].word), kind: STATE[state].kind });
export const outcomeOf = (outcome: Outcome) => ({ name: say(OUTCOME[outcome].word), kind: OUTCOME[outcome].kind });
export const batchState = (state: string) => ({
  name: sayCode(`certificates-batch-${state}`, "certificates-why-unknown"),
  kind: BATCH[state] ?? "plain",
});
/** Whether something may still become of a certificate with a number. */
export const isOpen = (state: CertificateState): boolean => state === "issued" || state === "suspended" || state === "superseded";
/** Why the person at the window decides nothing about it: an issued one can be replaced, too. */
export const whyNotDecide = (state: CertificateState): string | null =>
  sayWho("revoke_certificate") && (state === "issued" ? sayWho("prepare_batch") : sayWho("revoke_certificate"));
export const whyNone = (code: string): string => sayCode(`certificates-why-${code}`, "certificates-why-unknown");
