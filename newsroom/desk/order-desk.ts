import { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import type { DeskSort } from "./desk-input.ts";

/** What a row of `story s` is ordered by, in SQL, and where a page goes on. */
export interface DeskOrder {
  by: Prisma.Sql;
  /** The row's place as text, for the address of the next page. */
  place: Prisma.Sql;
  /** Only what comes after a place; null when the address made no sense. */
  after(place: string, id: string): Prisma.Sql | null;
}

const deadline = Prisma.sql`COALESCE(s."deadline_at", 'infinity'::timestamptz)`;
const headline = Prisma.sql`"left"(lower(s."headline"), 200) COLLATE "und-x-icu"`;
/** ISO 8601 in UTC to the millisecond, as the columns have it. */
const stamp = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const orders: Record<DeskSort, DeskOrder> = {
  changed: {
    by: Prisma.sql`s."changed_at" DESC, s."id" DESC`,
    place: stamp(Prisma.sql`s."changed_at"`),
    after: (place, id) =>
      isInstant(place) ? Prisma.sql`(s."changed_at", s."id") < (${new Date(place)}, ${id}::uuid)` : null,
  },
  deadline: {
    by: Prisma.sql`${deadline}, s."id"`,
    place: Prisma.sql`COALESCE(${stamp(Prisma.sql`s."deadline_at"`)}, 'infinity')`,
    after: (place, id) =>
      place === "infinity" || isInstant(place)
        ? Prisma.sql`(${deadline}, s."id") > (${place}::text::timestamptz, ${id}::uuid)`
        : null,
  },
  priority: {
    by: Prisma.sql`-s."priority" DESC, s."changed_at" DESC, s."id" DESC`,
    place: Prisma.sql`s."priority" || ' ' || ${stamp(Prisma.sql`s."changed_at"`)}`,
    after: (place, id) => {
      const [priority = "", at = ""] = place.split(" ");
      if (!/^[1-8]$/.test(priority) || !isInstant(at)) return null;
      return Prisma.sql`(-s."priority", s."changed_at", s."id")
        < (${-Number(priority)}::smallint, ${new Date(at)}, ${id}::uuid)`;
    },
  },
  headline: {
    by: Prisma.sql`${headline}, s."id"`,
    place: Prisma.sql`"left"(lower(s."headline"), 200)`,
    after: (place, id) => Prisma.sql`(${headline}, s."id") > (${place}, ${id}::uuid)`,
  },
};

export function orderDesk(sort: DeskSort): DeskOrder {
  return orders[sort];
}

function isInstant(text: string): boolean {
  const instant = new Date(text);
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) &&
    !Number.isNaN(instant.getTime()) &&
    isStorable(instant)
  );
}
