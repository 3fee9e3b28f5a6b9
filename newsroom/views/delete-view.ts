import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { lockView } from "./lock-view.ts";
import { mayChangeView } from "./view-policy.ts";

/** Takes a view away; whose desk opened with it begins with all stories again. */
export async function deleteView(
  actor: UserActor,
  { viewId }: { viewId: string },
  now: Date,
): Promise<Outcome<{ viewId: string }>> {
  return writer().$transaction(async (tx) => {
    const view = await lockView(tx, actor, viewId);
    if (!view) return refuse({ field: null, reason: "no_such_view" });
    if (!mayChangeView(actor, view)) return refuse({ field: null, reason: "not_your_view" });
    await tx.openingView.deleteMany({ where: { view: viewId } });
    await tx.deskView.delete({ where: { id: viewId }, select: { id: true } });
    if (view.isShared) {
      await recordAct(tx, actor, { act: "delete-view", detail: { name: view.name, query: view.query } }, now);
    }
    return done({ viewId });
  });
}
