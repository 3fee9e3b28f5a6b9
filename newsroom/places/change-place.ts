import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { describeChange } from "../history/describe-change.ts";
import { recordAct } from "../history/record-act.ts";
import { type Merged, mergeValues } from "../paper/merge-values.ts";
import { type PlaceInput, placeFields } from "./place-input.ts";
import { mayCorrectPlace } from "./place-policy.ts";

export interface PlaceChange {
  placeId: string;
  typed: PlaceInput;
  /** What the form showed when it was opened. */
  base: PlaceInput;
}

/** Corrects a dateline place, for what is published from now on: what readers have keeps its dateline. */
export async function changePlace(
  actor: UserActor,
  { placeId, typed, base }: PlaceChange,
  now: Date,
): Promise<Outcome<Merged<PlaceInput>>> {
  return writer().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet places'))`;
    await tx.$queryRaw`SELECT 1 AS locked FROM "place" WHERE "id" = ${placeId}::uuid FOR UPDATE`;
    if (!mayCorrectPlace(actor)) return refuse({ field: null, reason: "not_allowed" });
    const before = await tx.place.findUnique({
      where: { id: placeId },
      select: { name: true, nameKo: true, region: true, country: true, timeZone: true, standsAlone: true },
    });
    if (!before) return refuse({ field: null, reason: "place_gone" });
    const merged = mergeValues(placeFields, { base, typed, now: before });
    if (merged.kind === "clash") return done(merged);
    const change = describeChange(placeFields, before, merged.values);
    if (Object.keys(change).length === 0) return done(merged);
    const { name, region, country } = merged.values;
    const known = await tx.place.findUnique({
      where: { name_region_country: { name, region, country } },
      select: { id: true },
    });
    if (known && known.id !== placeId) return refuse({ field: "name", reason: "place_is_known" });
    await tx.place.update({ where: { id: placeId }, data: merged.values, select: { id: true } });
    await recordAct(tx, actor, { act: "change-place", detail: { place: before.name, ...change } }, now);
    return done(merged);
  });
}
