// Half-filled forms: what was typed is there again after Esc, a reload and a lock, and goes when it is sent or thrown away.
import type { Page } from "@playwright/test";
import { expect, ownDemo, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const demo = ownDemo();
const dialog = (page: Page) => page.getByRole("dialog");
const back = (page: Page) => dialog(page).getByText(say("form-draft-back"));

/** Waits until the core has the draft of a form, or has none. */
async function kept(key: string, is: boolean): Promise<void> {
  await expect.poll(async () => (await demo.call("draft", { key })).value !== null).toBe(is);
}
async function go(page: Page, place: string): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say(`desk-place-${place}`), exact: true })
    .click();
}

test("a person half typed survives Esc and a reload, and is gone once added", async ({ page }) => {
  await demo.open(page);
  const begin = async (): Promise<void> => {
    await go(page, "people");
    await page.getByRole("button", { name: say("people-new") }).click();
  };
  const name = dialog(page).getByRole("textbox", { name: /^Name\*?$/ });
  await begin();
  await expect(back(page)).toHaveCount(0);
  await name.fill("Zahra Half Typed");
  await dialog(page)
    .getByRole("textbox", { name: say("people-employer") })
    .fill("Delta Bio");
  await page.keyboard.press("Escape");
  await kept("person:new", true);
  await demo.open(page);
  await begin();
  await expect(back(page)).toBeVisible();
  await expect(name).toHaveValue("Zahra Half Typed");
  await expect(dialog(page).getByRole("textbox", { name: say("people-employer") })).toHaveValue("Delta Bio");
  await page.keyboard.press("Control+Enter");
  await expect(dialog(page)).toHaveCount(0);
  await kept("person:new", false);
  await page.getByRole("button", { name: say("people-new") }).click();
  await expect(name).toHaveValue("");
  const found = await demo.call("people", { text: "Zahra Half" });
  expect(found.rows.map((row) => [row.full_name, row.employer])).toEqual([["Zahra Half Typed", "Delta Bio"]]);
});

test("a run half typed survives the crash of the page, and is gone once it was thrown away", async ({ page, context }) => {
  await demo.open(page);
  const begin = async (at: Page): Promise<void> => {
    await go(at, "runs");
    await at.getByRole("button", { name: say("runs-new"), exact: true }).click();
  };
  await begin(page);
  await dialog(page)
    .getByRole("textbox", { name: new RegExp(`^${say("runs-field-code")}`) })
    .fill("HALF-01");
  await kept("run:new", true);
  // the page is gone without a word, as after a crash
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await demo.open(next);
  await begin(next);
  const code = dialog(next).getByRole("textbox", { name: new RegExp(`^${say("runs-field-code")}`) });
  await expect(code).toHaveValue("HALF-01");
  await dialog(next)
    .getByRole("button", { name: say("form-draft-again") })
    .click();
  await expect(code).toHaveValue("");
  await kept("run:new", false);
  await code.fill("HALF-02");
  await kept("run:new", true);
  await dialog(next)
    .getByRole("button", { name: say("common-cancel") })
    .click();
  await kept("run:new", false);
});

