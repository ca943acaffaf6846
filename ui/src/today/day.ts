// How a day is laid out: room by room, and how far each of its sessions is.
import type { SessionRow } from "$lib/requests";

/** Where a session stands in the day; `open` is over with its register still open. */
export type Phase = "now" | "next" | "open" | "later" | "closed" | "cancelled";

export interface Room {
  name: string | null;
  sessions: SessionRow[];
}

/** The rooms by name, sessions without a room last; each by time. */
export function byRoom(sessions: SessionRow[]): Room[] {
  const rooms = new Map<string | null, SessionRow[]>();
  const sorted = [...sessions].sort((a, b) => Date.parse(a.start.at) - Date.parse(b.start.at) || a.title.localeCompare(b.title));
  for (const one of sorted) rooms.set(one.facility_name, [...(rooms.get(one.facility_name) ?? []), one]);
  return [...rooms]
    .map(([name, sessions]) => ({ name, sessions }))
    .sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name)));
}
