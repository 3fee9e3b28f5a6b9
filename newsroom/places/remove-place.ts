import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayCorrectPlace } from "./place-policy.ts";

/** Removes a dateline place that no story has. */
export async function removePlace(
  actor: UserActor,
  { placeId }: { placeId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    // Holds off a story that is about to take it into its dateline.
    await tx.$queryRaw`SELECT 1 AS locked FROM "place" WHERE "id" = ${placeId}::uuid FOR UPDATE`;
    if (!mayCorrectPlace(actor)) return refuse({ field: null, reason: "not_allowed" });
    const place = await tx.place.findUnique({ where: { id: placeId }, select: { name: true } });
    if (!place) return refuse({ field: null, reason: "place_gone" });
    const stories = await tx.story.count({ where: { datelinePlaceId: placeId } });
    if (stories > 0) return refuse({ field: null, reason: "in_use", detail: { stories } });
    await tx.place.delete({ where: { id: placeId }, select: { id: true } });
    await recordAct(tx, actor, { act: "remove-place", detail: { place: place.name } }, now);
    return done(null);
  });
}