test("a session and a course half typed are there after the book was locked", async ({ page }) => {
  await demo.open(page);
  await go(page, "runs");
  await page.getByText("DEMO-HANDS-01").first().click();
  await page.getByRole("tab", { name: say("runs-tab-plan"), exact: true }).click();
  const place = page.getByRole("button", { name: say("sessions-place") });
  await place.click();
  const title = dialog(page).getByRole("textbox", { name: new RegExp(`^${say("sessions-field-title")}`) });
  await title.fill("Half a session");
  await page.keyboard.press("Escape");
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-HANDS-01");
  await kept(`session:new:${run?.id ?? ""}`, true);
  await page.keyboard.press("Escape");
  await go(page, "runs");
  const newCourse = async (): Promise<void> => {
    await page.getByRole("tab", { name: say("courses-title"), exact: true }).click();
    await page.getByRole("button", { name: say("runs-course-new") }).click();
  };
  const course = dialog(page).getByRole("textbox", { name: new RegExp(`^${say("runs-course-title")}`) });
  await newCourse();
  await course.fill("Half a course");
  await page.keyboard.press("Escape");
  await kept("version::new", true);
  await demo.call("lock", {});
  await demo.become("coordinator");
  await demo.open(page);
  await go(page, "runs");
  await page.getByText("DEMO-HANDS-01").first().click();
  await page.getByRole("tab", { name: say("runs-tab-plan"), exact: true }).click();
  await place.click();
  await expect(title).toHaveValue("Half a session");
  await dialog(page)
    .getByRole("button", { name: say("common-cancel") })
    .click();
  await kept(`session:new:${run?.id ?? ""}`, false);
  await go(page, "runs");
  await newCourse();
  await expect(course).toHaveValue("Half a course");
  await dialog(page)
    .getByRole("button", { name: say("form-draft-again") })
    .click();
  await expect(course).toHaveValue("");
  await kept("version::new", false);
});

test("a line half typed and a plan half made are there after Esc, a reload and a lock", async ({ page }) => {
  await demo.become("coordinator");
  await demo.open(page);
  await go(page, "timetable");
  const begin = () => page.getByRole("button", { name: say("sessions-place") }).click();
  const line = dialog(page).getByLabel(say("timetable-line-label"), { exact: true });
  await begin();
  await expect(back(page)).toHaveCount(0);
  // to look and go leaves nothing behind
  await page.keyboard.press("Escape");
  await kept("place", false);
  await begin();
  await line.fill("Line of lyophilisation 14-16");
  const title = dialog(page).getByRole("textbox", { name: new RegExp(`^${say("sessions-field-title")}`) });
  await expect(title).toHaveValue("Line of lyophilisation");
  const room = dialog(page).getByRole("combobox", { name: say("sessions-head-room"), exact: true });
  await room.selectOption({ index: 3 });
  const chosen = await room.inputValue();
  await page.keyboard.press("Escape");
  await kept("place", true);
  await demo.call("lock", {});
  await demo.become("coordinator");
  await demo.open(page);
  await go(page, "timetable");
  await begin();
  await expect(back(page)).toBeVisible();
  await expect(line).toHaveValue("Line of lyophilisation 14-16");
  await expect(title).toHaveValue("Line of lyophilisation");
  await expect(room).toHaveValue(chosen);
  await dialog(page)
    .getByRole("button", { name: say("form-draft-again") })
    .click();
  await expect(line).toHaveValue("");
  await expect(title).toHaveValue("");
  await kept("place", false);
  await page.keyboard.press("Escape");

  await go(page, "runs");
  await page.getByText("DEMO-HANDS-01").first().click();
  await page.getByRole("tab", { name: say("runs-tab-plan"), exact: true }).click();
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-HANDS-01");
  const plan = () => page.getByRole("button", { name: say("plans-button") }).click();
  const how = dialog(page).getByRole("combobox", { name: new RegExp(`^${say("plans-how")}`) });
  await plan();
  await how.selectOption("rotate");
  await dialog(page)
    .getByLabel(new RegExp(`^${say("plans-slot")}`))
    .fill("95");
  await page.keyboard.press("Escape");
  await kept(`plan:${run?.id ?? ""}`, true);
  await demo.open(page);
  await go(page, "runs");
  await page.getByText("DEMO-HANDS-01").first().click();
  await page.getByRole("tab", { name: say("runs-tab-plan"), exact: true }).click();
  await plan();
  await expect(back(page)).toBeVisible();
  await expect(how).toHaveValue("rotate");
  await expect(dialog(page).getByLabel(new RegExp(`^${say("plans-slot")}`))).toHaveValue("95");
  await dialog(page)
    .getByRole("button", { name: say("common-cancel") })
    .click();
  await kept(`plan:${run?.id ?? ""}`, false);
});
