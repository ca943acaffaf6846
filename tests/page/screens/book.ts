// The book that is walked through.
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { With } from "$lib/host";
import type { RunRow, SessionRow } from "$lib/requests";
import { PASSWORD, Served } from "../served";
import { NIGHT, VISIT } from "./walk";

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
  const fieldsOf = (code: string): With<"add_run"> => ({
    code,
    version: intro?.version ?? "",
    first_on,
    last_on,
    zone: "Europe/Berlin",
    capacity: 4,
  });
  await demo.call("add_run", fieldsOf(NIGHT));
  const made = await demo.call("add_run", fieldsOf(VISIT));
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

/** Two sessions of this week in one room at once. No page is told of what another client does: they are there before it opens. */
async function clashing(demo: Served): Promise<void> {
  const { run } = await handsOn(demo);
  const sessions = await demo.call("sessions", { run: run.id });
  if (sessions.some((one) => one.overlaps.length > 0)) return;
  const today = Date.parse((await demo.call("state_line", {})).now.local.slice(0, 10));
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY_MS;
  const isOfWeek = (one: SessionRow): boolean => {
    const day = Date.parse(one.start.local.slice(0, 10));
    return day >= monday && day < monday + 7 * DAY_MS;
  };
  const taken = sessions.find((one) => isOfWeek(one) && one.facility !== null && one.register === "open" && one.marked === 0);
  if (!taken) return;
  const fields = {
    title: "Gowning again",
    kind: "practical" as const,
    start_local: taken.start.local.slice(0, 16),
    end_local: taken.end.local.slice(0, 16),
    facility: taken.facility,
  };
  await demo.call("add_sessions", { run: run.id, sessions: [fields] });
}

/** What the demo has not by itself and the screens show: a batch that waits for its second person, an issued certificate, a walk-in. */
export async function prepared(demo: Served): Promise<void> {
  const run = (await demo.call("runs", {})).find((one) => one.code === "DEMO-INTRO-01");
  if (!run) throw new Error("the demo has no run DEMO-INTRO-01");
  if ((await demo.call("completion", { run: run.id })).batches.length === 0) await demo.call("prepare_batch", { run: run.id });
  await visited(demo);
  await followed(demo);
  await clashing(demo);
  const { session } = await handsOn(demo);
  if ((await demo.call("roll", { session: session.id })).walk_ins.length === 0) await walkIn(demo, session.id, "Grace Wanjiru");
}
