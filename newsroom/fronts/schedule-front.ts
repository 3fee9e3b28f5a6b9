import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { settleWhen } from "../schedule/settle-when.ts";
import type { ScheduleFrontInput } from "./front-input.ts";
import { mayArrangeFront } from "./front-policy.ts";
import { addVersion, frontName, frontTag, isSame, lockFront } from "./front-store.ts";
import type { Which } from "./front-view.ts";

/**
 * Freezes a front's draft for a moment to come; readers get it then by the database's clock. A front waits with one
 * version: what waited before makes way and stays among the versions.
 */
export async function scheduleFront(
  actor: UserActor,
  { which, version, when }: ScheduleFrontInput & { which: Which },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    if (!mayArrangeFront(actor)) return refuse({ field: null, reason: "not_allowed" });
    const front = await lockFront(tx, which);
    if (!front) return refuse({ field: null, reason: "no_such_front" });
    if (front.draft.version !== version) {
      return refuse({ field: null, reason: "front_behind", detail: { by: front.draft.by ?? "" } });
    }
    const moment = settleWhen(when, "when", now);
    if (!moment.done) return moment;
    const { at, zone } = moment.value;
    const { slots } = front.draft;
    const { next } = front;
    if (next && next.at.getTime() === at.getTime() && next.zone === zone && isSame(next.slots, slots)) {
      return done(null);
    }
    const addition = { frontId: front.id, kind: "scheduled" as const, slots, byId: actor.userId };
    const { id, number } = await addVersion(tx, addition, now);
    await tx.front.update({
      where: { id: front.id },
      data: { nextVersionId: id, nextAt: at, nextZone: zone },
      select: { id: true },
    });
    const detail = {
      front: frontName(front.section),
      number,
      at: at.toISOString(),
      zone,
      insteadOf: next?.at.toISOString() ?? null,
    };
    await recordAct(tx, actor, { act: "schedule-front", detail }, now);
    // Pages that are kept do not know of this moment yet.
    await expire(tx, [frontTag(front.section)]);
    return done(null);
  });
}
