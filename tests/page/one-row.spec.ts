// The month and the week of one room, trainer, thing or group: opened from its row, gone through by keys, by the clock of the room.
import type { Page } from "@playwright/test";
import { axeFaults, lookFaults } from "./checks";
import { still } from "./screens";
import { expect, ownDemo, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const demo = ownDemo();

/** A room in Berlin, seven or eight hours behind the centre: two sessions at once on Monday, one on Wednesday, one in the next month; closed on Friday. */
async function filled(): Promise<{ room: string }> {
  await demo.become("coordinator");
  const room =
    (await demo.call("add_facility", { fields: { kind: "room", name: "A cell lab", capacity: 30, zone: "Europe/Berlin" } })).made[0] ?? "";
  await demo.call("add_availability", {
    fields: {
      what: "facility",
      of: room,
      kind: "maintenance",
      start_local: "2027-05-14T00:00",
      end_local: "2027-05-15T00:00",
      reason: "Filters",
    },
  });
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const run =
    (await demo.call("add_run", { code: "A-CELLS", version, first_on: "2027-05-03", last_on: "2027-06-30", capacity: 20 })).made[0] ?? "";
  const session = (title: string, day: string, from: string, to: string) => ({
    title,
    kind: "practical" as const,
    start_local: `${day}T${from}`,
    end_local: `${day}T${to}`,
    facility: room,
  });
  await demo.call("add_sessions", {
    run,
    sessions: [
      session("Thawing", "2027-05-10", "09:00", "11:00"),
      session("Seeding", "2027-05-10", "10:00", "12:00"),
      session("Counting", "2027-05-12", "13:00", "14:30"),
      session("Freezing", "2027-06-02", "09:00", "11:00"),
    ],
  });
  return { room };
}

async function openWeek(page: Page): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-timetable"), exact: true })
    .click();
  await page.getByLabel(say("timetable-go"), { exact: true }).fill("2027-05-10");
  await expect(page.getByRole("button", { name: /^Thawing/ })).toBeVisible();
}

test("the month and week of a room are gone through by keys, and a session is opened and left again", async ({ page }) => {
  await filled();
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await demo.open(page);
  await openWeek(page);
  expect(loaded.filter((url) => url.includes("/Calendar-"))).toEqual([]);
  const item = (title: string) => page.locator(`[data-item][title^="${title}"]`);
  await page.getByRole("button", { name: /^Thawing/ }).focus();
  await page.keyboard.press("c");
  await expect(page.getByRole("heading", { name: "A cell lab", level: 1 })).toBeVisible();
  // the first one of the month that is ahead, and one stop for Tab
  await expect(item("Thawing")).toBeFocused();
  expect(loaded.filter((url) => url.includes("/Calendar-")).length).toBeGreaterThan(0);
  await expect(page.locator('[data-item][tabindex="0"]')).toHaveCount(1);
  // by the clock of the room, with what stands against it in its name and as an outline
  await expect(item("Thawing")).toContainText("09:00–11:00");
  await expect(item("Thawing")).toHaveClass(/is-clashing/);
  await expect(item("Thawing")).toHaveAccessibleName(/Seeding/);
  await expect(page.getByText("Filters")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(item("Seeding")).toBeFocused();
  await page.keyboard.press("End");
  await expect(item("Freezing")).toBeFocused();
  await page.keyboard.press("Home");
  // beyond the first one lies the month before
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("main").getByText(/^April 2027/)).toBeVisible();
  await expect(page.locator("[data-item]")).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expect(item("Thawing")).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(item("Freezing")).toBeFocused();
  await page.keyboard.press("PageUp");
  await expect(item("Thawing")).toBeFocused();
  await page.keyboard.press("Enter");
  const inspector = page.getByRole("complementary", { name: "Thawing" });
  await expect(inspector).toBeVisible();
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
  await page.getByRole("radio", { name: say("timetable-span-week"), exact: true }).check({ force: true });
  await expect(item("Freezing")).toHaveCount(0);
  await expect(page.locator("time").filter({ hasText: "13:00" })).toBeVisible();
  await still(page);
  // at one stands what begins there, below the middle of its label
  const hour = async (at: string) => (await page.locator("time").filter({ hasText: at }).boundingBox())?.y ?? 0;
  const top = (await item("Counting").boundingBox())?.y ?? 0;
  const [one, two] = [await hour("13:00"), await hour("14:00")];
  expect(Math.abs(top - one - 8)).toBeLessThanOrEqual(4);
  expect(two - one).toBeGreaterThan(32);
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
  await item("Thawing").focus();
  await page.keyboard.press("Escape");
  await expect(inspector).toHaveCount(0);
  await page.keyboard.press("v");
  await expect(page.getByRole("grid", { name: say("sessions-list") }).getByRole("row")).toHaveCount(4);
  await page.keyboard.press("v");
  await item("Counting").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: say("timetable-title"), level: 1 })).toBeVisible();
  await expect(page.getByRole("treegrid").locator("[data-bar]:focus")).toHaveCount(1);
});

