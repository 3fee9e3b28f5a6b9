import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayRunPaper } from "./paper-policy.ts";
import { lockSources } from "./source-store.ts";

/** Removes a source that no story names. */
export async function removeSource(
  actor: UserActor,
  { sourceId }: { sourceId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    await lockSources(tx);
    // Holds off a story that is about to name it.
    await tx.$queryRaw`SELECT 1 AS locked FROM "source" WHERE "id" = ${sourceId}::uuid FOR UPDATE`;
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const source = await tx.source.findUnique({ where: { id: sourceId }, select: { name: true } });
    if (!source) return refuse({ field: null, reason: "source_gone" });
    const stories = await tx.story.count({ where: { sourceId } });
    if (stories > 0) return refuse({ field: null, reason: "in_use", detail: { stories } });
    await tx.source.delete({ where: { id: sourceId }, select: { id: true } });
    await recordAct(tx, actor, { act: "remove-source", detail: { source: source.name } }, now);
    return done(null);
  });
}
