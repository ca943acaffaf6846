// Levels of competencies: their order, their keys, and what takes a sign-off back.
import type { SignOffCell, SkillLevel } from "$lib/requests";
import { latinDigits } from "$lib/dates";

/** The least first: 1 to 4 on the keyboard. */
export const LEVELS: readonly SkillLevel[] = ["observed", "assisted", "performed", "independent"];

/** The level of a pressed digit of any script. */
export function levelOf(key: string): SkillLevel | null {
  const digit = latinDigits(key);
  return /^[1-4]$/.test(digit) ? (LEVELS[Number(digit) - 1] ?? null) : null;
}

export interface Signed {
  level: SkillLevel | null;
  observed_n: number;
  performed_n: number;
}

/** Whether less is said than what stands, or something else than what two desks said: then a reason is asked for. */
export function takesBack(cell: SignOffCell, now: Signed): boolean {
  if (cell.rivals.length > 0) return true;
  if (cell.level === null) return false;
  if (now.level === null) return true;
  const isLower = LEVELS.indexOf(now.level) < LEVELS.indexOf(cell.level);
  return isLower || now.observed_n < cell.observed_n || now.performed_n < cell.performed_n;
}
