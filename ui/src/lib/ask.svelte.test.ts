import { flushSync } from "svelte";
import { beforeEach, expect, test, vi } from "vitest";
import { change, keepLive, Query, touch } from "./ask.svelte";
import { setHost, type Envelope, type Host } from "./host";
import { toasts } from "./toasts.svelte";

interface Call {
  name: string;
  answer(reply: Envelope<unknown>): void;
}
let calls: Call[] = [];
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

beforeEach(() => {
  calls = [];
  setHost({ call: (name: string) => new Promise((answer) => calls.push({ name, answer })) } as unknown as Host);
  toasts.shown = [];
});

test("old rows stay until new ones come", async () => {
  const query = new Query("users");
  query.put({});
  calls[0]?.answer({ ok: ["first"] });
  await settle();
  query.again();
  expect(query.now).toEqual(["first"]);
  calls[1]?.answer({ ok: ["second"] });
  await settle();
  expect(query.now).toEqual(["second"]);
});

test("what is shown is mended where it can be, and read anew where it cannot, or was asked otherwise", async () => {
  const mend = vi.fn(async (shown: unknown) => (shown === "first" ? ("mended" as never) : null));
  const query = new Query("users", mend);
  query.put({});
  expect(mend).not.toHaveBeenCalled();
  calls[0]?.answer({ ok: "first" });
  await settle();
  query.again();
  await settle();
  expect([query.now, calls.length]).toEqual(["mended", 1]);
  query.again();
  await settle();
  calls[1]?.answer({ ok: "second" });
  await settle();
  expect(query.now).toBe("second");
  query.put({});
  expect(mend).toHaveBeenCalledTimes(2);
});

test("a reply to a former question is dropped", async () => {
  const query = new Query("person");
  query.put({ person: "a" });
  query.put({ person: "b" });
  calls[1]?.answer({ ok: "b" });
  calls[0]?.answer({ ok: "a" });
  await settle();
  expect(query.now).toBe("b");
});

test("a reply asked for before the newest touch of its topic is asked again", async () => {
  const query = new Query("users");
  query.put({});
  touch(["users"]);
  calls[0]?.answer({ ok: "stale" });
  await settle();
  expect(query.now).toBeUndefined();
  calls[1]?.answer({ ok: "fresh" });
  await settle();
  expect(query.now).toBe("fresh");
});

test("a touch of another topic leaves a reply alone", async () => {
  const query = new Query("users");
  query.put({});
  touch(["roll"]);
  calls[0]?.answer({ ok: "good" });
  await settle();
  expect(query.now).toBe("good");
});

test("many touches in a row ask once, after the last", async () => {
  vi.useFakeTimers();
  let asked = 0;
  const stop = $effect.root(() => keepLive(["roll"], () => (asked += 1)));
  flushSync();
  // the clock of the test begins at nought: leave the touches of other tests behind
  await vi.advanceTimersByTimeAsync(600_000);
  touch(["roll"]);
  await vi.advanceTimersByTimeAsync(50);
  expect(asked).toBe(1);
  for (let mark = 0; mark < 5; mark += 1) {
    touch(["roll"]);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toBe(2);
  stop();
  vi.useRealTimers();
});

test("a change tells what was done and offers its undo, also when the receipt is inside the reply", async () => {
  const done = change("import_people", { file: "t" }, { said: "20 people were imported" });
  calls[0]?.answer({ ok: { receipt: { entry: "e7", touched: ["people"], made: [] }, created: 20 } });
  await done;
  expect(toasts.shown).toMatchObject([{ text: "20 people were imported", entry: "e7" }]);
});

test("what is issued is told without an undo", async () => {
  const done = change("approve_and_issue", { batch: "b" }, { said: "19 certificates issued" });
  calls[0]?.answer({ ok: { receipt: { entry: "e8", touched: ["certificates"], made: [] }, issued: 19 } });
  await done;
  expect(toasts.shown).toMatchObject([{ text: "19 certificates issued", entry: null }]);
});

test("a refused change says nothing in a toast", async () => {
  const done = change("add_person", { fields: { full_name: "" } }, { said: "added" });
  calls[0]?.answer({ refused: { reason: "missing", details: { field: "full_name" } } });
  expect((await done).refused?.reason).toBe("missing");
  expect(toasts.shown).toEqual([]);
});
