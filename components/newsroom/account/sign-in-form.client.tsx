"use client";

import { type FormEvent, useRef, useState } from "react";
import type { SecondStepMethod } from "#newsroom/second-step/second-step-view.ts";
import { PasswordField } from "./password-field.client.tsx";
import { SecondStepForm } from "./second-step-form.client.tsx";
import type { SignInAttempt } from "./sign-in-attempt.ts";
import { signInWords } from "./sign-in-words.ts";
import "./sign-in.css";
import { trySignIn } from "./try-sign-in.client.ts";

export interface SignInFormProps {
  /** Where to go on: a path that `chooseReturnPath` has let through. */
  returnTo: string;
  /** By what an open second step can be taken, when the password was right a moment ago; else empty. */
  openMethods: SecondStepMethod[];
  /** The paper's address is one at which passkeys work. */
  canUsePasskeys: boolean;
}

/** E-mail and password, then the second step of those who have one. Nothing tells whether an account exists. */
export function SignInForm({ returnTo, openMethods, canUsePasskeys }: SignInFormProps) {
  const [methods, setMethods] = useState(openMethods);
  const [problem, setProblem] = useState<string | null>(null);
  const [isGoing, setIsGoing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  /** Tries, goes on or to the second step when it may, and answers why not otherwise. */
  async function attempt(tried: SignInAttempt): Promise<string | null> {
    const answer = await trySignIn(tried);
    if (answer.kind === "signed_in") {
      window.location.assign(returnTo);
      // The page is being left: whoever waits here waits for the next one.
      return new Promise(() => {});
    }
    if (answer.kind === "second_step") {
      setMethods(answer.methods);
      return null;
    }
    if (answer.reason === "second_step_over") {
      setMethods([]);
      setProblem(answer.reason);
    }
    return answer.reason;
  }

  async function begin(tried: SignInAttempt) {
    if (isGoing) return;
    setIsGoing(true);
    setProblem(null);
    const found = await attempt(tried);
    setProblem(found);
    setIsGoing(false);
    if (found) form.current?.querySelector<HTMLInputElement>("input[name=password]")?.select();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [email, password] = [String(typed.get("email") ?? ""), String(typed.get("password") ?? "")];
    void begin({ kind: "password", email, password });
  }

  if (methods.length > 0) {
    return <SecondStepForm methods={methods} attempt={attempt} onStartAgain={() => setMethods([])} />;
  }
  return (
    // Sent before the script is there, the form must not put a password into the address: hence post.
    <form ref={form} className="gate-form" method="post" onSubmit={submit} aria-busy={isGoing}>
      <div role="alert">{problem ? <p className="field-error">{signInWords(problem)}</p> : null}</div>
      <div className="form-field">
        <label htmlFor="email">E-mail</label>
        <input
          className="field-control"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={320}
          required
          // biome-ignore lint/a11y/noAutofocus: the page has one purpose, and this is where it begins
          autoFocus
        />
      </div>
      <PasswordField label="Password" autoComplete="current-password" />
      <button type="submit" className="button is-primary" aria-disabled={isGoing}>
        {isGoing ? "Signing in …" : "Sign in"}
      </button>
      {canUsePasskeys && (
        <>
          <p className="gate-or">or</p>
          <button
            type="button"
            className="button"
            aria-disabled={isGoing}
            onClick={() => void begin({ kind: "passkey" })}
          >
            Use a passkey
          </button>
        </>
      )}
    </form>
  );
}
