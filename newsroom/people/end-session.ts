import { writer } from "#platform/db/writer.ts";
import { done, type Outcome } from "#platform/outcome.ts";
import { revokeSession } from "#platform/session.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";

/** Ends one of the person's own sessions; an id of somebody else's, or of none, does nothing. */
export async function endSession(actor: UserActor, idHash: string, now: Date): Promise<Outcome<null>> {
  if (!/^[0-9a-f]{64}$/.test(idHash)) return done(null);
  const wasOpen = await revokeSession(actor.userId, idHash, now);
  if (wasOpen) await writer().$transaction((tx) => recordAct(tx, actor, { act: "end-session" }, now));
  return done(null);
}
