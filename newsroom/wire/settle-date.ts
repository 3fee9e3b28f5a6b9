import { Temporal } from "temporal-polyfill";
import type { Moment } from "./wire-copy.ts";

const FORESIGHT = 31;

/**
 * A written date as an ISO date, or null when there is no such day. Without a year it is the one that brings the
 * date nearest to `near` (ISO) and at most a month after it: copy of Dec. 31 opened on Jan. 1 is a year older.
 */
export function settleDate(date: NonNullable<Moment["date"]>, near: string): string | null {
  const reference = Temporal.PlainDate.from(near);
  const years =
    date.year === null
      ? [reference.year, reference.year - 1, reference.year + 1, reference.year - 4]
      : [date.year];
  const days = years.flatMap((year) => findDay(year, date.month, date.day));
  const latest = reference.add({ days: FORESIGHT });
  const possible = days.filter((day) => date.year !== null || Temporal.PlainDate.compare(day, latest) <= 0);
  possible.sort((a, b) => Math.abs(reference.until(a).days) - Math.abs(reference.until(b).days));
  return possible[0]?.toString() ?? null;
}

function findDay(year: number, month: number, day: number): Temporal.PlainDate[] {
  try {
    return [Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" })];
  } catch {
    return [];
  }
}
