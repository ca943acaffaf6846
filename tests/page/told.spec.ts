// What stands against a session is told before it is placed, by one line and by the form, and a reason is asked for.
import { axeFaults, lookFaults } from "./checks";
import { Hands } from "./hands";
import { still } from "./screens";
import { expect, ownDemo, test } from "./served";
import { wordsOf, type Language } from "./words";
import type { Page } from "@playwright/test";

const demo = ownDemo();

/** A suite with a session from 9 to 12 on a Tuesday, in a run of that week. */
async function taken(code: string, tuesday: string) {
  await demo.become("coordinator");
  const suite = (await demo.call("add_facility", { fields: { kind: "suite", name: `${code} suite`, capacity: 20, zone: "Asia/Seoul" } }))
    .made[0];
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const run = (await demo.call("add_run", { code, version, first_on: tuesday, last_on: tuesday, capacity: 20 })).made[0] ?? "";
  const times = { start_local: `${tuesday}T09:00`, end_local: `${tuesday}T12:00` };
  await demo.call("add_sessions", { run, sessions: [{ title: "Gowning", kind: "practical", ...times, facility: suite ?? null }] });
  return { run, suite: suite ?? "" };
}
const plan = async (run: string) =>
  (await demo.call("sessions", { run })).map(
    (one) => `${one.title} ${one.start.local.slice(11)} ${one.overlaps[0]?.accepted?.reason ?? ""}`,
  );

async function goTo(page: Page, words: ReturnType<typeof wordsOf>, day: string): Promise<void> {
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: words("desk-place-timetable"), exact: true })
    .click();
  await page.getByLabel(words("timetable-go"), { exact: true }).fill(day);
  await page.getByRole("heading", { level: 1 }).focus();
}

for (const { language, code, tuesday, line, reason } of [
  { language: "en", code: "T1", tuesday: "2027-09-07", line: "Filling Tue 10-11 T1 suite", reason: "Two halves of one room" },
  { language: "ar", code: "T2", tuesday: "2027-09-14", line: "التعبئة الثلاثاء ١٠-١١ T2 suite", reason: "نصفان من قاعة واحدة" },
] as { language: Language; code: string; tuesday: string; line: string; reason: string }[])
  test(`a line that clashes is told so, and placed with a reason alone (${language})`, async ({ page }) => {
    const { run } = await taken(code, tuesday);
    const words = wordsOf(language);
    await demo.call("set_appearance", { language, look: "light", text_size: 100 });
    try {
      await goTo(page, words, tuesday);
      const hands = new Hands(page, words);
      const dialog = page.getByRole("dialog");
      await hands.press("n");
      await expect(dialog.getByLabel(words("timetable-line-label"))).toBeFocused();
      await hands.type(line);
      await hands.press("Enter");
      const why = dialog.getByLabel(words("sessions-override"));
      await expect(why).toBeFocused();
      await expect(dialog.getByRole("listitem").filter({ hasText: "Gowning" })).toBeVisible();
      await expect(dialog.getByRole("group", { name: words("timetable-near") }).getByRole("button")).toHaveCount(3);
      await still(page);
      await expect(dialog.getByRole("button", { name: words("sessions-place-action") })).toBeInViewport({ ratio: 1 });
      expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
      // without a reason, and with Escape, nothing is written
      await page.keyboard.press("Enter");
      await expect(dialog.getByRole("alert").first()).toBeVisible();
      await expect.poll(() => plan(run)).toEqual(["Gowning 09:00 "]);
      await hands.type(reason);
      await hands.press("Enter");
      await expect(dialog).toHaveCount(0);
      // a clash costs its reason and one more Enter
      expect([hands.keys, hands.fields, hands.clicks]).toEqual([3, 2, 0]);
      await expect.poll(() => plan(run)).toEqual([`Gowning 09:00 ${reason}`, `${line.split(" ")[0]} 10:00 ${reason}`]);
    } finally {
      await demo.call("set_appearance", { language: "en", look: "light", text_size: 100 });
    }
  });

test("Escape leaves nothing written, and a free place nearby is taken with one click", async ({ page }) => {
  const say = wordsOf("en");
  const { run } = await taken("T3", "2027-09-21");
  await goTo(page, say, "2027-09-21");
  const dialog = page.getByRole("dialog");
  await page.keyboard.press("n");
  await page.keyboard.insertText("Filling Tue 10-11 T3 suite");
  // it stands there before anybody presses Enter
  await expect(dialog.getByRole("listitem").filter({ hasText: "Gowning" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel(say("sessions-override"))).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(await plan(run)).toEqual(["Gowning 09:00 "]);
  await page.keyboard.press("n");
  await dialog
    .getByRole("group", { name: say("timetable-near") })
    .getByRole("button")
    .first()
    .click();
  await expect(dialog.getByText(say("timetable-free"))).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  expect((await demo.call("sessions", { run })).flatMap((one) => one.overlaps)).toEqual([]);
  await expect.poll(async () => (await plan(run)).length).toBe(2);
});

test("the form tells a clash of a new session and of one that is changed, and asks for a reason", async ({ page }) => {
  const say = wordsOf("en");
  const { run } = await taken("T4", "2027-09-28");
  await goTo(page, say, "2027-09-28");
  const dialog = page.getByRole("dialog");
  const why = dialog.getByLabel(say("sessions-override"));
  await page.keyboard.press("n");
  await page.keyboard.insertText("Filling Tue 12-13 T4 suite");
  await expect(dialog.getByText(say("timetable-free"))).toBeVisible();
  await dialog.getByRole("button", { name: say("timetable-all-fields") }).click();
  await expect(dialog.getByText(say("timetable-free"))).toBeVisible();
  await dialog.getByLabel(say("sessions-field-start")).first().fill("11:00");
  await expect(dialog.getByRole("listitem").filter({ hasText: "Gowning" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(why).toBeFocused();
  expect(await plan(run)).toEqual(["Gowning 09:00 "]);
  await page.keyboard.insertText("One hour of both");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => plan(run)).toEqual(["Gowning 09:00 One hour of both", "Filling 11:00 One hour of both"]);
  // its text changes without a word, and a longer clash asks anew
  await page.getByRole("button", { name: say("sessions-edit"), exact: true }).click();
  await dialog.getByLabel(say("sessions-field-title")).first().fill("Filling again");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: say("sessions-edit"), exact: true }).click();
  await dialog.getByLabel(say("sessions-field-start")).first().fill("10:00");
  await page.keyboard.press("Enter");
  await expect(why).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => plan(run)).toEqual(["Gowning 09:00 One hour of both", "Filling again 11:00 One hour of both"]);
});
