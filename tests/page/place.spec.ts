// Sessions placed by one line and by one drag, rows that fold, and a second clock.
import { axeFaults, lookFaults } from "./checks";
import { Hands, pxOfHour } from "./hands";
import { still } from "./screens";
import { expect, ownDemo, test } from "./served";
import { wordsOf, type Language } from "./words";
import type { Page } from "@playwright/test";

const say = wordsOf("en");
const MONDAY = "2027-05-03";
// the codes go backwards, so that the rooms of the newest test stand first
const demo = ownDemo();

/** A site that stands before all others, with two suites and an online room in Geneva; a run of that week. */
async function site(code: string, monday = MONDAY) {
  await demo.become("coordinator");
  const place = async (kind: "site" | "suite" | "virtual", name: string, parent: string | null, zone: string | null) =>
    (await demo.call("add_facility", { fields: { kind, name, parent, capacity: 20, zone } })).made[0] ?? "";
  const campus = await place("site", `${code} campus`, null, "Asia/Seoul");
  const suite = await place("suite", `${code} suite`, campus, null);
  const other = await place("suite", `${code} laboratory`, campus, null);
  const online = await place("virtual", `${code} online`, null, "Europe/Zurich");
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const last_on = monday.slice(0, 8) + String(Number(monday.slice(8)) + 4).padStart(2, "0");
  const run = (await demo.call("add_run", { code, version, first_on: monday, last_on, capacity: 20 })).made[0] ?? "";
  return { campus, suite, other, online, run };
}

const open = async (page: Page, words = say): Promise<void> => {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: words("desk-place-timetable"), exact: true })
    .click();
};
const goTo = (page: Page, monday: string, words = say) => page.getByLabel(words("timetable-go"), { exact: true }).fill(monday);
const plan = async (run: string) =>
  (await demo.call("sessions", { run })).map((one) => `${one.title} ${one.start.local} ${one.end.local.slice(11)} ${one.facility_name}`);

for (const { language, line, code, monday } of [
  { language: "en", line: "CIP lab Tue 9-12 A9 suite", code: "A9", monday: "2027-05-03" },
  { language: "ar", line: "مختبر التنظيف الثلاثاء ٩-١٢ A8 suite", code: "A8", monday: "2027-05-10" },
] as { language: Language; line: string; code: string; monday: string }[])
  test(`N, one line and Enter place a session (${language})`, async ({ page }) => {
    const { run } = await site(code, monday);
    const words = wordsOf(language);
    await demo.call("set_appearance", { language, look: "light", text_size: 100 });
    try {
      await demo.open(page);
      await open(page, words);
      await goTo(page, monday, words);
      await page.getByRole("heading", { level: 1 }).focus();
      const hands = new Hands(page, words);
      await hands.press("n");
      await expect(page.getByRole("dialog").getByLabel(words("timetable-line-label"))).toBeFocused();
      await hands.type(line);
      await hands.press("Enter");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      // goal 7 of the interface: N, one line, Enter
      expect([hands.keys, hands.fields, hands.clicks]).toEqual([2, 1, 0]);
      const tuesday = monday.slice(0, 8) + String(Number(monday.slice(8)) + 1).padStart(2, "0");
      const title = language === "en" ? "CIP lab" : "مختبر التنظيف";
      await expect.poll(() => plan(run)).toEqual([`${title} ${tuesday}T09:00 12:00 ${code} suite`]);
      await expect(page.getByRole("button", { name: new RegExp(`^${title}`) })).toBeFocused();
      await page.keyboard.press("Control+z");
      await expect.poll(() => plan(run)).toEqual([]);
    } finally {
      await demo.call("set_appearance", { language: "en", look: "light", text_size: 100 });
    }
  });

test("what a line leaves open is asked, and nothing is placed before it is said", async ({ page }) => {
  const { run } = await site("A7", "2027-05-17");
  await site("A7B", "2027-05-17");
  await demo.open(page);
  await open(page);
  await goTo(page, "2027-05-17");
  await page.getByRole("heading", { level: 1 }).focus();
  await page.keyboard.press("n");
  await page.keyboard.insertText("Filling Wed 2-4 A7 suite");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  const which = dialog.getByRole("group", { name: say("timetable-which-run") });
  await expect(which.getByRole("button").first()).toBeFocused();
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
  expect(await plan(run)).toEqual([]);
  await which.getByRole("button", { name: /^A7 ·/ }).click();
  await dialog
    .getByRole("group", { name: say("timetable-which-times") })
    .getByRole("button", { name: /14:00/ })
    .click();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => plan(run)).toEqual(["Filling 2027-05-19T14:00 16:00 A7 suite"]);
});

