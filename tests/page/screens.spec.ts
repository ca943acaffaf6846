// Every screen and every dialog, in light, dark, Arabic and at 200 % text: open to all (axe), and true to the look.
import { axeFaults, lookFaults } from "./checks";
import { crowded, everywhere, still } from "./screens";
import { expect, test } from "./served";
import { wordsOf, type Language } from "./words";

const DRESSES: { name: string; language: Language; text: number }[] = [
  { name: "English, light and dark", language: "en", text: 100 },
  { name: "Arabic", language: "ar", text: 100 },
  { name: "text at 200 per cent", language: "en", text: 200 },
];

test.beforeAll(async ({ demo }) => crowded(demo));
for (const { name, language, text } of DRESSES) {
  test(`every screen is open to all and keeps to the look: ${name}`, async ({ page, demo }) => {
    test.setTimeout(180_000);
    const faults: string[] = [];
    const see = async (screen: string): Promise<void> => {
      await still(page);
      const found = [...(await axeFaults(page)), ...(await lookFaults(page))];
      if (language === "en" && text === 100) {
        await page.evaluate(() => (document.documentElement.dataset.look = "dark"));
        found.push(...(await axeFaults(page, ["color-contrast"])), ...(await lookFaults(page)));
        await page.evaluate(() => (document.documentElement.dataset.look = "light"));
      }
      faults.push(...new Set(found.map((fault) => `${screen}: ${fault}`)));
    };
    await everywhere({ page, demo, say: wordsOf(language), see }, { language, look: "light", text_size: text });
    expect(faults).toEqual([]);
  });
}
