// Walks: what leaves the house.
import { expect } from "@playwright/test";
import { parts, type Walk } from "./walk";

/** The library: its list, one resource, a new one, the catalogue handed out, and the questions of a session. */
export async function library(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, dialog, place, shut, tab } = parts(walk);
  await place("library");
  await page.getByText("Survey of manufacturing capacity").click();
  await see("library");
  await button("common-edit").click();
  await see("resource-edit");
  await shut();
  await button("common-close").click();
  await button("library-add").click();
  await dialog.getByRole("button", { name: say("library-add-do"), exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("resource-refused");
  await shut();
  await button("library-export-button").click();
  await see("library-export");
  await shut();
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-HANDS-01" }).click();
  await tab("runs-tab-files");
  await expect(button("library-promote-button")).toBeVisible();
  await see("run-files");
  await button("library-promote-button").click();
  await see("library-promote");
  await shut();
  await button("dossier-button").click();
  await see("dossier");
  await shut();
}

/** Certificates: who passes, one person, a batch to issue, the register. */
export async function certificates(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut } = parts(walk);
  await place("certificates");
  await page.getByText("Abeba Tesfaye").click();
  await see("certificates");
  await button("common-close").click();
  await button("certificates-drop").click();
  await see("batch-drop");
  await shut();
  await page.getByRole("button", { name: say("certificates-issue"), exact: true }).click();
  await see("batch-issue");
  await shut();
  await button("certificates-prepare-button").click();
  await see("batch-prepare");
  await shut();
  await tab("certificates-tab-register");
  await see("register");
  await page.getByRole("grid").getByText("Zhang Xiaoming").first().click();
  await expect(page.getByRole("complementary").getByText(say("certificates-chain"))).toBeVisible();
  await see("register-one");
  await button("common-close").click();
  await page.getByRole("radio", { name: new RegExp(say("certificates-register-former", { count: "\\d+" })) }).check({ force: true });
  await see("register-former");
  await button("certificates-former-import").click();
  await see("former-import");
  const list = ["Number,Name,Course,Date", "HC/2023/011,Anjali Mishra,GMP,2023-09-15", "HC/2023/099,Nobody Known,GMP,soon"].join("\n");
  const chooser = page.waitForEvent("filechooser");
  await button("import-choose").click();
  await (await chooser).setFiles({ name: "before.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await see("former-preview");
  await shut();
}

/** Reports: the figures, and the people behind one. */
export async function reports(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place } = parts(walk);
  await place("reports");
  await expect(page.getByRole("grid", { name: say("desk-place-reports") })).toBeVisible();
  await see("reports");
  await page.getByText(say("reports-counts"), { exact: true }).click();
  await see("reports-counts");
  await page.getByText(say("reports-counts"), { exact: true }).click();
  await page.getByLabel(say("reports-by"), { exact: true }).selectOption("course");
  await page.getByRole("rowheader", { name: /Antibody/ }).click();
  await expect(page.getByRole("complementary").getByRole("grid")).toBeVisible();
  await see("report-people");
  await button("common-close").click();
  await page.getByLabel(say("reports-by"), { exact: true }).selectOption("country");
  await page.getByRole("radio", { name: say("reports-view-chart") }).check();
  await expect(page.getByRole("list", { name: new RegExp(say("reports-head-people")) })).toBeVisible();
  await see("reports-chart");
}

/** Letters: the texts, one being written, and letters to the people of a run. */
export async function letters(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("letters");
  await expect(page.getByRole("grid", { name: say("letters-tab-texts") })).toBeVisible();
  await see("letters");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await expect(dialog.getByRole("textbox", { name: say("letters-body") })).toBeVisible();
  await see("letter");
  await dialog.getByRole("textbox", { name: say("letters-body") }).fill("{pasport}");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  await see("letter-refused");
  await shut();
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-HANDS-01" }).click();
  await tab("runs-tab-people");
  await button("letters-button").click();
  await dialog.getByRole("combobox", { name: say("letters-letter") }).selectOption({ index: 4 });
  await expect(dialog.getByText(say("letters-leave-out")).or(dialog.locator(".notice"))).toHaveCount(1);
  await see("letters-make");
  await tab("letters-made-tab");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await see("letters-made");
  await shut();
  await tab("runs-tab-actions");
  await expect(page.getByRole("grid", { name: say("actions-title") })).toBeVisible();
  await see("run-actions");
  await button("actions-new").click();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  await see("action-refused");
  await shut();
  await place("letters");
  await tab("follow-up-tab-due");
  await page.getByRole("grid").getByRole("checkbox").first().check();
  await see("follow-up");
  await button("follow-up-mark", { number: 1 }).click();
  await see("follow-up-answer");
  await shut();
  await button("follow-up-import").click();
  await see("follow-up-import");
  await shut();
  await tab("follow-up-tab-retention");
  await expect(page.getByRole("grid", { name: say("follow-up-tab-retention") })).toBeVisible();
  await see("retention");
}
