import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import type { UserActor } from "#newsroom/actor.ts";
import { requireEnv } from "#platform/env.ts";
import { readSession } from "#platform/session.ts";
import { sessionCookieName } from "./auth-options.ts";

/** Who asks, as the session row and the account say now; null when nobody is signed in. */
export async function readActor(now: Date): Promise<UserActor | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  const sessionId = await readSessionId(cookie);
  if (!sessionId) return null;
  const signedIn = await readSession(sessionId, now);
  if (!signedIn) return null;
  const { userId, name, role, sessionIdHash } = signedIn;
  return { kind: "user", userId, name, role, sessionIdHash };
}

async function readSessionId(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: requireEnv("STET_SECRET") });
    return typeof token?.sessionId === "string" ? token.sessionId : null;
  } catch {
    // A cookie sealed with another secret, or not by us at all, is nobody's.
    return null;
  }
}
