// The table of results: scores by the keyboard and by paste, what is refused, what is corrected; read back from the core.
import type { Page } from "@playwright/test";
import type { Results } from "$lib/requests";
import { expect, ownDemo, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const demo = ownDemo();

const RUN = "DEMO-HANDS-01";
const kept = (): Promise<Results> => demo.call("results", { run: RUN });
const scores = async (): Promise<(number | undefined)[]> => (await kept()).rows.map((row) => row.cells[0]?.attempts[0]?.score_x100);
const cell = (page: Page, row: number, column = 0) => page.locator(`[data-cell="${row} ${column}"]`);

/** The results of a run on the screen. */
async function open(page: Page, title = "Antibody manufacturing, hands-on"): Promise<void> {
  await demo.open(page);
  await page.getByRole("button", { name: say("desk-place-runs"), exact: true }).click();
  await page.getByText(title).click();
  await page.getByRole("tab", { name: say("runs-tab-results"), exact: true }).click();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", data);
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test("an assessment is added, and a score and Enter go to the next person", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: say("results-add") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: new RegExp(`^${say("results-title")}`) }).fill("Aseptic filling");
  await dialog.getByRole("textbox", { name: new RegExp(`^${say("results-max")}`) }).fill("50");
  await dialog.getByRole("textbox", { name: new RegExp(`^${say("results-pass")}`) }).fill("60");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText(/Nothing was changed. Lower the pass mark/).first()).toBeVisible();
  await dialog.getByRole("textbox", { name: new RegExp(`^${say("results-pass")}`) }).fill("30");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);

  await cell(page, 0).focus();
  for (const score of ["31", "29.5", "50"]) {
    await page.keyboard.type(score);
    await page.keyboard.press("Enter");
  }
  await expect(cell(page, 3)).toBeFocused();
  await expect.poll(scores).toEqual([3100, 2950, 5000, ...Array<undefined>(17).fill(undefined)]);
  const chips = page.locator(".chip").filter({ hasText: say("results-outcome-pass") });
  await expect(chips).toHaveCount(2);
  await expect(page.locator(".chip").filter({ hasText: say("results-outcome-fail") })).toHaveText(/failed 59/);
});

test("a pasted column is one entry that one undo takes back", async ({ page }) => {
  await open(page);
  await cell(page, 3).focus();
  await paste(page, "10\n20\n30\n40\n");
  await expect.poll(async () => (await scores()).slice(3, 8)).toEqual([1000, 2000, 3000, 4000, undefined]);
  const [newest] = (await demo.call("history", { count: 1 })).rows;
  expect([newest?.act, newest?.sentence]).toEqual(["results_entered", `4 scores were entered in ${RUN}`]);
  await page.getByRole("button", { name: say("common-undo") }).click();
  await expect.poll(async () => (await scores()).slice(3, 8)).toEqual(Array<undefined>(5).fill(undefined));
  await expect(cell(page, 3)).toHaveValue("");
});

test("what is no score, or too many points, stays to be mended and nothing is entered", async ({ page }) => {
  await open(page);
  await cell(page, 3).focus();
  await paste(page, "10\nabsent");
  await expect(page.getByRole("alert")).toContainText("“absent” is no score");
  await page.keyboard.press("Escape");
  await cell(page, 4).focus();
  await page.keyboard.press("Escape");
  await page.keyboard.type("51");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("scores go from 0 to 50");
  await expect(cell(page, 4)).toHaveAttribute("aria-invalid", "true");
  await cell(page, 4).focus();
  await page.keyboard.type("41");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await scores()).slice(3, 6)).toEqual([undefined, 4100, undefined]);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a correction asks why, and the first value stays beside it", async ({ page }) => {
  await open(page);
  await cell(page, 1).focus();
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("29.5 becomes 30");
  await dialog.getByRole("combobox", { name: say("common-reason") }).selectOption("transcribed");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(say("results-first", { score: "29.5" }))).toBeVisible();
  expect((await scores())[1]).toBe(3000);
  await cell(page, 0).focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(cell(page, 0)).toHaveValue("31");
  expect((await scores())[0]).toBe(3100);
});

test("arrows go from attempt to attempt and inside a score that is being typed; the list leaves as a file", async ({ page }) => {
  await open(page, "Introduction to biomanufacturing");
  await expect(page.getByText(say("results-change-of", { count: 114 }))).toBeVisible();
  await cell(page, 1, 0).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, 1, 1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await expect(cell(page, 2, 0)).toBeFocused();
  await page.keyboard.type("12");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("3");
  await expect(cell(page, 2, 0)).toHaveValue("132");
  await page.keyboard.press("Escape");
  await expect(cell(page, 2, 0)).toHaveValue("24.5");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: say("reports-export-xlsx") }).click();
  expect((await saving).suggestedFilename()).toMatch(/^demo-results-DEMO-INTRO-01-\d{8}\.xlsx$/);
});

test("an inspector reads scores and types none; a trainer enters, and adds no assessment", async ({ page }) => {
  await demo.become("inspector");
  await open(page);
  await expect(page.getByRole("grid", { name: say("results-grid") })).toContainText("29.5");
  await expect(page.locator("[data-cell]")).toHaveCount(0);
  await demo.become("trainer");
  await open(page);
  await expect(page.getByRole("button", { name: say("results-add") })).toHaveAttribute("aria-disabled", "true");
  await cell(page, 6).focus();
  await page.keyboard.type("44");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await scores())[6]).toBe(4400);
  await demo.become("coordinator");
});
