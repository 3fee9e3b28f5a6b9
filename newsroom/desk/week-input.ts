import { Temporal } from "temporal-polyfill";

const DAYS = 7;

/** A week from its Monday on: its days, and the moments at which each of them and the one after the last begins. */
export interface Week {
  /** ISO dates */
  days: string[];
  /** ISO 8601, UTC: one more than there are days. A day of a clock change is longer or shorter than the others. */
  bounds: string[];
  today: string;
  previous: string;
  next: string;
}

/** The week that has a day (an ISO date), in an IANA zone; the week of `now` when it is none that a calendar has. */
export function readWeek(day: string | null, now: Date, zone: string): Week {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const asked = readDay(day) ?? today;
  const monday = asked.subtract({ days: asked.dayOfWeek - 1 });
  const days = Array.from({ length: DAYS + 1 }, (_, place) => monday.add({ days: place }));
  return {
    days: days.slice(0, DAYS).map(String),
    bounds: days.map((one) => one.toZonedDateTime(zone).toInstant().toString()),
    today: today.toString(),
    previous: monday.subtract({ days: DAYS }).toString(),
    next: monday.add({ days: DAYS }).toString(),
  };
}

/** Years with four digits: what goes beyond them fits no address and no deadline. */
function readDay(day: string | null): Temporal.PlainDate | null {
  if (day === null || !/^(?:19[7-9]\d|[2-9]\d{3})-\d\d-\d\d$/.test(day) || day > "9999-12-01") return null;
  try {
    return Temporal.PlainDate.from(day, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
