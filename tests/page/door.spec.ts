// The three ways back to a book: the recovery sheet, a backup, a copy from another computer. With the real binary and real files.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { axeFaults, lookFaults } from "./checks";
import { carried, doors, founded, openFrom, OWN } from "./doors";
import { still } from "./screens";
import { expect, Served, test } from "./served";
import { wordsOf, type Language } from "./words";

const say = wordsOf("en");
const literal = (text: string): string => text.replace(/[.?*+^$()[\]{}|]/g, "\\$&");
const NEW = "seven quiet rivers meet here";

// who may not use a button hears why behind its name
const button = (page: Page, id: string): Locator =>
  page.getByRole("button", { name: new RegExp(`^${literal(say(id))}`) }).filter({ visible: true });
const login = (page: Page): Locator => page.getByLabel(say("common-login")).last();
const title = (page: Page, id: string): Locator => page.getByRole("heading", { level: 1, name: say(id) });
/** The bar across the window. */
const bar = (page: Page, why: string): Locator => page.getByRole("region", { name: say(`desk-bar-${why}`) });
/** A field of the open dialog, and what is said beside it. */
const field = (page: Page, id: string): Locator => page.getByRole("dialog").getByLabel(new RegExp(`^${literal(say(id))}( ?\\*)?$`));
async function refusedAt(at: Locator, text: string | RegExp): Promise<void> {
  await expect(at).toHaveAttribute("aria-invalid", "true");
  await expect(at).toHaveAccessibleDescription(text);
}
/** The first sentence of a refusal. */
const start = (id: string): RegExp => new RegExp(literal(say(id).split(".")[0] ?? ""));

async function unlock(page: Page, name: string, password: string): Promise<void> {
  await login(page).fill(name);
  await page.locator("input[type=password]").fill(password);
  await page.keyboard.press("Enter");
}
/** Counts what the page asks of the core. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/call")) names.push((request.postDataJSON() as { name: string }).name);
  });
  return names;
}
async function toPeople(page: Page): Promise<void> {
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-people"), exact: true })
    .click();
  await expect(page.getByRole("grid")).toBeVisible();
}
/** A person is added by the form, as a change that everybody sees. */
async function addPerson(page: Page, name: string): Promise<void> {
  await toPeople(page);
  await button(page, "people-new").click();
  await field(page, "people-full-name").fill(name);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("grid").getByText(name)).toBeVisible();
}
/** Ends with the former book closed: one of its files stands still. */
async function withBook(work: (served: Served, words: string[]) => Promise<void>): Promise<void> {
  const served = new Served();
  try {
    const words = founded(served);
    await served.start();
    await work(served, words);
  } finally {
    await served.remove();
  }
}

