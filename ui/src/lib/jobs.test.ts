import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { jobs } from "./jobs.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const lasting = (ms: number): Promise<string> => new Promise((over) => setTimeout(() => over("done"), ms));

it("says nothing of what is done within a second", async () => {
  const doing = jobs.follow({ name: "quick", done: 0, total: null }, lasting(900));
  await vi.advanceTimersByTimeAsync(950);
  expect(jobs.shown).toEqual([]);
  expect(await doing).toBe("done");
});
it("shows what takes longer, until it ends", async () => {
  const doing = jobs.follow({ name: "slow", done: 3, total: 10 }, lasting(3000));
  await vi.advanceTimersByTimeAsync(1001);
  expect(jobs.shown.map((job) => job.name)).toEqual(["slow"]);
  await vi.advanceTimersByTimeAsync(2000);
  await doing;
  expect(jobs.shown).toEqual([]);
});
it("shows what broke no longer", async () => {
  const broken = lasting(2000).then(() => Promise.reject(new Error("broken")));
  const doing = jobs.follow({ name: "slow", done: 0, total: null }, broken).catch(() => "caught");
  await vi.advanceTimersByTimeAsync(2001);
  expect(await doing).toBe("caught");
  expect(jobs.shown).toEqual([]);
});
