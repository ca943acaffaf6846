// What every part of the walk through the screens uses.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Served } from "../served";
import type { Say } from "../words";

/** Called once each screen stands still. */
export type See = (name: string) => Promise<void>;

export interface Walk {
  page: Page;
  demo: Served;
  say: Say;
  see: See;
}

/** A run that the walk makes beside those of the demo. */
export const VISIT = "DEMO-VISIT-01";
/** A run that is not over, on the days of the visit: its clocks go back in its last night. */
export const NIGHT = "DEMO-NIGHT-01";

/** Waits until nothing is on its way: the page asks no more and paints no more. */
export async function still(page: Page): Promise<void> {
  await expect(page.locator(".loading")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() =>
    document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))),
  );
}

export function parts({ page, say }: Walk) {
  const button = (id: string, args?: Record<string, string | number>): Locator =>
    page.getByRole("button", { name: say(id, args), exact: id === "common-close" }).filter({ visible: true });
  return {
    button,
    dialog: page.getByRole("dialog"),
    place: (name: string) =>
      page
        .getByRole("navigation")
        .getByRole("button", { name: say(`desk-place-${name}`), exact: true })
        .click(),
    tab: (id: string) => page.getByRole("tab", { name: say(id), exact: true }).click(),
    /** Esc, and nothing is open any more. */
    async shut(): Promise<void> {
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
  };
}
