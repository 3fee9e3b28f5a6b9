import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { describeChange } from "../history/describe-change.ts";
import { recordAct } from "../history/record-act.ts";
import { type Merged, mergeValues } from "../paper/merge-values.ts";
import { type SeriesInput, seriesFields } from "./series-input.ts";
import { mayRunSeries } from "./series-policy.ts";
import { lockSeries, nameOf, seriesTags } from "./series-store.ts";

export interface SeriesChange {
  seriesId: string;
  typed: SeriesInput;
  /** What the form showed when it was opened. */
  base: SeriesInput;
}

/** Renames or describes a series, which readers see at once on its page and on its parts'. */
export async function changeSeries(
  actor: UserActor,
  { seriesId, typed, base }: SeriesChange,
  now: Date,
): Promise<Outcome<Merged<SeriesInput>>> {
  return writer().$transaction(async (tx) => {
    const row = await lockSeries(tx, seriesId);
    if (!mayRunSeries(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!row) return refuse({ field: null, reason: "series_gone" });
    const { title, titleKo, description, descriptionKo } = row;
    const before: SeriesInput = { title, titleKo, description, descriptionKo };
    const merged = mergeValues(seriesFields, { base, typed, now: before });
    if (merged.kind === "clash") return done(merged);
    const change = describeChange(seriesFields, before, merged.values);
    if (Object.keys(change).length === 0) return done(merged);
    await tx.series.update({ where: { id: seriesId }, data: merged.values, select: { id: true } });
    await recordAct(tx, actor, { act: "change-series", detail: { series: nameOf(row), ...change } }, now);
    await expire(tx, seriesTags(seriesId));
    return done(merged);
  });
}
