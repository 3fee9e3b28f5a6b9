import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { lockPages } from "./page-store.ts";
import { mayRunPaper } from "./paper-policy.ts";

/** Removes a page of the paper's own. Its words stay in the log, so that they can be brought back by hand. */
export async function removePage(
  actor: UserActor,
  { pageId }: { pageId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    await lockPages(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const page = await tx.paperPage.findUnique({
      where: { id: pageId },
      select: { title: true, slug: true, text: true },
    });
    if (!page) return refuse({ field: null, reason: "page_gone" });
    await tx.paperPage.delete({ where: { id: pageId }, select: { id: true } });
    const detail = { page: page.title, slug: page.slug, text: page.text };
    await recordAct(tx, actor, { act: "remove-page", detail }, now);
    await expire(tx, ["paper"]);
    return done(null);
  });
}
