import { expect, test } from "vitest";
import { setHost, type Host } from "./host";
import { Pages } from "./pages.svelte";

/** A list of `total` rows that are their own numbers. */
function book(total: number): { asked: number[] } {
  const asked: number[] = [];
  setHost({
    call: async (_: string, { from, count }: { from: number; count: number }) => {
      asked.push(from);
      return { ok: { rows: Array.from({ length: Math.min(count, total - from) }, (_, at) => from + at), total, from } };
    },
  } as unknown as Host);
  return { asked };
}
const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

test("only the pages that are seen are asked for, each once", async () => {
  const { asked } = book(50_000);
  const pages = new Pages("people", {});
  pages.see(90, 130);
  pages.see(95, 135);
  await settle();
  expect(asked).toEqual([0, 100]);
  expect(pages.total).toBe(50_000);
  expect([pages.row(99), pages.row(100)]).toEqual([99, 100]);
  expect(pages.row(40_000)).toBeUndefined();
});

test("pages far from what is seen are let go", async () => {
  book(50_000);
  const pages = new Pages("people", {});
  pages.see(0, 30);
  await settle();
  pages.see(40_000, 40_030);
  await settle();
  expect(pages.row(0)).toBeUndefined();
  expect(pages.row(40_000)).toBe(40_000);
});

test("another question keeps the old rows until its answer is in", async () => {
  book(50_000);
  const pages = new Pages("people", {});
  pages.see(0, 30);
  await settle();
  book(1);
  pages.put({ text: "kim" });
  expect(pages.row(30)).toBe(30);
  await settle();
  expect(pages.total).toBe(1);
  expect(pages.row(30)).toBeUndefined();
});
