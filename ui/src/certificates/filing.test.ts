import { expect, it } from "vitest";
import { Filing, type Step } from "./filing.svelte";

/** A batch of so many papers that the core files at most ten at once. */
function core(left: number) {
  const asked: number[] = [];
  const file = async (_batch: string, atMost: number): Promise<Step> => {
    const filed = Math.min(atMost, left);
    left -= filed;
    asked.push(filed);
    return { ok: { receipt: { entry: null, touched: [], made: [] }, filed, left } };
  };
  return { asked, file };
}

it("120 papers are filed in twelve steps", async () => {
  const { asked, file } = core(120);
  const filing = new Filing("b", file);
  await filing.run(0, 120);
  expect(asked).toHaveLength(12);
  expect([filing.filed, filing.left, filing.isDone]).toEqual([120, 0, true]);
});
it("goes on where it was left", async () => {
  const { asked, file } = core(5);
  const filing = new Filing("b", file);
  await filing.run(20, 25);
  expect(asked).toEqual([5]);
  expect(filing.total).toBe(25);
});
it("stops between two steps and keeps what is filed", async () => {
  const { file } = core(30);
  const filing = new Filing("b", async (batch, atMost) => {
    filing.stop();
    return file(batch, atMost);
  });
  await filing.run(0, 30);
  expect([filing.filed, filing.left, filing.isRunning]).toEqual([10, 20, false]);
});
it("a refused step ends it and says why", async () => {
  const filing = new Filing("b", async () => ({ refused: { reason: "no_room", details: {} } }));
  await filing.run(0, 3);
  expect(filing.refusal?.reason).toBe("no_room");
  expect(filing.isRunning).toBe(false);
});
it("does not turn for ever when the core files nothing", async () => {
  const filing = new Filing("b", async () => ({ ok: { receipt: { entry: null, touched: [], made: [] }, filed: 0, left: 3 } }));
  await filing.run(0, 3);
  expect(filing.isRunning).toBe(false);
});
