import type { SecondStepMethod } from "#newsroom/second-step/second-step-view.ts";

/** One way to get in, as somebody has just tried it. */
export type SignInAttempt =
  | { kind: "password"; email: string; password: string }
  | { kind: "app" | "recovery"; code: string }
  | { kind: "passkey" };

/** What came of it. */
export type SignInAnswer =
  | { kind: "signed_in" }
  /** The password was right; one of these is wanted as well. */
  | { kind: "second_step"; methods: SecondStepMethod[] }
  | { kind: "refused"; reason: string };

export type TrySignIn = (attempt: SignInAttempt) => Promise<SignInAnswer>;

const isMethod = (word: string): word is SecondStepMethod => /^(?:app|passkey|recovery)$/.test(word);

/** What the server's error says: `second_step app recovery`, or why it was refused. */
export function readSignInError(error: string, attempt: SignInAttempt["kind"]): SignInAnswer {
  const [reason = "", ...methods] = error.split(" ");
  if (reason === "second_step") return { kind: "second_step", methods: methods.filter(isMethod) };
  if (attempt === "password" && reason !== "too_many_tries") return { kind: "refused", reason: "wrong" };
  if (attempt === "recovery" && reason === "wrong_code") return { kind: "refused", reason: "wrong_recovery" };
  return { kind: "refused", reason };
}
