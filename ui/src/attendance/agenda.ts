// Which session is now, which is next: by the instants that the core sent.
import type { SessionRow } from "$lib/requests";

export interface Agenda {
  now: SessionRow[];
  next: SessionRow[];
  /** Over, and the register still open. */
  open: SessionRow[];
  later: SessionRow[];
  done: SessionRow[];
}

/** A mark may be made from two hours before the start; so a session is "now" shortly before it begins. */
const EARLY_MS = 15 * 60_000;

/** Sorts sessions around an instant. All that start first after it are "next"; done ones come newest first. */
export function agendaOf(sessions: SessionRow[], at: string): Agenda {
  const now = Date.parse(at);
  const agenda: Agenda = { now: [], next: [], open: [], later: [], done: [] };
  const sorted = sessions
    .filter((session) => session.state !== "cancelled")
    .sort((a, b) => Date.parse(a.start.at) - Date.parse(b.start.at));
  let nextStart: number | null = null;
  for (const session of sorted) {
    const start = Date.parse(session.start.at);
    if (session.register === "closed") agenda.done.unshift(session);
    else if (Date.parse(session.end.at) <= now) agenda.open.push(session);
    else if (start - EARLY_MS <= now) agenda.now.push(session);
    else if (nextStart === null || start === nextStart) {
      nextStart = start;
      agenda.next.push(session);
    } else agenda.later.push(session);
  }
  return agenda;
}
