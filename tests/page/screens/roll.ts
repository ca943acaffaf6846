// Walk: the roll book.
import { expect } from "@playwright/test";
import { PASSWORD } from "../served";
import { parts, type Walk } from "./walk";

/** Roll book: the sessions, one roll, its dialogs. */
export async function roll(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, shut } = parts(walk);
  await place("roll");
  await see("sessions");
  await button("roll-mine-take").first().click();
  await expect(page.getByRole("grid")).toBeVisible();
  await see("roll");
  await button("roll-keys").click();
  await see("roll-keys");
  await shut();
  await button("roll-walkin").click();
  await see("walk-in");
  await shut();
  await page
    .getByRole("button", { name: new RegExp(`^${say("roll-walkins", { count: "\\d+" }).replace(/[\u00a0\u202f]/g, " ")}$`) })
    .click();
  await see("walk-ins");
  await shut();
  await button("roll-back").click();
  await page
    .getByRole("button", { name: say("roll-mine-look") })
    .first()
    .click();
  await expect(page.getByRole("grid")).toBeVisible();
  await see("roll-closed");
  await button("roll-reopen").click();
  await see("roll-reopen");
  await page.getByRole("dialog").getByRole("textbox").fill("A name was missing");
  await page.keyboard.press("Control+Enter");
  await button("roll-close").click();
  await see("roll-close");
  await page.locator("dialog input[type=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(button("roll-reopen")).toBeVisible();
  await see("roll-signed");
  const toasts = button("common-dismiss");
  while ((await toasts.count()) > 0) await toasts.last().click();
}