test("the month of another room is one choice away, and a group’s holds what is for everybody", async ({ page }) => {
  await demo.open(page);
  await openWeek(page);
  await page.getByRole("button", { name: say("timetable-calendar-of", { name: "A cell lab" }) }).click();
  await page.getByLabel(say("timetable-corner-rooms"), { exact: true }).selectOption("Lecture hall");
  await expect(page.getByRole("heading", { name: "Lecture hall", level: 1 })).toBeVisible();
  await expect(page.locator("[data-item]")).toHaveCount(0);
  await page
    .getByRole("button", { name: say("timetable-title") })
    .and(page.getByRole("main").getByRole("button"))
    .click();
  await page.getByRole("radio", { name: say("timetable-by-groups") }).check({ force: true });
  await page.getByRole("button", { name: say("timetable-calendar-of", { name: "A-CELLS" }) }).click();
  await expect(page.locator("[data-item]")).toHaveCount(4);
});

test("five sessions at once can be read in the week of a room, and two hours of works shade no day of its month", async ({ page }) => {
  await demo.become("coordinator");
  const room =
    (await demo.call("add_facility", { fields: { kind: "room", name: "B cell lab", capacity: 30, zone: "Asia/Seoul" } })).made[0] ?? "";
  const works = { what: "facility", of: room, kind: "maintenance", reason: "Filters" } as const;
  await demo.call("add_availability", { fields: { ...works, start_local: "2027-09-08T10:00", end_local: "2027-09-08T12:00" } });
  await demo.call("add_availability", { fields: { ...works, start_local: "2027-09-16T00:00", end_local: "2027-09-17T00:00" } });
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const run =
    (await demo.call("add_run", { code: "B-CELLS", version, first_on: "2027-09-01", last_on: "2027-09-30", capacity: 20 })).made[0] ?? "";
  const titles = ["Inoculation of the seed train", "Harvest", "Filtration", "Titre measurement", "Cleaning in place"];
  const sessions = titles.map((title, at) => ({
    title,
    kind: "practical" as const,
    start_local: `2027-09-14T${at < 3 ? "09" : "10"}:00`,
    end_local: "2027-09-14T16:00",
    facility: room,
  }));
  await demo.call("add_sessions", { run, sessions });
  const looks = [
    { language: "en", look: "light", text_size: 100 },
    { language: "ar", look: "dark", text_size: 100 },
    { language: "fr", look: "light", text_size: 200 },
  ] as const;
  for (const look of looks) {
    const words = wordsOf(look.language);
    await demo.call("set_appearance", look);
    await demo.open(page);
    await page
      .getByRole("navigation")
      .getByRole("button", { name: words("desk-place-timetable"), exact: true })
      .click();
    await page.getByLabel(words("timetable-go"), { exact: true }).fill("2027-09-14");
    await page.getByRole("button", { name: /B cell lab\W?$/ }).click();
    await expect(page.locator("[data-item]")).toHaveCount(5);
    await still(page);
    // the day of two hours is told, and only the one that is closed whole is shaded
    await expect(page.locator(".ec-bg-event")).toHaveText([/Filters/]);
    await expect(page.locator(".is-line")).toHaveText([/10:00.12:00.*Filters/]);
    expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
    await page.getByRole("radio", { name: words("timetable-span-week"), exact: true }).check({ force: true });
    await still(page);
    const widths = await page.locator("[data-item]").evaluateAll((items) => items.map((item) => item.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThan(0.8 * look.text_size);
    expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
  }
  await demo.call("set_appearance", { language: "en", look: "light", text_size: 100 });
});
