// Reports: figures by another grouping, the people behind one, a file of a spreadsheet; for whom the place is there.
import { readFileSync } from "node:fs";
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
test.beforeAll(async ({ demo }) => {
  await demo.call("set_appearance", { language: "en", look: "light", text_size: 100 });
  await demo.become("coordinator");
});

test("a figure opens into its list, and the report into a spreadsheet", async ({ page, demo }) => {
  await demo.open(page);
  await page.getByRole("button", { name: say("desk-place-reports"), exact: true }).click();
  const table = page.getByRole("grid", { name: say("desk-place-reports") });
  await expect(table.getByRole("columnheader").first()).toHaveText(say("reports-by-country"));

  await page.getByLabel(say("reports-by"), { exact: true }).selectOption("run");
  await expect(table.getByRole("columnheader").first()).toHaveText(say("reports-by-run"));
  const report = await demo.call("report", { by: "run" });
  const row = report.rows.find((one) => one.label === "DEMO-HANDS-01");
  if (!row) throw new Error("the demo has no run DEMO-HANDS-01");
  // by keyboard, as in every list
  await table.getByRole("rowheader", { name: /DEMO-HANDS-01/ }).click();
  const detail = page.getByRole("complementary", { name: /DEMO-HANDS-01/ });
  await expect(detail.locator(`[role=grid][aria-rowcount="${row.people + 1}"]`)).toBeVisible();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  const everybody = page.getByRole("complementary", { name: say("reports-total") });
  await expect(everybody.locator(`[role=grid][aria-rowcount="${report.total.people + 1}"]`)).toBeVisible();
  await everybody.getByLabel(say("reports-which"), { exact: true }).selectOption("certificates");
  const certified = await demo.call("report_people", { by: "run", of: "certificates" });
  await expect(everybody.locator(`[role=grid][aria-rowcount="${certified.total + 1}"]`)).toBeVisible();

  await everybody.getByRole("button", { name: say("common-close") }).click();

  // the chart is the table's twin: the same figure, and the same people behind it
  await page.getByRole("radio", { name: say("reports-view-chart") }).check();
  const bars = page.getByRole("list", { name: new RegExp(say("reports-head-people")) });
  await expect(bars.getByRole("button")).toHaveCount(report.rows.length);
  const bar = bars.getByRole("button", { name: /DEMO-HANDS-01/ });
  await expect(bar).toContainText(`${row.people}`);
  await bar.click();
  await expect(detail.locator(`[role=grid][aria-rowcount="${row.people + 1}"]`)).toBeVisible();
  await detail.getByRole("button", { name: say("reports-drill") }).click();
  await expect(bars.getByRole("button")).toHaveCount(1);
  await page
    .getByRole("button", { name: say("reports-clear") })
    .first()
    .click();
  await page.getByRole("radio", { name: say("reports-view-table") }).check();

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: say("reports-export-csv") }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^demo-report-run-\d{8}\.csv$/);
  const lines = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(report.rows.length + 2);
  expect(lines[0]).toContain(say("reports-head-people"));
  expect(lines.at(-1)).toContain(`${say("reports-total")},,${report.total.people},`);
  const { rows } = await demo.call("history", { count: 1 });
  expect(rows[0]?.act).toBe("paper_printed");
});

test("days outside of every run count nobody, and say so", async ({ page, demo }) => {
  await demo.open(page);
  await page.getByRole("button", { name: say("desk-place-reports"), exact: true }).click();
  await page.getByLabel(say("reports-to"), { exact: true }).fill("2001-12-31");
  await expect(page.getByText(say("reports-none-days"))).toBeVisible();
  await page
    .getByRole("button", { name: say("reports-clear") })
    .first()
    .click();
  // below sixty countries
  await page
    .getByRole("grid", { name: say("desk-place-reports"), exact: true })
    .getByRole("rowheader")
    .first()
    .click();
  await page.keyboard.press("End");
  await expect(page.getByRole("rowheader", { name: say("reports-total") })).toBeVisible();
});

test("who may not read figures does not see the place", async ({ page, demo }) => {
  for (const [login, sees] of [
    ["inspector", 1],
    ["trainer", 0],
    ["certifier", 0],
    ["administrator", 0],
  ] as const) {
    await demo.become(login);
    await demo.open(page);
    await expect(page.getByRole("navigation").getByRole("button", { name: say("desk-place-reports"), exact: true })).toHaveCount(sees);
  }
  await demo.become("coordinator");
});
