import { Temporal } from "temporal-polyfill";
import { apMonth } from "#site/body/ap-month.ts";

/** When copy is due, told in a zone: `18:00`, `tomorrow 09:30`, `Jan. 25, 18:00`; the year when it is another one. */
export function describeDeadline(at: string, now: Date, zone: string): string {
  const due = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const clock = due.toPlainTime().toString({ smallestUnit: "minute" });
  const days = today.until(due.toPlainDate(), { largestUnit: "days" }).days;
  if (days === 0) return clock;
  if (days === 1) return `tomorrow ${clock}`;
  if (days === -1) return `yesterday ${clock}`;
  const date = `${apMonth(due.month)} ${due.day}`;
  return due.year === today.year ? `${date}, ${clock}` : `${date}, ${due.year}, ${clock}`;
}
