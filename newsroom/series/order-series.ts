import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { PartOrderInput } from "./series-input.ts";
import { mayRunSeries } from "./series-policy.ts";
import { lockSeries, nameOf, seriesTags } from "./series-store.ts";

/**
 * Puts the parts of a series into an order, which readers see at once. Refused when somebody added, took out or ordered
 * any since the asker looked.
 */
export async function orderSeries(
  actor: UserActor,
  { seriesId, order, base }: PartOrderInput & { seriesId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const series = await lockSeries(tx, seriesId);
    if (!mayRunSeries(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!series) return refuse({ field: null, reason: "series_gone" });
    const parts = await tx.seriesPart.findMany({
      where: { seriesId },
      select: { storyId: true },
      orderBy: [{ position: "asc" }, { storyId: "asc" }],
    });
    const before = parts.map(({ storyId }) => storyId);
    if (before.join() === order.join()) return done(null);
    if (before.join() !== base.join() || [...before].sort().join() !== [...order].sort().join()) {
      return refuse({ field: null, reason: "parts_ordered_meanwhile" });
    }
    await tx.$executeRaw`
      UPDATE series_part SET position = o.position
      FROM unnest(string_to_array(${order.join()}, ',')::uuid[]) WITH ORDINALITY AS o(story_id, position)
      WHERE series_part.story_id = o.story_id`;
    await recordAct(tx, actor, { act: "order-series", detail: { series: nameOf(series) } }, now);
    await expire(tx, seriesTags(seriesId));
    return done(null);
  });
}
