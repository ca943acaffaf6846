// Every screen and every dialog, in light, dark, high contrast, Arabic and at 200 % text: open to all (axe), and true to the look.
import type { Page } from "@playwright/test";
import { axeFaults, lookFaults } from "./checks";
import { crowded, everywhere, still } from "./screens";
import { expect, test } from "./served";
import { wordsOf, type Language } from "./words";

type Media = Parameters<Page["emulateMedia"]>[0];
interface Dress {
  name: string;
  language?: Language;
  text?: number;
  /** The looks in which each screen is seen; light if none is named. */
  looks?: ("light" | "dark")[];
  /** What the system asks for: high contrast is the system's to choose. */
  media?: Media;
}
const DRESSES: Dress[] = [
  { name: "English, light and dark", looks: ["light", "dark"] },
  { name: "more contrast, light and dark", looks: ["light", "dark"], media: { contrast: "more" } },
  { name: "the system's few colours, light", media: { forcedColors: "active", colorScheme: "light" } },
  { name: "the system's few colours, dark", looks: ["dark"], media: { forcedColors: "active", colorScheme: "dark" } },
  { name: "Arabic", language: "ar" },
  { name: "French", language: "fr" },
  { name: "Spanish", language: "es" },
  { name: "text at 200 per cent", text: 200 },
];
/** Always seen; of the others two, another pair every day, and all of them by `WALKS=all`. */
const ALWAYS = ["English, light and dark", "Arabic", "text at 200 per cent"];
const SEED = Number(process.env.WALK_SEED);
const others = DRESSES.filter(({ name }) => !ALWAYS.includes(name));
const worn = DRESSES.filter(
  (dress) =>
    process.env.WALKS === "all" || ALWAYS.includes(dress.name) || [SEED, SEED + 2].some((n) => others[n % others.length] === dress),
);

// each walk is long and stands alone; every worker has a book of its own
test.describe.configure({ mode: "parallel" });
test.beforeAll(async ({ demo }) => crowded(demo));
for (const { name, language = "en", text = 100, looks = ["light"], media } of worn) {
  test(`every screen is open to all and keeps to the look: ${name}`, async ({ page, demo }) => {
    test.setTimeout(180_000);
    if (media) await page.emulateMedia(media);
    const faults: string[] = [];
    const see = async (screen: string): Promise<void> => {
      await still(page);
      for (const look of looks) {
        await page.evaluate((next) => (document.documentElement.dataset.look = next), look);
        const found = [...(await axeFaults(page)), ...(await lookFaults(page))];
        faults.push(...new Set(found.map((fault) => `${screen}, ${look}: ${fault}`)));
      }
    };
    await everywhere({ page, demo, say: wordsOf(language), see }, { language, look: looks[0] ?? "light", text_size: text });
    expect(faults).toEqual([]);
  });
}
