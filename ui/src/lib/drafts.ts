import { host } from "./host";

/** What was typed and not yet sent, from the book's local table: it survives a lock, a crash and a restart and leaves this desk in no bundle. */
export async function takeDraft<T>(key: string): Promise<Partial<T> | null> {
  const reply = await host().call("draft", { key });
  if (!reply.ok?.value) return null;
  try {
    return JSON.parse(reply.ok.value) as Partial<T>;
  } catch {
    return null;
  }
}

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Keeps what stands in a form, half a second after the last letter. */
export function keepDraft(key: string, value: unknown): void {
  clearTimeout(waiting.get(key));
  waiting.set(
    key,
    setTimeout(() => void host().call("keep_draft", { key, value: JSON.stringify(value) }), 500),
  );
}

/** Forgets the draft: it was sent or thrown away. */
export function dropDraft(key: string): void {
  clearTimeout(waiting.get(key));
  void host().call("keep_draft", { key, value: null });
}
