import CredentialsProvider from "next-auth/providers/credentials";
import type { BegunSession } from "#newsroom/people/begin-session.ts";
import { finishSignIn } from "#newsroom/people/finish-sign-in.ts";
import { signIn } from "#newsroom/people/sign-in.ts";
import { signInByPasskey } from "#newsroom/people/sign-in-by-passkey.ts";
import { signInInput } from "#newsroom/people/sign-in-input.ts";
import { passkeyInput, secondStepInput } from "#newsroom/second-step/second-step-input.ts";
import type { Outcome } from "#platform/outcome.ts";
import { dropHalfSignIn, keepHalfSignIn, readHalfToken } from "./sign-in-cookies.ts";

/** What next-auth hands over besides what was typed. */
interface ProviderRequest {
  headers?: Record<string, unknown>;
}

/** E-mail and password. Where a second step is open, the error says so and by what it can be taken. */
export const passwordProvider = CredentialsProvider({
  name: "Stet",
  credentials: { email: { type: "email" }, password: { type: "password" } },
  async authorize(credentials, request) {
    const input = signInInput.safeParse(credentials);
    if (!input.success) return null;
    const outcome = await signIn(fromOf(request), input.data, new Date());
    if (!outcome.done) {
      const [refusal] = outcome.refusals;
      if (refusal?.reason === "too_many_tries") throw new Error("too_many_tries");
      return null;
    }
    const { value } = outcome;
    if (value.kind === "signed_in") return signedIn(value);
    await keepHalfSignIn(value.token);
    throw new Error(["second_step", ...value.methods].join(" "));
  },
});

/** The second step by a code of the authenticator app or a recovery code; the password was right before. */
export const codeProvider = CredentialsProvider({
  id: "second-step",
  name: "Second step",
  credentials: { kind: { type: "text" }, code: { type: "text" } },
  async authorize(credentials, request) {
    const input = secondStepInput.safeParse(credentials);
    if (!input.success) throw new Error("wrong_code");
    const token = (await readHalfToken()) ?? "";
    return settle(await finishSignIn(fromOf(request), token, input.data, new Date()));
  },
});

/** A passkey: both steps at once, or the second one. */
export const passkeyProvider = CredentialsProvider({
  id: "passkey",
  name: "Passkey",
  credentials: { passkey: { type: "text" } },
  async authorize(credentials, request) {
    const input = passkeyInput.safeParse(parse(credentials?.passkey));
    if (!input.success) throw new Error("wrong_passkey");
    const asked = { passkey: input.data, token: await readHalfToken() };
    return settle(await signInByPasskey(fromOf(request), asked, new Date()));
  },
});

async function settle(outcome: Outcome<BegunSession>) {
  if (!outcome.done) throw new Error(outcome.refusals[0]?.reason ?? "wrong_code");
  await dropHalfSignIn();
  return signedIn(outcome.value);
}

function signedIn({ userId, sessionId }: BegunSession) {
  return { id: userId, sessionId };
}

function fromOf({ headers = {} }: ProviderRequest) {
  return { address: text(headers["x-stet-address"]), browser: text(headers["user-agent"]) };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function parse(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? "");
  } catch {
    return null;
  }
}
