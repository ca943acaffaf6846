// A run's calendar leaves as a file, and comes back as the sessions of another run, by one button each and with one undo.
import { readFileSync } from "node:fs";
import { axeFaults, lookFaults } from "./checks";
import { still } from "./screens";
import { expect, test } from "./served";
import { wordsOf } from "./words";

const say = wordsOf("en");

test("a calendar goes out of one run and into another, and is taken back", async ({ page, demo }) => {
  await demo.become("coordinator");
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const run = async (code: string): Promise<string> =>
    (await demo.call("add_run", { code, version, first_on: "2027-03-01", last_on: "2027-03-07", capacity: 20 })).made[0] ?? "";
  const [from, to] = [await run("ICS-OUT"), await run("ICS-IN")];
  const sessions = ["Gowning", "Buffers"].map((title, at) => ({
    title,
    kind: "practical" as const,
    start_local: `2027-03-0${at + 1}T10:00`,
    end_local: `2027-03-0${at + 1}T12:00`,
  }));
  await demo.call("add_sessions", { run: from, sessions });
  await demo.open(page);
  const rail = page.getByRole("navigation").getByRole("button", { name: say("desk-place-runs"), exact: true });
  await rail.click();
  await page.getByRole("row").filter({ hasText: "ICS-OUT" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: say("common-calendar"), exact: true }).click();
  const file = await (await download).path();
  expect(readFileSync(file, "utf8")).toContain("SUMMARY:Gowning");

  await page.getByRole("button", { name: say("runs-back") }).click();
  await page.getByRole("row").filter({ hasText: "ICS-IN" }).click();
  await page.getByRole("button", { name: say("sessions-import"), exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: say("sessions-import-choose") }).click();
  await (await chooser).setFiles({ name: "out.ics", mimeType: "text/calendar", buffer: readFileSync(file) });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: say("sessions-import-kind") }).selectOption({ label: say("sessions-kind-practical") });
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
  await dialog.getByRole("button", { name: say("sessions-import-take", { count: 2 }) }).click();
  await expect(dialog).toHaveCount(0);
  const rows = async (): Promise<string[]> => (await demo.call("sessions", { run: to })).map((one) => `${one.title} ${one.kind}`);
  expect(await rows()).toEqual(["Gowning practical", "Buffers practical"]);
  await page
    .getByRole("button", { name: say("common-undo"), exact: true })
    .first()
    .click();
  await expect.poll(rows).toEqual([]);

  // What its organiser calls otherwise is the same session, with what it was called.
  const bring = async (content: string): Promise<void> => {
    await page.getByRole("button", { name: say("sessions-import"), exact: true }).click();
    const again = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: say("sessions-import-choose") }).click();
    await (await again).setFiles({ name: "out.ics", mimeType: "text/calendar", buffer: Buffer.from(content) });
  };
  const content = readFileSync(file, "utf8");
  await bring(content);
  await dialog.getByRole("button", { name: say("sessions-import-take", { count: 2 }) }).click();
  await expect(dialog).toHaveCount(0);
  await bring(content.replace("SUMMARY:Gowning", "SUMMARY:Dressing"));
  const changed = dialog.getByRole("row").filter({ hasText: "Dressing" });
  await expect(changed).toContainText(say("sessions-import-update"));
  await expect(changed).toContainText("Gowning");
  await still(page);
  expect([...(await axeFaults(page)), ...(await lookFaults(page))]).toEqual([]);
  await dialog.getByRole("button", { name: say("sessions-import-take", { count: 1 }) }).click();
  await expect(dialog).toHaveCount(0);
  expect((await rows()).map((row) => row.split(" ")[0])).toEqual(["Dressing", "Buffers"]);
});
