// Today: what is taught now is one key or one click away; what waits stands in words, and its figure is the number of rows behind it.
import type { InboxKind, Need } from "$lib/requests";
import { expect, ownDemo, test } from "./served";
import { crowded } from "./screens";
import { wordsOf } from "./words";

const say = wordsOf("en");
const demo = ownDemo();

test("a trainer opens the session taught now by one key or one click", async ({ page }) => {
  await demo.call("lock", {});
  await demo.open(page);
  await page.getByLabel(say("common-login")).fill("trainer");
  await page.locator("input[type=password]").fill("demo");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: say("desk-place-today") })).toBeVisible();
  const take = page.getByRole("button", { name: new RegExp(`^${say("roll-mine-take")}.*Aseptic filling`) });
  await expect(take).toBeFocused();
  let keys = 0;
  await page.keyboard.press("Enter");
  keys += 1;
  await expect(page.getByRole("grid", { name: /Aseptic filling/ })).toBeVisible();
  expect(keys).toBe(1);

  await page.keyboard.press("Control+1");
  let clicks = 0;
  await take.click();
  clicks += 1;
  await expect(page.getByRole("grid", { name: /Aseptic filling/ })).toBeVisible();
  expect(clicks).toBe(1);
  // nothing of the office stands before a trainer, only what own runs ask for
  const { needs } = await demo.call("today", {});
  expect(needs.filter((need) => !["register_open", "action_due"].includes(need.kind))).toEqual([]);
  await expect(page.getByRole("navigation").getByRole("button", { name: say("desk-place-inbox"), exact: true })).toHaveCount(0);
});

test("a coordinator sees the day by rooms, and each line goes to where it is settled", async ({ page }) => {
  await demo.become("coordinator");
  await demo.open(page);
  await expect(page.getByText("Aseptic filling, practical", { exact: true })).toBeVisible();
  await expect(page.getByText(say("roll-mine-marked", { marked: 14, expected: 20 }))).toBeVisible();
  const needs = page.getByRole("main").getByRole("list").last();
  await needs.getByRole("button", { name: /DEMO-INTRO-01/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("certificates-title") })).toBeVisible();
  await page.keyboard.press("Control+1");
  await needs.getByRole("button", { name: say("today-need-no-backup") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("desk-place-settings") })).toBeVisible();
});

test("a day without a session says so, and when the next one is", async ({ page }) => {
  await demo.become("coordinator");
  await page.route("**/call", async (route) => {
    const asked = route.request().postDataJSON() as { name: string };
    if (asked.name !== "today") return route.continue();
    const reply = await route.fetch();
    const told = (await reply.json()) as { ok: object };
    await route.fulfill({ response: reply, json: { ok: { ...told.ok, sessions: [], next_on: "2031-02-03", needs: [] } } });
  });
  await demo.open(page);
  await expect(page.getByText(say("today-none-next", { day: "Monday 3 February 2031" }))).toBeVisible();
  await expect(page.getByText(say("today-needs-none"))).toBeVisible();
  await page.unrouteAll();
});

test("a figure on Today is the number of rows of the inbox, and a row goes to its record", async ({ page }) => {
  await crowded(demo);
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-HANDS-01")?.id ?? "";
  const day = (await demo.call("today", {})).now.local.slice(0, 10);
  const tomorrow = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const fields = { kind: "lecture" as const, start_local: `${tomorrow}T20:00`, end_local: `${tomorrow}T21:00` };
  await demo.call("add_sessions", {
    run,
    sessions: [
      { ...fields, title: "Cleaning" },
      { ...fields, title: "Weighing" },
    ],
  });
  await demo.call("add_person", { fields: { full_name: "Tesfaye Abeba" } });
  const { needs } = await demo.call("today", {});
  const inbox = await demo.call("inbox", {});
  const told = (kind: InboxKind): Need | undefined => needs.find((need) => need.kind === kind);
  for (const { kind, count } of inbox.counts) {
    expect(told(kind)?.count ?? 0, kind).toBe(count);
    expect(inbox.rows.filter((row) => row.kind === kind).length, kind).toBe(count);
  }
  expect(inbox.counts.filter(({ count }) => count > 0).map(({ kind }) => kind)).toEqual(["overlap", "walk_in", "duplicate"]);

  await demo.open(page);
  const stop = page.getByRole("navigation").getByRole("button", { name: say("desk-place-inbox"), exact: true });
  await expect(stop).toHaveAccessibleDescription(say("desk-place-waits", { count: inbox.total, number: inbox.total }));
  await page
    .getByRole("button", { name: say("today-need-walk-in", { count: told("walk_in")?.count ?? 0, number: told("walk_in")?.count ?? 0 }) })
    .click();
  const table = page.getByRole("grid", { name: say("desk-place-inbox") });
  await expect(table).toHaveAttribute("aria-rowcount", String((told("walk_in")?.count ?? 0) + 1));
  await page.getByRole("radio", { name: new RegExp(`^${say("inbox-all")} `) }).check({ force: true });
  await expect(table).toHaveAttribute("aria-rowcount", String(inbox.total + 1));
  await table.getByRole("row").filter({ hasText: "Weighing" }).first().click();
  await expect(page.getByRole("complementary").getByRole("heading", { name: /Cleaning|Weighing/ })).toBeVisible();
});
