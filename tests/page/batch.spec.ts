// A batch of the hands-on course: 20 people in four groups that rotate over four suites, an online lecture and a visit to another site, in a run of
// seven weeks. Planned by keyboard alone in two languages, and by the pointer; keys and drags are counted.
import { axeFaults, lookFaults } from "./checks";
import { Hands, pxOfHour } from "./hands";
import { still } from "./screens";
import { expect, ownDemo, test } from "./served";
import { wordsOf, type Language } from "./words";
import type { Page } from "@playwright/test";

const demo = ownDemo();
const GROUPS = ["A", "B", "C", "D"];

/** The batch before it is planned. The codes go backwards, so that the rooms of the newest stand first. */
async function batch(code: string, monday: string) {
  await demo.become("coordinator");
  const place = async (kind: "site" | "suite" | "virtual", name: string, parent: string | null = null) =>
    (
      await demo.call("add_facility", {
        fields: { kind, name: `${code} ${name}`, parent, capacity: 20, zone: parent ? null : "Asia/Seoul" },
      })
    ).made[0] ?? "";
  const campus = await place("site", "campus");
  for (const n of [1, 2, 3, 4]) await place("suite", `suite ${n}`, campus);
  await place("virtual", "online");
  await place("suite", "line", await place("site", "plant"));
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const last_on = new Date(Date.parse(monday) + 46 * 86_400_000).toISOString().slice(0, 10);
  const run = (await demo.call("add_run", { code, version, first_on: monday, last_on, capacity: 20 })).made[0] ?? "";
  const people: string[] = [];
  for (let n = 0; n < 20; n += 1)
    people.push((await demo.call("add_person", { fields: { full_name: `${code} Person ${n}` } })).made[0] ?? "");
  const enrolments = (await demo.call("enrol", { run, people })).made;
  for (const [at, title] of GROUPS.entries()) {
    const group = (await demo.call("add_part", { run, fields: { kind: "group", title: `group ${title}`, capacity_n: 5 } })).made[0] ?? "";
    await demo.call("assign_enrolments", { run, enrolments: enrolments.slice(at * 5, at * 5 + 5), group });
  }
  return { run };
}
async function openWeek(page: Page, monday: string, say: ReturnType<typeof wordsOf>): Promise<void> {
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-timetable"), exact: true })
    .click();
  await page.getByLabel(say("timetable-go"), { exact: true }).fill(monday);
  await page.getByRole("heading", { level: 1 }).focus();
}
const planned = async (run: string) => demo.call("sessions", { run });

