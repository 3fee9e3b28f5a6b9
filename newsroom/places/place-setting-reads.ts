import { writer } from "#platform/db/writer.ts";
import { plainLine } from "../stories/document-store.ts";
import type { PlaceView } from "../stories/story-view.ts";
import { placeSelect } from "./place-reads.ts";

/** A place as its settings show it, with the number of stories that have it in their dateline. */
export type PlaceSetting = PlaceView & { stories: number };

const MOST = 40;

/** Places whose name in either language, or region, holds what was typed: the first by name, and how many there are. */
export async function readPlaceSettings(typed: string): Promise<{ places: PlaceSetting[]; count: number }> {
  const contains = plainLine(typed.normalize("NFC")).slice(0, 80);
  const where = {
    OR: [
      { name: { contains, mode: "insensitive" } },
      { nameKo: { contains } },
      { region: { contains, mode: "insensitive" } },
    ],
  } as const;
  const db = writer();
  const [places, count] = await Promise.all([
    db.place.findMany({
      where: { OR: [...where.OR] },
      select: { ...placeSelect, _count: { select: { stories: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST,
    }),
    db.place.count({ where: { OR: [...where.OR] } }),
  ]);
  return { places: places.map(({ _count, ...place }) => ({ ...place, stories: _count.stories })), count };
}
