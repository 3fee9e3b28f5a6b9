import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { retagSchedule } from "../schedule/retag-schedule.ts";
import { lockStory } from "../stories/lock-story.ts";
import { canWrite } from "../stories/workflow.ts";
import { seriesLimits } from "./series-limits-input.ts";
import { mayRunSeries } from "./series-policy.ts";
import { lockSeries, nameOf, seriesTags } from "./series-store.ts";

/** Makes a story the last part of a series, where readers see it as soon as it is live. A story is in one series. */
export async function putInSeries(
  actor: UserActor,
  { seriesId, storyId }: { seriesId: string; storyId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    const series = await lockSeries(tx, seriesId);
    if (!mayRunSeries(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!series) return refuse({ field: null, reason: "series_gone" });
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!canWrite(story.workflowState)) return refuse({ field: null, reason: "part_is_spiked" });
    const known = await tx.seriesPart.findUnique({
      where: { storyId },
      select: { seriesId: true, series: { select: { title: true, titleKo: true } } },
    });
    if (known?.seriesId === seriesId) return done(null);
    if (known) {
      return refuse({ field: null, reason: "in_other_series", detail: { series: nameOf(known.series) } });
    }
    const last = await tx.seriesPart.aggregate({
      where: { seriesId },
      _max: { position: true },
      _count: { _all: true },
    });
    if (last._count._all >= seriesLimits.parts) return refuse({ field: null, reason: "series_is_full" });
    const position = (last._max.position ?? 0) + 1;
    await tx.seriesPart.create({ data: { seriesId, storyId, position }, select: { storyId: true } });
    await recordAct(tx, actor, { act: "put-in-series", storyId, detail: { series: nameOf(series) } }, now);
    await retagSchedule(tx, storyId);
    await expire(tx, [`story:${storyId}`, ...seriesTags(seriesId)]);
    return done(null);
  });
}
