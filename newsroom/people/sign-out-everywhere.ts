import { writer } from "#platform/db/writer.ts";
import { done, type Outcome } from "#platform/outcome.ts";
import { revokeAllSessions } from "#platform/session.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";

/** Ends every session of the person who asks, this one too. */
export async function signOutEverywhere(actor: UserActor, now: Date): Promise<Outcome<{ sessions: number }>> {
  const sessions = await revokeAllSessions(actor.userId, now);
  await writer().$transaction((tx) =>
    recordAct(tx, actor, { act: "sign-out-everywhere", detail: { sessions } }, now),
  );
  return done({ sessions });
}
