// Hands at the window whose keys and clicks are counted; what is typed as data counts apart.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Say } from "./words";

export class Hands {
  keys = 0;
  clicks = 0;
  /** Fields that were filled with data. */
  fields = 0;

  constructor(
    readonly page: Page,
    readonly say: Say,
  ) {}

  get actions(): number {
    return this.keys + this.clicks + this.fields;
  }

  async press(...chords: string[]): Promise<void> {
    for (const chord of chords) {
      await this.page.keyboard.press(chord);
      this.keys += 1;
    }
  }

  /** Data, into where the keyboard is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    this.fields += 1;
  }

  async click(what: Locator): Promise<void> {
    await what.click();
    this.clicks += 1;
  }

  /** Opens the palette, types, and takes the best hit: two keys and what is typed. */
  async find(text: string): Promise<void> {
    await this.press("Control+k");
    await expect(this.page.getByRole("combobox", { name: this.say("desk-find-hint") })).toBeFocused();
    await this.type(text);
    await this.press("Enter");
    await expect(this.page.getByRole("dialog", { name: this.say("desk-find-hint") })).toHaveCount(0);
  }
}

/** How long an hour of a timeline is, px. */
export const pxOfHour = async (page: Page): Promise<number> => {
  const ticks = page.getByRole("columnheader").last().locator(".day").first().locator("span");
  const [first, second] = await ticks.evaluateAll((all) =>
    all.map((tick) => [parseFloat((tick as HTMLElement).style.insetInlineStart), parseInt(tick.textContent ?? "")] as const),
  );
  if (!first || !second) throw new Error("no hours");
  return (second[0] - first[0]) / (second[1] - first[1]);
};
