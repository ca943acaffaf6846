import { latinDigits } from "$lib/dates";

/** A whole number as it is typed, in any digits; null for nothing, undefined for what is no number. */
export function readNumber(text: string): number | null | undefined {
  const digits = latinDigits(text.trim());
  if (digits === "") return null;
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}
