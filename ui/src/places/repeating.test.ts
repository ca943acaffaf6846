import { expect, it } from "vitest";
import { readRule, ruleOf } from "./repeating";

it("writes a rule and reads it again", () => {
  const weekly = { every: "weekly" as const, days: ["FR", "MO"], until: "2026-12-31", own: "" };
  expect(ruleOf(weekly, "2026-03-02")).toBe("FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261231");
  expect(readRule("FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261231")).toEqual({ ...weekly, days: ["MO", "FR"] });
  // without a day it is that of the first time: 4 March 2026 is a Wednesday
  expect(ruleOf({ ...weekly, days: [], until: "" }, "2026-03-04")).toBe("FREQ=WEEKLY;BYDAY=WE");
  expect(ruleOf(readRule("FREQ=YEARLY"), "2026-03-04")).toBe("FREQ=YEARLY");
  expect(ruleOf(readRule("FREQ=DAILY"), "2026-03-04")).toBe("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU");
  expect(ruleOf(readRule(null), "2026-03-04")).toBeNull();
});

it("leaves a rule that it cannot ask for as it is", () => {
  for (const rule of ["FREQ=MONTHLY;BYDAY=1MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "FREQ=YEARLY;COUNT=3", "FREQ=WEEKLY"]) {
    expect(readRule(rule).every).toBe("other");
    expect(ruleOf(readRule(rule), "2026-03-02")).toBe(rule);
  }
});
