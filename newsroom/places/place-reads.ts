import { writer } from "#platform/db/writer.ts";
import { plainLine } from "../stories/document-store.ts";
import type { PlaceView } from "../stories/story-view.ts";

export const placeSelect = {
  id: true,
  name: true,
  nameKo: true,
  region: true,
  country: true,
  timeZone: true,
  standsAlone: true,
} as const;

/** Places whose name in either language begins with what was typed; at most 12. */
export async function findPlaces(typed: string): Promise<PlaceView[]> {
  const start = plainLine(typed.normalize("NFC")).slice(0, 80);
  if (start === "") return [];
  return writer().place.findMany({
    where: {
      OR: [{ name: { startsWith: start, mode: "insensitive" } }, { nameKo: { startsWith: start } }],
    },
    select: placeSelect,
    orderBy: [{ standsAlone: "desc" }, { name: "asc" }, { id: "asc" }],
    take: 12,
  });
}

/**
 * The place that copy names in a dateline: "PARIS", "Carson City, Nev.", "서울". Null when unknown or when several
 * places have that name and none of them stands alone.
 */
export async function matchPlace(named: string): Promise<PlaceView | null> {
  const [town = ""] = named.normalize("NFC").split(",");
  const places = await writer().place.findMany({
    where: { OR: [{ name: { equals: town.trim(), mode: "insensitive" } }, { nameKo: town.trim() }] },
    select: placeSelect,
    orderBy: [{ standsAlone: "desc" }, { id: "asc" }],
    take: 10,
  });
  if (places.length === 1) return places[0] ?? null;
  return places.find((place) => place.standsAlone) ?? null;
}
