// The keys of the roll book, counted, on a roll of 20; what they wrote is read from the core.
import type { Page } from "@playwright/test";
import type { RollRow } from "$lib/requests";
import { expect, ownDemo, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const demo = ownDemo();

/** A local time of the centre, some hours from now. */
function local(now: string, hours: number): string {
  return new Date(Date.parse(`${now}:00Z`) + hours * 3_600_000).toISOString().slice(0, 16);
}

/** A session of the run of 20 that began `ago` hours ago and lasts two; its roll on the screen, the keyboard in it. */
async function take(page: Page, title: string, ago = 1): Promise<string> {
  const { now } = await demo.call("state_line", {});
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-HANDS-01")?.id ?? "";
  const fields = { title, kind: "lecture" as const, start_local: local(now.local, -ago), end_local: local(now.local, 2 - ago) };
  const session = (await demo.call("add_sessions", { run, sessions: [fields] })).made[0] ?? "";
  await demo.open(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: say("desk-find-hint") }).fill(title);
  await expect(page.getByRole("dialog").getByRole("option").first()).toContainText(title);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: say("sessions-take-roll") }).click();
  await expect(page.getByRole("gridcell").and(page.locator(":focus"))).toBeVisible();
  return session;
}

async function rows(session: string): Promise<RollRow[]> {
  return (await demo.call("roll", { session })).rows;
}
const now = (row: RollRow | undefined) => row?.marks.at(-1) ?? null;
const saved = (page: Page, count: number): Promise<void> => expect(page.locator(".dot.saved")).toHaveCount(count);

/** A key as a layout or an input method sends it, which a test cannot type. */
async function send(page: Page, press: { key: string; code: string; keyCode?: number; isComposing?: boolean }): Promise<void> {
  await page.evaluate((init) => {
    const event = new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, press);
}

test("a roll of twenty takes twenty keys", async ({ page }) => {
  const session = await take(page, "Twenty keys");
  let keys = 0;
  for (const letter of "pppppaplpppxpprppepn") {
    await page.keyboard.press(letter);
    keys += 1;
  }
  await saved(page, 20);
  await expect(page.getByText(say("roll-marked-of", { marked: 20, expected: 20 }))).toBeVisible();
  expect(keys).toBe(20);
  expect((await rows(session)).map((row) => now(row)?.status).join("")).toBe("PPPPPAPLPPPXPPRPPEPN");
});

test("digits right after L are its minutes, although the keyboard moved on; nothing counts as a correction", async ({ page }) => {
  const session = await take(page, "Minutes late");
  for (const key of ["l", "1", "2", "p"]) await page.keyboard.press(key);
  await saved(page, 2);
  await expect.poll(async () => now((await rows(session))[0])?.minutes_late).toBe(12);
  const [late, next] = await rows(session);
  expect(now(late)).toMatchObject({ status: "L", is_corrected: false });
  expect(now(next)).toMatchObject({ status: "P", minutes_late: null });
});

test("Backspace takes a mark away, and Shift+P marks all who are left as one entry without touching the others", async ({ page }) => {
  const session = await take(page, "Rest present");
  await page.keyboard.press("a");
  await page.keyboard.press("p");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Backspace");
  await saved(page, 1);
  await page.keyboard.press("Shift+P");
  await saved(page, 20);
  await expect(page.getByText(say("roll-toast-marked", { count: 19 }))).toBeVisible();
  const all = await rows(session);
  expect(all.map((row) => now(row)?.status).join("")).toBe("A" + "P".repeat(19));
  const entries = new Set(all.slice(2).map((row) => now(row)?.entry));
  expect(entries.size).toBe(1);
  // and one undo takes all nineteen back
  await page.keyboard.press("Control+z");
  await saved(page, 1);
});

test("a correction while the register is open is a slip, and its first value is kept", async ({ page }) => {
  const session = await take(page, "A slip");
  await page.keyboard.press("p");
  await saved(page, 1);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("a");
  await expect.poll(async () => now((await rows(session))[0])?.status).toBe("A");
  expect(now((await rows(session))[0])).toMatchObject({ is_corrected: true, first_status: "P" });
  const newest = (await demo.call("history", { about: session, count: 1 })).rows[0];
  expect(newest?.reason).toBeTruthy();
});

test("a late entry asks why, once for all that follow", async ({ page }) => {
  const session = await take(page, "Written afterwards", 72);
  await page.keyboard.press("p");
  const why = page.getByRole("form", { name: say("roll-reason-title") });
  await expect(why).toBeVisible();
  expect(now((await rows(session))[0])).toBeNull();
  await why.getByRole("button", { name: say("roll-reason-keep") }).click();
  await saved(page, 1);
  await page.keyboard.press("p");
  await saved(page, 2);
  await expect(why).toBeHidden();
  expect((await rows(session)).slice(0, 2).map((row) => now(row)?.is_late_entry)).toEqual([true, true]);
});

test("Korean, Arabic and composing keys mark by their place, and Arabic digits are minutes", async ({ page }) => {
  const session = await take(page, "Other layouts");
  await send(page, { key: "ㅔ", code: "KeyP" });
  await send(page, { key: "ش", code: "KeyA" });
  await send(page, { key: "Process", code: "KeyX", keyCode: 229, isComposing: true });
  await send(page, { key: "ㅣ", code: "KeyL" });
  await send(page, { key: "٧", code: "Digit7" });
  await saved(page, 4);
  await expect.poll(async () => now((await rows(session))[3])?.minutes_late).toBe(7);
  expect(
    (await rows(session))
      .slice(0, 4)
      .map((row) => now(row)?.status)
      .join(""),
  ).toBe("PAXL");
});

test("nobody signs a register with an empty place: the keyboard goes to it", async ({ page }) => {
  await take(page, "Left open");
  await page.keyboard.press("p");
  await saved(page, 1);
  await page.getByRole("button", { name: say("roll-close") }).click();
  await expect(page.getByText(say("roll-close-unmarked", { count: 19 }))).toBeVisible();
  await expect(page.locator("tr[data-row='1'] :focus")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
