import { expect, test } from "vitest";
import type { KnownBook } from "$lib/requests";
import { beside, booksNamed, fileOf, folderOf, isWhole } from "./waiting";

const book = (path: string, centre_name: string): KnownBook => ({ path, centre_name, is_demo: false, opened_at: null, is_there: true });

test("paths of any system are taken apart", () => {
  expect(["/home/ama/a.rollbook", "C:\\Books\\a.rollbook", "a.rollbook", "/media/copies/"].map(fileOf)).toEqual([
    "a.rollbook",
    "a.rollbook",
    "a.rollbook",
    "copies",
  ]);
  expect(["/home/ama/a.rollbook", "C:\\Books\\a.rollbook", "a.rollbook"].map(folderOf)).toEqual(["/home/ama/", "C:\\Books\\", ""]);
  expect(["/a", "C:\\a", "d:/a", "\\\\server\\a"].every(isWhole)).toBe(true);
  expect(["a", "~/a", "./a", "C:a", ""].some(isWhole)).toBe(false);
});

test("a book is called by its centre; two of one centre by their files; two files of one name by their paths", () => {
  const labels = booksNamed([
    book("/a/one.rollbook", "Hwasun"),
    book("/a/two.rollbook", "Busan"),
    book("/b/three.rollbook", "Busan"),
    book("/b/four.rollbook", ""),
  ]);
  expect(labels.map(({ name, more }) => [name, more])).toEqual([
    ["Hwasun", ""],
    ["Busan", "two.rollbook"],
    ["Busan", "three.rollbook"],
    ["four.rollbook", ""],
  ]);
  const alike = booksNamed([book("/a/one.rollbook", "Busan"), book("/b/one.rollbook", "Busan")]);
  expect(alike.map(({ more }) => more)).toEqual(["/a/one.rollbook", "/b/one.rollbook"]);
});

test("a refusal goes to the field that its reason is about, unless the core names one", () => {
  expect(beside({ refused: { reason: "no_room", details: {} } }, { no_room: "to" }).refused?.details).toEqual({ field: "to" });
  expect(beside({ refused: { reason: "no_room", details: { field: "x" } } }, { no_room: "to" }).refused?.details).toEqual({ field: "x" });
  expect(beside({ refused: { reason: "locked", details: {} } }, { no_room: "to" }).refused?.details).toEqual({});
  expect(beside({ ok: 1 }, { no_room: "to" })).toEqual({ ok: 1 });
});
