// Certificates in words: states, outcomes, and why somebody has none.
import type { BatchRow, CertificateState, Outcome } from "$lib/requests";
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
};

const OUTCOME: Record<Outcome, { word: MessageId; kind: Kind }> = {
  pass: { word: "certificates-pass", kind: "ok" },
  fail: { word: "certificates-fail", kind: "stop" },
  pending: { word: "certificates-pending", kind: "warn" },
};

const BATCH: Record<BatchRow["state"], { word: MessageId; kind: Kind }> = {
  prepared: { word: "certificates-batch-prepared", kind: "info" },
  approved: { word: "certificates-batch-approved", kind: "info" },
  issued: { word: "certificates-batch-issued", kind: "ok" },
  dropped: { word: "certificates-batch-dropped", kind: "plain" },
};

export const stateOf = (state: CertificateState) => ({ name: say(STATE[state].word), kind: STATE[state].kind });
export const outcomeOf = (outcome: Outcome) => ({ name: say(OUTCOME[outcome].word), kind: OUTCOME[outcome].kind });
export const batchState = (state: BatchRow["state"]) => ({ name: say(BATCH[state].word), kind: BATCH[state].kind });
export const whyNone = (code: string): string => sayCode(`certificates-why-${code}`, "certificates-why-unknown");
