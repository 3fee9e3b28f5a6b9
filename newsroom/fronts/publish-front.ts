import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayArrangeFront } from "./front-policy.ts";
import { addVersion, frontName, frontTag, isSame, lockFront } from "./front-store.ts";
import type { Which } from "./front-view.ts";

interface Publishing {
  which: Which;
  /** The draft that its sender saw. */
  version: number;
}

/**
 * Puts a front's draft before readers at once. What is scheduled stays so: it is tomorrow's front. When readers have
 * just this already, nothing happens, so a request may be sent again.
 */
export async function publishFront(
  actor: UserActor,
  { which, version }: Publishing,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    if (!mayArrangeFront(actor)) return refuse({ field: null, reason: "not_allowed" });
    const front = await lockFront(tx, which);
    if (!front) return refuse({ field: null, reason: "no_such_front" });
    if (front.draft.version !== version) {
      return refuse({ field: null, reason: "front_behind", detail: { by: front.draft.by ?? "" } });
    }
    const { slots } = front.draft;
    if (isSame(slots, front.live)) return done(null);
    const addition = { frontId: front.id, kind: "published" as const, slots, byId: actor.userId };
    const { id, number } = await addVersion(tx, addition, now);
    await tx.front.update({ where: { id: front.id }, data: { liveVersionId: id }, select: { id: true } });
    const detail = { front: frontName(front.section), number };
    await recordAct(tx, actor, { act: "publish-front", detail }, now);
    await expire(tx, [frontTag(front.section)]);
    return done(null);
  });
}
