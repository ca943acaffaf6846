// People who are alike and are not one: one key in the inbox, until one of them changes.
import { expect, ownDemo, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const demo = ownDemo();

test("K keeps both of a pair, Ctrl+Z takes it back, and a change of one brings them again", async ({ page }) => {
  const fields = { full_name: "Paik Seo-yun", country: "KOR" };
  const first = (await demo.call("add_person", { fields })).made[0] ?? "";
  await demo.call("add_person", { fields });
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${say("desk-place-inbox")}`) })
    .click();
  const row = page.getByRole("row").filter({ hasText: "Paik Seo-yun" });
  await row.focus();
  await page.keyboard.press("k");
  await expect(row).toHaveCount(0);
  expect((await demo.call("person", { person: first })).possible_duplicates).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect(row).toBeVisible();
  await row.getByRole("button", { name: new RegExp(`^${say("inbox-keep")}`) }).click();
  await expect(row).toHaveCount(0);
  await demo.call("edit_person", { person: first, fields: { ...fields, phone: "+82 2 123 4567" } });
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: new RegExp(`^${say("desk-place-inbox")}`) })
    .click();
  await expect(row).toBeVisible();
});
