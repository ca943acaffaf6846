// Places in runs: the reserve list of a full run, and somebody who goes on in another one.
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");

test("who finds no seat waits, gets the seat that is free, and goes on in another run", async ({ page, demo }) => {
  await demo.become("coordinator");
  const runs = await demo.call("runs", {});
  const version = runs.find((one) => one.code === "DEMO-HANDS-01")?.version ?? "";
  const days = { first_on: "2027-03-01", last_on: "2027-03-05" };
  const run = (await demo.call("add_run", { code: "SMALL-01", version, capacity: 1, ...days })).made[0] ?? "";
  await demo.call("add_run", { code: "SMALL-02", version, capacity: 9, ...days });
  const add = async (name: string): Promise<string> => (await demo.call("add_person", { fields: { full_name: name } })).made[0] ?? "";
  await add("Quincy Adeyemi");
  await add("Quentin Baptiste");
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-runs"), exact: true })
    .click();
  await page.getByRole("row").filter({ hasText: "SMALL-01" }).click();
  await page.getByRole("tab", { name: say("runs-tab-people"), exact: true }).click();

  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: say("runs-people-add") }).click();
  await dialog.getByRole("searchbox").fill("Qu");
  for (const name of ["Quincy Adeyemi", "Quentin Baptiste"])
    await dialog.getByRole("checkbox", { name: say("runs-people-tick", { name }) }).check();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByRole("checkbox", { name: new RegExp(`^${say("runs-people-to-reserve")}`) }).check();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  const rows = page.getByRole("grid", { name: say("runs-tab-people") });
  await expect(rows.getByRole("row").filter({ hasText: "Quentin" })).toContainText(
    say("runs-reserve-place", { state: say("runs-enrolment-reserve"), place: 1 }),
  );
  await expect(page.getByText(say("runs-people-waiting", { count: 1, number: 1 }))).toBeVisible();

  // the seat gets free by a move to another run, and goes to the first of the list
  await page.getByRole("button", { name: new RegExp(`^${say("common-edit")}.*Quincy`) }).click();
  await dialog.getByRole("radio", { name: say("runs-transfer") }).check();
  await dialog.getByRole("combobox").selectOption({ label: `SMALL-02 · ${say("runs-people-count", { n: 0, all: 9 })}` });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: say("runs-promote", { name: "Quentin Baptiste" }) }).click();
  await expect(page.getByText(say("runs-promoted", { name: "Quentin Baptiste" }))).toBeVisible();
  const states = async (of: string): Promise<string[]> =>
    (await demo.call("enrolments", { run: of })).map((row) => `${row.full_name} ${row.state}`);
  expect(await states(run)).toEqual(["Quentin Baptiste enrolled", "Quincy Adeyemi transferred_to"]);
  expect(await states("SMALL-02")).toEqual(["Quincy Adeyemi enrolled"]);
});
