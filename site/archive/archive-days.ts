import { Temporal } from "temporal-polyfill";

/** From one moment up to, and without, another. */
export interface Span {
  since: Date;
  until: Date;
}

/** The calendar date of a moment in an IANA zone: `2026-11-24`. */
export function dayIn(moment: string, zone: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** A day's moments in a zone; days on which clocks change have 23 or 25 hours. */
export function spanOfDay(day: string, zone: string): Span {
  return spanOf(Temporal.PlainDate.from(day), { days: 1 }, zone);
}

/** A month's moments in a zone; `month` is `2026-11`. */
export function spanOfMonth(month: string, zone: string): Span {
  return spanOf(Temporal.PlainDate.from(`${month}-01`), { months: 1 }, zone);
}

/** The first day of a month (`2026-11`) or a day (`2026-11-24`), and the first after it. */
export function daysOf(date: string): { first: string; next: string } {
  const isMonth = date.length === 7;
  const first = Temporal.PlainDate.from(isMonth ? `${date}-01` : date);
  return { first: first.toString(), next: first.add(isMonth ? { months: 1 } : { days: 1 }).toString() };
}

function spanOf(
  first: Temporal.PlainDate,
  length: { days: number } | { months: number },
  zone: string,
): Span {
  const at = (date: Temporal.PlainDate) =>
    new Date(date.toZonedDateTime(zone).startOfDay().epochMilliseconds);
  return { since: at(first), until: at(first.add(length)) };
}

/** `2026`, `11` and perhaps `24` of an address as a month or a day of the calendar; null for what is none. */
export function readDate(year: string, month: string, day?: string): string | null {
  if (!/^[12]\d{3}$/.test(year) || !/^\d{2}$/.test(month) || (day !== undefined && !/^\d{2}$/.test(day))) {
    return null;
  }
  try {
    Temporal.PlainDate.from(`${year}-${month}-${day ?? "01"}`, { overflow: "reject" });
    return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
  } catch {
    return null; // the 31st of a shorter month
  }
}
