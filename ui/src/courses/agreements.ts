// The states of an agreement as words and shapes.
import type { AgreementRow, AgreementState } from "$lib/requests";
import type { MessageId } from "$lib/words.svelte";

const STATE: Record<AgreementState, { word: MessageId; kind: "plain" | "ok" | "warn" | "info" }> = {
  draft: { word: "courses-agreement-draft", kind: "plain" },
  signed: { word: "courses-agreement-state-signed", kind: "info" },
  in_force: { word: "courses-agreement-in-force", kind: "ok" },
  expired: { word: "courses-agreement-expired", kind: "plain" },
  terminated: { word: "courses-agreement-terminated", kind: "plain" },
};
export const STEP: Record<AgreementState, MessageId> = {
  draft: "courses-agreement-draft",
  signed: "courses-agreement-to-signed",
  in_force: "courses-agreement-to-force",
  expired: "courses-agreement-to-expired",
  terminated: "courses-agreement-to-terminated",
};

/** In force by its state and past its last day, it binds no more: no certificate cites it. */
export const stateOf = (one: AgreementRow): (typeof STATE)[AgreementState] =>
  one.state === "in_force" && !one.is_in_force ? { word: "courses-agreement-past", kind: "warn" } : STATE[one.state];

/** The fields of an agreement as they stand, for a change of some of them. */
export const fieldsOf = (one: AgreementRow) => ({
  agreement: one.id,
  title: one.title,
  kind: one.kind,
  parties: one.parties.map((party) => party.organisation),
  programmes: one.programmes,
  signed_on: one.signed_on,
  valid_to_on: one.valid_to_on,
  certificate_text: one.certificate_text,
  state: one.state,
});
