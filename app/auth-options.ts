import type { NextAuthOptions } from "next-auth";
import { readEnv } from "#platform/env.ts";
import { revokeSession } from "#platform/session.ts";
import { hashToken } from "#platform/token.ts";
import { sessionCookieName, sessionCookieOptions, THIRTY_DAYS } from "./sign-in-cookies.ts";
import { codeProvider, passkeyProvider, passwordProvider } from "./sign-in-providers.ts";

/**
 * next-auth proves who signs in and keeps the cookie; the cookie's token carries nothing but the id of a session
 * row, which is read again at every request. Made afresh each time because the environment is set at start.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: readEnv("STET_SECRET"),
    session: { strategy: "jwt", maxAge: THIRTY_DAYS },
    pages: { signIn: "/newsroom/sign-in", error: "/newsroom/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
    },
    providers: [passwordProvider, codeProvider, passkeyProvider],
    callbacks: {
      jwt: ({ token, user }) =>
        user && "sessionId" in user ? { sub: user.id, sessionId: user.sessionId } : token,
      // The browser learns nothing from /api/auth/session but that there is one.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sessionId === "string" && token.sub) {
          await revokeSession(token.sub, hashToken(token.sessionId), new Date());
        }
      },
    },
  };
}
