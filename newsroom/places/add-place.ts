import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { Actor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { PlaceView } from "../stories/story-view.ts";
import type { PlaceInput } from "./place-input.ts";
import { mayAddPlace } from "./place-policy.ts";
import { placeSelect } from "./place-reads.ts";

/** Adds a dateline place; the same place a second time is the one that is there already. */
export async function addPlace(actor: Actor, input: PlaceInput, now: Date): Promise<Outcome<PlaceView>> {
  if (!mayAddPlace(actor)) return refuse({ field: null, reason: "not_allowed" });
  return writer().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet places'))`;
    await tx.place.createMany({ data: [input], skipDuplicates: true });
    const place = await tx.place.findUniqueOrThrow({
      where: { name_region_country: { name: input.name, region: input.region, country: input.country } },
      select: placeSelect,
    });
    await recordAct(tx, actor, { act: "add-place", detail: { place: place.name } }, now);
    return done(place);
  });
}
