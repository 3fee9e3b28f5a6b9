import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { PageValues } from "./page-input.ts";
import { findClash, lockPages, mostPages } from "./page-store.ts";
import { mayRunPaper } from "./paper-policy.ts";

/** Adds a page of the paper's own, at the end of those that the foot of every page names. */
export async function addPage(
  actor: UserActor,
  input: PageValues,
  now: Date,
): Promise<Outcome<{ pageId: string }>> {
  return writer().$transaction(async (tx) => {
    await lockPages(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const clash = await findClash(tx, input.slug, null);
    if (clash) return refuse(clash);
    const last = await tx.paperPage.aggregate({ _max: { position: true }, _count: true });
    if (last._count >= mostPages) return refuse({ field: null, reason: "too_many_pages" });
    const { id } = await tx.paperPage.create({
      data: { ...input, position: (last._max.position ?? -1) + 1 },
      select: { id: true },
    });
    await recordAct(tx, actor, { act: "add-page", detail: { page: input.title, slug: input.slug } }, now);
    await expire(tx, ["paper"]);
    return done({ pageId: id });
  });
}
