import { describe, expect, it } from "vitest";
import { digitOf, LATIN, readKey, type KeyPress, type Letters } from "./rollkeys";

const ARABIC: Letters = { P: "ح", L: "ت", E: "خ", R: "ب", X: "ع", A: "غ", N: "ل", W: "ز" };

function press(key: string, code: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code, keyCode: 0, isComposing: false, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more };
}

describe("an English board", () => {
  it.each([
    ["p", "KeyP", "P"],
    ["l", "KeyL", "L"],
    ["e", "KeyE", "E"],
    ["r", "KeyR", "R"],
    ["x", "KeyX", "X"],
    ["a", "KeyA", "A"],
    ["n", "KeyN", "N"],
  ])("%s marks one person", (key, code, status) => {
    expect(readKey(press(key, code), LATIN)).toEqual({ does: "mark", status, everybody: false });
  });
  it("reads shift and a letter as everybody who is unmarked", () => {
    expect(readKey(press("P", "KeyP", { shiftKey: true }), LATIN)).toEqual({ does: "mark", status: "P", everybody: true });
  });
  it("does not take caps lock for shift", () => {
    expect(readKey(press("P", "KeyP"), LATIN)).toEqual({ does: "mark", status: "P", everybody: false });
  });
  it("knows space, backspace, slash, question mark and W", () => {
    expect(readKey(press(" ", "Space"), LATIN)).toEqual({ does: "default" });
    expect(readKey(press("Backspace", "Backspace"), LATIN)).toEqual({ does: "clear" });
    expect(readKey(press("/", "Slash"), LATIN)).toEqual({ does: "jump" });
    expect(readKey(press("?", "Slash", { shiftKey: true }), LATIN)).toEqual({ does: "help" });
    expect(readKey(press("w", "KeyW"), LATIN)).toEqual({ does: "walk_in" });
  });
  it("copies on control or command and D, and leaves every other command alone", () => {
    expect(readKey(press("d", "KeyD", { ctrlKey: true }), LATIN)).toEqual({ does: "copy" });
    expect(readKey(press("d", "KeyD", { metaKey: true }), LATIN)).toEqual({ does: "copy" });
    expect(readKey(press("p", "KeyP", { ctrlKey: true }), LATIN)).toBeNull();
    expect(readKey(press("l", "KeyL", { ctrlKey: true, shiftKey: true }), LATIN)).toBeNull();
    expect(readKey(press("p", "KeyP", { altKey: true }), LATIN)).toBeNull();
  });
  it("ignores letters that mean nothing, and function keys", () => {
    expect(readKey(press("q", "KeyQ"), LATIN)).toBeNull();
    expect(readKey(press("F1", "F1"), LATIN)).toBeNull();
    expect(readKey(press("Tab", "Tab"), LATIN)).toBeNull();
    expect(readKey(press("Enter", "Enter"), LATIN)).toBeNull();
  });
});

describe("other boards", () => {
  it("takes a Latin letter as it is printed: Q of a French board, in the place of A, marks nobody absent", () => {
    expect(readKey(press("q", "KeyA"), LATIN)).toBeNull();
    expect(readKey(press("a", "KeyQ"), LATIN)).toEqual({ does: "mark", status: "A", everybody: false });
  });
  it.each([
    ["ㅔ", "KeyP", "P"],
    ["ㅣ", "KeyL", "L"],
    ["ㅁ", "KeyA", "A"],
    ["ㅌ", "KeyX", "X"],
  ])("a Korean %s marks by its place", (key, code, status) => {
    expect(readKey(press(key, code), LATIN)).toEqual({ does: "mark", status, everybody: false });
  });
  it("a composing key is read by its place, by flag or by code 229", () => {
    const marked = { does: "mark", status: "P", everybody: false };
    expect(readKey(press("Process", "KeyP", { isComposing: true }), LATIN)).toEqual(marked);
    expect(readKey(press("Process", "KeyP", { keyCode: 229 }), LATIN)).toEqual(marked);
    expect(readKey(press("Process", "Digit7", { keyCode: 229 }), LATIN)).toEqual({ does: "digit", digit: 7 });
  });
  it("the doubled Korean vowel on shift and P still marks everybody", () => {
    expect(readKey(press("ㅖ", "KeyP", { shiftKey: true }), LATIN)).toEqual({ does: "mark", status: "P", everybody: true });
  });
  it.each([
    ["ح", "KeyP", "P"],
    ["ت", "KeyJ", "L"],
    ["خ", "KeyO", "E"],
    ["غ", "KeyY", "A"],
    ["ع", "KeyU", "X"],
  ])("in Arabic %s marks by the letter of the language, wherever it stands", (key, code, status) => {
    expect(readKey(press(key, code), ARABIC)).toEqual({ does: "mark", status, everybody: false });
  });
  it("a letter of the language goes before its place", () => {
    // غ stands on KeyY of the Arabic board; ل stands on KeyG and is N by its letter.
    expect(readKey(press("ل", "KeyG"), ARABIC)).toEqual({ does: "mark", status: "N", everybody: false });
  });
  it("a Latin board still marks while the window speaks Arabic", () => {
    expect(readKey(press("p", "KeyP"), ARABIC)).toEqual({ does: "mark", status: "P", everybody: false });
  });
  it("an Arabic board marks while the window speaks English", () => {
    expect(readKey(press("م", "KeyL"), LATIN)).toEqual({ does: "mark", status: "L", everybody: false });
  });
  it("a French board marks by its characters, and its digits by their place", () => {
    expect(readKey(press("a", "KeyQ"), LATIN)).toEqual({ does: "mark", status: "A", everybody: false });
    expect(readKey(press("&", "Digit1"), LATIN)).toEqual({ does: "digit", digit: 1 });
    expect(readKey(press("1", "Digit1", { shiftKey: true }), LATIN)).toEqual({ does: "digit", digit: 1 });
    expect(readKey(press("/", "Period", { shiftKey: true }), LATIN)).toEqual({ does: "jump" });
  });
  it("a Cyrillic board marks by place", () => {
    expect(readKey(press("з", "KeyP"), LATIN)).toEqual({ does: "mark", status: "P", everybody: false });
  });
  it("reads Arabic-Indic, Persian and Devanagari digits", () => {
    expect(digitOf("٧")).toBe(7);
    expect(digitOf("۴")).toBe(4);
    expect(digitOf("९")).toBe(9);
    expect(digitOf("12")).toBeNull();
    expect(digitOf("x")).toBeNull();
  });
});

it("the horizontal arrows follow the reading direction", () => {
  expect(readKey(press("ArrowLeft", "ArrowLeft"), LATIN, false)).toEqual({ does: "move", step: "inline_back" });
  expect(readKey(press("ArrowLeft", "ArrowLeft"), LATIN, true)).toEqual({ does: "move", step: "inline_forward" });
});
