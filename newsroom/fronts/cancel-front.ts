import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayArrangeFront } from "./front-policy.ts";
import { frontName, frontTag, lockFront } from "./front-store.ts";
import type { Which } from "./front-view.ts";

interface Canceling {
  which: Which;
  /** What waits. */
  versionId: string;
}

/** Calls off a scheduled front any time before its moment; it stays among the versions. */
export async function cancelFront(
  actor: UserActor,
  { which, versionId }: Canceling,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    if (!mayArrangeFront(actor)) return refuse({ field: null, reason: "not_allowed" });
    const front = await lockFront(tx, which);
    if (!front) return refuse({ field: null, reason: "no_such_front" });
    const { next } = front;
    if (next?.versionId !== versionId) return refuse({ field: null, reason: "front_not_waiting" });
    await tx.front.update({
      where: { id: front.id },
      data: { nextVersionId: null, nextAt: null, nextZone: null },
      select: { id: true },
    });
    const detail = { front: frontName(front.section), at: next.at.toISOString(), zone: next.zone };
    await recordAct(tx, actor, { act: "cancel-front", detail }, now);
    await expire(tx, [frontTag(front.section)]);
    return done(null);
  });
}
