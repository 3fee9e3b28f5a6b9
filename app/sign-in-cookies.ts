import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { readEnv, requireEnv } from "#platform/env.ts";

export const THIRTY_DAYS = 30 * 24 * 60 * 60;
const FIVE_MINUTES = 5 * 60;

export function isSecure(): boolean {
  return readEnv("STET_ADDRESS")?.startsWith("https:") ?? false;
}

/** `__Host-` keeps the cookie to this very host and to https. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-stet.session" : "stet.session";
}

/** The open second step of a sign-in. It is no session: nothing that asks for one looks at it. */
function halfCookieName(): string {
  return isSecure() ? "__Host-stet.second-step" : "stet.second-step";
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

/** Gives the browser its session's new id, sealed as next-auth seals it; null leaves the one it has. */
export async function keepSession(userId: string, sessionId: string | null): Promise<void> {
  if (sessionId === null) return;
  const value = await encode({
    token: { sub: userId, sessionId },
    secret: requireEnv("STET_SECRET"),
    maxAge: THIRTY_DAYS,
  });
  const options = { ...sessionCookieOptions(), maxAge: THIRTY_DAYS };
  (await cookies()).set(sessionCookieName(), value, options);
}

/** Remembers that the password was right, for as long as the second step is open. No script can read it. */
export async function keepHalfSignIn(token: string): Promise<void> {
  const options = { ...sessionCookieOptions(), sameSite: "strict", maxAge: FIVE_MINUTES } as const;
  (await cookies()).set(halfCookieName(), token, options);
}

export async function readHalfToken(): Promise<string | null> {
  return (await cookies()).get(halfCookieName())?.value ?? null;
}

export async function dropHalfSignIn(): Promise<void> {
  const store = await cookies();
  // A cookie of `__Host-` is taken away only by one like it.
  if (store.has(halfCookieName())) store.set(halfCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
