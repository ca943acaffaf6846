import { expect, test } from "vitest";
import { chordOf, isKey, KEYS } from "./keys";

const key = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent("keydown", init);

test("a Latin letter is read as it is typed, whatever its place", () =>
  expect(chordOf(key({ key: "k", code: "KeyV", ctrlKey: true }))).toBe("Mod+K"));
test("a Korean layout finds by the key's place", () => expect(isKey(key({ key: "ㅏ", code: "KeyK", ctrlKey: true }), "find")).toBe(true));
test("an Arabic layout locks by the key's place", () =>
  expect(isKey(key({ key: "م", code: "KeyL", ctrlKey: true, shiftKey: true }), "lock")).toBe(true));
test("places go by the digit's place, so that a French row works", () =>
  expect(isKey(key({ key: "&", code: "Digit1", ctrlKey: true }), "place1")).toBe(true));
test("a composing key is no command", () =>
  expect(isKey(key({ key: "k", code: "KeyK", ctrlKey: true, isComposing: true }), "find")).toBe(false));
test("a key with more held down is another key", () =>
  expect(isKey(key({ key: "Z", code: "KeyZ", ctrlKey: true, shiftKey: true }), "undo")).toBe(false));
test("no key has two meanings", () => {
  const chords = Object.values(KEYS);
  expect(chords.filter((chord, at) => chords.indexOf(chord) !== at)).toEqual([]);
});
test("a letter of the timetable is found by its place on an Arabic layout", () =>
  expect(isKey(key({ key: "ى", code: "KeyN" }), "placeSession")).toBe(true));
