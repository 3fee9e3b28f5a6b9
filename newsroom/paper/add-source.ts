import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayRunPaper } from "./paper-policy.ts";
import type { SourceInput } from "./source-input.ts";
import { findTakenName, lockSources } from "./source-store.ts";

/** Adds a source that copy may come from. */
export async function addSource(
  actor: UserActor,
  input: SourceInput,
  now: Date,
): Promise<Outcome<{ sourceId: string }>> {
  return writer().$transaction(async (tx) => {
    await lockSources(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const taken = await findTakenName(tx, input, null);
    if (taken) return refuse(taken);
    const { id } = await tx.source.create({ data: input, select: { id: true } });
    await recordAct(tx, actor, { act: "add-source", detail: { source: input.name } }, now);
    return done({ sourceId: id });
  });
}
