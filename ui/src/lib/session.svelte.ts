import type { RequestName } from "./host";
import type { Fault, Moment, Refusal, Welcome, Who } from "./requests";

/** Who works at the window, on what book, and what this installation looks like. */
class Session {
  welcome = $state.raw<Welcome | null>(null);
  who = $state.raw<Who | null>(null);
  /** The newest breakage; shown by the shell until dismissed. */
  fault = $state.raw<Fault | null>(null);
  /** The core's present, from the state line: the only clock of the window. */
  now = $state.raw<Moment | null>(null);

  /** Takes from a reply what concerns the whole window: a breakage, and that the book was locked meanwhile. */
  hear(reply: { fault?: Fault; refused?: Refusal }): void {
    if (reply.fault) this.fault = reply.fault;
    if (reply.refused?.reason === "locked") this.who = null;
  }

  /** Whether the person at the window may make this request. A button that may not is shown disabled and says who may. */
  may(request: RequestName): boolean {
    return this.who?.may.includes(request) ?? false;
  }
}
export const session = new Session();
