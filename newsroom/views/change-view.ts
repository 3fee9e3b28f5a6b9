import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { lockView } from "./lock-view.ts";
import type { ChangeViewInput } from "./view-input.ts";
import { mayChangeView, mayShareView } from "./view-policy.ts";

/** Renames a view, has it ask something else, shares it or takes it back. */
export async function changeView(
  actor: UserActor,
  { viewId, ...change }: ChangeViewInput & { viewId: string },
  now: Date,
): Promise<Outcome<{ viewId: string }>> {
  return writer().$transaction(async (tx) => {
    const view = await lockView(tx, actor, viewId);
    if (!view) return refuse({ field: null, reason: "no_such_view" });
    if (!mayChangeView(actor, view)) return refuse({ field: null, reason: "not_your_view" });
    const isShared = change.isShared ?? view.isShared;
    if (isShared && !mayShareView(actor)) return refuse({ field: "isShared", reason: "not_allowed" });
    const name = change.name ?? view.name;
    const taken = await tx.deskView.count({ where: { ownerId: view.ownerId, name, id: { not: viewId } } });
    if (taken > 0) return refuse({ field: "name", reason: "view_name_taken" });
    const query = change.query ?? view.query;
    await tx.deskView.update({
      where: { id: viewId },
      data: { name, query, isShared },
      select: { id: true },
    });
    if (view.isShared || isShared) {
      await recordAct(
        tx,
        actor,
        { act: "change-view", detail: { name, query, isShared, from: view.name } },
        now,
      );
    }
    return done({ viewId });
  });
}
