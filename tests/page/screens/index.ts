// A walk through every screen and every dialog of the window, in any language: for what looks at all of them.
import type { Requests } from "$lib/requests";
import { doors } from "../doors";
import type { Walk } from "./walk";
import { people, today } from "./people";
import { runs } from "./runs";
import { places } from "./places";
import { results, skills } from "./results";
import { timetable } from "./timetable";
import { certificates, letters, library, reports } from "./papers";
import { roll } from "./roll";
import { administration, certifying, desk, door, firstRun } from "./desk";
import { prepared } from "./book";
export { crowded, prepared } from "./book";
export { still } from "./walk";

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
