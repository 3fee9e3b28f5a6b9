import { Temporal } from "temporal-polyfill";

interface LocalTime {
  /** `2026-03-11T14:00` */
  local: string;
  zone: string;
}

/**
 * A deadline put on another day of the paper's calendar, at the time that its own clock shows. Where that is another
 * zone's clock, its own day may be the one before or after.
 */
export function shiftDeadline({ local, zone }: LocalTime, day: string, paperZone: string): LocalTime {
  const time = Temporal.PlainDateTime.from(local).toPlainTime();
  const target = Temporal.PlainDate.from(day);
  const own = [0, -1, 1].map((days) => target.add({ days }).toPlainDateTime(time));
  const found = own.find((one) =>
    one.toZonedDateTime(zone).withTimeZone(paperZone).toPlainDate().equals(target),
  );
  const shifted = found ?? target.toPlainDateTime(time);
  return { local: shifted.toString({ smallestUnit: "minute" }), zone };
}
