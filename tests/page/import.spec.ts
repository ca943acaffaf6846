// A workbook as a spreadsheet program writes it, by another library than ours: chosen or dropped, looked at, taken in.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import writeWorkbook from "write-excel-file/node";
import { names } from "./roster";
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const HEAD = ["Full name", "Name in own script", "Country", "Date of birth", "E-mail"];
type Cell = string | Date | null;

/** One sheet of notes that is no list, then the people. The dates are real ones, which a workbook keeps as numbers of days. */
function workbook(rows: Cell[][]): Promise<Buffer> {
  const cell = (value: Cell) =>
    value instanceof Date ? { value, type: Date, format: "dd.mm.yyyy" } : { value: value ?? "", type: String };
  return writeWorkbook([
    { sheet: "Participants", data: [HEAD.map((value) => ({ value, fontWeight: "bold" as const })), ...rows.map((row) => row.map(cell))] },
    { sheet: "Notes", data: [[{ value: "Bring your own shoes", type: String }]] },
  ]).toBuffer();
}

async function openImport(page: Page): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-people"), exact: true })
    .click();
  await page
    .getByRole("button", { name: say("people-import") })
    .first()
    .click();
}

/** Takes in what the preview shows and reads back one person. */
async function take(page: Page, count: number): Promise<void> {
  await page.getByRole("button", { name: say("import-take", { count }) }).click();
  await expect(page.getByText(say("import-done", { count }))).toBeVisible();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("common-close") })
    .last()
    .click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a chosen workbook is shown, taken in, and its people stand in the list", async ({ page, demo }) => {
  await demo.become("coordinator");
  await demo.open(page);
  const before = (await demo.call("people", {})).total;
  await openImport(page);
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: say("import-choose") }).click();
  const buffer = await workbook([
    ["Zahra Benali", "زهرة بن علي", "Algeria", new Date(Date.UTC(1990, 1, 3)), "zahra@example.org"],
    ["Yoon Seo-jun", "윤서준", "Republic of Korea", new Date(Date.UTC(1985, 11, 31)), null],
    [null, null, "Kenya", null, "nobody@example.org"],
  ]);
  await (await chosen).setFiles({ name: "participants.xlsx", mimeType: XLSX, buffer });
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/· XLSX ·/)).toBeVisible();
  const rows = dialog.getByRole("grid", { name: say("import-rows") });
  await expect(rows.getByRole("row")).toHaveCount(4);
  await expect(rows.getByText("زهرة بن علي").or(rows.getByText("Zahra Benali")).first()).toBeVisible();
  await expect(dialog.getByRole("combobox", { name: say("import-tab") })).toHaveValue("0");
  // a day that the workbook keeps as a number
  await expect(dialog.getByText("1990-02-03")).toBeVisible();
  await take(page, 2);
  expect((await demo.call("people", {})).total).toBe(before + 2);
  await page.getByRole("searchbox").first().fill("Zahra");
  await page.getByRole("grid").getByText("Zahra Benali").click();
  const details = page.getByRole("complementary", { name: "Zahra Benali" });
  await expect(details.getByText("زهرة بن علي").first()).toBeVisible();
  await expect(details.getByText("zahra@example.org")).toBeVisible();
});

test("a table is pasted, and what is refused of it leaves with its reasons", async ({ page, demo }) => {
  await demo.become("coordinator");
  await demo.open(page);
  await openImport(page);
  const table = "Name\tCountry\tDate of birth\tCategory\nSahle Tesfaye\tEthiopia\t03/04/85\tNRA\nNobody\tAtlantis\t05/06/79\t\n";
  await page.getByRole("textbox", { name: say("import-paste") }).fill(table);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(say("import-pasted"))).toBeVisible();
  const dates = dialog.getByRole("combobox", { name: say("import-dates", { text: "03/04/85" }) });
  await dates.selectOption({ label: "4 Mar 1985" });
  await expect(dialog.getByText(/4 Mar 1985/).last()).toBeVisible();
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: say("import-refused-save") }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe("Pasted table, refused.tsv");
  const lines = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("Atlantis");
  await take(page, 1);
  await page.getByRole("searchbox").first().fill("Sahle");
  await page.getByRole("grid").getByText("Sahle Tesfaye").click();
  const details = page.getByRole("complementary", { name: "Sahle Tesfaye" });
  await expect(details.getByText(say("people-category-nra"))).toBeVisible();
  await expect(details.getByText("4 Mar 1985")).toBeVisible();
  await demo.become("inspector");
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-people"), exact: true })
    .click();
  await page.getByRole("searchbox").first().fill("Sahle");
  await page.getByRole("grid").getByText("Sahle Tesfaye").click();
  await expect(details.getByText(say("people-born-on-hidden"))).toBeVisible();
  await demo.become("coordinator");
});

test("what a value means that nobody knows is said once and counts for all its rows", async ({ page, demo }) => {
  await demo.become("coordinator");
  await demo.open(page);
  await openImport(page);
  await page.getByRole("textbox", { name: say("import-paste") }).fill("Name\tCountry\nEdem Kpodo\tGold Coast\nAkosua Badu\tGOLD COAST\n");
  const dialog = page.getByRole("dialog");
  const means = dialog.getByRole("combobox", { name: say("import-value", { field: say("people-country"), text: "Gold Coast" }) });
  await expect(dialog.getByText(say("import-refused", { count: 2 }))).toBeVisible();
  await means.selectOption({ label: "Ghana" });
  await expect(dialog.getByText(say("import-refused", { count: 2 }))).toHaveCount(0);
  await take(page, 2);
  expect((await demo.call("people", { text: "Akosua Badu" })).rows[0]?.country_name).toBe("Ghana");
});

test("a dropped workbook does the same", async ({ page, demo }) => {
  await demo.become("coordinator");
  await demo.open(page);
  await openImport(page);
  const bytes = [...(await workbook(names().map((name) => [`${name} II`, null, "Kenya", null, null])))];
  const dropped = await page.evaluateHandle(
    ({ bytes, type }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "twenty.xlsx", { type }));
      return transfer;
    },
    { bytes, type: XLSX },
  );
  await page.getByRole("group", { name: say("import-drop") }).dispatchEvent("drop", { dataTransfer: dropped });
  await expect(page.getByRole("dialog").getByText("twenty.xlsx")).toBeVisible();
  await take(page, 20);
  await page.getByRole("searchbox").first().fill(`${names()[0]} II`);
  await expect(page.getByRole("grid").getByText(`${names()[0]} II`)).toBeVisible();
});
