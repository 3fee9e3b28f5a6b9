import type { Transaction } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { maySeeView } from "./view-policy.ts";

/** Locks a view for the rest of the transaction; null when there is none for this person. */
export async function lockView(tx: Transaction, actor: UserActor, viewId: string) {
  await tx.$queryRaw`SELECT 1 AS locked FROM desk_view WHERE id = ${viewId}::uuid FOR UPDATE`;
  const view = await tx.deskView.findUnique({
    where: { id: viewId },
    select: { id: true, ownerId: true, name: true, query: true, isShared: true },
  });
  return view && maySeeView(actor, view) ? view : null;
}
