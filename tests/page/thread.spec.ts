// One thread through the whole page: from no book at all to a printed certificate, and all of it is there after a new start.
import type { Page } from "@playwright/test";
import { names, rosterCsv } from "./roster";
import { expect, Served, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const OWN = "correct horse battery staple";
const SECOND = "seven quiet rivers meet here";

const button = (page: Page, id: string, args?: Record<string, string | number>) =>
  page.getByRole("button", { name: say(id, args) }).filter({ visible: true });
const field = (page: Page, id: string) => page.getByRole("textbox", { name: new RegExp(`^${say(id)}( ?\\*)?$`) });
const place = (page: Page, name: string): Promise<void> =>
  page
    .getByRole("navigation")
    .getByRole("button", { name: say(`desk-place-${name}`), exact: true })
    .click();

test("a centre from its first start to a certificate in the hand", async ({ page }) => {
  test.setTimeout(120_000);
  const served = new Served();
  try {
    await served.start();
    await served.open(page);

    await test.step("the first run makes a book and proves that the recovery words were written down", async () => {
      await button(page, "desk-first-own-do").click();
      await field(page, "desk-centre-name").fill("Hwasun Training Centre");
      await field(page, "desk-centre-code").fill("HTC");
      await page.getByRole("combobox", { name: /^Country/ }).selectOption("KOR");
      await page.getByLabel(say("desk-zone")).fill("Asia/Seoul");
      await button(page, "desk-first-centre-do").click();
      await field(page, "desk-own-name").fill("Han Seo-yeon");
      await field(page, "common-login").fill("han");
      await page.locator("input[type=password]").nth(0).fill(OWN);
      await page.locator("input[type=password]").nth(1).fill(OWN);
      await button(page, "desk-first-person-do").click();
      await expect(page.locator("ol.words li").nth(11)).toBeVisible({ timeout: 15_000 });
      const words = await page.locator("ol.words li").allTextContents();
      await button(page, "desk-first-words-do").click();
      for (const box of await page.getByRole("textbox", { name: /^Word \d+/ }).all()) {
        const label = (await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? "";
        await box.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? "");
      }
      await button(page, "desk-first-proof-do").click();
      await expect(page.getByRole("heading", { level: 1, name: say("desk-place-today") })).toBeVisible();
    });

    await test.step("a second person gets access", async () => {
      await place(page, "settings");
      await button(page, "desk-user-add").click();
      const dialog = page.getByRole("dialog");
      await field(page, "desk-user-name").fill("Lee Jae-won");
      await field(page, "common-login").fill("lee");
      await dialog.getByRole("checkbox", { name: new RegExp(`^${say("common-role-certifier")}`) }).check();
      await dialog.getByRole("checkbox", { name: new RegExp(`^${say("common-role-trainer")}`) }).check();
      await dialog.locator("input[type=password]").nth(0).fill(OWN);
      await dialog.locator("input[type=password]").nth(1).fill(SECOND);
      await dialog.locator("input[type=password]").nth(2).fill(SECOND);
      await page.keyboard.press("Control+Enter");
      await expect(dialog).toHaveCount(0);
    });

    await test.step("a course, its version approved, and a run of it", async () => {
      await place(page, "runs");
      await page.getByRole("tab", { name: say("courses-title"), exact: true }).click();
      await button(page, "runs-course-new").click();
      await field(page, "runs-course-code").fill("ASEP");
      await field(page, "runs-course-title").fill("Aseptic processing");
      await field(page, "runs-rule-percent").fill("80");
      await button(page, "common-save").click();
      await button(page, "runs-version-to-review").click();
      await button(page, "runs-version-approve").click();
      await expect(page.getByRole("complementary").getByText(say("runs-version-approved"), { exact: true })).toBeVisible();
      await page.getByRole("tab", { name: say("runs-title"), exact: true }).click();
      const today = (await served.call("state_line", {})).now.local.slice(0, 10);
      const days = (count: number): string => new Date(Date.parse(today) + count * 86_400_000).toISOString().slice(0, 10);
      await button(page, "runs-new").first().click();
      await field(page, "runs-field-code").fill("HTC-ASEP-01");
      await field(page, "runs-field-first").fill(days(-1));
      await field(page, "runs-field-last").fill(days(5));
      await field(page, "runs-field-capacity").fill("20");
      await button(page, "runs-make").click();
      await expect(page.getByRole("dialog")).toHaveCount(0);
    });

    await test.step("a roster comes in from a file, and its import can be undone and done again", async () => {
      await place(page, "people");
      for (const take of [1, 2]) {
        await button(page, "people-import").first().click();
        const chosen = page.waitForEvent("filechooser");
        await button(page, "import-choose").click();
        await (await chosen).setFiles({ name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(rosterCsv(20), "utf8") });
        await page.getByRole("combobox", { name: say("import-run"), exact: true }).selectOption({ label: "HTC-ASEP-01" });
        await button(page, "import-take", { count: 20 }).click();
        await expect(page.getByText(say("import-done", { count: 20 }))).toBeVisible();
        await page
          .getByRole("dialog")
          .getByRole("button", { name: say("common-close") })
          .last()
          .click();
        await expect(page.locator('[role=grid][aria-rowcount="23"]')).toBeVisible();
        if (take === 2) break;
        await button(page, "common-undo").last().click();
        await expect(page.locator('[role=grid][aria-rowcount="3"]')).toBeVisible();
      }
      await expect(page.getByText(names()[0] ?? "")).toBeVisible();
    });

    await test.step("three sessions are placed in the plan", async () => {
      const { now } = await served.call("state_line", {});
      const at = (hours: number): [string, string] => {
        const text = new Date(Date.parse(`${now.local.slice(0, 13)}:00:00Z`) + hours * 3_600_000).toISOString();
        return [text.slice(0, 10), text.slice(11, 16)];
      };
      await place(page, "runs");
      await page.getByText("Aseptic processing").click();
      for (const [title, from] of [
        ["Gowning", -6],
        ["Media fill", -4],
        ["Review", -2],
      ] as const) {
        await button(page, "sessions-place").first().click();
        const [day, start] = at(from);
        await field(page, "sessions-field-title").fill(title);
        await field(page, "sessions-field-day").fill(day);
        await field(page, "sessions-field-start").fill(start);
        await field(page, "sessions-field-end").fill(at(from + 1)[1]);
        await page.keyboard.press("Control+Enter");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
      await expect(page.locator('[role=grid][aria-rowcount="4"]')).toBeVisible();
    });

    await test.step("each roll is marked by keyboard, closed and signed", async () => {
      for (const title of ["Gowning", "Media fill", "Review"]) {
        await place(page, "roll");
        await page.getByRole("button", { name: new RegExp(`^${say("roll-mine-take")}.*${title}`) }).click();
        await expect(page.getByRole("gridcell").and(page.locator(":focus"))).toBeVisible();
        // one person is away from everything, all others are here
        await page.keyboard.press("a");
        await page.keyboard.press("Shift+P");
        await expect(page.locator(".dot.saved")).toHaveCount(20);
        await button(page, "roll-close").click();
        await page.locator("dialog input[type=password]").fill(OWN);
        await page.keyboard.press("Enter");
        await expect(page.getByText(say("roll-closed"), { exact: true })).toBeVisible();
      }
    });

    await test.step("nineteen pass; another person approves and issues; the papers are filed", async () => {
      await place(page, "certificates");
      await button(page, "certificates-prepare", { count: 19 }).click();
      await button(page, "certificates-issue").click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(say("common-login")).fill("lee");
      await dialog.locator("input[type=password]").fill(SECOND);
      await page.keyboard.press("Enter");
      await expect(dialog).toHaveCount(0);
      await expect(page.getByText(say("certificates-all-filed", { count: 19 }))).toBeVisible({ timeout: 30_000 });
    });

    await test.step("a certificate opens as a PDF", async () => {
      await page.getByRole("tab", { name: say("certificates-tab-register") }).click();
      await expect(page.getByText("HTC-2", { exact: false }).first()).toBeVisible();
      const paper = page.waitForResponse((reply) => reply.url().includes("/paper/"));
      await button(page, "certificates-open-short").first().click();
      const reply = await paper;
      expect(reply.headers()["content-type"]).toBe("application/pdf");
      expect((await served.paper(reply.url())).subarray(0, 5).toString()).toBe("%PDF-");
    });

    await test.step("after a new start all of it is there", async () => {
      // nothing of the page asks a server that is not there
      await page.goto("about:blank");
      await served.stop();
      await served.start();
      await served.open(page);
      await page.getByLabel(say("common-login")).fill("han");
      await page.locator("input[type=password]").fill(OWN);
      await page.keyboard.press("Enter");
      await place(page, "certificates");
      await expect(page.getByText(say("certificates-count-pass", { count: 19 }))).toBeVisible();
      await place(page, "history");
      await expect(page.getByText("HTC-ASEP-01").first()).toBeVisible();
      expect((await served.call("verify_book", {})).findings).toEqual([]);
    });
  } finally {
    await page.goto("about:blank");
    await served.remove();
  }
});
