// Walks: the day, and people.
import { expect } from "@playwright/test";
import { rosterCsv } from "../roster";
import { parts, type Walk } from "./walk";

/** Today, and what stands against each other. */
export async function today(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { place } = parts(walk);
  await place("today");
  await see("today");
  await place("inbox");
  await expect(page.getByRole("grid", { name: say("desk-place-inbox") })).toBeVisible();
  await see("inbox");
}

/** People: list, filters, inspector, forms, import. */
export async function people(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("people");
  await see("people");
  await page.getByRole("combobox", { name: say("people-run"), exact: true }).selectOption({ label: "DEMO-HANDS-01" });
  await expect(page.locator('[role=grid][aria-rowcount="21"]')).toBeVisible();
  await page.getByText("Anjali Mishra").click();
  await see("person");
  await tab("people-tab-work");
  await see("person-work");
  await button("people-work-add").click();
  await see("work-new");
  await shut();
  await button("people-work-end").click();
  await see("work-end");
  await shut();
  await button("people-aliases-edit").click();
  await see("aliases");
  await shut();
  await button("people-identifiers-edit").click();
  await see("identifiers");
  await shut();
  await button("people-consent-add").click();
  await see("consent-new");
  await shut();
  await button("people-consent-withdraw").first().click();
  await see("consent-withdraw");
  await shut();
  await tab("people-tab-run");
  await see("person-run");
  await tab("people-tab-record");
  await button("documents-add").click();
  await dialog.getByRole("button", { name: say("documents-attach"), exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("document-refused");
  await shut();
  await see("person-files");
  await tab("people-tab-history");
  await see("person-history");
  await button("common-edit").click();
  await see("person-edit");
  await shut();
  await page
    .getByRole("complementary")
    .getByRole("button", { name: say("printing-own"), exact: true })
    .click();
  await see("person-print");
  await shut();
  // on a narrow window the details lie over the list
  await button("common-close").click();
  await button("people-clear").click();
  await button("people-new").click();
  await dialog.getByRole("button", { name: say("people-add") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("person-refused");
  await shut();
  await button("people-import").click();
  await see("import");
  const chosen = page.waitForEvent("filechooser");
  await button("import-choose").click();
  await (
    await chosen
  ).setFiles({
    name: "participants.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rosterCsv(), "utf8"),
  });
  await expect(page.getByRole("grid", { name: say("import-rows") })).toBeVisible();
  await see("import-preview");
  await shut();
}
