"use client";

import { type FormEvent, useState } from "react";
import type { SecondStepMethod } from "#newsroom/second-step/second-step-view.ts";
import { CodeField } from "./code-field.tsx";
import type { SignInAttempt } from "./sign-in-attempt.ts";
import { signInWords } from "./sign-in-words.ts";

export interface SecondStepFormProps {
  methods: SecondStepMethod[];
  /** Null when it worked, else the reason why not. */
  attempt: (attempt: SignInAttempt) => Promise<string | null>;
  onStartAgain: () => void;
}

const otherWords: Record<SecondStepMethod, string> = {
  app: "Use the authenticator app",
  passkey: "Use a passkey",
  recovery: "Use a recovery code",
};

/** The second step of a sign-in: the password was right, one more proof is wanted. */
export function SecondStepForm({ methods, attempt, onStartAgain }: SecondStepFormProps) {
  const [method, setMethod] = useState<SecondStepMethod>(methods[0] ?? "recovery");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function go(tried: SignInAttempt) {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    setProblem(await attempt(tried));
    setBusy(false);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (method === "passkey") void go({ kind: "passkey" });
    else void go({ kind: method, code: String(new FormData(event.currentTarget).get("code") ?? "") });
  }

  const said = problem ? signInWords(problem) : undefined;
  const isAtCode = problem === "wrong_code" || problem === "wrong_recovery";
  return (
    <form className="gate-form" method="post" onSubmit={submit} aria-busy={isBusy} noValidate>
      <div role="alert">{said && !isAtCode ? <p className="field-error">{said}</p> : null}</div>
      {method === "passkey" ? (
        <p>Your device will ask for your finger, your face or its PIN.</p>
      ) : (
        <CodeField key={method} kind={method} problem={isAtCode ? said : undefined} />
      )}
      <button type="submit" className="button is-primary" aria-disabled={isBusy}>
        {isBusy ? "Signing in …" : method === "passkey" ? "Use a passkey" : "Sign in"}
      </button>
      <div className="other-ways">
        {methods
          .filter((other) => other !== method)
          .map((other) => (
            <button
              key={other}
              type="button"
              className="link-button"
              onClick={() => {
                setMethod(other);
                setProblem(null);
                if (other === "passkey") void go({ kind: "passkey" });
              }}
            >
              {otherWords[other]}
            </button>
          ))}
        <button type="button" className="link-button" onClick={onStartAgain}>
          Begin again
        </button>
      </div>
      <p className="field-hint">
        Lost phone, key and recovery codes? An admin of your newsroom can let you in again.
      </p>
    </form>
  );
}
