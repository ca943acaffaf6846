import type { Moment } from "./requests";
import { language } from "./words.svelte";

/** A local date or time as the core sends it, read without any zone: only for naming months and days. */
function parts(local: string): Date {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(local) ?? [];
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** A formatter costs a hundred times what it does: each is made once. */
const keyOf = (options: object): string => [language.locale, ...Object.entries(options).flat()].join(" ");
const namers = new Map<string, Intl.DateTimeFormat>();
function named(local: string, options: Intl.DateTimeFormatOptions): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(local)) return local;
  const key = keyOf(options);
  const format = namers.get(key) ?? new Intl.DateTimeFormat(language.locale, { ...options, timeZone: "UTC" });
  namers.set(key, format);
  return format.format(parts(local));
}

/** `2026-11-24` or `2026-11-24T09:00` as "24 Nov 2026". */
export const date = (local: string): string => named(local, { day: "numeric", month: "short", year: "numeric" });
/** "Tue 24 Nov". */
export const day = (local: string): string => named(local, { weekday: "short", day: "numeric", month: "short" }).replace(/,(?= )/, "");
/** "24 Nov". */
export const shortDate = (local: string): string => named(local, { day: "numeric", month: "short" });
/** "Tuesday 24 November 2026". */
export const longDate = (local: string): string =>
  named(local, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(/,(?= )/, "");
/** "November 2026". */
export const month = (local: string): string => named(local, { month: "long", year: "numeric" });
/** "Tuesday". */
export const longWeekday = (local: string): string => named(local, { weekday: "long" });
/** "Tue". */
export const weekday = (local: string): string => named(local, { weekday: "short" });
/** `2026-11-24T09:00` as "09:00". */
export const time = (local: string): string => local.slice(11, 16);
/** "09:00" and "12:00" as "09:00–12:00", kept together in a line of the other direction. */
export const clockSpan = (from: string, to: string): string => `\u2066${from}–${to}\u2069`;
/** The same of two local times. */
export const timeSpan = (start: string, end: string): string => clockSpan(time(start), time(end));
/** "24 Nov 2026 09:00". */
export const dateTime = (local: string): string => `${date(local)} ${time(local)}`;
/** "24 Nov 09:00": for lists of one year. */
export const shortDateTime = (local: string): string => `${shortDate(local)} ${time(local)}`;

/** Two days as "16 Nov – 4 Dec 2026"; the year of the first only where it differs, and one day as itself. */
export function span(first: string, last: string): string {
  if (first === last) return date(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? shortDate(first) : date(first)} – ${date(last)}`;
}

const counters = new Map<string, Intl.NumberFormat>();
function counted(options: Intl.NumberFormatOptions, value: number): string {
  const key = keyOf(options);
  const format = counters.get(key) ?? new Intl.NumberFormat(language.locale, options);
  counters.set(key, format);
  return format.format(value);
}

/** A number with the language's separators. */
export function number(value: number): string {
  return counted({}, value);
}
/** Tenths of a percent as "78.3 %"; whole ones without the point. */
export function percent(tenths: number): string {
  return `${counted({ maximumFractionDigits: 1 }, tenths / 10)}\u00a0%`;
}
/** Hundredths as points: 7850 is "78.5". */
export function points(x100: number): string {
  return counted({ maximumFractionDigits: 2, useGrouping: false }, x100 / 100);
}
/** Bytes as "640 kB" or "1.4 MB". */
export function fileSize(bytes: number): string {
  const isSmall = bytes < 1_000_000;
  const unit = isSmall ? "kilobyte" : "megabyte";
  const value = isSmall ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000;
  return counted({ style: "unit", unit, maximumFractionDigits: 1 }, value);
}
/** Tenths of a percentage point with their sign in front, in any direction of writing: "+11.7". */
export function signed(tenths: number): string {
  return `\u2066${counted({ maximumFractionDigits: 1, signDisplay: "exceptZero" }, tenths / 10)}\u2069`;
}
/** Minutes as hours: "138 h", "1.5 h". */
export function hours(minutes: number): string {
  const value = counted({ maximumFractionDigits: 1 }, minutes / 60);
  return `${value}\u00a0${language.isRtl ? "س" : "h"}`;
}

/**
 * The local time of an instant of the same place as `near`, by the offset that the core sent with it: the window knows no zone rules. Right except across a
 * change of clocks between the two; used for "saved 14:02" and the dates of backups.
 */
export function localOf(instant: string, near: Moment): string {
  return new Date(Date.parse(instant) + near.offset_min * 60_000).toISOString().slice(0, 16);
}
