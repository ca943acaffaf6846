import { change } from "./ask.svelte";
import { host } from "./host";
import type { CalendarOf, Refusal } from "./requests";
import { language } from "./words.svelte";

/** Makes the sign-in sheet of a session and hands it to the system; gives what was refused. */
export async function printSignIn(session: string): Promise<Refusal | null> {
  const reply = await change("print_sign_in", { session, language: language.code });
  if (reply.ok) await host().openPaper(reply.ok.paper, reply.ok.file_name);
  return reply.refused ?? null;
}

/** Hands the calendar of a run, a place or a person to the system; gives what was refused. */
export async function openCalendar(of: CalendarOf, id: string): Promise<Refusal | null> {
  const reply = await change("export_calendar", { of, id });
  if (reply.ok) await host().openPaper(reply.ok.paper, reply.ok.file_name);
  return reply.refused ?? null;
}
