// The dialogs at the door and the bar across the window, for the walk through every screen.
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import type { Requests } from "$lib/requests";
import { expect, Served } from "./served";
import type { Say } from "./words";

export const OWN = "correct horse battery staple";

/** A book that `rollbook new` made, and the words that it printed. */
export function founded(served: Served): string[] {
  served.book = join(served.folder, "centre.rollbook");
  const centre = ["--centre", "Hwasun Training Centre", "--code", "HTC", "--country", "KOR", "--zone", "Asia/Seoul"];
  const said = served.run(["--json", "new", served.book, ...centre, "--name", "Han Seo-yeon", "--login", "han"], {
    ROLLBOOK_PASSWORD: OWN,
    ROLLBOOK_NEW_PASSWORD: OWN,
  });
  return (JSON.parse(said) as { recovery: string[] }).recovery;
}

/** The files of a book on another computer: what a stick carries over. */
export function carried(book: string, to: string): string {
  mkdirSync(dirname(to), { recursive: true });
  for (const ending of ["", ".keys"]) copyFileSync(book + ending, to + ending);
  return to;
}

/** Says where a book from elsewhere lies, from the first screen of a computer without books. */
export async function openFrom(page: Page, say: Say, book: string): Promise<void> {
  await page.getByRole("button", { name: say("desk-first-open-do") }).click();
  await page.getByLabel(say("desk-book-file")).fill(book);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: say("desk-unlock-title") })).toBeVisible();
}

/** Every dialog at the door, refused once, and the bar of a book from elsewhere with its signature. */
export async function doors(
  { page, say, see }: { page: Page; say: Say; see: (name: string) => Promise<void> },
  dress: Requests["set_appearance"][0],
): Promise<void> {
  const button = (id: string) => page.getByRole("button", { name: say(id), exact: true }).filter({ visible: true });
  const dialog = page.getByRole("dialog");
  const [first, second] = [new Served(), new Served()];
  const unlock = async (): Promise<void> => {
    await page.getByLabel(say("common-login")).fill("han");
    await page.locator("input[type=password]").fill(OWN);
    await page.keyboard.press("Enter");
  };
  const refused = async (submit: string, name: string): Promise<void> => {
    await see(name);
    await button(submit).click();
    await expect(dialog.getByRole("alert")).toBeVisible();
    await see(`${name}-refused`);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  try {
    founded(first);
    await second.start();
    await second.call("set_appearance", dress);
    await second.open(page);
    await button("desk-first-open-do").click();
    await refused("desk-open-book-do", "open-book");
    await openFrom(page, say, carried(first.book, join(second.folder, "stick", "centre.rollbook")));
    await button("desk-recover-link").click();
    await refused("desk-recover-do", "recover");
    await button("desk-restore-link").click();
    await refused("desk-restore-do", "restore");
    await unlock();
    await expect(button("desk-adopt")).toBeVisible();
    await see("moved");
    await button("desk-adopt").click();
    await refused("desk-adopt-do", "adopt");

    // beside it a backup of it, restored: two books of one centre wait, and one has just come
    const made = await second.call("back_up", { to: join(second.folder, "copies") });
    await second.call("lock", {});
    const to = join(second.folder, "stick", "restored.rollbook");
    await second.open(page);
    await button("desk-restore-link").click();
    await dialog.getByLabel(say("desk-restore-from")).fill(made.folder);
    await dialog.getByLabel(say("desk-restore-to")).fill(to);
    await dialog.getByLabel(say("common-login")).fill("han");
    await dialog.locator("input[type=password]").fill(OWN);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: say("desk-book") })).toHaveValue(to);
    await expect(dialog).toHaveCount(0);
    await see("unlock-restored");
    await unlock();
    await expect(button("desk-adopt")).toBeVisible();
    await see("restored");
  } finally {
    await first.remove();
    await second.remove();
  }
}
