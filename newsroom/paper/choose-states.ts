import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { canSwitchOff, handInState } from "../stories/workflow.ts";
import { mayChooseStates } from "./paper-policy.ts";
import { readStatesOff } from "./paper-reads.ts";
import type { StatesInput } from "./states-input.ts";

/**
 * Says which states this newsroom does without. No move leads into them from then on; a story that stands in one stays
 * there until somebody moves it on. What is chosen already changes nothing.
 */
export async function chooseStates(
  actor: UserActor,
  { off }: StatesInput,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM paper FOR UPDATE`;
    if (!mayChooseStates(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (!off.every(canSwitchOff)) return refuse({ field: "states", reason: "state_is_needed" });
    if (handInState(off) === null) return refuse({ field: "states", reason: "no_desk_left" });

    const chosen = [...new Set(off)].sort();
    const before = [...(await readStatesOff(tx))].sort();
    if (chosen.join() === before.join()) return done(null);
    await tx.paper.update({ where: { id: 1 }, data: { statesOff: chosen }, select: { id: true } });
    await recordAct(tx, actor, { act: "choose-states", detail: { off: chosen.join(", ") } }, now);
    return done(null);
  });
}
