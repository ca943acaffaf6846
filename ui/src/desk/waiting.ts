import type { Envelope } from "$lib/host";
import type { KnownBook, Reason } from "$lib/requests";

/** What waits at the door to be unlocked: a book that was chosen or restored, or an account with a new password. */
export interface Waiting {
  path: string;
  login?: string;
  /** What was just done, for who unlocks. */
  said?: string;
}

/** The last part of a path, of this computer's kind or another's. */
export function fileOf(path: string): string {
  return /[^\\/]+(?=[\\/]*$)/.exec(path)?.[0] ?? path;
}

/** The folder of a path with its last separator; nothing for a bare name. */
export function folderOf(path: string): string {
  return /^.*[\\/]/.exec(path)?.[0] ?? "";
}

/** Whether a path stands on its own: what begins elsewhere would be looked for where the program happened to start. */
export function isWhole(path: string): boolean {
  return /^(\/|\\\\|[A-Za-z]:[\\/])/.test(path);
}

/** How each book is told from the others: by its centre, and where that is not enough by its file, or by its whole path. */
export function booksNamed(books: readonly KnownBook[]): { value: string; name: string; more: string }[] {
  return books.map((book) => {
    const alike = books.filter((other) => other.centre_name === book.centre_name);
    const isOneFile = alike.filter((other) => fileOf(other.path) === fileOf(book.path)).length === 1;
    const file = isOneFile ? fileOf(book.path) : book.path;
    return { value: book.path, name: book.centre_name || file, more: alike.length > 1 && book.centre_name ? file : "" };
  });
}

/** Names the field that a refusal is about where the core tells only the reason. */
export function beside<T>(reply: Envelope<T>, fields: Partial<Record<Reason, string>>): Envelope<T> {
  const field = reply.refused && (reply.refused.details["field"] ?? fields[reply.refused.reason]);
  return reply.refused && field ? { refused: { ...reply.refused, details: { ...reply.refused.details, field } } } : reply;
}
