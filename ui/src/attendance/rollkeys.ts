// How a key pressed in the roll book is read. No DOM: a press is a plain object, so that every layout can be tested as a table.
import type { Status } from "$lib/requests";

/** The statuses that a key can set, in the order of the column head. */
export const MARKS = ["P", "L", "E", "R", "X", "A", "N"] as const;
export type MarkStatus = (typeof MARKS)[number];

/** What the roll book needs to know of a keyboard event. */
export interface KeyPress {
  key: string;
  code: string;
  keyCode: number;
  isComposing: boolean;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

export type Step = "up" | "down" | "page_up" | "page_down" | "first" | "last" | "inline_back" | "inline_forward";

/** What a key asks for. */
export type RollKey =
  | { does: "mark"; status: MarkStatus; everybody: boolean }
  | { does: "digit"; digit: number }
  | { does: "move"; step: Step }
  | { does: "default" | "clear" | "jump" | "copy" | "help" | "walk_in" };

/** The letters of the language for the statuses, and W for a walk-in. */
export type Letters = Readonly<Record<MarkStatus | "W", string>>;

export const LATIN: Letters = { P: "P", L: "L", E: "E", R: "R", X: "X", A: "A", N: "N", W: "W" };

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "page_up",
  PageDown: "page_down",
  Home: "first",
  End: "last",
};

/** Zero of Latin, Arabic-Indic, Eastern Arabic-Indic, Devanagari, Bengali, Khmer and Thai digits. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0x17e0, 0xe50];

/** The value of one digit in any of the scripts that trainers type; null for anything else. */
export function digitOf(key: string): number | null {
  if ([...key].length !== 1) return null;
  const point = key.codePointAt(0) ?? 0;
  for (const zero of ZEROS) {
    if (point >= zero && point <= zero + 9) return point - zero;
  }
  return null;
}

function letterIn(letters: Letters, key: string): MarkStatus | "W" | null {
  const pressed = key.toLocaleUpperCase("en");
  for (const [name, letter] of Object.entries(letters)) {
    if (letter.toLocaleUpperCase("en") === pressed) return name as MarkStatus | "W";
  }
  return null;
}

function asKey(letter: MarkStatus | "W", everybody: boolean): RollKey {
  return letter === "W" ? { does: "walk_in" } : { does: "mark", status: letter, everybody };
}

/** Reads a key of which the character cannot be trusted (an input method is composing) by its place on the board. */
function byPlace(press: KeyPress): RollKey | null {
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const known = letter ? letterIn(LATIN, letter) : null;
  if (known) return asKey(known, press.shiftKey);
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(press.code)?.[1];
  if (digit) return { does: "digit", digit: Number(digit) };
  if (press.code === "Slash") return { does: press.shiftKey ? "help" : "jump" };
  if (press.code === "Space") return { does: "default" };
  if (press.code === "Backspace") return { does: "clear" };
  return null;
}

/** Keys with Control or Command: only the copy of the former session is the grid's own. */
function withControl(press: KeyPress): RollKey | null {
  if (press.altKey || press.shiftKey) return null;
  return press.key.toLowerCase() === "d" || press.code === "KeyD" ? { does: "copy" } : null;
}

/**
 * Reads one key: first its character against the letters of the language, then against the Latin letters, then its place on the
 * board. So Korean, Arabic and Cyrillic layouts mark without switching. `isRtl` turns the horizontal arrows to the reading direction.
 */
export function readKey(press: KeyPress, letters: Letters, isRtl = false): RollKey | null {
  if (press.ctrlKey || press.metaKey) return withControl(press);
  if (press.altKey) return null;
  const step = STEPS[press.key];
  if (step) return { does: "move", step };
  if (press.key === "ArrowLeft" || press.key === "ArrowRight") {
    const isForward = (press.key === "ArrowRight") !== isRtl;
    return { does: "move", step: isForward ? "inline_forward" : "inline_back" };
  }
  if (press.isComposing || press.keyCode === 229) return byPlace(press);
  const letter = letterIn(letters, press.key) ?? letterIn(LATIN, press.key);
  if (letter) return asKey(letter, press.shiftKey);
  const digit = digitOf(press.key);
  if (digit !== null) return { does: "digit", digit };
  if (press.key === "/") return { does: "jump" };
  if (press.key === "?" || press.key === "؟") return { does: "help" };
  if (press.key === " ") return { does: "default" };
  if (press.key === "Backspace") return { does: "clear" };
  // a Latin letter was meant as it is printed on the key: on a French board, Q stands in the place of A
  if (/^[a-z]$/i.test(press.key)) return null;
  return press.key.length === 1 || press.key === "Dead" ? byPlace(press) : null;
}

/** True for the statuses after which digits are minutes. */
export function takesMinutes(status: Status): boolean {
  return status === "L" || status === "E";
}
