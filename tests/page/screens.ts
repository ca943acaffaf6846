// A walk through every screen and every dialog of the window, in any language: for what looks at all of them.
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Requests, RunRow, SessionRow } from "$lib/requests";
import { doors } from "./doors";
import { rosterCsv } from "./roster";
import { PASSWORD, Served } from "./served";
import type { Say } from "./words";

/** Called once each screen stands still. */
export type See = (name: string) => Promise<void>;
export interface Walk {
  page: Page;
  demo: Served;
  say: Say;
  see: See;
}

/** A run that the walk makes beside those of the demo. */
const VISIT = "DEMO-VISIT-01";

/** Waits until nothing is on its way: the page asks no more and paints no more. */
export async function still(page: Page): Promise<void> {
  await expect(page.locator(".loading")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() =>
    document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))),
  );
}

function parts({ page, say }: Walk) {
  const button = (id: string, args?: Record<string, string | number>): Locator =>
    page.getByRole("button", { name: say(id, args) }).filter({ visible: true });
  return {
    button,
    dialog: page.getByRole("dialog"),
    place: (name: string) =>
      page
        .getByRole("navigation")
        .getByRole("button", { name: say(`desk-place-${name}`), exact: true })
        .click(),
    tab: (id: string) => page.getByRole("tab", { name: say(id), exact: true }).click(),
    /** Esc, and nothing is open any more. */
    async shut(): Promise<void> {
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
  };
}

/** Today, and what stands against each other. */
export async function today(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { place } = parts(walk);
  await place("today");
  await see("today");
  await place("inbox");
  await expect(page.getByRole("grid", { name: say("desk-place-inbox") })).toBeVisible();
  await see("inbox");
}

/** People: list, filters, inspector, forms, import. */
export async function people(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("people");
  await see("people");
  await page.getByRole("combobox", { name: say("people-run"), exact: true }).selectOption({ label: "DEMO-HANDS-01" });
  await expect(page.locator('[role=grid][aria-rowcount="21"]')).toBeVisible();
  await page.getByText("Anjali Mishra").click();
  await see("person");
  await tab("people-tab-work");
  await see("person-work");
  await button("people-work-add").click();
  await see("work-new");
  await shut();
  await button("people-work-end").click();
  await see("work-end");
  await shut();
  await button("people-aliases-edit").click();
  await see("aliases");
  await shut();
  await button("people-identifiers-edit").click();
  await see("identifiers");
  await shut();
  await button("people-consent-add").click();
  await see("consent-new");
  await shut();
  await button("people-consent-withdraw").first().click();
  await see("consent-withdraw");
  await shut();
  await tab("people-tab-run");
  await see("person-run");
  await tab("people-tab-record");
  await button("documents-add").click();
  await dialog.getByRole("button", { name: say("documents-attach"), exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("document-refused");
  await shut();
  await see("person-files");
  await tab("people-tab-history");
  await see("person-history");
  await button("common-edit").click();
  await see("person-edit");
  await shut();
  await page
    .getByRole("complementary")
    .getByRole("button", { name: say("printing-own"), exact: true })
    .click();
  await see("person-print");
  await shut();
  // on a narrow window the details lie over the list
  await button("common-close").click();
  await button("people-clear").click();
  await button("people-new").click();
  await dialog.getByRole("button", { name: say("people-add") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("person-refused");
  await shut();
  await button("people-import").click();
  await see("import");
  const chosen = page.waitForEvent("filechooser");
  await button("import-choose").click();
  await (
    await chosen
  ).setFiles({
    name: "participants.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rosterCsv(), "utf8"),
  });
  await expect(page.getByRole("grid", { name: say("import-rows") })).toBeVisible();
  await see("import-preview");
  await shut();
}

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
  await shut();
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
  await page.getByRole("grid").getByRole("row").filter({ hasText: VISIT }).click();
  await button("sessions-place").click();
  const night = (await walk.demo.call("run", { run: VISIT })).run.last_on;
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

/** Places and equipment: the tree, one place, equipment, closures, and their forms. */
export async function places(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, shut, dialog } = parts(walk);
  await place("settings");
  await button("desk-place-places").click();
  await see("places");
  // the benches of the walk stand before the site
  await page.getByRole("grid").getByRole("row").nth(1).focus();
  await page.keyboard.press("End");
  await page.getByRole("grid").getByText("Suite 3, fill and finish").click();
  await see("place");
  await page.getByRole("button", { name: say("common-edit"), exact: true }).click();
  await see("place-edit");
  await shut();
  await button("printing-button").click();
  await see("place-print");
  await shut();
  await button("common-close").click();
  await button("places-new").click();
  await dialog.getByRole("button", { name: say("common-save") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("place-refused");
  await shut();
  const look = (id: string) => page.getByRole("radio", { name: say(id) }).check({ force: true });
  await look("places-look-equipment");
  await page.getByRole("grid").getByText("Chromatography system").click();
  await see("equipment");
  await page.getByRole("button", { name: say("common-edit"), exact: true }).click();
  await see("equipment-edit");
  await shut();
  // on a narrow window the details lie over the choice
  await button("common-close").click();
  await look("places-look-availability");
  await see("closures");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "HEPA" }).click();
  await see("closure-edit");
  await shut();
  await look("usage-look");
  await see("usage");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await expect(page.getByRole("grid")).toHaveCount(2);
  await see("usage-room");
  await button("common-close").click();
}

/** The results of a run: the table, a new assessment, a score that is corrected. */
export async function results(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-INTRO-01" }).click();
  await tab("runs-tab-people");
  await expect(page.getByRole("grid", { name: say("runs-tab-people") })).toBeVisible();
  await see("run-seats");
  await tab("runs-tab-results");
  await expect(page.getByRole("grid", { name: say("results-grid") })).toBeVisible();
  await see("run-results");
  await button("results-add").click();
  await dialog.getByRole("button", { name: say("results-make") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("assessment-refused");
  await shut();
  await page.locator("[data-cell]").first().fill("1");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await see("result-correction");
  await shut();
}

/** The sign-offs of a run: the matrix, one person's, one that is taken back; the competencies; what a trainer may teach. */
export async function skills(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-HANDS-01" }).click();
  await tab("runs-tab-skills");
  await expect(page.getByRole("grid", { name: say("skills-grid") })).toBeVisible();
  await see("run-skills");
  await page.locator(".cell.enough").first().click();
  await see("sign-off");
  await dialog.getByRole("combobox").first().selectOption("observed");
  await see("sign-off-back");
  await shut();
  await place("runs");
  await tab("courses-title");
  await button("skills-competencies-button").click();
  await see("competencies");
  await dialog.getByRole("button", { name: say("skills-add") }).click();
  await see("competency-new");
  await shut();
}

/** The timetable of the centre: a week of rooms, one session, one that is moved, the list. */
export async function timetable(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, dialog, place, shut } = parts(walk);
  await place("timetable");
  const line = page.getByRole("treegrid", { name: say("timetable-title") });
  await expect(line).toBeVisible();
  await still(page);
  // among many rooms those in use are out of sight
  if ((await line.locator("[data-bar]").count()) === 0)
    await page.getByRole("radio", { name: say("timetable-by-groups") }).check({ force: true });
  await expect(line.locator("[data-bar]").first()).toBeVisible();
  await see("timetable");
  const clashes = page
    .getByRole("main")
    .getByRole("button")
    .filter({ has: page.locator(".sign") });
  if ((await clashes.count()) > 0) {
    await clashes.first().click();
    await see("timetable-clashes");
    await button("common-close").click();
  }
  await line.locator("[data-bar].moves").first().focus();
  await page.keyboard.press("m");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("complementary").getByRole("term").first()).toBeVisible();
  await see("timetable-moving");
  await page.keyboard.press("Escape");
  await expect(line.locator("[data-bar]:focus")).toHaveCount(1);
  await page.keyboard.press("c");
  await expect(page.locator("[data-item]:focus")).toHaveCount(1);
  await see("timetable-one-month");
  await page.getByRole("radio", { name: say("timetable-span-week"), exact: true }).check({ force: true });
  await still(page);
  await page.locator("[data-item]").first().click();
  await see("timetable-one-week");
  await button("common-close").click();
  await page.locator("[data-item]").first().focus();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(line).toBeVisible();
  await page.keyboard.press("v");
  await expect(page.getByRole("grid", { name: say("sessions-list") })).toBeVisible();
  await see("timetable-list");
  await page.keyboard.press("v");
  await expect(line).toBeVisible();
  await page.getByRole("radio", { name: say("timetable-by-equipment") }).check({ force: true });
  await still(page);
  await see("timetable-equipment");
  await button("timetable-more").last().click();
  await see("timetable-more");
  await page.getByRole("menuitem", { name: say("timetable-zones") }).click();
  await dialog.getByLabel(say("timetable-zone-second"), { exact: true }).fill("Europe/Paris");
  await see("timetable-zones");
  await page.keyboard.press("Enter");
  await page.getByRole("radio", { name: say("timetable-by-rooms") }).check({ force: true });
  await still(page);
  await expect(page.getByText("Europe/Paris").first()).toBeVisible();
  await see("timetable-second-axis");
  await button("sessions-place").click();
  // several runs and both halves of a day: asked, not guessed
  await dialog.getByLabel(say("timetable-line-label"), { exact: true }).fill("CIP lab Tue 2-4 Suite 3");
  await still(page);
  await see("timetable-place");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Control+p");
  await expect(dialog.getByRole("combobox", { name: say("printing-of-week") })).toBeVisible();
  await see("timetable-print");
  await dialog.getByRole("combobox", { name: say("printing-what") }).selectOption({ label: say("printing-what-run") });
  await dialog.getByRole("textbox", { name: say("printing-zones") }).fill("Geneva");
  await dialog.getByRole("button", { name: say("printing-preview") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("timetable-print-refused");
  await shut();
}

/** The library: its list, one resource, a new one, the catalogue handed out, and the questions of a session. */
export async function library(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, dialog, place, shut, tab } = parts(walk);
  await place("library");
  await page.getByText("Survey of manufacturing capacity").click();
  await see("library");
  await button("common-edit").click();
  await see("resource-edit");
  await shut();
  await button("common-close").click();
  await button("library-add").click();
  await dialog.getByRole("button", { name: say("library-add-do"), exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("resource-refused");
  await shut();
  await button("library-export-button").click();
  await see("library-export");
  await shut();
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-HANDS-01" }).click();
  await tab("runs-tab-files");
  await expect(button("library-promote-button")).toBeVisible();
  await see("run-files");
  await button("library-promote-button").click();
  await see("library-promote");
  await shut();
  await button("dossier-button").click();
  await see("dossier");
  await shut();
}

/** Roll book: the sessions, one roll, its dialogs. */
export async function roll(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, shut } = parts(walk);
  await place("roll");
  await see("sessions");
  await button("roll-mine-take").first().click();
  await expect(page.getByRole("grid")).toBeVisible();
  await see("roll");
  await button("roll-keys").click();
  await see("roll-keys");
  await shut();
  await button("roll-walkin").click();
  await see("walk-in");
  await shut();
  await page
    .getByRole("button", { name: new RegExp(`^${say("roll-walkins", { count: "\\d+" }).replace(/[\u00a0\u202f]/g, " ")}$`) })
    .click();
  await see("walk-ins");
  await shut();
  await button("roll-back").click();
  await page
    .getByRole("button", { name: say("roll-mine-look") })
    .first()
    .click();
  await expect(page.getByRole("grid")).toBeVisible();
  await see("roll-closed");
  await button("roll-reopen").click();
  await see("roll-reopen");
  await page.getByRole("dialog").getByRole("textbox").fill("A name was missing");
  await page.keyboard.press("Control+Enter");
  await button("roll-close").click();
  await see("roll-close");
  await page.locator("dialog input[type=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(button("roll-reopen")).toBeVisible();
  await see("roll-signed");
  const toasts = button("common-dismiss");
  while ((await toasts.count()) > 0) await toasts.last().click();
}

/** Certificates: who passes, one person, a batch to issue, the register. */
export async function certificates(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut } = parts(walk);
  await place("certificates");
  await page.getByText("Abeba Tesfaye").click();
  await see("certificates");
  await button("common-close").click();
  await button("certificates-drop").click();
  await see("batch-drop");
  await shut();
  await page.getByRole("button", { name: say("certificates-issue"), exact: true }).click();
  await see("batch-issue");
  await shut();
  await button("certificates-prepare-button").click();
  await see("batch-prepare");
  await shut();
  await tab("certificates-tab-register");
  await see("register");
  await page.getByRole("grid").getByText("Zhang Xiaoming").first().click();
  await expect(page.getByRole("complementary").getByText(say("certificates-chain"))).toBeVisible();
  await see("register-one");
  await button("common-close").click();
  await page.getByRole("radio", { name: new RegExp(say("certificates-register-former", { count: "\\d+" })) }).check({ force: true });
  await see("register-former");
  await button("certificates-former-import").click();
  await see("former-import");
  const list = ["Number,Name,Course,Date", "HC/2023/011,Anjali Mishra,GMP,2023-09-15", "HC/2023/099,Nobody Known,GMP,soon"].join("\n");
  const chooser = page.waitForEvent("filechooser");
  await button("import-choose").click();
  await (await chooser).setFiles({ name: "before.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await see("former-preview");
  await shut();
}

/** Reports: the figures, and the people behind one. */
export async function reports(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place } = parts(walk);
  await place("reports");
  await expect(page.getByRole("grid", { name: say("desk-place-reports") })).toBeVisible();
  await see("reports");
  await page.getByText(say("reports-counts"), { exact: true }).click();
  await see("reports-counts");
  await page.getByText(say("reports-counts"), { exact: true }).click();
  await page.getByLabel(say("reports-by"), { exact: true }).selectOption("course");
  await page.getByRole("rowheader", { name: /Antibody/ }).click();
  await expect(page.getByRole("complementary").getByRole("grid")).toBeVisible();
  await see("report-people");
  await button("common-close").click();
  await page.getByLabel(say("reports-by"), { exact: true }).selectOption("country");
  await page.getByRole("radio", { name: say("reports-view-chart") }).check();
  await expect(page.getByRole("list", { name: new RegExp(say("reports-head-people")) })).toBeVisible();
  await see("reports-chart");
}

/** Letters: the texts, one being written, and letters to the people of a run. */
export async function letters(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("letters");
  await expect(page.getByRole("grid", { name: say("letters-tab-texts") })).toBeVisible();
  await see("letters");
  await page.getByRole("grid").getByRole("row").nth(1).click();
  await expect(dialog.getByRole("textbox", { name: say("letters-body") })).toBeVisible();
  await see("letter");
  await dialog.getByRole("textbox", { name: say("letters-body") }).fill("{pasport}");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  await see("letter-refused");
  await shut();
  await place("runs");
  await page.getByRole("grid").getByRole("row").filter({ hasText: "DEMO-HANDS-01" }).click();
  await tab("runs-tab-people");
  await button("letters-button").click();
  await dialog.getByRole("combobox", { name: say("letters-letter") }).selectOption({ index: 4 });
  await expect(dialog.getByText(say("letters-leave-out")).or(dialog.locator(".notice"))).toHaveCount(1);
  await see("letters-make");
  await tab("letters-made-tab");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await see("letters-made");
  await shut();
  await tab("runs-tab-actions");
  await expect(page.getByRole("grid", { name: say("actions-title") })).toBeVisible();
  await see("run-actions");
  await button("actions-new").click();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  await see("action-refused");
  await shut();
  await place("letters");
  await tab("follow-up-tab-due");
  await page.getByRole("grid").getByRole("checkbox").first().check();
  await see("follow-up");
  await button("follow-up-mark", { number: 1 }).click();
  await see("follow-up-answer");
  await shut();
  await button("follow-up-import").click();
  await see("follow-up-import");
  await shut();
  await tab("follow-up-tab-retention");
  await expect(page.getByRole("grid", { name: say("follow-up-tab-retention") })).toBeVisible();
  await see("retention");
}

/** History, settings, and what lies over every place. */
export async function desk(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, shut } = parts(walk);
  await place("history");
  await see("history");
  await place("settings");
  await see("settings");
  const card = page.locator("section").filter({ has: page.getByRole("heading", { name: say("timetable-planning"), exact: true }) });
  await card.getByRole("button", { name: say("common-edit") }).click();
  await see("planning");
  await shut();
  await button("desk-check").click();
  await see("check");
  await shut();
  await button("desk-backup-place-set").click();
  await see("backup-place");
  await shut();
  await button("desk-password-change").click();
  await see("password");
  await shut();
  await page.keyboard.press("F1");
  await see("keys");
  await shut();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: say("desk-find-hint") }).fill("an");
  await expect(page.getByRole("dialog").getByRole("option").nth(3)).toBeVisible();
  await see("palette");
  await shut();
}

/** What only a certifier does: what becomes of an issued certificate, first without a reason. */
export async function certifying(walk: Walk): Promise<void> {
  const { page, demo, see, say } = walk;
  await demo.become("certifier");
  await demo.open(page);
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("certificates");
  await see("certifier");
  await tab("certificates-tab-register");
  const [issued] = (await demo.call("certificates", { state: "issued" })).rows;
  await page.getByRole("searchbox", { name: say("certificates-find") }).fill(issued?.serial ?? "");
  await button("certificates-decide").first().click();
  await see("replace");
  await dialog.getByRole("radio", { name: say("certificates-revoke"), exact: true }).check();
  await see("revoke");
  await page.locator("dialog input[type=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await see("revoke-refused");
  await shut();
}

/** What only an administrator sees. */
export async function administration(walk: Walk): Promise<void> {
  const { page, demo, see, say } = walk;
  await demo.become("administrator");
  await demo.open(page);
  const { button, place, shut } = parts(walk);
  await place("settings");
  await button("people-consent-text-new").click();
  await see("consent-text");
  await shut();
  await button("certificates-signatory-add").click();
  await see("signatory");
  await shut();
  await button("desk-user-add").click();
  await see("user");
  await shut();
  await page
    .getByRole("button", { name: new RegExp(`^${say("common-edit")}`) })
    .last()
    .click();
  await see("user-edit");
  await shut();
  await page
    .getByRole("button", { name: new RegExp(`^${say("common-edit")}`) })
    .first()
    .click();
  await see("centre");
  await shut();
  await place("people");
  await page.getByText("Abeba Alemu").click();
  await button("people-erase").click();
  await see("person-erase");
  await shut();
}

/** The door: unlocking, a refused password. Leaves the coordinator at the window. */
export async function door(walk: Walk): Promise<void> {
  const { page, demo, see, say } = walk;
  await demo.call("lock", {});
  await demo.open(page);
  await see("unlock");
  await page.getByLabel(say("common-login")).fill("coordinator");
  await page.locator("input[type=password]").fill("wrong");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeVisible();
  await see("unlock-refused");
  await demo.call("unlock", { book: demo.book, login: "coordinator" }, { password: PASSWORD });
}

/** The first start, where there is no book yet, up to the point where one is made. */
export async function firstRun({ page, say, see }: Walk, dress: Requests["set_appearance"][0]): Promise<void> {
  const bare = new Served();
  try {
    await bare.start();
    await bare.call("set_appearance", dress);
    await bare.open(page);
    await see("first-run");
    await page.getByRole("button", { name: say("desk-first-own-do") }).click();
    await page.getByRole("button", { name: say("desk-first-centre-do") }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await see("first-run-refused");
  } finally {
    await bare.remove();
  }
}

const DAY_MS = 86_400_000;
const TWENTY = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, "0"));
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The run that is half-way, and its session whose roll is being taken. */
async function handsOn(demo: Served): Promise<{ run: RunRow; session: SessionRow }> {
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-HANDS-01");
  const sessions = await demo.call("sessions", { run: run?.id ?? "" });
  const session = sessions.find((one) => one.register !== "closed" && one.marked > 0);
  if (!run || !session) throw new Error("the demo has no run with a roll being taken");
  return { run, session };
}

async function walkIn(demo: Served, session: string, name: string): Promise<void> {
  await demo.call("add_walk_in", { session, name, country: "KEN" });
}

/**
 * Twenty and more of everything that stands in a list, beside the run of 20, so that no key and no name of the walk changes. Of backups there is one: their
 * names tell them apart by the second, so that twenty would be twenty seconds of waiting.
 */
export async function crowded(demo: Served): Promise<void> {
  await demo.become("coordinator");
  const course = (await demo.call("courses", {}))[0]?.versions[0];
  if (!course) throw new Error("the demo has no course");
  const { run, session } = await handsOn(demo);
  const evening = (back: number): string => dayOf(Date.parse(run.last_on) - back * DAY_MS);
  for (const n of TWENTY) {
    await demo.call("add_run", { code: `PAST-${n}`, version: course.id, first_on: evening(90), last_on: evening(90), capacity: 20 });
    await demo.call("add_course", { code: `COURSE-${n}`, title: `Course ${n}`, rule: course.rule });
    await demo.call("add_facility", { fields: { kind: "bench", name: `Bench ${n}`, capacity: 2 } });
    await walkIn(demo, session.id, `Guest ${n}`);
  }
  const evenings = TWENTY.slice(0, 14).map((n, at) => ({
    title: `Evening ${n}`,
    kind: "discussion" as const,
    start_local: `${evening(at % 7)}T${17 + 2 * Math.floor(at / 7)}:00`,
    end_local: `${evening(at % 7)}T${18 + 2 * Math.floor(at / 7)}:00`,
  }));
  // an hour with more sessions than fit side by side, on the last day of a week
  const sunday = [0, 1, 2, 3, 4, 5, 6].map(evening).find((day) => new Date(day).getUTCDay() === 0);
  const parallel = TWENTY.slice(0, 5).map((n) => ({
    title: `Group ${n}`,
    kind: "practical" as const,
    start_local: `${sunday}T10:00`,
    end_local: `${sunday}T12:00`,
  }));
  await demo.call("add_sessions", { run: run.id, sessions: [...evenings, ...parallel] });
  await demo.become("administrator");
  for (const n of TWENTY) {
    const sign = { password: PASSWORD, new_password: `seven quiet rivers meet ${n}` };
    await demo.call("add_user", { login: `reader${n}`, name: `Reader ${n}`, roles: ["inspector"] }, sign);
  }
  await demo.call("set_backup_place", { place: join(demo.folder, "backups") });
  await demo.call("back_up", {});
  await demo.become("coordinator");
  await prepared(demo);
  const counts = {
    courses: (await demo.call("courses", {})).length,
    walk_ins: (await demo.call("roll", { session: session.id })).walk_ins.length,
    users: (await demo.call("users", {})).length,
    runs: (await demo.call("runs", {})).length,
    facilities: (await demo.call("facilities", {})).length,
    sessions: (await demo.call("sessions", { run: run.id })).length,
    people: (await demo.call("people", {})).total,
    certificates: (await demo.call("certificates", {})).total,
  };
  expect(Object.entries(counts).filter(([, count]) => count < 20)).toEqual([]);
}

/** The last night in which the clocks of Europe went back and that is over. */
function longNight(now: number): number {
  const ofYear = (year: number): number => {
    const last = Date.UTC(year, 9, 31);
    return last - new Date(last).getUTCDay() * DAY_MS;
  };
  const year = new Date(now).getUTCFullYear();
  return ofYear(year) + 2 * DAY_MS < now ? ofYear(year) : ofYear(year - 1);
}

/** A run that is over, in a zone whose clocks went back on its last day, with one certificate issued. */
async function visited(demo: Served): Promise<void> {
  const runs = await demo.call("runs", {});
  if (runs.some((one) => one.code === VISIT)) return;
  const intro = runs.find((one) => one.code === "DEMO-INTRO-01");
  const sunday = longNight(Date.parse((await demo.call("state_line", {})).now.at));
  const [first_on, last_on] = [dayOf(sunday - DAY_MS), dayOf(sunday)];
  const made = await demo.call("add_run", {
    code: VISIT,
    version: intro?.version ?? "",
    first_on,
    last_on,
    zone: "Europe/Berlin",
    capacity: 4,
  });
  const run = made.made[0] ?? "";
  const person = (await demo.call("enrolments", { run: intro?.id ?? "" })).at(-1)?.person ?? "";
  const enrolment = (await demo.call("enrol", { run, people: [person] })).made[0] ?? "";
  const fields = {
    title: "Visit of a plant",
    kind: "site_visit" as const,
    start_local: `${first_on}T09:00`,
    end_local: `${first_on}T12:00`,
  };
  const session = (await demo.call("add_sessions", { run, sessions: [{ ...fields, tags: ["gmp"] }] })).made[0] ?? "";
  await demo.call("mark", { session, marks: [{ enrolment, status: "P" }], reason: "transcribed" });
  await demo.call("close_session", { session }, { password: PASSWORD });
  const batch = (await demo.call("prepare_batch", { run })).made[0] ?? "";
  await demo.call("approve_and_issue", { batch }, { login: "certifier", password: PASSWORD });
  await demo.call("file_papers", { batch });
  for (const state of ["announced", "open", "confirmed", "running", "completed"] as const) await demo.call("set_run_state", { run, state });
}

/** A run that ended more than a year ago: its people are due to be asked what became of the training. */
async function followed(demo: Served): Promise<void> {
  const runs = await demo.call("runs", {});
  const intro = runs.find((one) => one.code === "DEMO-INTRO-01");
  if (!intro || runs.some((one) => one.code === "DEMO-PAST-01")) return;
  const on = dayOf(Date.parse(intro.last_on) - 400 * DAY_MS);
  const run =
    (await demo.call("add_run", { code: "DEMO-PAST-01", version: intro.version, first_on: on, last_on: on, capacity: 20 })).made[0] ?? "";
  for (const state of ["announced", "open"] as const) await demo.call("set_run_state", { run, state });
  const people = (await demo.call("enrolments", { run: intro.id })).slice(0, 6).map((one) => one.person);
  for (const enrolment of (await demo.call("enrol", { run, people })).made) {
    await demo.call("set_enrolment_state", { enrolment, state: "active" });
  }
  for (const state of ["confirmed", "running", "completed"] as const) await demo.call("set_run_state", { run, state });
  const asked = (await demo.call("follow_ups", { months: 12 })).rows.map(({ enrolment, months }) => ({ enrolment, months }));
  await demo.call("set_follow_ups", { follow_ups: asked.slice(0, 2), state: "answered", in_sector: true, skill_applied: true });
  await demo.call("set_follow_ups", { follow_ups: asked.slice(2, 4), state: "sent" });
}

/** What the demo has not by itself and the screens show: a batch that waits for its second person, an issued certificate, a walk-in. */
export async function prepared(demo: Served): Promise<void> {
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-INTRO-01");
  if (!run) throw new Error("the demo has no run DEMO-INTRO-01");
  if ((await demo.call("completion", { run: run.id })).batches.length === 0) await demo.call("prepare_batch", { run: run.id });
  await visited(demo);
  await followed(demo);
  const { session } = await handsOn(demo);
  if ((await demo.call("roll", { session: session.id })).walk_ins.length === 0) await walkIn(demo, session.id, "Grace Wanjiru");
}

/** Every screen, in one dress. */
export async function everywhere(walk: Walk, dress: Requests["set_appearance"][0]): Promise<void> {
  await walk.demo.call("set_appearance", dress);
  await walk.demo.become("coordinator");
  await prepared(walk.demo);
  await walk.demo.open(walk.page);
  try {
    await throughAll(walk);
    await firstRun(walk, dress);
    await doors(walk, dress);
  } finally {
    // whoever comes after in this book finds it as it was
    await walk.demo.become("coordinator");
    await walk.demo.call("set_appearance", { language: "en", look: "light", text_size: 100 });
  }
}

async function throughAll(walk: Walk): Promise<void> {
  for (const part of [
    today,
    people,
    runs,
    places,
    results,
    skills,
    timetable,
    library,
    roll,
    certificates,
    reports,
    letters,
    desk,
    certifying,
    administration,
    door,
  ])
    await part(walk);
}
