import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { checkSlots } from "./check-slots.ts";
import type { FrontDraftInput } from "./front-input.ts";
import { mayArrangeFront } from "./front-policy.ts";
import { isSame, keepDraft, lockFront, writeDraft } from "./front-store.ts";
import type { DraftSaved, Which } from "./front-view.ts";

/**
 * Saves a front's draft when its sender saw the last one; else the answer is that one, and nothing is overwritten. The
 * same again, as after a lost answer, has no effect. Somebody else's draft is kept as a version before it makes way.
 * Readers see none of it.
 */
export async function saveFrontDraft(
  actor: UserActor,
  { which, baseVersion, slots }: FrontDraftInput & { which: Which },
  now: Date,
): Promise<Outcome<DraftSaved>> {
  return writer().$transaction(async (tx) => {
    if (!mayArrangeFront(actor)) return refuse({ field: null, reason: "not_allowed" });
    const front = await lockFront(tx, which);
    if (!front) return refuse({ field: null, reason: "no_such_front" });
    const { draft } = front;
    if (isSame(draft.slots, slots)) return done({ kind: "saved", draft });
    if (draft.version !== baseVersion) return done({ kind: "clash", draft });
    const refusals = await checkSlots(tx, front, slots);
    if (refusals) return refuse(refusals);
    if (front.draftById !== actor.userId) await keepDraft(tx, front);
    const version = await writeDraft(tx, { front, slots, userId: actor.userId }, now);
    return done({ kind: "saved", draft: { version, slots, by: actor.name, at: now.toISOString() } });
  });
}
