import type { Role } from "./db/generated/enums.ts";
import { writer } from "./db/writer.ts";
import { hashToken, makeToken } from "./token.ts";

const HOUR = 3_600_000;

/** A session ends this long after it began, used or not. Source: OWASP ASVS 3.3. */
const LONGEST = 30 * 24 * HOUR;
/** How stale `lastSeenAt` may get before a request writes it again. */
const SEEN_EVERY = 60_000;

/** A signed-in person, as the session row and the account say at this very request. */
export interface SignedIn {
  userId: string;
  name: string;
  email: string;
  role: Role;
  sessionIdHash: string;
}

/** Opens a session and returns the random id that the cookie will carry. It is kept nowhere else. */
export async function openSession(
  person: { userId: string; address: string; browser: string },
  now: Date,
): Promise<string> {
  const id = makeToken();
  await writer().signInSession.create({
    data: {
      idHash: hashToken(id),
      userId: person.userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST),
      address: person.address.slice(0, 64),
      browser: person.browser.slice(0, 300),
    },
    select: { idHash: true },
  });
  return id;
}

/**
 * Who a session id belongs to, or null when it is unknown, revoked or expired or its account is disabled. Role and
 * status are read afresh, so a demoted or disabled person loses the right at the next request.
 */
export async function readSession(id: string, now: Date): Promise<SignedIn | null> {
  const idHash = hashToken(id);
  const session = await writer().signInSession.findFirst({
    where: { idHash, revokedAt: null, expiresAt: { gt: now }, user: { status: "active" } },
    select: { lastSeenAt: true, user: { select: { id: true, name: true, email: true, role: true } } },
  });
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY) {
    await writer().signInSession.updateMany({ where: { idHash }, data: { lastSeenAt: now } });
  }
  const { user } = session;
  return { userId: user.id, name: user.name, email: user.email, role: user.role, sessionIdHash: idHash };
}

/** Whether a session that was read before is still good: for connections that outlive their first request. */
export async function isSessionOpen(idHash: string, now: Date): Promise<boolean> {
  const open = await writer().signInSession.count({
    where: { idHash, revokedAt: null, expiresAt: { gt: now }, user: { status: "active" } },
  });
  return open > 0;
}

/** Ends one of a person's sessions; somebody else's is left alone. Tells whether there was one to end. */
export async function revokeSession(userId: string, idHash: string, now: Date): Promise<boolean> {
  const { count } = await writer().signInSession.updateMany({
    where: { userId, idHash, revokedAt: null },
    data: { revokedAt: now },
  });
  return count > 0;
}

/** Ends every session of a person: sign out everywhere. Returns how many there were. */
export async function revokeAllSessions(userId: string, now: Date): Promise<number> {
  const { count } = await writer().signInSession.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}
