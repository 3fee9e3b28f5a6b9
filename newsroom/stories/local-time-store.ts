import { Temporal } from "temporal-polyfill";
import { isStorable } from "#platform/db/is-storable.ts";
import { isTimeZone } from "../places/place-input.ts";

/** A date and time as a clock on the wall shows it (`2026-03-11T14:00`), and the IANA zone of that clock. */
export interface LocalTime {
  local: string;
  zone: string;
}

export interface Moment {
  at: Date;
  /** A clock change leaves this hour out: the moment is the one after the gap. */
  isSkipped: boolean;
}

/** The moment that was meant, or why there is none. A time that a clock change repeats is the earlier one. */
export function momentOf({ local, zone }: LocalTime): Moment | "not_a_time" | "not_a_time_zone" {
  if (!isTimeZone(zone)) return "not_a_time_zone";
  try {
    const plain = Temporal.PlainDateTime.from(local, { overflow: "reject" });
    const zoned = plain.toZonedDateTime(zone);
    const at = new Date(zoned.epochMilliseconds);
    return isStorable(at) ? { at, isSkipped: !zoned.toPlainDateTime().equals(plain) } : "not_a_time";
  } catch (error) {
    if (error instanceof RangeError) return "not_a_time";
    throw error;
  }
}

export function localTimeOf(at: Date, zone: string): LocalTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return { local: zoned.toPlainDateTime().toString({ smallestUnit: "minute" }), zone };
}
