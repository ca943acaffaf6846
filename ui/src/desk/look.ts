import { change } from "$lib/ask.svelte";
import type { Appearance } from "$lib/requests";
import { session } from "$lib/session.svelte";
import { language } from "$lib/words.svelte";

/** Puts language, direction, colours and text size on the page. High contrast is the system's: the tokens follow it. */
export function wear(look: string, textSize: number, systemIsDark: boolean): void {
  const root = document.documentElement;
  const isDark = look === "dark" || (look === "system" && systemIsDark);
  root.dataset["look"] = isDark ? "dark" : "light";
  root.dataset["text"] = String(textSize);
  root.lang = language.code;
  root.dir = language.isRtl ? "rtl" : "ltr";
}

/** Keeps a choice of appearance for this installation; it is no act of a centre and stands in no journal. */
export async function setAppearance(next: Appearance): Promise<void> {
  const { welcome } = session;
  if (!welcome) return;
  if (next.language) language.code = next.language;
  session.welcome = { ...welcome, ...(next as Partial<typeof welcome>) };
  await change("set_appearance", next);
}
