import { Temporal } from "temporal-polyfill";

/** When the date at the head of the paper changes: the coming start of a day in an IANA zone. */
export function nextMidnight(now: Date, zone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return new Date(today.startOfDay().add({ days: 1 }).startOfDay().epochMilliseconds);
}
