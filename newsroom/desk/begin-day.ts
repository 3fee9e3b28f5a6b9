import { Temporal } from "temporal-polyfill";

/** The first moment of the day that a moment belongs to in an IANA zone: not always midnight. */
export function beginDay(now: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).startOfDay();
}
