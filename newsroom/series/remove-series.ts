import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayRunSeries } from "./series-policy.ts";
import { lockSeries, nameOf } from "./series-store.ts";

/** Removes a series that no story is in: readers have no page of it, so none is stale. */
export async function removeSeries(
  actor: UserActor,
  { seriesId }: { seriesId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const series = await lockSeries(tx, seriesId);
    if (!mayRunSeries(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!series) return refuse({ field: null, reason: "series_gone" });
    const parts = await tx.seriesPart.count({ where: { seriesId } });
    if (parts > 0) return refuse({ field: null, reason: "series_in_use", detail: { stories: parts } });
    await tx.series.delete({ where: { id: seriesId }, select: { id: true } });
    await recordAct(
      tx,
      actor,
      { act: "remove-series", detail: { series: nameOf(series), slug: series.slug } },
      now,
    );
    return done(null);
  });
}
