import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { retagSchedule } from "../schedule/retag-schedule.ts";
import { lockStory } from "../stories/lock-story.ts";
import { mayRunSeries } from "./series-policy.ts";
import { lockSeries, nameOf, seriesTags } from "./series-store.ts";

/** Takes a story out of a series; it stays whatever else it is. */
export async function takeFromSeries(
  actor: UserActor,
  { seriesId, storyId }: { seriesId: string; storyId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    await lockStory(tx, storyId);
    const series = await lockSeries(tx, seriesId);
    if (!mayRunSeries(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!series) return refuse({ field: null, reason: "series_gone" });
    const { count } = await tx.seriesPart.deleteMany({ where: { seriesId, storyId } });
    if (count === 0) return done(null);
    await recordAct(tx, actor, { act: "take-from-series", storyId, detail: { series: nameOf(series) } }, now);
    await retagSchedule(tx, storyId);
    await expire(tx, [`story:${storyId}`, ...seriesTags(seriesId)]);
    return done(null);
  });
}
