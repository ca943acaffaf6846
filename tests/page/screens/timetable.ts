// Walk: the timetable.
import { expect } from "@playwright/test";
import { parts, still, type Walk } from "./walk";

/** The timetable of the centre: a week of rooms, one session, one that is moved, the list. */
export async function timetable(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, dialog, place, shut } = parts(walk);
  await place("timetable");
  const line = page.getByRole("treegrid", { name: say("timetable-title") });
  await expect(line).toBeVisible();
  await still(page);
  // among many rooms those in use are out of sight
  if ((await line.locator("[data-bar]").count()) === 0)
    await page.getByRole("radio", { name: say("timetable-by-groups") }).check({ force: true });
  await expect(line.locator("[data-bar]").first()).toBeVisible();
  await see("timetable");
  const clashes = page
    .getByRole("main")
    .getByRole("button")
    .filter({ has: page.locator(".sign") });
  if ((await clashes.count()) > 0) {
    await clashes.first().click();
    await see("timetable-clashes");
    await button("sessions-accept").first().click();
    await see("clash-accept");
    await shut();
    await button("common-close").click();
  }
  await line.locator("[data-bar].moves").first().focus();
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("complementary").getByRole("term").first()).toBeVisible();
  await see("timetable-moving");
  await page.keyboard.press("Escape");
  await expect(line.locator("[data-bar]:focus")).toHaveCount(1);
  await page.keyboard.press("c");
  await expect(page.locator("[data-item]:focus")).toHaveCount(1);
  await see("timetable-one-month");
  await page.getByRole("radio", { name: say("timetable-span-week"), exact: true }).check({ force: true });
  await still(page);
  await page.locator("[data-item]").first().click();
  await see("timetable-one-week");
  await button("common-close").click();
  await page.locator("[data-item]").first().focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(line).toBeVisible();
  await page.keyboard.press("v");
  await expect(page.getByRole("grid", { name: say("sessions-list") })).toBeVisible();
  await see("timetable-list");
  await page.keyboard.press("v");
  await expect(line).toBeVisible();
  await page.getByRole("radio", { name: say("timetable-by-equipment") }).press(" ");
  await still(page);
  await see("timetable-equipment");
  await button("timetable-more").last().click();
  await see("timetable-more");
  await page.getByRole("menuitem", { name: say("timetable-zones") }).click();
  await dialog.getByLabel(say("timetable-zone-second"), { exact: true }).fill("Europe/Paris");
  await see("timetable-zones");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: say("timetable-by-rooms") }).check({ force: true });
  await still(page);
  await expect(page.getByText("Europe/Paris").first()).toBeVisible();
  await see("timetable-second-axis");
  await button("sessions-place").click();
  // several runs and both halves of a day: asked, not guessed
  await dialog.getByLabel(say("timetable-line-label"), { exact: true }).fill("CIP lab Tue 2-4 Suite 3");
  await still(page);
  await see("timetable-place");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+p");
  await expect(dialog.getByRole("combobox", { name: say("printing-of-week") })).toBeVisible();
  await see("timetable-print");
  await dialog.getByRole("combobox", { name: say("printing-what") }).selectOption({ label: say("printing-what-run") });
  await dialog.getByRole("textbox", { name: say("printing-zones") }).fill("Geneva");
  await dialog.getByRole("button", { name: say("printing-preview") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("timetable-print-refused");
  await shut();
}
