import { readNumber } from "$lib/numbers";
import type { PoolRow, SeatPool } from "$lib/requests";

/** Seats of a run that are counted apart, as they are typed. */
export interface PoolDraft {
  name: string;
  seats: string;
  /** Codes or names of countries with semicolons between; empty: all others. */
  countries: string;
}

export const poolDrafts = (pools: readonly PoolRow[]): PoolDraft[] =>
  pools.map(({ name, seats, countries }) => ({ name, seats: String(seats), countries: countries.join("; ") }));

/** The pools as they were typed; none where seats are no number. The core says what else is wrong with them. */
export function poolsOf(drafts: readonly PoolDraft[]): SeatPool[] | null {
  const pools: SeatPool[] = [];
  for (const { name, seats, countries } of drafts) {
    const count = readNumber(seats);
    if (typeof count !== "number") return null;
    const named = countries.split(/[;؛\n]/).map((one) => one.trim());
    pools.push({ name: name.trim(), seats: count, countries: named.filter(Boolean) });
  }
  return pools;
}
