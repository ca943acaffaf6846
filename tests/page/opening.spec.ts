// Opening hours: given by a form, told in words, and seen on the timetable.
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");

test("opening hours are given by a form and shade the timetable", async ({ page, demo }) => {
  await demo.become("coordinator");
  const annex = (await demo.call("add_facility", { fields: { kind: "site", name: "Annex" } })).made[0] ?? "";
  await demo.call("add_facility", { fields: { kind: "room", name: "Attic", parent: annex } });
  await demo.open(page);
  const rail = (place: "settings" | "timetable") =>
    page.getByRole("navigation").getByRole("button", { name: say(`desk-place-${place}`), exact: true });
  await rail("settings").click();
  await page.getByRole("button", { name: say("desk-place-places"), exact: true }).click();
  await page.getByRole("radio", { name: say("places-look-availability") }).check({ force: true });
  await page.getByRole("button", { name: say("places-new-availability"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(say("places-field-what")).selectOption({ label: "Annex" });
  await dialog.getByLabel(say("places-field-kind")).selectOption({ label: say("places-available-hours") });
  await dialog.getByRole("checkbox", { name: "Friday" }).uncheck();
  await dialog.getByRole("checkbox", { name: "Sunday" }).check();
  await dialog.getByLabel(say("places-field-opens"), { exact: true }).fill("9");
  // what closes before it opens is refused and says so, and everything stays as it was typed
  await dialog.getByLabel(say("places-field-closes"), { exact: true }).fill("08:30");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert")).toContainText(say("refusal-ends-before-start"));
  await dialog.getByLabel(say("places-field-closes"), { exact: true }).fill("16:30");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  const [row] = await demo.call("availability", { of: annex });
  expect([row?.kind, row?.repeat]).toEqual(["open", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SU"]);
  expect([row?.start.local.slice(11), row?.end.local.slice(11)]).toEqual(["09:00", "16:30"]);
  const shown = page.getByRole("grid").getByRole("row").filter({ hasText: "Annex" });
  await expect(shown).toContainText("09:00–16:30");
  await expect(shown).toContainText("Mon, Tue, Wed, Thu, Sun");

  // written again as it stands it is unchanged; with a last day it ends
  await shown.click();
  await expect(dialog.getByRole("checkbox", { name: "Friday" })).not.toBeChecked();
  const year = Number(row?.start.local.slice(0, 4)) + 1;
  await dialog.getByLabel(say("places-field-until")).fill(`${year}-01-05`);
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  expect((await demo.call("availability", { of: annex }))[0]?.repeat).toBe(`FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SU;UNTIL=${year}0105`);

  await rail("timetable").click();
  const attic = page.getByRole("row").filter({ hasText: "Attic" });
  await expect(attic.getByTitle(say("timetable-outside-hours")).first()).toBeVisible();
});
