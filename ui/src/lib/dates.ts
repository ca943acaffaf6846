import { language } from "./words.svelte";

const pad = (value: number): string => String(value).padStart(2, "0");

/** Arabic-Indic and Persian digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function monthOf(name: string): number | null {
  const wanted = name.toLocaleLowerCase(language.locale).replace(/\.$/, "");
  for (const locale of [language.locale, "en-GB"]) {
    for (let month = 0; month < 12; month += 1) {
      for (const style of ["short", "long"] as const) {
        const known = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" })
          .format(Date.UTC(2026, month, 15))
          .toLocaleLowerCase(locale);
        if (known === wanted || (wanted.length >= 3 && known.startsWith(wanted))) return month + 1;
      }
    }
  }
  return null;
}

/** Reads a date as people type it: 2026-11-24, 24.11.2026, 24/11/2026 (the day first), 24 Nov 2026. Null when it is none. */
export function readDate(typed: string): string | null {
  const text = latinDigits(typed.trim());
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (year) return iso(Number(year[1]), Number(year[2]), Number(year[3]));
  const plain = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (plain) return iso(Number(plain[3]), Number(plain[2]), Number(plain[1]));
  const named = /^(\d{1,2})\s*([^\d\s]+)\s*(\d{4})$/.exec(text);
  const month = named ? monthOf(named[2] ?? "") : null;
  return named && month ? iso(Number(named[3]), month, Number(named[1])) : null;
}

/** Reads a time of day: 9, 9:00, 0900, 09.00. Null when it is none. */
export function readTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(latinDigits(typed.trim()));
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? "0");
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null;
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(Date.UTC(year ?? 1970, (month ?? 1) - 1, (day ?? 1) + days)).toISOString().slice(0, 10);
}
