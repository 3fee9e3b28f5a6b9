import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import type { UserActor } from "#newsroom/actor.ts";
import { requireEnv } from "#platform/env.ts";
import { readSession, readSetUpSession, type SignedIn } from "#platform/session.ts";
import { sessionCookieName } from "./sign-in-cookies.ts";

/**
 * Who asks, as the session row and the account say now; null when nobody is signed in, and null for somebody who has to
 * set up a second step first: everything but the ways to sign in asks here.
 */
export async function readActor(now: Date): Promise<UserActor | null> {
  const sessionId = await readSessionId();
  return sessionId ? actorOf(await readSession(sessionId, now)) : null;
}

/** Somebody at their own ways to sign in. */
export interface Signer {
  actor: UserActor;
  /** They may do nothing else before they have set up a second step. */
  mayOnlySetUp: boolean;
}

/** Who asks about their own ways to sign in: also somebody who has to set up a second step before anything else. */
export async function readSigner(now: Date): Promise<Signer | null> {
  const sessionId = await readSessionId();
  if (!sessionId) return null;
  const actor = actorOf(await readSession(sessionId, now));
  if (actor) return { actor, mayOnlySetUp: false };
  const newcomer = actorOf(await readSetUpSession(sessionId, now));
  return newcomer && { actor: newcomer, mayOnlySetUp: true };
}

function actorOf(signedIn: SignedIn | null): UserActor | null {
  if (!signedIn) return null;
  const { userId, name, role, sessionIdHash } = signedIn;
  return { kind: "user", userId, name, role, sessionIdHash };
}

async function readSessionId(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  try {
    const token = await decode({ token: cookie, secret: requireEnv("STET_SECRET") });
    return typeof token?.sessionId === "string" ? token.sessionId : null;
  } catch {
    // A cookie sealed with another secret, or not by us at all, is nobody's.
    return null;
  }
}
