// Books with a full week: rooms, runs and sessions as many as are asked for, made by requests.
import type { Served } from "./served";

export const WEEK = "2027-09-06";
const TITLES = [
  "Gowning and clean-room behaviour",
  "Bioreactor, inoculation",
  "Chromatography",
  "Aseptic filling, practical",
  "Endotoxin test",
  "Batch record review",
];

/**
 * Rooms of one site, and sessions side by side in them from Monday to Friday, three quarters of each hour. Where `clashes`, one of 50 begins half an hour early.
 */
export async function fill(
  demo: Served,
  { rooms, sessions, clashes = false }: { rooms: number; sessions: number; clashes?: boolean },
): Promise<void> {
  await demo.become("coordinator");
  const made = async (fields: { kind: "site" | "suite"; name: string; parent: string | null; zone: string | null; capacity: number }) =>
    (await demo.call("add_facility", { fields })).made[0] ?? "";
  const site = await made({ kind: "site", name: "A large campus", parent: null, zone: "Asia/Seoul", capacity: 2000 });
  const places: string[] = [];
  for (let n = 1; n <= rooms; n += 1) {
    const name = `Suite ${String(n).padStart(3, "0")}`;
    places.push(await made({ kind: "suite", name, parent: site, zone: null, capacity: 20 }));
  }
  const version = (await demo.call("courses", {}))[0]?.versions[0]?.id ?? "";
  const day = (n: number): string => WEEK.slice(0, 8) + String(Number(WEEK.slice(8)) + n).padStart(2, "0");
  const two = (value: number): string => String(value).padStart(2, "0");
  const all = Array.from({ length: sessions }, (_, at) => {
    const slot = Math.floor(at / rooms);
    const hour = 8 + Math.floor(slot / 5);
    const isEarly = clashes && at % 50 === 49 && hour > 8;
    return {
      title: TITLES[at % TITLES.length] ?? "",
      kind: "practical" as const,
      start_local: `${day(slot % 5)}T${isEarly ? `${two(hour - 1)}:30` : `${two(hour)}:00`}`,
      end_local: `${day(slot % 5)}T${two(hour)}:45`,
      facility: places[at % rooms] ?? "",
    };
  });
  const OF_A_RUN = 500;
  for (let from = 0; from < all.length; from += OF_A_RUN) {
    const code = `FULL-${two(from / OF_A_RUN)}`;
    const run = (await demo.call("add_run", { code, version, first_on: day(0), last_on: day(5), capacity: 20 })).made[0] ?? "";
    await demo.call("add_sessions", { run, sessions: all.slice(from, from + OF_A_RUN) });
  }
}
