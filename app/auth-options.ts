import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { signIn } from "#newsroom/people/sign-in.ts";
import { signInInput } from "#newsroom/people/sign-in-input.ts";
import { readEnv } from "#platform/env.ts";
import { revokeSession } from "#platform/session.ts";
import { hashToken } from "#platform/token.ts";

const THIRTY_DAYS = 30 * 24 * 60 * 60;

function isSecure(): boolean {
  return readEnv("STET_ADDRESS")?.startsWith("https:") ?? false;
}

/** `__Host-` keeps the cookie to this very host and to https. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-stet.session" : "stet.session";
}

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
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      },
    },
    providers: [
      CredentialsProvider({
        name: "Stet",
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(credentials, request) {
          const input = signInInput.safeParse(credentials);
          if (!input.success) return null;
          const headers: Record<string, unknown> = request.headers ?? {};
          const outcome = await signIn(
            { address: text(headers["x-stet-address"]), browser: text(headers["user-agent"]) },
            input.data,
            new Date(),
          );
          if (outcome.done) return { id: outcome.value.userId, sessionId: outcome.value.sessionId };
          const [refusal] = outcome.refusals;
          if (refusal?.reason === "too_many_tries") throw new Error("too_many_tries");
          return null;
        },
      }),
    ],
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

function text(header: unknown): string {
  return typeof header === "string" ? header : "";
}
