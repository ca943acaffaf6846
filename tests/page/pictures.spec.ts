// `PICTURES=1`: every screen as a picture. No test: nothing is compared.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { small } from "./png";
import { fill, WEEK } from "./large";
import { everywhere, still } from "./screens";
import { expect, Served, test } from "./served";
import { wordsOf, type Language } from "./words";

const FOLDER = resolve(process.env.PICTURES_TO ?? "../docs/pictures");
/** The screens that are shown in every dress; the others stand in light only. */
const MAIN =
  /^(today|inbox|people|person|import-preview|runs|run-plan|run-week|timetable|timetable-moving|roll|certificates|reports|history|settings|unlock|palette|first-run)$/;
const DRESSES: {
  name: string;
  language: Language;
  look: string;
  text: number;
  only?: RegExp;
}[] = [
  { name: "", language: "en", look: "light", text: 100 },
  { name: "-dark", language: "en", look: "dark", text: 100, only: MAIN },
  { name: "-arabic", language: "ar", look: "light", text: 100, only: MAIN },
  { name: "-200", language: "en", look: "light", text: 200, only: MAIN },
];

test.skip(!process.env.PICTURES, "PICTURES=1 makes them");
for (const { name: dress, language, look, text, only } of DRESSES) {
  test(`pictures${dress}`, async ({ page, demo }) => {
    test.setTimeout(180_000);
    mkdirSync(FOLDER, { recursive: true });
    const all = process.env.PICTURES === "all";
    const see = async (name: string): Promise<void> => {
      if (only && !all && !only.test(name)) return;
      await still(page);
      writeFileSync(`${FOLDER}/${name}${dress}.png`, small(await page.screenshot({ animations: "disabled", caret: "hide" })));
    };
    await everywhere({ page, demo, say: wordsOf(language), see }, { language, look, text_size: text });
  });
}

// the timetable with few, many and very many sessions, on two sizes of window
for (const { rooms, sessions } of [
  { rooms: 4, sessions: 20 },
  { rooms: 12, sessions: 300 },
  { rooms: 100, sessions: 5000 },
])
  test(`pictures of a timetable with ${sessions} sessions`, async ({ page }) => {
    test.setTimeout(180_000);
    mkdirSync(FOLDER, { recursive: true });
    const book = new Served();
    try {
      book.demo();
      await book.start("coordinator");
      await fill(book, { rooms, sessions, clashes: true });
      for (const { name, language, look } of DRESSES.filter((dress) => dress.text === 100)) {
        const say = wordsOf(language);
        await book.call("set_appearance", { language, look, text_size: 100 });
        for (const [width, height] of [
          [1280, 720],
          [1920, 1080],
        ] as const) {
          await page.setViewportSize({ width, height });
          await book.open(page);
          await page
            .getByRole("navigation")
            .getByRole("button", { name: say("desk-place-timetable"), exact: true })
            .click();
          await page.getByLabel(say("timetable-go"), { exact: true }).fill(WEEK);
          await expect(page.locator("[data-bar]").first()).toBeVisible({ timeout: 30_000 });
          await still(page);
          const shot = small(await page.screenshot({ animations: "disabled", caret: "hide" }));
          writeFileSync(`${FOLDER}/timeline-${sessions}${name}${width === 1280 ? "" : `-${width}`}.png`, shot);
        }
      }
    } finally {
      await book.remove();
    }
  });
