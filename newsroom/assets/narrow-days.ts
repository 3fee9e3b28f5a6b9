import { Temporal } from "temporal-polyfill";
import { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";

/** From the beginning of one day to the end of another in a zone, as conditions on a column; no day: no limit. */
export function narrowDays(
  column: Prisma.Sql,
  from: string | null,
  to: string | null,
  zone: string,
): Prisma.Sql[] {
  const begin = from ? midnight(from, 0, zone) : null;
  const end = to ? midnight(to, 1, zone) : null;
  return [
    ...(begin ? [Prisma.sql`${column} >= ${begin}`] : []),
    ...(end ? [Prisma.sql`${column} < ${end}`] : []),
  ];
}

/** The moment a day begins in a zone, or the one so many days later; null for no day. */
function midnight(day: string, later: number, zone: string): Date | null {
  try {
    const date = Temporal.PlainDate.from(day).add({ days: later });
    const moment = new Date(date.toZonedDateTime(zone).epochMilliseconds);
    return isStorable(moment) ? moment : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
