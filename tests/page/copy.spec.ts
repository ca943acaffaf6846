// A run made from an older one: what the new one will be stands there before it is made.
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");

test("a new run takes its plan from an older one, on the same days of the week", async ({ page, demo }) => {
  await demo.become("coordinator");
  const runs = await demo.call("runs", {});
  const hands = runs.find((one) => one.code === "DEMO-HANDS-01");
  const intro = runs.find((one) => one.code === "DEMO-INTRO-01");
  if (!hands || !intro) throw new Error("the demo has other runs");
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-runs"), exact: true })
    .click();
  await page.getByRole("row").filter({ hasText: hands.code }).click();
  await page.getByRole("button", { name: say("runs-copy-button") }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel(new RegExp(`^${say("runs-field-code")}`))).toHaveValue("DEMO-HANDS-02");
  await expect(dialog.getByRole("checkbox")).toHaveCount(hands.sessions);

  // another day of the week is refused, and the nearest are offered
  const first = dialog.getByLabel(new RegExp(`^${say("runs-field-first")}`));
  const at = Date.parse(hands.first_on) + 28 * 86_400_000;
  const iso = (days: number): string => new Date(at + days * 86_400_000).toISOString().slice(0, 10);
  await first.fill(iso(3));
  await expect(dialog.getByRole("alert")).toContainText(iso(0));
  await dialog.getByRole("alert").getByRole("button").first().click();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  const title = "Endotoxin test";
  await dialog.getByRole("checkbox", { name: say("runs-copy-tick", { title }) }).uncheck();
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("DEMO-HANDS-02").first()).toBeVisible();
  const made = (await demo.call("runs", {})).find((one) => one.code === "DEMO-HANDS-02");
  expect(made).toMatchObject({ first_on: iso(0), sessions: hands.sessions - 1, enrolled: 0, state: "draft" });
  const plan = await demo.call("sessions", { run: made?.id ?? "" });
  expect(plan.map((one) => one.title)).not.toContain(title);

  // and all of it is taken back at once
  await page
    .getByRole("button", { name: say("common-undo") })
    .last()
    .click();
  await expect.poll(async () => (await demo.call("runs", {})).map((one) => one.code)).not.toContain("DEMO-HANDS-02");
});
