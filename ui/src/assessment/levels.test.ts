import { expect, it } from "vitest";
import type { SignOffCell } from "$lib/requests";
import { levelOf, takesBack } from "./levels";

const cell = (more: Partial<SignOffCell>): SignOffCell => ({
  level: "performed",
  observed_n: 2,
  performed_n: 3,
  assessor: "Amina Yusuf",
  on: "2026-03-02",
  is_enough: true,
  was: null,
  rivals: [],
  ...more,
});

it("digits of any script are levels", () => {
  expect(["1", "4", "٣", "5", "a", "12"].map(levelOf)).toEqual(["observed", "independent", "performed", null, null, null]);
});
it("going on takes nothing back, going back does", () => {
  expect(takesBack(cell({}), { level: "independent", observed_n: 2, performed_n: 4 })).toBe(false);
  expect(takesBack(cell({}), { level: "assisted", observed_n: 2, performed_n: 3 })).toBe(true);
  expect(takesBack(cell({}), { level: "performed", observed_n: 1, performed_n: 3 })).toBe(true);
  expect(takesBack(cell({}), { level: null, observed_n: 0, performed_n: 0 })).toBe(true);
  expect(takesBack(cell({ level: null }), { level: "observed", observed_n: 1, performed_n: 0 })).toBe(false);
  expect(takesBack(cell({ rivals: ["assisted"] }), { level: "independent", observed_n: 2, performed_n: 3 })).toBe(true);
});
