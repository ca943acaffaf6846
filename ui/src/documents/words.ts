import type { DocumentKind } from "$lib/requests";
import { say, type MessageId } from "$lib/words.svelte";

/** What a document is for, in words. */
export const kindName = (kind: DocumentKind): string => say(`documents-kind-${kind.replaceAll("_", "-")}` as MessageId);
