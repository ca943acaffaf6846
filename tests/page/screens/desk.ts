// Walks: what lies over every place, and what only some people see.
import { expect } from "@playwright/test";
import type { Requests } from "$lib/requests";
import { PASSWORD, Served } from "../served";
import { parts, type Walk } from "./walk";

/** History, settings, and what lies over every place. */
export async function desk(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, shut } = parts(walk);
  await place("history");
  await see("history");
  await place("settings");
  await see("settings");
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: say("timetable-planning"), exact: true }) });
  await card.getByRole("button", { name: say("common-edit") }).click();
  await see("planning");
  await shut();
  await button("desk-check").click();
  await see("check");
  await shut();
  await button("desk-backup-place-set").click();
  await see("backup-place");
  await shut();
  await button("desk-password-change").click();
  await see("password");
  await shut();
  await page.keyboard.press("F1");
  await see("keys");
  await shut();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: say("desk-find-hint") }).fill("an");
  await expect(page.getByRole("dialog").getByRole("option").nth(3)).toBeVisible();
  await see("palette");
  await shut();
}

/** What only a certifier does: what becomes of an issued certificate, first without a reason. */
export async function certifying(walk: Walk): Promise<void> {
  const { page, demo, see, say } = walk;
  await demo.become("certifier");
  await demo.open(page);
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("certificates");
  await see("certifier");
  await tab("certificates-tab-register");
  const [issued] = (await demo.call("certificates", { state: "issued" })).rows;
  await page.getByRole("searchbox", { name: say("certificates-find") }).fill(issued?.serial ?? "");
  await button("certificates-decide").first().click();
  await see("replace");
  await dialog.getByRole("radio", { name: say("certificates-revoke"), exact: true }).check();
  await see("revoke");
  await page.locator("dialog input[type=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("revoke-refused");
  await shut();
}

/** What only an administrator sees. */
export async function administration(walk: Walk): Promise<void> {
  const { page, demo, see, say } = walk;
  await demo.become("administrator");
  await demo.open(page);
  const { button, place, shut } = parts(walk);
  await place("settings");
  await button("people-consent-text-new").click();
  await see("consent-text");
  await shut();
  await button("certificates-signatory-add").click();
  await see("signatory");
  await shut();
  await button("desk-user-add").click();
  await see("user");
  await shut();
  await page
    .getByRole("button", { name: new RegExp(`^${say("common-edit")}`) })
    .last()
    .click();
  await see("user-edit");
  await shut();
  await page
    .getByRole("button", { name: new RegExp(`^${say("common-edit")}`) })
    .first()
    .click();
  await see("centre");
  await shut();
  await place("people");
  await page.getByText("Abeba Alemu").click();
  await button("people-erase").click();
  await see("person-erase");
  await shut();
}

/** The door: unlocking, a refused password. Leaves the coordinator at the window. */
export async function door(walk: Walk): Promise<void> {
  const { page, demo, see, say } = walk;
  await demo.call("lock", {});
  await demo.open(page);
  await see("unlock");
  await page.getByLabel(say("common-login")).fill("coordinator");
  await page.locator("input[type=password]").fill("wrong");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await see("unlock-refused");
  await demo.call("unlock", { book: demo.book, login: "coordinator" }, { password: PASSWORD });
}

/** The first start, where there is no book yet, up to the point where one is made. */
export async function firstRun({ page, say, see }: Walk, dress: Requests["set_appearance"][0]): Promise<void> {
  const bare = new Served();
  try {
    await bare.start();
    await bare.call("set_appearance", dress);
    await bare.open(page);
    await see("first-run");
    await page.getByRole("button", { name: say("desk-first-own-do") }).click();
    await page.getByRole("button", { name: say("desk-first-centre-do") }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await see("first-run-refused");
  } finally {
    await bare.remove();
  }
}
