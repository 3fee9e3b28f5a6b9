import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { describeChange } from "../history/describe-change.ts";
import { recordAct } from "../history/record-act.ts";
import { type Merged, mergeValues } from "./merge-values.ts";
import { type PageValues, pageFields } from "./page-input.ts";
import { findClash, lockPages } from "./page-store.ts";
import { mayRunPaper } from "./paper-policy.ts";

export interface PageChange {
  pageId: string;
  typed: PageValues;
  /** What the form showed when it was opened. */
  base: PageValues;
}

/** Rewrites a page of the paper's own; readers see it at once. */
export async function changePage(
  actor: UserActor,
  { pageId, typed, base }: PageChange,
  now: Date,
): Promise<Outcome<Merged<PageValues>>> {
  return writer().$transaction(async (tx) => {
    await lockPages(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const before = await tx.paperPage.findUnique({
      where: { id: pageId },
      select: { title: true, slug: true, language: true, text: true },
    });
    if (!before) return refuse({ field: null, reason: "page_gone" });
    const merged = mergeValues(pageFields, { base, typed, now: before });
    if (merged.kind === "clash") return done(merged);
    const change = describeChange(pageFields, before, merged.values);
    if (Object.keys(change).length === 0) return done(merged);
    const clash = await findClash(tx, merged.values.slug, pageId);
    if (clash) return refuse(clash);
    await tx.paperPage.update({ where: { id: pageId }, data: merged.values, select: { id: true } });
    await recordAct(tx, actor, { act: "change-page", detail: { page: before.title, ...change } }, now);
    await expire(tx, ["paper"]);
    return done(merged);
  });
}
