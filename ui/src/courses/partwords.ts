// Phases, tracks and groups in words.
import type { Mode, PartKind } from "$lib/requests";
import type { MessageId } from "$lib/words.svelte";

export const PARTS: Record<PartKind, { one: MessageId; many: MessageId; add: MessageId; none: MessageId }> = {
  phase: { one: "runs-part-phase", many: "runs-parts-phases", add: "runs-part-add-phase", none: "runs-part-none-phase" },
  track: { one: "runs-part-track", many: "runs-parts-tracks", add: "runs-part-add-track", none: "runs-part-none-track" },
  group: { one: "runs-part-group", many: "runs-parts-groups", add: "runs-part-add-group", none: "runs-part-none-group" },
};
export const MODES: Record<Mode, MessageId> = {
  on_site: "lists-mode-on-site",
  online: "lists-mode-online",
  blended: "lists-mode-blended",
};
