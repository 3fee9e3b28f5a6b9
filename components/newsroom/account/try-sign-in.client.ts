"use client";

import { readSignInError, type SignInAnswer, type SignInAttempt } from "./sign-in-attempt.ts";

/** Signs in without leaving the page; nothing a network can do makes it throw. */
export async function trySignIn(attempt: SignInAttempt): Promise<SignInAnswer> {
  try {
    const { getCsrfToken } = await import("next-auth/react");
    // Asked first because next-auth leaves the page for one of its own when it finds no server.
    if (!(await getCsrfToken())) return { kind: "refused", reason: "unreachable" };
    switch (attempt.kind) {
      case "password":
        return await send("credentials", attempt, { email: attempt.email, password: attempt.password });
      case "app":
      case "recovery":
        return await send("second-step", attempt, { kind: attempt.kind, code: attempt.code });
      case "passkey":
        return await signInByPasskey(attempt);
    }
  } catch {
    return { kind: "refused", reason: "unreachable" };
  }
}

async function signInByPasskey(attempt: SignInAttempt): Promise<SignInAnswer> {
  const response = await fetch("/api/v1/sign-in/challenge", { method: "POST", cache: "no-store" });
  if (response.status === 422) return { kind: "refused", reason: "too_many_tries" };
  if (!response.ok) return { kind: "refused", reason: "unreachable" };
  const optionsJSON = await response.json();
  const { startAuthentication } = await import("@simplewebauthn/browser");
  let passkey: unknown;
  try {
    passkey = await startAuthentication({ optionsJSON });
  } catch {
    // Browsers do not tell one who has no passkey from one who changed their mind, on purpose.
    return { kind: "refused", reason: "passkey_stopped" };
  }
  return send("passkey", attempt, { passkey: JSON.stringify(passkey) });
}

async function send(
  provider: string,
  { kind }: SignInAttempt,
  fields: Record<string, string>,
): Promise<SignInAnswer> {
  const { signIn } = await import("next-auth/react");
  const answer = await signIn(provider, { ...fields, redirect: false });
  if (answer?.ok && !answer.error) return { kind: "signed_in" };
  return readSignInError(answer?.error ?? "", kind);
}
