import { expect, test } from "vitest";
import type { Bar } from "./layout";
import { Lift, type Stand, type Verdict } from "./lift.svelte";

const bar = { id: "a", row: "hall", from: 0, until: 60 } as Bar;
const at = (from: number): Stand => ({ row: "hall", from, until: from + 60 });
const free: Verdict = { kind: "free", reasons: [], bars: new Set() };
const settle = () => new Promise((done) => setTimeout(done));

test("while one question is on its way only the newest place waits", async () => {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const lift = new Lift(
    (_, stand) => {
      asked.push(stand.from);
      return new Promise((done) => waiting.push(() => done({ ...free, reasons: [String(stand.from)] })));
    },
    () => undefined,
  );
  lift.begin(bar);
  for (const from of [15, 30, 45, 60]) lift.to(at(from));
  expect(asked).toEqual([15]);
  waiting.shift()?.();
  await settle();
  expect([asked, lift.verdict]).toEqual([[15, 60], null]);
  waiting.shift()?.();
  await settle();
  expect(lift.verdict?.reasons).toEqual(["60"]);
});

test("what was put back is not asked about any more, and what is lifted next is", async () => {
  const asked: string[] = [];
  const lift = new Lift(
    async (held, stand) => {
      asked.push(`${held.id} ${stand.from}`);
      return free;
    },
    () => undefined,
  );
  lift.begin(bar);
  lift.to(at(15));
  lift.putBack();
  await settle();
  expect(lift.verdict).toBeNull();
  lift.begin({ ...bar, id: "b" });
  lift.to(at(30));
  await settle();
  expect([asked, lift.verdict]).toEqual([["a 15", "b 30"], free]);
});
