// A week of 100 rooms and 5,000 sessions: what it costs the main thread to show it, to drag a session by a step, and to settle after a drop.
// CPU of the thread, not time on the wall: computers that run this are shared.
import { pxOfHour } from "./hands";
import { fill, WEEK } from "./large";
import { expect, ownDemo, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const demo = ownDemo();
const STEPS = 20;
const DROPS = 5;

test("a full week is shown, dragged and settled within its budget", async ({ page }) => {
  test.setTimeout(180_000);
  await fill(demo, { rooms: 100, sessions: 5000 });
  await demo.open(page);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  /** Milliseconds of CPU that something takes. */
  const cost = async (work: () => Promise<void>): Promise<number> => {
    const soFar = async (): Promise<number> => {
      const { metrics } = await cdp.send("Performance.getMetrics");
      return (metrics.find((one) => one.name === "TaskDuration")?.value ?? 0) * 1000;
    };
    const before = await soFar();
    await work();
    return (await soFar()) - before;
  };
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-timetable"), exact: true })
    .click();
  await expect(page.getByRole("treegrid")).toBeVisible();
  await page.waitForLoadState("networkidle");

  const bars = page.locator("[data-bar]");
  const paint = await cost(async () => {
    await page.getByLabel(say("timetable-go"), { exact: true }).fill(WEEK);
    await expect(bars.first()).toBeVisible({ timeout: 60_000 });
    await page.waitForLoadState("networkidle");
  });
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);

  // the first session of a row, from 08:00 to 08:15: free until the next one at 09:00
  const bar = bars.first();
  const box = await bar.boundingBox();
  if (!box) throw new Error("no bar");
  const quarter = (await pxOfHour(page)) / 4;
  const [x, y] = [box.x + 6, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 120, y);
  const panel = page.getByRole("complementary");
  await expect(panel).toBeVisible();
  await page.waitForLoadState("networkidle");
  const step =
    (await cost(async () => {
      for (let left = STEPS - 1; left >= 0; left -= 1) {
        await page.mouse.move(x + quarter + left * 6, y + (left % 4) * 30);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      }
    })) / STEPS;
  await expect(panel).toContainText("08:15–09:00");
  // there and back again: the first drop runs code that never ran before
  const drops: number[] = [];
  for (let n = 0; n < DROPS; n += 1) {
    const isThere = n % 2 === 0;
    if (n > 0) {
      await page.mouse.down();
      await page.mouse.move(x + quarter / 2, y);
      await page.mouse.move(isThere ? x + quarter : x, y);
    }
    await expect(panel).toContainText(isThere ? "08:15–09:00" : "08:00–08:45");
    await expect(panel).toContainText(say("timetable-free"));
    await page.waitForLoadState("networkidle");
    drops.push(
      await cost(async () => {
        // to look whether it is there would cost the page more than the drop
        const read = page.waitForResponse((reply) => reply.request().postData()?.includes('"timetable_changes"') ?? false);
        await page.mouse.up();
        await (await read).finished();
        await page.waitForTimeout(500);
      }),
    );
    await expect(page.locator(`[data-bar][aria-label*="${isThere ? "08:15–09:00" : "08:00–08:45"}"]`).first()).toBeVisible();
  }
  const drop = drops.sort((a, b) => a - b)[Math.floor(DROPS / 2)] ?? Infinity;
  console.log(
    `paint ${paint.toFixed(0)} ms, ${nodes} nodes, step ${step.toFixed(1)} ms, drop ${drop.toFixed(0)} ms of ${drops.map((one) => one.toFixed(0)).join(" ")}`,
  );
  // The goals of the interface are 400 ms, 1,500 nodes, 10 ms and 50 ms; a busy computer makes each dearer.
  expect(paint).toBeLessThan(400);
  expect(nodes).toBeLessThan(1500);
  expect(step).toBeLessThan(25);
  expect(drop).toBeLessThan(100);
  expect(Math.max(...drops)).toBeLessThan(175);
});