test("an empty stretch is drawn and becomes a session, by the clock of its room", async ({ page }) => {
  const { run } = await site("A04", "2027-05-24");
  await demo.open(page);
  await open(page);
  await goTo(page, "2027-05-24");
  // hours are as long as the sessions of the week ask: nobody draws before it is there
  await expect(page.getByText("Mon 24 May")).toBeVisible();
  await still(page);
  // hours are drawn from 7 on, when the site of the demo opens; the suite is in Seoul as the axis is; the online room in Geneva, seven hours behind
  for (const [room, from, until] of [
    ["A04 suite", "2027-05-24T09:00", "11:00"],
    ["A04 online", "2027-05-24T02:00", "04:00"],
  ] as const) {
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: room }) });
    const area = await row.getByRole("gridcell").boundingBox();
    if (!area) throw new Error("no row");
    const hour = await pxOfHour(page);
    await page.mouse.move(area.x + 2 * hour, area.y + area.height / 2);
    await page.mouse.down();
    await page.mouse.move(area.x + 3 * hour, area.y + area.height / 2, { steps: 3 });
    await page.mouse.move(area.x + 4 * hour, area.y + area.height / 2, { steps: 3 });
    await page.mouse.up();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel(say("timetable-line-label"))).toBeFocused();
    await page.keyboard.insertText("Drawn");
    await expect(dialog.getByLabel(say("sessions-field-title")).last()).toHaveValue("Drawn");
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect.poll(async () => (await plan(run)).join("; ")).toContain(`${from} ${until} ${room}`);
    // the hours may be longer now, so that what was placed can be read
    await expect(row.getByRole("button", { name: /^Drawn/ })).toBeVisible();
    await still(page);
  }
});
test("a site folds and says what it hides, and the next clash opens it again", async ({ page }) => {
  const { suite, run } = await site("A03", "2027-06-07");
  const session = (title: string) => ({
    title,
    kind: "practical" as const,
    start_local: "2027-06-07T09:00",
    end_local: "2027-06-07T11:00",
    facility: suite,
  });
  await demo.call("add_sessions", { run, sessions: [session("Gowning"), session("Filling")] });
  await demo.open(page);
  await open(page);
  await goTo(page, "2027-06-07");
  await page.getByRole("button", { name: /^Gowning/ }).focus();
  await page.keyboard.press("f");
  await expect(page.getByRole("button", { name: /^Gowning/ })).toHaveCount(0);
  const campus = page.getByRole("row", { expanded: false }).filter({ hasText: "A03 campus" });
  await expect(campus).toContainText(say("timetable-sessions", { count: 2, number: "2" }));
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
  // the keyboard is on the folded site, opens it, and folds it again
  await expect(campus.getByRole("button")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Gowning/ })).toBeVisible();
  await page.keyboard.press("f");
  await expect(campus.getByRole("button")).toBeFocused();
  await page.keyboard.press("F8");
  await expect(page.getByRole("button", { name: /^Filling|^Gowning/ }).and(page.locator(":focus"))).toBeVisible();
  await expect(campus).toHaveCount(0);
  // R goes from rooms to trainers, equipment and groups
  await page.keyboard.press("r");
  await page.keyboard.press("r");
  await page.keyboard.press("r");
  await expect(page.getByRole("rowheader", { name: "A03", exact: true })).toBeVisible();
});

test("a second clock stands below the first, and a webinar shows the time of who looks", async ({ page }) => {
  const { online, run } = await site("A02", "2027-06-14");
  // 20:00 in Geneva is 03:00 of the next day in Seoul
  await demo.call("add_sessions", {
    run,
    sessions: [{ title: "Webinar", kind: "webinar", start_local: "2027-06-14T20:00", end_local: "2027-06-14T21:30", facility: online }],
  });
  await demo.open(page);
  await open(page);
  await goTo(page, "2027-06-14");
  await page.getByRole("button", { name: say("timetable-more"), exact: true }).click();
  await page.getByRole("menuitem", { name: say("timetable-zones") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(say("timetable-zone-second"), { exact: true }).fill("Moon/Tycho");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Moon/Tycho")).toBeVisible();
  await dialog.getByLabel(say("timetable-zone-second"), { exact: true }).fill("asia/kolkata");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("columnheader").first()).toContainText("Asia/Kolkata");
  const bar = page.getByRole("button", { name: /^Webinar/ });
  await expect(bar).toContainText("03:00 +1–04:30 +1");
  // 03:00 in Seoul is 23:30 of the day before in Kolkata
  await expect(page.getByRole("columnheader").last()).toContainText("23:30 −1");
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
});
