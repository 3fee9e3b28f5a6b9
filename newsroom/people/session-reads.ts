import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";

export interface SessionView {
  idHash: string;
  createdAt: string;
  lastSeenAt: string;
  address: string;
  browser: string;
  isThisOne: boolean;
}

/** The person's own open sessions, the latest seen first. */
export async function readOwnSessions(actor: UserActor, now: Date): Promise<SessionView[]> {
  const rows = await writer().signInSession.findMany({
    where: { userId: actor.userId, revokedAt: null, isReplaced: false, expiresAt: { gt: now } },
    select: { idHash: true, createdAt: true, lastSeenAt: true, address: true, browser: true },
    orderBy: [{ lastSeenAt: "desc" }, { idHash: "asc" }],
  });
  return rows.map((row) => ({
    idHash: row.idHash,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    address: row.address,
    browser: row.browser,
    isThisOne: row.idHash === actor.sessionIdHash,
  }));
}
