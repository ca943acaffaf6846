import { expect, it } from "vitest";
import { points, signed } from "$lib/format";
import type { ResultRow, Results } from "$lib/requests";
import { ResultTable, type Enter } from "./results.svelte";
import { block, readScore } from "./scores";

const NAMES = ["Ama Mensah", "Kofi Boateng", "Esi Owusu"];

/** Three people; the post-test allows two attempts, Ama has 12.5 points at the first. */
function results(): Results {
  const attempt = { attempt_n: 1, score_x100: 1250, assessor: "Amina Yusuf", entry: "e", first_x100: null, rivals_x100: [] };
  const column = { kind: "post", title: "Post-test", max_x100: 3000, pass_x100: 1800, attempts_n: 2 } as const;
  const rows: ResultRow[] = NAMES.map((full_name, at) => ({
    enrolment: `p${at}`,
    person: `person${at}`,
    full_name,
    native_name: null,
    state: "active",
    is_in_run: true,
    cells: [{ attempts: at === 0 ? [attempt] : [], best_x100: at === 0 ? 1250 : null, pct_tenths: null, outcome: "pending" }],
    change_tenths: null,
  }));
  return {
    assessments: [{ id: "a", ...column, scored: 1, passed: 0, failed: 0, mean_tenths: null, is_free: false }],
    rows,
    change_tenths: null,
    changed: 0,
    has_pair: false,
    may_enter: true,
    why_not: null,
    reasons: ["slip"],
  };
}

function table(answer: Awaited<ReturnType<Enter>> = null) {
  const sent: Parameters<Enter>[0][] = [];
  const made = new ResultTable(async (scores) => {
    sent.push(scores);
    return answer;
  });
  made.take(results());
  const at = (row: number, column: number) => {
    const [person, attempt] = [made.now?.rows[row], made.columns[column]];
    if (!person || !attempt) throw new Error("no such cell");
    return [person, attempt] as const;
  };
  return { made, sent, at };
}
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

it("reads scores as people write them", () => {
  expect(["12", "12.5", "12,05", "٧٨٫٥", "-3"].map(readScore)).toEqual([1200, 1250, 1205, 7850, -300]);
  expect(["", "12.345", "a", "1.2.3", "1e3"].map(readScore)).toEqual([null, null, null, null, null]);
  expect([points(1250), points(1200), signed(117), signed(-117), signed(0)]).toEqual([
    "12.5",
    "12",
    "\u2066+11.7\u2069",
    "\u2066-11.7\u2069",
    "\u20660\u2069",
  ]);
  expect(block("1\t2\r\n\t4\n")).toEqual([
    ["1", "2"],
    ["", "4"],
  ]);
});
it("offers one attempt more than anybody used", () => {
  expect(table().made.columns.map((column) => column.attempt_n)).toEqual([1, 2]);
});
it("a typed score is one entry", async () => {
  const { made, sent, at } = table();
  made.type(...at(1, 0), "20");
  made.commit(...at(1, 0));
  made.commit(...at(1, 0));
  await settled();
  expect(sent).toEqual([{ results: [{ assessment: "a", enrolment: "p1", attempt_n: 1, score_x100: 2000 }], reason: null, note: null }]);
  expect(made.text(...at(1, 0))).toBe("20");
});
it("a correction waits for its reason, and is forgotten without one", async () => {
  const { made, sent, at } = table();
  made.type(...at(0, 0), "13");
  made.commit(...at(0, 0));
  expect(made.asking?.map((one) => [one.was, one.score_x100])).toEqual([[1250, 1300]]);
  made.dropAsked();
  expect(made.text(...at(0, 0))).toBe("12.5");
  made.type(...at(0, 0), "");
  made.commit(...at(0, 0));
  made.giveReason("slip", null);
  await settled();
  expect(sent.map((one) => [one.results[0]?.score_x100, one.reason])).toEqual([[null, "slip"]]);
});
it("the same score again writes nothing", () => {
  const { made, sent, at } = table();
  made.type(...at(0, 0), "12,50");
  made.commit(...at(0, 0));
  expect([sent, made.asking]).toEqual([[], null]);
});
it("a pasted column is one entry; what is empty in it changes nothing", async () => {
  const { made, sent } = table();
  made.paste(0, 1, "20\n\n25.5\n");
  await settled();
  expect(sent.map((one) => one.results.map((score) => [score.enrolment, score.attempt_n, score.score_x100]))).toEqual([
    [
      ["p0", 2, 2000],
      ["p2", 2, 2550],
    ],
  ]);
});
it("a column with one line that is no score, or one line too many, enters nothing and says which", () => {
  const { made, sent, at } = table();
  made.paste(0, 1, "20\nabsent");
  expect(made.refusal).toEqual({ reason: "not_a_score", details: { what: "absent" } });
  expect(made.isRefused(...at(0, 1))).toBe(true);
  made.paste(1, 0, "1\n2\n3");
  expect(made.refusal).toEqual({ reason: "too_many_lines", details: { count: "3", rows: "2" } });
  expect(sent).toEqual([]);
});
it("what the core refuses stays to be mended", async () => {
  const refusal = { reason: "score_not_possible", details: { max: "30" } };
  const { made, at } = table(refusal);
  made.type(...at(1, 0), "31");
  made.commit(...at(1, 0));
  await settled();
  expect([made.refusal, made.text(...at(1, 0)), made.isRefused(...at(1, 0))]).toEqual([refusal, "31", true]);
});
