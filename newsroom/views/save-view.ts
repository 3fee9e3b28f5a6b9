import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { SaveViewInput } from "./view-input.ts";
import { mayShareView } from "./view-policy.ts";

const MOST_VIEWS = 30;

/** Keeps a question to the desk under a name, for its owner or, if an editor says so, for everybody. */
export async function saveView(
  actor: UserActor,
  { name, query, isShared }: SaveViewInput,
  now: Date,
): Promise<Outcome<{ viewId: string }>> {
  return writer().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM "user" WHERE id = ${actor.userId}::uuid FOR UPDATE`;
    if (isShared && !mayShareView(actor)) return refuse({ field: "isShared", reason: "not_allowed" });
    const own = await tx.deskView.findMany({ where: { ownerId: actor.userId }, select: { name: true } });
    if (own.length >= MOST_VIEWS) return refuse({ field: "name", reason: "too_many" });
    if (own.some((view) => view.name === name)) return refuse({ field: "name", reason: "view_name_taken" });
    const view = await tx.deskView.create({
      data: { ownerId: actor.userId, name, query, isShared, createdAt: now },
      select: { id: true },
    });
    if (isShared) await recordAct(tx, actor, { act: "save-view", detail: { name, query } }, now);
    return done({ viewId: view.id });
  });
}