for (const { language, code, monday, words } of [
  {
    language: "en",
    code: "A2",
    monday: "2027-07-05",
    words: { lecture: "Opening lecture Mon 14-16", visit: "Visit Wed 9-16", day: "Tue" },
  },
  {
    language: "ar",
    code: "A1",
    monday: "2028-01-10",
    words: { lecture: "المحاضرة الاثنين ١٤-١٦", visit: "الزيارة الأربعاء ٩-١٦", day: "الثلاثاء" },
  },
] as { language: Language; code: string; monday: string; words: Record<"lecture" | "visit" | "day", string> }[])
  test(`a batch is planned by keyboard alone (${language})`, async ({ page }) => {
    test.setTimeout(120_000);
    const { run } = await batch(code, monday);
    const say = wordsOf(language);
    await demo.call("set_appearance", { language, look: "light", text_size: 100 });
    try {
      await openWeek(page, monday, say);
      const hands = new Hands(page, say);
      const dialog = page.getByRole("dialog");
      const lines = [`${words.lecture} ${code} online`, `${words.visit} ${code} line`];
      for (const [slot, times] of ["9-11", "11-13"].entries())
        for (const [at, group] of GROUPS.entries())
          lines.push(`CIP ${slot + 1}, group ${group} ${words.day} ${times} ${code} suite ${((at + slot) % 4) + 1}`);
      for (const line of lines) {
        await hands.press("n");
        await expect(dialog).toBeVisible();
        await hands.type(line);
        await hands.press("Enter");
        await expect(dialog).toHaveCount(0);
        await expect(page.locator("[data-bar]:focus")).toBeVisible();
      }
      // job 7 of the interface ten times: N, one line, Enter
      expect([hands.keys, hands.fields, hands.clicks]).toEqual([20, 10, 0]);
      const sessions = await planned(run);
      expect(sessions.length).toBe(10);
      expect(sessions.flatMap((one) => one.overlaps)).toEqual([]);
      for (const group of GROUPS) {
        const rooms = sessions.filter((one) => one.groups.some((part) => part.title === `group ${group}`)).map((one) => one.facility_name);
        expect(new Set(rooms).size).toBe(2);
      }

      // one more stands in the way of a group: that is told and asks why, and it is moved to the nearest free place
      await hands.press("n");
      await hands.type(`Review, group A ${words.day} 9-10 ${code} suite 2`);
      await hands.press("Enter");
      await expect(dialog.getByLabel(say("sessions-override"))).toBeFocused();
      await expect(dialog.getByRole("listitem").first()).toContainText(`${code} suite 2`);
      await hands.type("until a place is found");
      await hands.press("Enter");
      await expect(page.locator("[data-bar]:focus")).toHaveAccessibleName(/^Review/);
      expect((await planned(run)).filter((one) => one.overlaps.length > 0).length).toBeGreaterThan(0);
      const moving = new Hands(page, say);
      await moving.press("m", "ArrowLeft", "ArrowRight");
      const panel = page.getByRole("complementary");
      await expect(panel.getByRole("button")).toHaveCount(3);
      await still(page);
      expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
      await moving.press("1", "Enter");
      // job 8: M, arrows, one of three places, Enter
      expect([moving.keys, moving.clicks]).toEqual([5, 0]);
      await expect.poll(async () => (await planned(run)).flatMap((one) => one.overlaps)).toEqual([]);
      await still(page);
      expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
    } finally {
      await demo.call("set_appearance", { language: "en", look: "light", text_size: 100 });
    }
  });

test("a batch is planned by the pointer", async ({ page }) => {
  test.setTimeout(120_000);
  const { run } = await batch("A0", "2028-07-03");
  const say = wordsOf("en");
  await openWeek(page, "2028-07-03", say);
  const dialog = page.getByRole("dialog");
  const row = (room: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: room }) });
  const hands = new Hands(page, say);
  let drags = 0;
  const drag = async (from: [number, number], to: [number, number]): Promise<void> => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, to[1], { steps: 3 });
    await page.mouse.move(...to, { steps: 3 });
    await page.mouse.up();
    drags += 1;
  };
  // Monday from 9 to 11 in each suite, for a group each: hours are drawn from 7 on, when the site of the demo opens
  for (const [at, group] of GROUPS.entries()) {
    const area = await row(`A0 suite ${at + 1}`)
      .getByRole("gridcell")
      .boundingBox();
    if (!area) throw new Error("no row");
    const [hour, y] = [await pxOfHour(page), area.y + area.height / 2];
    await drag([area.x + 2 * hour, y], [area.x + 4 * hour, y]);
    await expect(dialog.getByLabel(say("timetable-line-label"))).toBeFocused();
    await hands.type(`CIP, group ${group}`);
    await hands.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(page.locator("[data-bar]:focus")).toBeVisible();
  }
  const bars = page.locator("[data-bar]").filter({ hasText: "CIP" });
  await expect(bars).toHaveCount(4);
  // the first one goes to the afternoon
  const box = await bars.first().boundingBox();
  if (!box) throw new Error("no bar");
  const hour = await pxOfHour(page);
  const at: [number, number] = [box.x + box.width / 2, box.y + box.height / 2];
  await drag(at, [at[0] + 3 * hour, at[1]]);
  await expect
    .poll(async () => (await planned(run)).map((one) => `${one.start.local.slice(11)} ${one.facility_name} ${one.groups[0]?.title}`).sort())
    .toEqual(["09:00 A0 suite 2 group B", "09:00 A0 suite 3 group C", "09:00 A0 suite 4 group D", "12:00 A0 suite 1 group A"]);
  // a drag, what it is called, and Enter for each; one drag to move
  expect([drags, hands.fields, hands.keys, hands.clicks]).toEqual([5, 4, 4, 0]);
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
});
