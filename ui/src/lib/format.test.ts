import { afterEach, expect, test } from "vitest";
import { date, day, hours, localOf, number, percent, time } from "./format";
import { language } from "./words.svelte";

afterEach(() => {
  language.code = "en";
});

test("a date has its month in letters", () => expect(date("2026-11-24T09:00")).toBe("24 Nov 2026"));
// 24 November 2026 is a Tuesday
test("a day is named", () => expect(day("2026-11-24")).toBe("Tue 24 Nov"));
test("the time is the one that the core sent, in whatever zone", () => expect(time("2026-11-24T23:50")).toBe("23:50"));
test("tenths of a percent keep one place, whole ones none", () =>
  expect([percent(783), percent(1000)]).toEqual(["78.3\u00a0%", "100\u00a0%"]));
test("minutes are hours", () => expect([hours(8280), hours(90)]).toEqual(["138\u00a0h", "1.5\u00a0h"]));
test("Arabic writes Latin digits, as the serials do", () => {
  language.code = "ar";
  expect(number(1284)).toMatch(/^1.284$/);
  expect(date("2026-11-24")).toBe("24 نوفمبر 2026");
});
test("an instant is shown by the offset that came with the present", () => {
  const near = { at: "2026-11-24T05:03:00Z", local: "2026-11-24T14:03", offset_min: 540, zone: "Asia/Seoul" };
  expect(localOf("2026-11-23T15:30:00Z", near)).toBe("2026-11-24T00:30");
});
