import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { readSlots } from "#site/front/front-slots.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { RestoreFrontInput } from "./front-input.ts";
import { mayArrangeFront } from "./front-policy.ts";
import { addVersion, frontName, frontTag, isSame, keepDraft, lockFront, writeDraft } from "./front-store.ts";
import type { Which } from "./front-view.ts";

/**
 * Makes an earlier version the draft again or, `to: "live"`, what readers have as well, as a new version. The draft
 * that makes way is kept.
 */
export async function restoreFront(
  actor: UserActor,
  { which, versionId, to }: RestoreFrontInput & { which: Which },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    if (!mayArrangeFront(actor)) return refuse({ field: null, reason: "not_allowed" });
    const front = await lockFront(tx, which);
    if (!front) return refuse({ field: null, reason: "no_such_front" });
    const version = await tx.frontVersion.findFirst({
      where: { id: versionId, frontId: front.id },
      select: { slots: true, number: true },
    });
    if (!version) return refuse({ field: null, reason: "no_such_front_version" });
    const slots = readSlots(version.slots);
    const goesOut = to === "live" && !isSame(slots, front.live);
    if (!goesOut && isSame(slots, front.draft.slots)) return done(null);
    if (!isSame(slots, front.draft.slots)) {
      await keepDraft(tx, front);
      await writeDraft(tx, { front, slots, userId: actor.userId }, now);
    }
    if (goesOut) {
      const addition = { frontId: front.id, kind: "published" as const, slots, byId: actor.userId };
      const { id } = await addVersion(tx, addition, now);
      await tx.front.update({ where: { id: front.id }, data: { liveVersionId: id }, select: { id: true } });
      await expire(tx, [frontTag(front.section)]);
    }
    const detail = { front: frontName(front.section), number: version.number, to };
    await recordAct(tx, actor, { act: "restore-front", detail }, now);
    return done(null);
  });
}
