// Walk: places and equipment.
import { expect } from "@playwright/test";
import { parts, type Walk } from "./walk";

/** Places and equipment: the tree, one place, equipment, closures, and their forms. */
export async function places(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, shut, dialog } = parts(walk);
  await place("settings");
  await button("desk-place-places").click();
  await see("places");
  // the benches of the walk stand before the site
  await page.getByRole("grid").getByRole("row").nth(1).focus();
  await page.keyboard.press("End");
  await page.getByRole("grid").getByText("Suite 3, fill and finish").click();
  await see("place");
  await page.getByRole("button", { name: say("common-edit"), exact: true }).click();
  await see("place-edit");
  await shut();
  await button("printing-button").click();
  await see("place-print");
  await shut();
  await button("common-close").click();
  await button("places-new").click();
  await dialog.getByRole("button", { name: say("common-save") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("place-refused");
  await shut();
  const look = (id: string) => page.getByRole("radio", { name: say(id) }).check({ force: true });
  await look("places-look-equipment");
  await page.getByRole("grid").getByText("Chromatography system").click();
  await see("equipment");
  await page.getByRole("button", { name: say("common-edit"), exact: true }).click();
  await see("equipment-edit");
  await shut();
  // on a narrow window the details lie over the choice
  await button("common-close").click();
  await look("places-look-availability");
  await see("closures");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "HEPA" }).click();
  await see("closure-edit");
  await shut();
  await page.getByRole("grid").getByRole("row").filter({ hasText: "07:30" }).click();
  await see("hours-edit");
  await shut();
  await look("usage-look");
  await see("usage");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await expect(page.getByRole("grid")).toHaveCount(2);
  await see("usage-room");
  await button("common-close").click();
}
