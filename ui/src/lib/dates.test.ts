import { afterEach, expect, test } from "vitest";
import { addDays, readDate, readTime } from "./dates";
import { language } from "./words.svelte";

afterEach(() => {
  language.code = "en";
});

test.each([
  ["2026-11-24", "2026-11-24"],
  ["24.11.2026", "2026-11-24"],
  ["24/11/2026", "2026-11-24"],
  ["4 1 2027", "2027-01-04"],
  ["24 Nov 2026", "2026-11-24"],
  ["24 november 2026", "2026-11-24"],
  ["٢٤/١١/٢٠٢٦", "2026-11-24"],
])("%s is read with the day first", (typed, date) => expect(readDate(typed)).toBe(date));

test("an Arabic month is read in the Arabic window", () => {
  language.code = "ar";
  expect(readDate("24 نوفمبر 2026")).toBe("2026-11-24");
});

test.each(["", "24 Nov", "31.02.2026", "29 Feb 2027", "13/24/2026", "tomorrow"])("“%s” is no date", (typed) =>
  expect(readDate(typed)).toBeNull(),
);

test.each([
  ["9", "09:00"],
  ["9:05", "09:05"],
  ["0905", "09:05"],
  ["17.30", "17:30"],
  ["٠٩:٠٠", "09:00"],
])("%s is a time of day", (typed, time) => expect(readTime(typed)).toBe(time));

test.each(["24:00", "9:60", "noon", ""])("“%s” is no time", (typed) => expect(readTime(typed)).toBeNull());

test("a day after the end of February in a leap year is the first of March", () => expect(addDays("2028-02-29", 1)).toBe("2028-03-01"));
