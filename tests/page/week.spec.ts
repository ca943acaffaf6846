// The week of a run: hours that are too full, and a chosen session that the details would cover.
import { axeFaults, lookFaults } from "./checks";
import { still } from "./screens";
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");
const MONDAY = "2027-03-01";
const SUNDAY = "2027-03-07";

test("an hour with five sessions shows two and lists the others, and what is chosen stays in sight", async ({ page, demo }) => {
  await demo.become("coordinator");
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const run = (await demo.call("add_run", { code: "WEEK-01", version, first_on: MONDAY, last_on: SUNDAY, capacity: 20 })).made[0] ?? "";
  const sessions = ["Gowning", "Buffers", "Filling", "Sampling", "Cleaning"].map((title) => ({
    title,
    kind: "practical" as const,
    start_local: `${SUNDAY}T10:00`,
    end_local: `${SUNDAY}T12:00`,
  }));
  await demo.call("add_sessions", { run, sessions });
  await demo.open(page);
  await page
    .getByRole("navigation")
    .getByRole("button", { name: say("desk-place-runs"), exact: true })
    .click();
  await page.getByRole("row").filter({ hasText: "WEEK-01" }).click();
  await page.getByRole("radio", { name: say("sessions-look-week") }).check({ force: true });

  const week = page.getByRole("group", { name: say("sessions-week") });
  const others = week.getByRole("button", { name: say("sessions-full", { count: 3 }) });
  await expect(week.getByRole("button")).toHaveCount(3);
  const dialog = page.getByRole("dialog");
  await others.click();
  await expect(dialog.getByRole("listitem")).toHaveCount(3);
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(others).toBeFocused();

  await page.keyboard.press("Enter");
  const last = dialog.getByRole("listitem").last().getByRole("button");
  const title = (await last.locator("bdi").first().textContent()) ?? "";
  await last.click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(others).toBeFocused();
  await expect(others).toBeInViewport({ ratio: 1 });

  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const first = week.getByRole("button").first();
  await expect(first).toHaveAttribute("aria-pressed", "true");
  await expect(first).toBeInViewport({ ratio: 1 });
});
