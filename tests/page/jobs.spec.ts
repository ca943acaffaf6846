// The jobs of an office from Today, their keys and clicks counted; what is typed as data counts apart.
import type { Page } from "@playwright/test";
import { Hands } from "./hands";
import { expect, ownDemo, PASSWORD, Served, test } from "./served";
import { wordsOf, type Language } from "./words";

const say = wordsOf("en");
const demo = ownDemo();

/** Signed in anew as somebody, on Today, in a language. */
async function begin(page: Page, login: "coordinator" | "certifier", language: Language = "en"): Promise<Hands> {
  await demo.call("set_appearance", { language, look: "light", text_size: 100 });
  await demo.become(login);
  await demo.open(page);
  const words = wordsOf(language);
  await expect(page.getByRole("heading", { level: 1, name: words("desk-place-today") })).toBeVisible();
  return new Hands(page, words);
}

test("a newcomer goes from the first start to a certificate in the hand in nine actions, of 25 at most", async ({ page }) => {
  test.setTimeout(180_000);
  const bare = new Served();
  try {
    await bare.start();
    await bare.open(page);
    const hands = new Hands(page, say);
    const button = (id: string, args = {}) => page.getByRole("button", { name: say(id, args) }).filter({ visible: true });
    await hands.click(button("desk-demo-open"));
    // the demo book is made now
    await expect(page.getByRole("heading", { level: 1, name: say("desk-place-today") })).toBeVisible({ timeout: 60_000 });
    await hands.click(page.getByRole("button", { name: /DEMO-INTRO-01/ }));
    await hands.click(page.getByRole("button", { name: new RegExp(`^${say("certificates-prepare", { count: 103 })}$`) }));
    await hands.click(button("certificates-issue").first());
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel(say("common-login"))).toBeVisible();
    await dialog.getByLabel(say("common-login")).focus();
    await hands.type("certifier");
    await hands.press("Tab");
    await hands.type(PASSWORD);
    await hands.press("Enter");
    await expect(dialog).toHaveCount(0);
    await hands.click(page.getByRole("tab", { name: say("certificates-tab-register") }));
    const open = button("certificates-open-short").first();
    await expect(open).toBeVisible({ timeout: 60_000 });
    const paper = page.waitForResponse((reply) => reply.url().includes("/paper/"));
    await hands.click(open);
    const reply = await paper;
    expect((await bare.paper(reply.url())).subarray(0, 5).toString()).toBe("%PDF-");
    test.info().annotations.push({ type: "actions", description: String(hands.actions) });
    expect(hands.actions).toBeLessThanOrEqual(25);
  } finally {
    await bare.remove();
  }
});

const HEADS = { known: "Full name\tCountry\tE-mail\tEmployer", unknown: "Participante n.\tProcedência\tContato\tCasa" };
/** 120 people who are nobody else, as a sheet with these heads. */
function sheet(heads: string, mark: string): string {
  const rows = Array.from({ length: 120 }, (_, at) => {
    const letters = String(at).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
    return `Wanjiru ${mark}${letters} Otieno\tKenya\t${mark}${at}@example.org\tSavannah Serum`;
  });
  return [heads, ...rows].join("\n");
}
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dropped = await page.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: "text/tab-separated-values" }));
      return transfer;
    },
    { name, text },
  );
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: dropped });
}

test("120 people of a sheet with known heads come in by three clicks, or by three keys", async ({ page }) => {
  const hands = await begin(page, "coordinator");
  const people = async (): Promise<number> => (await demo.call("people", {})).total;
  const before = await people();
  await hands.click(page.getByRole("navigation").getByRole("button", { name: say("desk-place-people"), exact: true }));
  // dragging a file onto the window is one press of the pointer
  await drop(page, "known.tsv", sheet(HEADS.known, "k"));
  hands.clicks += 1;
  await hands.click(page.getByRole("button", { name: say("import-take", { count: 120 }) }));
  await expect(page.getByText(say("import-done", { count: 120 }))).toBeVisible();
  expect([hands.clicks, hands.keys]).toEqual([3, 0]);
  expect(await people()).toBe(before + 120);

  const keyboard = await begin(page, "coordinator");
  await keyboard.press("Control+2");
  await expect(page.getByRole("heading", { level: 1, name: say("desk-place-people") })).toBeFocused();
  // the clipboard of a browser under test cannot be filled: the event is what Ctrl+V sends
  keyboard.keys += 1;
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    },
    sheet(HEADS.known, "p"),
  );
  await expect(page.getByRole("button", { name: say("import-take", { count: 120 }) })).toBeVisible();
  await keyboard.press("Control+Enter");
  await expect(page.getByText(say("import-done", { count: 120 }))).toBeVisible();
  expect(keyboard.keys).toBe(3);
  expect(await people()).toBe(before + 240);
});

