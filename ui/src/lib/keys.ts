/** The keys of the window, each once. `Mod` is Control, on a Mac Command. A bare letter works only while a grid, a list or a timeline has the keyboard. */
export const KEYS = {
  find: "Mod+K",
  undo: "Mod+Z",
  redo: "Mod+Shift+Z",
  submit: "Mod+Enter",
  lock: "Mod+Shift+L",
  filter: "Mod+F",
  print: "Mod+P",
  keys: "F1",
  place1: "Mod+1",
  place2: "Mod+2",
  place3: "Mod+3",
  place4: "Mod+4",
  place5: "Mod+5",
  place6: "Mod+6",
  place7: "Mod+7",
  place8: "Mod+8",
  place9: "Mod+9",
  nextPane: "F6",
  formerPane: "Shift+F6",
  placeSession: "N",
  planSeveral: "P",
  otherLook: "V",
  nextRows: "R",
  foldRow: "F",
  openRow: "C",
  liftBar: "M",
  nextClash: "F8",
  keepApart: "K",
} as const;
export type KeyId = keyof typeof KEYS;

const isMac = typeof navigator !== "undefined" && /Mac/.test(navigator.platform);

/** The chord of a key event. Letters and digits are read from the key's place where the layout gives no Latin letter, so that Korean or Arabic layouts work. */
export function chordOf(event: KeyboardEvent): string {
  const byPlace = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  const isLatin = /^[\x21-\x7e]$/.test(event.key);
  const isDigit = /^Digit/.test(event.code);
  const key = event.key.length > 1 ? event.key : isLatin && !isDigit ? event.key.toUpperCase() : (byPlace ?? event.key.toUpperCase());
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return [mod && "Mod", event.altKey && "Alt", event.shiftKey && "Shift", key].filter(Boolean).join("+");
}

/** Whether the event is this key. A composing key never is: it belongs to the input method. */
export function isKey(event: KeyboardEvent, id: KeyId): boolean {
  return !event.isComposing && event.keyCode !== 229 && chordOf(event) === KEYS[id];
}

/** The key as people read it: "Ctrl K". */
export function keyName(id: KeyId): string {
  return KEYS[id].replace("Mod", isMac ? "⌘" : "Ctrl").replaceAll("+", " ");
}

/** Puts the keyboard into the grid that was just shown in a box: into the box at once, and into a row as soon as there is one. */
export async function intoGrid(box: HTMLElement | null): Promise<void> {
  box?.focus({ preventScroll: true });
  for (let frame = 0; frame < 10; frame += 1) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const stop = box?.querySelector<HTMLElement>('[role$="grid"] [tabindex="0"]');
    if (stop && document.activeElement === box) return stop.focus();
  }
}

/** Whether typing goes into a field, where plain keys and undo belong to the text. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  return (
    at instanceof HTMLElement &&
    (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) &&
    !/^(checkbox|radio|button)$/.test((at as HTMLInputElement).type ?? "")
  );
}
