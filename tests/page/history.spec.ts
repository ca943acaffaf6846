// Why something was done, however long: the details of a record keep their place.
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const WHY = "The pump of the water line leaked, and the plant was shut for the day. ".repeat(40).trim();

test("a long reason shows three lines, and all of it on demand", async ({ page, demo }) => {
  await demo.become("coordinator");
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-HANDS-01");
  const day = run?.last_on ?? "";
  const fields = { title: "Water line", kind: "lecture" as const, start_local: `${day}T13:00`, end_local: `${day}T14:00` };
  const session = (await demo.call("add_sessions", { run: run?.id ?? "", sessions: [fields] })).made[0] ?? "";
  await demo.call("set_session_state", { session, state: "cancelled", reason: WHY });
  await demo.open(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: say("desk-find-hint") }).fill("Water line");
  await expect(page.getByRole("dialog").getByRole("option").first()).toContainText("Water line");
  await page.keyboard.press("Enter");
  const details = page.getByRole("complementary", { name: "Water line" });
  await details.getByRole("tab", { name: say("sessions-tab-history") }).click();
  const why = page.getByText(WHY.slice(0, 60));
  const lines = (): Promise<number> => why.evaluate((box) => Math.round(box.clientHeight / parseFloat(getComputedStyle(box).lineHeight)));
  await expect(why).toBeVisible();
  expect(await lines()).toBe(3);
  await page.getByRole("button", { name: say("common-show-all") }).click();
  expect(await lines()).toBeGreaterThan(10);
  const less = page.getByRole("button", { name: say("common-show-less") });
  await expect(less).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await lines()).toBe(3);
});
