import { afterEach, expect, test } from "vitest";
import { language, say, sayCode, sayRefusal } from "./words.svelte";

const MARKS = /[\u2068\u2069]/g;
afterEach(() => {
  language.code = "en";
});

test("the language changes every word at once", () => {
  expect(say("common-save")).toBe("Save");
  language.code = "ar";
  expect(say("common-save")).toBe("حفظ");
});

test("Arabic counts two and few in its own forms", () => {
  language.code = "ar";
  expect(say("import-take", { count: 2 })).toBe("إدخال شخصين");
  expect(say("import-take", { count: 7 })).toBe("إدخال 7 أشخاص");
});

test("a name of the other direction is kept together, others are left alone", () => {
  expect(say("people-added", { name: "Kim Min-jun" })).toBe("Kim Min-jun was added");
  expect(say("people-added", { name: "عمر حسن" })).toBe("\u2068عمر حسن\u2069 was added");
  language.code = "ar";
  expect(say("people-added", { name: "Kim Min-jun" })).toContain("\u2068Kim Min-jun\u2069");
});

test("a refusal is said with its details, and counts choose their plural", () => {
  expect(sayRefusal({ reason: "run_full", details: { capacity: "20", enrolled: "21" } }).replace(MARKS, "")).toContain(
    "20 places are too few for 21 people",
  );
});

test("a refusal found while typing has words of the window", () =>
  expect(sayRefusal({ reason: "no_password", details: {} })).toBe("Type the password."));

test("a reason that this window does not know still says that nothing was changed", () => {
  expect(sayRefusal({ reason: "brand_new", details: {} })).toMatch(/brand_new.*Nothing was changed/);
});

test("a code of the core is an id with hyphens", () => expect(sayCode("people-enrolment-no_show", "people-unknown")).toBe("did not come"));

test("roles and states are said in the language of the window", () => {
  const refused = { reason: "no_permission", details: { roles: "coordinator,certifier" } };
  expect(sayRefusal(refused)).toContain("coordinator, certifier");
  language.code = "ar";
  expect(sayRefusal(refused)).toContain("منسّق, مسؤول الشهادات");
  expect(sayRefusal({ reason: "state_not_allowed", details: { before: "closed", after: "open" } })).not.toMatch(/[a-z]/);
});
