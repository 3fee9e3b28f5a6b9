import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { describeChange } from "../history/describe-change.ts";
import { recordAct } from "../history/record-act.ts";
import { type Merged, mergeValues } from "./merge-values.ts";
import { mayRunPaper } from "./paper-policy.ts";
import { type SourceInput, sourceFields } from "./source-input.ts";
import { findTakenName, lockSources } from "./source-store.ts";

export interface SourceChange {
  sourceId: string;
  typed: SourceInput;
  /** What the form showed when it was opened. */
  base: SourceInput;
}

/** Corrects a source, for what is published from now on: what readers have keeps the credit it went out with. */
export async function changeSource(
  actor: UserActor,
  { sourceId, typed, base }: SourceChange,
  now: Date,
): Promise<Outcome<Merged<SourceInput>>> {
  return writer().$transaction(async (tx) => {
    await lockSources(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const before = await tx.source.findUnique({
      where: { id: sourceId },
      select: { name: true, creditLine: true, aliases: true, kind: true },
    });
    if (!before) return refuse({ field: null, reason: "source_gone" });
    const merged = mergeValues(sourceFields, { base, typed, now: before });
    if (merged.kind === "clash") return done(merged);
    const change = describeChange(sourceFields, before, merged.values);
    if (Object.keys(change).length === 0) return done(merged);
    const taken = await findTakenName(tx, merged.values, sourceId);
    if (taken) return refuse(taken);
    await tx.source.update({ where: { id: sourceId }, data: merged.values, select: { id: true } });
    await recordAct(tx, actor, { act: "change-source", detail: { source: before.name, ...change } }, now);
    return done(merged);
  });
}
