import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { NewSeriesInput } from "./series-input.ts";
import { mayRunSeries } from "./series-policy.ts";
import { nameOf } from "./series-store.ts";

/** Begins a series. Readers learn of it with its first live part, so no page is stale. */
export async function addSeries(
  actor: UserActor,
  input: NewSeriesInput,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  return writer().$transaction(async (tx) => {
    if (!mayRunSeries(actor)) return refuse({ field: null, reason: "not_allowed" });
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet series'))`;
    const taken = await tx.series.count({ where: { slug: input.slug } });
    if (taken > 0) return refuse({ field: "slug", reason: "series_slug_taken" });
    const series = await tx.series.create({ data: input, select: { id: true } });
    await recordAct(
      tx,
      actor,
      { act: "add-series", detail: { series: nameOf(input), slug: input.slug } },
      now,
    );
    return done(series);
  });
}
