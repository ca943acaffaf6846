import type { RequestName } from "./host";
import type { Role } from "./requests";
import { session } from "./session.svelte";
import { say, type MessageId } from "./words.svelte";

/** Whom to ask for a request that one may not make oneself; every other request is a coordinator's. */
const WHO: Partial<Record<RequestName, Exclude<Role, "inspector">>> = {
  set_centre: "administrator",
  add_user: "administrator",
  set_user: "administrator",
  erase_person: "administrator",
  set_backup_place: "administrator",
  adopt_book: "administrator",
  mark: "trainer",
  enter_results: "trainer",
  sign_off: "trainer",
  close_session: "trainer",
  approve_and_issue: "certifier",
  file_papers: "certifier",
  revoke_certificate: "certifier",
  suspend_certificate: "certifier",
  reinstate_certificate: "certifier",
};

/** Why a button cannot be used, with who may; null when the person at the window may. */
export function sayWho(request: RequestName): string | null {
  // going on with a copy is what makes it writable again
  if (session.who?.read_only && request !== "adopt_book") return say("common-read-only");
  if (session.may(request)) return null;
  const id: MessageId = `common-may-${WHO[request] ?? "coordinator"}`;
  return say(id);
}
