// Scores as people type and read them; the core counts hundredths of a point.
import { latinDigits } from "$lib/dates";

/** A typed score in hundredths: "78.5" or "78,5" is 7850. Null when it is none; the core says what is too low or too high. */
export function readScore(typed: string): number | null {
  const found = /^([-−]?)(\d{1,6})(?:[.,٫](\d{1,2}))?$/.exec(latinDigits(typed.trim()));
  if (!found) return null;
  const hundredths = Number(found[2]) * 100 + Number((found[3] ?? "").padEnd(2, "0"));
  return found[1] ? -hundredths : hundredths;
}

/** A pasted block as lines of cells; the line break at its end is none of its own. */
export function block(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim()));
}
