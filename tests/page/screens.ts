// A walk through every screen and every dialog of the window, in any language: for what looks at all of them.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Requests } from "$lib/requests";
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
  await tab("people-tab-run");
  await see("person-run");
  await tab("people-tab-history");
  await see("person-history");
  await button("common-edit").click();
  await see("person-edit");
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

/** Runs: list, courses, one run with its plan as list and week, places, people. */
export async function runs(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, tab, shut, dialog } = parts(walk);
  await place("runs");
  await see("runs");
  await button("runs-new").click();
  await see("run-new");
  await shut();
  await button("runs-courses-button").click();
  await see("courses");
  await dialog
    .getByRole("button", { name: say("runs-version-add") })
    .first()
    .click();
  await see("course-version");
  // one layer at a time: behind the version stand the courses
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("button", { name: say("runs-course-new") })).toBeVisible();
  await shut();
  await page.getByText("Antibody manufacturing, hands-on").click();
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
  await button("sessions-rooms-button").click();
  await see("rooms");
  await shut();
  await tab("runs-tab-people");
  await see("run-people");
  await button("runs-people-add").click();
  await see("run-people-add");
  await shut();
  await page
    .getByRole("grid")
    .getByRole("button", { name: say("common-edit") })
    .first()
    .click();
  await see("enrolment");
  await shut();
  await button("runs-edit-button").first().click();
  await see("run-edit");
  await shut();
  await button("runs-state-button").click();
  await see("run-state");
  await shut();
  await tab("runs-tab-history");
  await see("run-history");
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
  await button("roll-back").click();
  await page
    .getByRole("button", { name: say("roll-mine-look") })
    .first()
    .click();
  await expect(page.getByRole("grid")).toBeVisible();
  await see("roll-closed");
  await button("roll-reopen").click();
  await see("roll-reopen");
  await shut();
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
  await tab("certificates-tab-register");
  await see("register");
}

/** History, settings, and what lies over every place. */
export async function desk(walk: Walk): Promise<void> {
  const { page, see, say } = walk;
  const { button, place, shut } = parts(walk);
  await place("history");
  await see("history");
  await place("settings");
  await see("settings");
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

/** What only an administrator sees. */
export async function administration(walk: Walk): Promise<void> {
  const { page, demo, see, say } = walk;
  await demo.become("administrator");
  await demo.open(page);
  const { button, place, shut } = parts(walk);
  await place("settings");
  await button("desk-user-add").click();
  await see("user");
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

/** Twenty and more of everything that stands in a list. Beside the run of 20, so that no key and no name of the walk changes. */
export async function crowded(demo: Served): Promise<void> {
  const twenty = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, "0"));
  await demo.become("coordinator");
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-HANDS-01");
  const last = Date.parse(run?.last_on ?? "");
  const evening = (back: number): string => new Date(last - back * 86_400_000).toISOString().slice(0, 10);
  for (const n of twenty) {
    await demo.call("add_run", { code: `PAST-${n}`, version, first_on: evening(90), last_on: evening(90), capacity: 20 });
    await demo.call("add_facility", { kind: "bench", name: `Bench ${n}`, capacity: 2 });
  }
  const sessions = twenty.slice(0, 14).map((n, at) => ({
    title: `Evening ${n}`,
    kind: "discussion" as const,
    start_local: `${evening(at % 7)}T${17 + 2 * Math.floor(at / 7)}:00`,
    end_local: `${evening(at % 7)}T${18 + 2 * Math.floor(at / 7)}:00`,
  }));
  await demo.call("add_sessions", { run: run?.id ?? "", sessions });
  await demo.become("administrator");
  for (const n of twenty.slice(0, 16)) {
    const sign = { password: PASSWORD, new_password: `seven quiet rivers meet ${n}` };
    await demo.call("add_user", { login: `reader${n}`, name: `Reader ${n}`, roles: ["inspector"] }, sign);
  }
  await demo.become("coordinator");
}

/** A batch waits for its second person, as the screens of certificates show it. */
export async function prepared(demo: Served): Promise<void> {
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-INTRO-01");
  if (!run) throw new Error("the demo has no run DEMO-INTRO-01");
  if ((await demo.call("completion", { run: run.id })).batches.length === 0) await demo.call("prepare_batch", { run: run.id });
}

/** Every screen, in one dress. */
export async function everywhere(walk: Walk, dress: Requests["set_appearance"][0]): Promise<void> {
  await walk.demo.call("set_appearance", dress);
  await walk.demo.become("coordinator");
  await prepared(walk.demo);
  await walk.demo.open(walk.page);
  for (const part of [people, runs, roll, certificates, desk, administration, door]) await part(walk);
  await firstRun(walk, dress);
  await doors(walk, dress);
}