test("120 people of a sheet with heads that nobody knows come in by twelve clicks at most", async ({ page }) => {
  const hands = await begin(page, "coordinator");
  const before = (await demo.call("people", {})).total;
  await hands.click(page.getByRole("navigation").getByRole("button", { name: say("desk-place-people"), exact: true }));
  await drop(page, "unknown.tsv", sheet(HEADS.unknown, "u"));
  hands.clicks += 1;
  const dialog = page.getByRole("dialog");
  for (const [head, field] of [
    ["Participante n.", "people-full-name"],
    ["Procedência", "people-country"],
    ["Contato", "people-email"],
    ["Casa", "people-employer"],
  ] as const) {
    const column = dialog.getByRole("combobox", { name: say("import-column-holds", { head }) });
    await expect(column).toBeVisible();
    const wanted = say(field);
    const holds = await column.evaluate((box: HTMLSelectElement) => box.selectedOptions[0]?.textContent?.trim());
    if (holds === wanted) continue;
    await column.selectOption({ label: wanted });
    hands.clicks += 2;
  }
  await hands.click(dialog.getByRole("button", { name: say("import-take", { count: 120 }) }));
  await expect(page.getByText(say("import-done", { count: 120 }))).toBeVisible();
  expect(hands.clicks).toBeLessThanOrEqual(12);
  expect((await demo.call("people", {})).total).toBe(before + 120);
  await demo.call("undo", { entry: null });
});

for (const { language, part } of [
  { language: "en", part: 0 },
  { language: "ar", part: 1 },
] as const)
  test(`a certifier issues what waits by three keys and a password: ${language}`, async ({ page }) => {
    await demo.become("coordinator");
    const { rows, run } = await demo.call("completion", { run: "DEMO-INTRO-01" });
    const ready = rows.filter((row) => row.verdict.outcome === "pass" && row.certificate === null && row.why_no_certificate === null);
    const enrolments = ready.slice(0, part === 0 ? ready.length - 20 : ready.length).map((row) => row.enrolment);
    await demo.call("prepare_batch", { run: run.id, enrolments });
    const words = wordsOf(language);
    const hands = await begin(page, "certifier", language);
    // on a computer on which the papers take a while
    if (part === 0)
      await page.route("**/call", async (route) => {
        const { name } = route.request().postDataJSON() as { name: string };
        if (name === "file_papers") await new Promise((resolve) => setTimeout(resolve, 800));
        await route.continue();
      });
    await expect(page.getByRole("button", { name: /DEMO-INTRO-01/ }).first()).toBeFocused();
    await hands.press("Enter");
    await expect(page.getByRole("button", { name: words("certificates-issue"), exact: true })).toBeFocused();
    await hands.press("Enter");
    await expect(page.locator("dialog input[type=password]")).toBeFocused();
    await hands.type(PASSWORD);
    await hands.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(hands.keys).toBeLessThanOrEqual(4);
    const issued = (await demo.call("completion", { run: run.id })).rows.filter((row) => enrolments.includes(row.enrolment));
    expect(issued.length).toBe(enrolments.length);
    expect(issued.every((row) => row.certificate?.serial)).toBe(true);
    // what takes longer than a second is shown with its count, and stopping keeps what is done
    if (part === 0) {
      const tray = page.getByRole("region", { name: say("common-jobs") });
      await expect(tray.getByRole("progressbar")).toHaveAttribute("aria-valuemax", String(enrolments.length));
      await page.keyboard.press("Control+1");
      await expect(tray).toContainText("%");
      await tray.getByRole("button", { name: say("common-cancel") }).click();
      await expect(tray).toHaveCount(0);
      await page.keyboard.press("Control+6");
      await expect(page.getByRole("button", { name: /^(File|Make)/ }).first()).toBeVisible();
    }
  });

test("the sign-in sheet of a session is printed by three keys", async ({ page }) => {
  const hands = await begin(page, "coordinator");
  await hands.find("aseptic filling");
  await expect(page.getByRole("complementary", { name: /Aseptic filling/ })).toBeVisible();
  const paper = page.waitForResponse((reply) => reply.url().includes("/paper/"));
  await hands.press("Control+p");
  expect((await paper).headers()["content-type"]).toBe("application/pdf");
  expect(hands.keys).toBe(3);

  // a trainer who takes the roll prints it from there: Enter, Ctrl P
  await demo.call("lock", {});
  await demo.call("unlock", { book: demo.book, login: "trainer" }, { password: PASSWORD });
  await demo.open(page);
  const trainer = new Hands(page, say);
  await expect(page.getByRole("button", { name: /Aseptic filling/ }).first()).toBeFocused();
  await trainer.press("Enter");
  await expect(page.getByRole("grid", { name: /Aseptic filling/ })).toBeVisible();
  const again = page.waitForResponse((reply) => reply.url().includes("/paper/"));
  await trainer.press("Control+p");
  expect((await again).status()).toBe(200);
  expect(trainer.keys).toBe(2);
});
