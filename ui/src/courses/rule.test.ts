import { expect, it } from "vitest";
import type { Rule } from "$lib/requests";
import { faultOf, newRule, toDraft, toRule } from "./rule";

const RULE: Rule = {
  all: [
    { min_hours_pct: { pct: 80 } },
    { min_score: { kind: "post", pct: 60 } },
    { any: [{ signed_off: {} }, { signed_off: { codes: ["GOWN-B", "FILL"] } }] },
    { at_least: { n: 1, of: [{ mandatory_tag: { tag: "gowning" } }, { min_sessions: { n: 3, pct: 75 } }] } },
  ],
};

it("a rule comes back from the editor as it was", () => {
  expect(toRule(toDraft(RULE), true)).toEqual({ rule: RULE, excused_stays_expected: true });
});
it("a new condition has no threshold that looks official", () => {
  expect(newRule("min_hours_pct").pct).toBe("");
  expect(faultOf(newRule("min_hours_pct"))).toBe("bad_percent");
});
it("names what is wrong with each node", () => {
  expect(faultOf({ ...newRule("min_hours_pct"), pct: "101" })).toBe("bad_percent");
  expect(faultOf({ ...newRule("min_hours_pct"), pct: "80.5" })).toBe("bad_percent");
  expect(faultOf({ ...newRule("min_sessions"), n: "0", pct: "80" })).toBe("bad_count");
  expect(faultOf({ ...newRule("mandatory_tag"), tag: " " })).toBe("no_tag");
  expect(faultOf(newRule("min_score"))).toBe("bad_percent");
  expect(faultOf(newRule("all"))).toBe("empty_group");
  expect(faultOf({ ...newRule("at_least"), n: "2", of: [newRule("mandatory_tag")] })).toBe("count_too_high");
});
it("a fault deep in the tree keeps the whole rule back", () => {
  const draft = toDraft(RULE);
  const group = draft.of[3];
  if (group?.of[0]) group.of[0].tag = "";
  expect(toRule(draft, true)).toBeNull();
});
it("reads Arabic-Indic digits", () => {
  expect(toRule({ ...newRule("min_hours_pct"), pct: "٨٠" }, false)).toEqual({
    rule: { min_hours_pct: { pct: 80 } },
    excused_stays_expected: false,
  });
});
