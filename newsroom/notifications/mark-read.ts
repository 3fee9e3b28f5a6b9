import { isStorable } from "#platform/db/is-storable.ts";
import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import type { ReadInput } from "./notification-input.ts";

/**
 * Notes that the person has read notifications of their own; somebody else's are left alone. What came after the
 * newest that was seen stays unread. Reading is no act of the paper's: it is not in the history.
 */
export async function markRead(
  actor: UserActor,
  read: ReadInput,
  now: Date,
): Promise<Outcome<{ count: number }>> {
  const upTo = "upTo" in read ? new Date(read.upTo) : null;
  if (upTo && !isStorable(upTo)) return refuse({ field: "upTo", reason: "not_understood" });
  return writer().$transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: {
        userId: actor.userId,
        readAt: null,
        ...("ids" in read ? { id: { in: read.ids } } : {}),
        ...(upTo ? { at: { lte: upTo } } : {}),
      },
      data: { readAt: now },
    });
    if (count > 0) await tx.$executeRaw`SELECT pg_notify('notification', ${actor.userId})`;
    return done({ count });
  });
}
