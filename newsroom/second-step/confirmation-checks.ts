import type { Transaction } from "#platform/db/writer.ts";
import type { Refusal } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";

/** For how long nothing more is asked after somebody has proved who they are. */
const CONFIRMED_FOR = 10 * 60_000;

/** What a dangerous act refuses with when its person has to prove first who they are. */
export const confirmFirst: Refusal = { field: null, reason: "confirm_first" };

/**
 * Whether the actor has proved within the last ten minutes who they are: by signing in, or when they were asked again.
 * The session row is read afresh, in the act's own transaction. Source: OWASP ASVS 5, 7.5.1 and 7.5.3.
 */
export async function isConfirmed(tx: Transaction, actor: UserActor, now: Date): Promise<boolean> {
  const sessions = await tx.signInSession.count({
    where: {
      idHash: actor.sessionIdHash,
      userId: actor.userId,
      revokedAt: null,
      expiresAt: { gt: now },
      confirmedAt: { gt: new Date(now.getTime() - CONFIRMED_FOR) },
    },
  });
  return sessions > 0;
}
