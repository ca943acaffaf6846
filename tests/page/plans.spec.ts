// Several sessions planned together by keyboard alone: what each would be stands there before, and one undo takes all of it back.
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");

test("a block moves by a working day, and a session repeats, by keyboard alone", async ({ page, demo }) => {
  await demo.become("coordinator");
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  // Monday, 1 March 2027
  const run =
    (await demo.call("add_run", { code: "PLAN-01", version, first_on: "2027-03-01", last_on: "2027-03-31", capacity: 20 })).made[0] ?? "";
  const session = (day: string) => ({
    title: "Gowning",
    kind: "practical" as const,
    start_local: `${day}T09:00`,
    end_local: `${day}T10:00`,
  });
  await demo.call("add_sessions", { run, sessions: [session("2027-03-04"), session("2027-03-05")] });
  const starts = async (): Promise<string[]> => (await demo.call("sessions", { run })).map((one) => one.start.local.slice(0, 10));
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-runs"), exact: true })
    .click();
  await page.getByRole("row").filter({ hasText: "PLAN-01" }).click();
  await page.getByRole("grid").getByRole("row").filter({ hasText: "Gowning" }).first().focus();
  await page.keyboard.press("p");
  const dialog = page.getByRole("dialog");
  const how = dialog.getByRole("combobox", { name: new RegExp(`^${say("plans-how")}`) });
  await expect(how).toBeFocused();
  await page.keyboard.type(say("plans-how-move"));
  await expect(how).toHaveValue("move");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("row")).toHaveCount(3);
  await expect(dialog.getByRole("row").last()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  // Thursday and Friday become Friday and Monday
  expect(await starts()).toEqual(["2027-03-05", "2027-03-08"]);
  await page.keyboard.press("Control+z");
  await expect.poll(starts).toEqual(["2027-03-04", "2027-03-05"]);

  await page.getByRole("grid").getByRole("row").filter({ hasText: "Gowning" }).first().focus();
  await page.keyboard.press("p");
  await expect(how).toHaveValue("repeat");
  await expect(dialog.getByRole("checkbox", { name: say("plans-tick", { title: "Gowning Thu 11 Mar" }) })).toBeChecked();
  // without the second of three more
  await dialog.getByRole("checkbox", { name: say("plans-tick", { title: "Gowning Thu 18 Mar" }) }).press("Space");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  expect(await starts()).toEqual(["2027-03-04", "2027-03-05", "2027-03-11", "2027-03-25"]);
});
