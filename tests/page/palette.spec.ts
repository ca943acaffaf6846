// The palette by keyboard alone: a person, a certificate, a room, a command, each with its keys counted; in English and in Arabic.
import { Hands } from "./hands";
import { prepared } from "./screens";
import { expect, test } from "./served";
import { wordsOf } from "./words";

test.beforeEach(async ({ demo }) => {
  await demo.call("set_appearance", { language: "en", look: "light", text_size: 100 });
  await demo.become("coordinator");
  await prepared(demo);
});
test.afterAll(async ({ demo }) => {
  await demo.call("set_appearance", { language: "en", look: "light", text_size: 100 });
});

for (const { language, letters, name } of [
  { language: "en", letters: "mon", name: "Mona Mansour" },
  { language: "ar", letters: "منى", name: "Mona Mansour" },
] as const) {
  test(`a person and a certificate are three letters and two keys away: ${language}`, async ({ page, demo }) => {
    await demo.call("set_appearance", { language, look: "light", text_size: 100 });
    const say = wordsOf(language);
    const hits = await demo.call("find", { text: letters, kinds: ["person"] });
    expect(hits[0]?.hits.map((hit) => hit.title)).toContain(name);
    await demo.open(page);
    const hands = new Hands(page, say);
    // Enter does not wait for the answer: the best hit is taken when it comes
    await hands.find(letters);
    const first = hits[0]?.hits[0]?.title ?? "";
    await expect(page.getByRole("complementary", { name: first })).toBeVisible();
    expect(hands.keys).toBe(2);

    const [issued] = (await demo.call("certificates", { state: "issued" })).rows;
    const serial = issued?.serial ?? "";
    await hands.find(serial.replaceAll("-", "").toLowerCase());
    await expect(page.getByRole("heading", { level: 1, name: say("certificates-title") })).toBeVisible();
    await expect(page.getByRole("rowheader", { name: serial })).toBeVisible();
    expect(hands.keys).toBe(4);
  });
}

test("a hit opens the thing, and a command is given by its first letters", async ({ page, demo }) => {
  const say = wordsOf("en");
  await demo.open(page);
  const hands = new Hands(page, say);
  const dialog = page.getByRole("dialog");
  const [room] = await demo.call("facilities", {});
  await hands.find(room?.name ?? "");
  await expect(page.getByRole("heading", { level: 1, name: say("desk-place-places") })).toBeVisible();
  await expect(page.getByRole("complementary", { name: room?.name ?? "" })).toBeVisible();
  await hands.find("#antibody");
  await expect(page.getByRole("heading", { level: 1, name: /Antibody/ })).toBeVisible();
  await hands.find(">import");
  await expect(dialog.getByRole("heading", { name: say("import-title") })).toBeVisible();
  await hands.press("Escape");
  await hands.find(">new person");
  await expect(dialog.getByRole("textbox").first()).toBeFocused();
});

test("kinds stand apart and are counted, and the arrows go through all of them", async ({ page, demo }) => {
  const say = wordsOf("en");
  await demo.open(page);
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: say("desk-find-hint") });
  await box.fill("an");
  const people = (await demo.call("find", { text: "an", kinds: ["person"] }))[0];
  const group = page.getByRole("group", { name: new RegExp(`^${say("desk-kind-person")}`) });
  await expect(group.getByRole("option")).toHaveCount(5);
  await expect(group).toHaveAccessibleName(new RegExp(say("desk-find-of", { shown: 5, total: people?.total ?? 0 })));
  const options = page.getByRole("dialog").getByRole("option");
  const count = await options.count();
  expect(count).toBeGreaterThan(6);
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await box.fill("@an");
  await expect(page.getByRole("dialog").getByRole("group")).toHaveCount(1);
  await expect(group.getByRole("option")).toHaveCount(Math.min(30, people?.total ?? 0));
});