test("the words of the sheet set a new password, and the old one opens nothing any more", async ({ page }) => {
  await withBook(async (served, words) => {
    await served.open(page);
    await login(page).fill("han");
    await button(page, "desk-recover-link").click();
    await expect(field(page, "common-login")).toHaveValue("han");
    await expect(field(page, "common-login")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button(page, "desk-recover-link")).toBeFocused();
    await page.keyboard.press("Enter");

    const sheet = field(page, "desk-recover-words");
    const count = (n: number): string => say("desk-recover-count", { count: n, of: 12 });
    await expect(sheet).toHaveAccessibleDescription(count(0));
    await sheet.fill(words.slice(0, 11).join(" "));
    await expect(sheet).toHaveAccessibleDescription(count(11));
    await page.keyboard.press("Enter");
    await refusedAt(sheet, /There are 11 words/);

    const type = async (text: string, one = NEW, two = one): Promise<void> => {
      await sheet.fill(text);
      await page.locator("dialog input[type=password]").nth(0).fill(one);
      await page.locator("dialog input[type=password]").nth(1).fill(two);
      await page.keyboard.press("Enter");
    };
    await type([...words.slice(0, 5), "xylograph", ...words.slice(6)].join(" "));
    await refusedAt(sheet, /Word 6, “xylograph”/);
    await type("legal winner thank year wave sausage worth useful legal winner thank yellow");
    await refusedAt(sheet, /do not open this book/);
    await type(words.join(" "), NEW, "another one");
    await refusedAt(page.locator("dialog input[type=password]").nth(1), start("form-passwords-differ"));
    await type(words.join(" "), "seven");
    await refusedAt(page.locator("dialog input[type=password]").nth(0), /at least 8 characters/);

    // as it stands on the sheet: a number and a word a line; Enter twice sends it once
    const names = asked(page);
    await type(words.map((word, at) => `${at + 1}. ${word}`).join("\n"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(page.getByText(say("desk-recover-done", { login: "han" })).first()).toBeVisible();
    expect(names.filter((name) => name === "recover")).toHaveLength(1);
    await expect(login(page)).toHaveValue("han");
    await expect(page.locator("input[type=password]")).toBeFocused();

    await unlock(page, "han", OWN);
    await expect(page.getByRole("alert")).toContainText(start("refusal-wrong-password"));
    await unlock(page, "han", NEW);
    await expect(title(page, "desk-place-today")).toBeVisible();
    expect((await served.call("verify_book", {})).findings).toEqual([]);
  });
});

test("a backup is restored beside the present book, looked at, and gone on with by an administrator", async ({ page }) => {
  test.setTimeout(120_000);
  await withBook(async (served) => {
    await served.call("unlock", { book: served.book, login: "han" }, { password: OWN });
    const sign = { password: OWN, new_password: NEW };
    await served.call("add_user", { login: "lee", name: "Lee Jae-won", roles: ["coordinator"] }, sign);
    const { folder } = await served.call("back_up", { to: join(served.folder, "copies") });
    await served.call("add_person", { fields: { full_name: "Written afterwards" } });
    await served.call("lock", {});
    const before = readFileSync(served.book);
    const spoilt = `${folder.slice(0, -".rollbook-backup".length)}-spoilt.rollbook-backup`;
    cpSync(folder, spoilt, { recursive: true });
    writeFileSync(join(spoilt, "book.rollbook"), before.subarray(0, 5000));

    await served.open(page);
    await button(page, "desk-restore-link").click();
    const [from, to] = [field(page, "desk-restore-from"), field(page, "desk-restore-to")];
    const password = page.locator("dialog input[type=password]");
    await expect(from).toBeFocused();
    await from.fill("copies");
    await field(page, "common-login").fill("han");
    await password.fill(OWN);
    await page.keyboard.press("Enter");
    await refusedAt(from, start("form-not-whole-path"));
    await from.fill(join(served.folder, "copies"));
    await page.keyboard.press("Enter");
    await refusedAt(from, start("refusal-backup-damaged"));
    await from.fill(spoilt);
    await page.keyboard.press("Enter");
    await refusedAt(from, start("refusal-backup-damaged"));

    // what is proposed lies beside the present book and is named after the backup
    await from.fill(folder);
    const name = folder.replace(/^.*\/|\.rollbook-backup$/g, "");
    const restored = join(served.folder, `${name}.rollbook`);
    await expect(to).toHaveValue(restored);
    await to.fill(served.book);
    await page.keyboard.press("Enter");
    await refusedAt(to, /There is a book already/);
    await to.fill(join(served.folder, "nowhere", "again.rollbook"));
    await page.keyboard.press("Enter");
    await refusedAt(to, /There is no folder .*nowhere/);
    mkdirSync(join(served.folder, "Dropbox"));
    await to.fill(join(served.folder, "Dropbox", "again.rollbook"));
    await page.keyboard.press("Enter");
    await refusedAt(to, /cloud service/);
    await to.fill(restored);
    await password.fill("wrong");
    await page.keyboard.press("Enter");
    await refusedAt(password, start("refusal-wrong-password"));
    expect(existsSync(restored)).toBe(false);

    const names = asked(page);
    await password.fill(OWN);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByText(say("desk-restore-done", { file: `${name}.rollbook` })).first()).toBeVisible();
    expect(names.filter((one) => one === "restore_backup")).toHaveLength(1);
    expect(readFileSync(served.book).equals(before)).toBe(true);
    await expect(login(page)).toHaveValue("han");
    await expect(page.getByRole("combobox", { name: say("desk-book") })).toHaveValue(restored);

    await test.step("who is no administrator reads who can go on with it", async () => {
      await unlock(page, "lee", NEW);
      await expect(bar(page, "restored")).toContainText(say("desk-bar-who"));
      await expect(button(page, "desk-adopt")).toBeDisabled();
      await page.keyboard.press("Control+Shift+l");
      await expect(title(page, "desk-unlock-title")).toBeVisible();
    });

    await test.step("an administrator looks, signs, and works in it", async () => {
      await unlock(page, "han", OWN);
      await toPeople(page);
      await expect(page.getByText("Written afterwards")).toHaveCount(0);
      await button(page, "desk-adopt").click();
      await expect(page.getByText(say("desk-adopt-restored"))).toBeVisible();
      await expect(page.locator("dialog input[type=password]")).toBeFocused();
      await page.locator("dialog input[type=password]").fill("wrong");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog").getByRole("alert")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(button(page, "desk-adopt")).toBeFocused();
      await page.keyboard.press("Enter");
      await page.locator("dialog input[type=password]").fill(OWN);
      await page.keyboard.press("Enter");
      await expect(bar(page, "restored")).toHaveCount(0);
      await expect(title(page, "desk-place-people")).toBeFocused();
      await addPerson(page, "Mei Lin");
      expect((await served.call("who", {})).is_unconfirmed).toBe(false);
    });

    await test.step("the former book says that it goes on elsewhere", async () => {
      await page.keyboard.press("Control+Shift+l");
      await page.getByRole("combobox", { name: say("desk-book") }).selectOption(served.book);
      await unlock(page, "han", OWN);
      await expect(bar(page, "superseded")).toBeVisible();
      await expect(page.getByRole("contentinfo")).toContainText(say("desk-read-only-superseded"));
      await expect(button(page, "desk-adopt")).toHaveCount(0);
      await toPeople(page);
      await expect(page.getByText("Written afterwards")).toBeVisible();
    });
  });
});

test("on a computer without books a backup is restored and its book gone on with", async ({ page }) => {
  const bare = new Served();
  try {
    await withBook(async (served) => {
      await served.call("unlock", { book: served.book, login: "han" }, { password: OWN });
      cpSync((await served.call("back_up", { to: join(served.folder, "copies") })).folder, join(bare.folder, "c.rollbook-backup"), {
        recursive: true,
      });
    });
    await bare.start();
    await bare.open(page);
    await button(page, "desk-restore-link").click();
    await field(page, "desk-restore-from").fill(join(bare.folder, "c.rollbook-backup"));
    await field(page, "desk-restore-to").fill(join(bare.folder, "centre.rollbook"));
    await field(page, "common-login").fill("han");
    await page.locator("dialog input[type=password]").fill(OWN);
    await page.keyboard.press("Enter");
    await expect(title(page, "desk-unlock-title")).toBeVisible();
    await expect(page.locator("input[type=password]")).toBeFocused();
    await unlock(page, "han", OWN);
    await button(page, "desk-adopt").click();
    await page.locator("dialog input[type=password]").fill(OWN);
    await page.keyboard.press("Enter");
    await expect(bar(page, "restored")).toHaveCount(0);
    await addPerson(page, "Mei Lin");
  } finally {
    await bare.remove();
  }
});

test("a book from another computer is read, gone on with by an administrator, and then written", async ({ page }) => {
  const other = new Served();
  try {
    await withBook(async (served) => {
      await other.start();
      await other.open(page);
      await openFrom(page, say, carried(served.book, join(other.folder, "stick", "centre.rollbook")));
    });
    await unlock(page, "han", OWN);
    await expect(bar(page, "moved")).toContainText(say("desk-bar-moved-more"));
    await expect(page.getByRole("contentinfo")).toContainText(say("desk-read-only-moved"));
    await toPeople(page);
    await expect(button(page, "people-new").first()).toBeDisabled();
    await button(page, "desk-adopt").click();
    await expect(page.getByText(say("desk-adopt-moved"))).toBeVisible();
    await page.locator("dialog input[type=password]").fill(OWN);
    const names = asked(page);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(bar(page, "moved")).toHaveCount(0);
    await expect(page.getByText(say("desk-adopted")).first()).toBeVisible();
    expect(names.filter((name) => name === "adopt_book")).toHaveLength(1);
    await addPerson(page, "Mei Lin");
    await page.keyboard.press("Control+Shift+l");
    await unlock(page, "han", OWN);
    await toPeople(page);
    await expect(page.getByRole("grid").getByText("Mei Lin")).toBeVisible();
    await expect(button(page, "desk-adopt")).toHaveCount(0);
    expect((await other.call("verify_book", {})).findings).toEqual([]);
  } finally {
    await other.remove();
  }
});

test("a copy that is older than what was written here says when that was", async ({ page }) => {
  await withBook(async (served) => {
    const kept = carried(served.book, join(served.folder, "kept", "centre.rollbook"));
    await served.call("unlock", { book: served.book, login: "han" }, { password: OWN });
    await served.call("add_person", { fields: { full_name: "Written afterwards" } });
    const today = (await served.call("state_line", {})).now.local.slice(0, 4);
    await served.call("lock", {});
    carried(kept, served.book);
    await served.open(page);
    await unlock(page, "han", OWN);
    await expect(bar(page, "older-copy")).toContainText(new RegExp(`of \\d+ \\w+ ${today} \\d\\d:\\d\\d\\.`));
    await button(page, "desk-adopt").click();
    await page.locator("dialog input[type=password]").fill(OWN);
    await page.keyboard.press("Enter");
    await expect(bar(page, "older-copy")).toHaveCount(0);
    await addPerson(page, "Mei Lin");
  });
});

const DRESSES: { name: string; language: Language; look: string; text: number }[] = [
  { name: "light", language: "en", look: "light", text: 100 },
  { name: "dark", language: "en", look: "dark", text: 100 },
  { name: "Arabic", language: "ar", look: "light", text: 100 },
  { name: "text at 200 per cent", language: "en", look: "light", text: 200 },
];
for (const { name, language, look, text } of DRESSES) {
  test(`the dialogs at the door and the bar are open to all and keep to the look: ${name}`, async ({ page }) => {
    const faults: string[] = [];
    const see = async (screen: string): Promise<void> => {
      await still(page);
      if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${screen}-${name}.png`) });
      faults.push(...[...(await axeFaults(page)), ...(await lookFaults(page))].map((fault) => `${screen}: ${fault}`));
    };
    await doors({ page, say: wordsOf(language), see }, { language, look, text_size: text });
    expect(faults).toEqual([]);
  });
}
