import type { Audience, ResourceKind } from "$lib/requests";
import { say, type MessageId } from "$lib/words.svelte";

export const KINDS: readonly ResourceKind[] = ["strategy", "tool", "q_and_a", "guidance", "slides", "recording"];
export const AUDIENCES: readonly Audience[] = ["government", "industry", "regulator", "other"];

export const kindName = (kind: ResourceKind): string => say(`library-kind-${kind.replaceAll("_", "-")}` as MessageId);
export const audienceName = (audience: Audience): string => say(`library-audience-${audience}`);
/** Topics as somebody types them, between commas of any script. */
export const topicsOf = (text: string): string[] =>
  text
    .split(/[,;،]/)
    .map((topic) => topic.trim())
    .filter(Boolean);
