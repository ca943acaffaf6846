// Walks: courses, runs and their plan.
import { expect, type Locator } from "@playwright/test";
import { NIGHT, parts, type Walk } from "./walk";

/** A calendar of another program for tomorrow, with what is taken, what is remarked and what is refused. */
function foreignCalendar(): string {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  const event = (title: string, ...lines: string[]): string[] => [
    "BEGIN:VEVENT",
    `UID:${title}`,
    `SUMMARY:${title}`,
    ...lines,
    "END:VEVENT",
  ];
  const at = (from: number): string[] => [`DTSTART:${day}T0${from}0000Z`, `DTEND:${day}T0${from + 1}0000Z`];
  const events = [
    event("Cell banks", ...at(1), "LOCATION:Suite 1, upstream", "ATTENDEE:mailto:kim@example.org"),
    event("Viral clearance", ...at(3), "LOCATION:The old brewery"),
    event("Open laboratory", ...at(5), "RRULE:FREQ=WEEKLY"),
    event("Holiday", `DTSTART;VALUE=DATE:${day}`),
  ];
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Another//Program//EN", ...events.flat(), "END:VCALENDAR", ""].join("\r\n");
}

/** The catalogue: initiative, programme, course and version; and the organisations. */
export async function catalogue(walk: Walk): Promise<void> {
  const { page, see } = walk;
  const { button, tab, shut } = parts(walk);
  const row = (code: string): Locator => page.getByRole("grid").getByRole("row").filter({ hasText: code });
  await tab("courses-title");
  await see("catalogue");
  await button("courses-new-initiative").click();
  await see("initiative-new");
  await shut();
  await button("courses-new-programme").click();
  await see("programme-new");
  await shut();
  await row("DEMO-HANDS").click();
  await see("programme");
  await tab("courses-partners");
  await button("courses-partners-edit").click();
  await see("partners");
  await shut();
  await button("common-close").click();
  await row("MAB-HANDS").click();
  await see("course");
  await tab("courses-tab-course");
  await see("course-record");
  await button("courses-edit-course").click();
  await see("course-edit");
  await shut();
  await button("runs-version-add").click();
  await see("course-version");
  await shut();
  await button("common-close").click();
  await button("runs-course-new").click();
  await see("course-new");
  await shut();
  await tab("courses-agreements");
  await see("agreements");
  await row("Demo memorandum").click();
  await see("agreement");
  await button("common-edit").click();
  await see("agreement-edit");
  await shut();
  await button("common-close").click();
  await button("courses-agreement-new").click();
  await see("agreement-new");
  await shut();
  await tab("courses-organisations");
  await see("organisations");
  await row("Demo Medicines Agency").click();
  await see("organisation");
  await button("common-edit").click();
  await see("organisation-edit");
  await shut();
  await button("common-close").click();
  await tab("runs-title");
}

/** Runs: list, catalogue, one run with its plan as list and week, places, people. */
export async function runs(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("runs");
  await see("runs");
  await button("runs-new").click();
  await see("run-new");
  await button("runs-make").click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("run-refused");
  await shut();
  await catalogue(walk);
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-HANDS-01" }).click();
  await see("run-plan");
  await page.getByText("Endotoxin test").click();
  await see("session");
  await page
    .getByRole("tabpanel")
    .first()
    .getByRole("button", { name: say("sessions-edit") })
    .click();
  await see("session-edit");
  await shut();
  await button("sessions-cancel").click();
  await see("session-cancel");
  await shut();
  await page
    .getByRole("radio", { name: say("sessions-look-week") })
    .or(button("sessions-look-week"))
    .first()
    .click();
  await see("run-week");
  await button("common-close").click();
  await page.getByRole("radio", { name: say("sessions-agenda") }).check({ force: true });
  await see("run-agenda");
  await button("sessions-import").click();
  await see("sessions-import");
  const calendar = page.waitForEvent("filechooser");
  await button("sessions-import-choose").click();
  await (await calendar).setFiles({ name: "suite.ics", mimeType: "text/calendar", buffer: Buffer.from(foreignCalendar(), "utf8") });
  await expect(page.getByRole("grid", { name: say("sessions-import-rows") })).toBeVisible();
  await see("sessions-import-preview");
  await shut();
  await button("plans-button").click();
  await expect(dialog.getByRole("checkbox", { name: new RegExp(say("plans-tick", { title: "" })) }).first()).toBeVisible();
  await see("plan-repeat");
  for (const how of ["copy_week", "move", "split", "rotate", "assign_rooms"]) {
    await dialog.getByRole("combobox", { name: new RegExp(`^${say("plans-how")}`) }).selectOption(how);
    await see(`plan-${how.replace("_", "-")}`);
  }
  // what was chosen would be there again
  await dialog.getByRole("button", { name: say("common-cancel") }).click();
  await tab("runs-tab-parts");
  await see("run-parts");
  await button("runs-part-add-phase").click();
  await see("run-phase");
  await shut();
  await page.getByRole("tabpanel").getByRole("button", { name: "Group A" }).click();
  await see("run-group");
  await shut();
  await tab("runs-tab-people");
  await see("run-people");
  await page.getByRole("grid").getByRole("checkbox").first().check();
  await button("runs-assign").click();
  await see("run-assign");
  await shut();
  await button("runs-people-add").click();
  await see("run-people-add");
  await shut();
  await page
    .getByRole("grid")
    .getByRole("button", { name: say("common-edit") })
    .first()
    .click();
  await see("enrolment");
  // only where another run takes people
  const transfer = dialog.getByRole("radio", { name: say("runs-transfer") });
  if ((await transfer.count()) > 0) {
    await transfer.check();
    await expect(dialog.getByRole("combobox")).toBeVisible();
    await see("enrolment-transfer");
  }
  await shut();
  await button("runs-copy-button").click();
  await expect(dialog.getByRole("checkbox").first()).toBeVisible();
  await see("run-copy");
  await shut();
  await button("runs-edit-button").first().click();
  await see("run-edit");
  await button("runs-pools-start").click();
  await button("runs-pools-more").scrollIntoViewIfNeeded();
  await see("run-edit-pools");
  await dialog.getByRole("button", { name: say("common-cancel") }).click();
  await button("runs-state-button").click();
  await see("run-state");
  await shut();
  await tab("runs-tab-history");
  await see("run-history");
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: NIGHT }).click();
  await button("sessions-place").click();
  const night = (await walk.demo.call("run", { run: NIGHT })).run.last_on;
  const field = (id: string): Locator => dialog.getByRole("textbox", { name: new RegExp(`^${say(id)}`) });
  await field("sessions-field-title").fill("Night shift");
  await field("sessions-field-day").fill(night);
  await field("sessions-field-start").fill("02:15");
  await field("sessions-field-end").fill("02:45");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("radio")).toHaveCount(2);
  await see("session-twice");
  await shut();
}
