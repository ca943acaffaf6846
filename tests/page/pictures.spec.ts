// `PICTURES=1`: every screen as a picture. No test: nothing is compared.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { small } from "./png";
import { everywhere, still } from "./screens";
import { test } from "./served";
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
