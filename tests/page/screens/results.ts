// Walks: results and sign-offs.
import { expect } from "@playwright/test";
import { parts, type Walk } from "./walk";

/** The results of a run: the table, a new assessment, a score that is corrected. */
export async function results(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-INTRO-01" }).click();
  await tab("runs-tab-people");
  await expect(page.getByRole("grid", { name: say("runs-tab-people") })).toBeVisible();
  await see("run-seats");
  await tab("runs-tab-results");
  await expect(page.getByRole("grid", { name: say("results-grid") })).toBeVisible();
  await see("run-results");
  await button("results-add").click();
  await dialog.getByRole("button", { name: say("results-make") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("assessment-refused");
  await shut();
  await page.locator("[data-cell]").first().fill("1");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await see("result-correction");
  await shut();
}

/** The sign-offs of a run: the matrix, one person's, one that is taken back; the competencies; what a trainer may teach. */
export async function skills(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-HANDS-01" }).click();
  await tab("runs-tab-skills");
  await expect(page.getByRole("grid", { name: say("skills-grid") })).toBeVisible();
  await see("run-skills");
  await page.locator(".cell.enough").first().click();
  await see("sign-off");
  await dialog.getByRole("combobox").first().selectOption("observed");
  await see("sign-off-back");
  await shut();
  await place("runs");
  await tab("courses-title");
  await button("skills-competencies-button").click();
  await see("competencies");
  await dialog.getByRole("button", { name: say("skills-add") }).click();
  await see("competency-new");
  await shut();
}
