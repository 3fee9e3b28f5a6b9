import type { Role } from "./db/generated/enums.ts";
import { writer } from "./db/writer.ts";
import { hashToken, makeToken } from "./token.ts";

const HOUR = 3_600_000;

/** A session ends this long after it began, used or not. Source: OWASP ASVS 3.3. */
const LONGEST = 30 * 24 * HOUR;
/** Long enough to set up a second step, and no longer: nothing else can be done with such a session. */
const LONGEST_SET_UP = HOUR;
/** For how long requests that are on their way with a replaced id are still answered. */
const GRACE = 30_000;
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

/**
 * Opens a session and returns the random id that the cookie will carry. It is kept nowhere else. Whoever opens one has
 * just proved who they are.
 */
export async function openSession(
  person: { userId: string; address: string; browser: string; mayOnlySetUp?: boolean },
  now: Date,
): Promise<string> {
  const mayOnlySetUp = person.mayOnlySetUp ?? false;
  const id = makeToken();
  await writer().signInSession.create({
    data: {
      idHash: hashToken(id),
      userId: person.userId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + (mayOnlySetUp ? LONGEST_SET_UP : LONGEST)),
      confirmedAt: now,
      mayOnlySetUp,
      address: person.address.slice(0, 64),
      browser: person.browser.slice(0, 300),
    },
    select: { idHash: true },
  });
  return id;
}

/**
 * Gives a session another id and notes that its person has just proved who they are: whoever knows the old id gains
 * nothing by it, and loses the session. `isWhole` opens the whole newsroom to one that was good for setting up alone.
 * Null when it has another id already. Source: OWASP ASVS 5, 7.2.4.
 */
export async function renewSession(
  idHash: string,
  now: Date,
  { isWhole } = { isWhole: false },
): Promise<string | null> {
  const id = makeToken();
  return writer().$transaction(async (tx) => {
    const { count } = await tx.signInSession.updateMany({
      where: { idHash, isReplaced: false, revokedAt: null, expiresAt: { gt: now } },
      data: { isReplaced: true, confirmedAt: null },
    });
    if (count === 0) return null;
    const { expiresAt, ...kept } = await tx.signInSession.findUniqueOrThrow({
      where: { idHash },
      select: {
        userId: true,
        createdAt: true,
        expiresAt: true,
        address: true,
        browser: true,
        mayOnlySetUp: true,
      },
    });
    const grace = new Date(Math.min(expiresAt.getTime(), now.getTime() + GRACE));
    await tx.signInSession.update({
      where: { idHash },
      data: { expiresAt: grace },
      select: { idHash: true },
    });
    const opens = isWhole && kept.mayOnlySetUp;
    await tx.signInSession.create({
      data: {
        ...kept,
        idHash: hashToken(id),
        mayOnlySetUp: kept.mayOnlySetUp && !opens,
        expiresAt: opens ? new Date(now.getTime() + LONGEST) : expiresAt,
        lastSeenAt: now,
        confirmedAt: now,
      },
      select: { idHash: true },
    });
    return id;
  });
}

/**
 * Who a session id belongs to, or null when it is unknown, revoked or expired, its account is disabled, or it is good
 * for setting up a second step alone. Role and status are read afresh, so a demoted or disabled person loses the right
 * at the next request.
 */
export async function readSession(id: string, now: Date): Promise<SignedIn | null> {
  return readOpenSession(id, false, now);
}

/** Like `readSession`, for a session that is good for setting up a second step and for nothing else. */
export async function readSetUpSession(id: string, now: Date): Promise<SignedIn | null> {
  return readOpenSession(id, true, now);
}

async function readOpenSession(id: string, mayOnlySetUp: boolean, now: Date): Promise<SignedIn | null> {
  const idHash = hashToken(id);
  const session = await writer().signInSession.findFirst({
    where: { idHash, mayOnlySetUp, revokedAt: null, expiresAt: { gt: now }, user: { status: "active" } },
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
    where: {
      idHash,
      mayOnlySetUp: false,
      revokedAt: null,
      expiresAt: { gt: now },
      user: { status: "active" },
    },
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
