"use client";

import { useId, useState } from "react";
import type { SecondStepMethod } from "#newsroom/second-step/second-step-view.ts";
import { SecondStepForm } from "../../account/second-step-form.client.tsx";
import type { SignInAttempt } from "../../account/sign-in-attempt.ts";
import { signInWords } from "../../account/sign-in-words.ts";
import "../../account/sign-in.css";
import { Dialog } from "../../dialog.client.tsx";
import type { SignInResult } from "./sign-in-as-opener.ts";

/** How the session of the person who opened the story is renewed. */
export interface SignIn {
  /** Who opened the story, as the dialog names them; "" when that is not known. */
  opener: string;
  renew(attempt: SignInAttempt): Promise<SignInResult>;
  /** Whether somebody who had to set up a second step elsewhere may go on now. */
  isBack(): Promise<boolean>;
}

interface SignInDialogProps {
  email: string;
  signIn: SignIn;
  onSignedIn: () => void;
}

/** Opens over the editor when the session has ended: the text stays where it is, and the save goes on afterwards. */
export function SignInDialog({ email, signIn, onSignedIn }: SignInDialogProps) {
  const [methods, setMethods] = useState<SecondStepMethod[]>([]);
  const [mustSetUp, setMustSetUp] = useState(false);
  const [problem, setProblem] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const person = signIn.opener || "the person who opened it";

  /** Tries, and answers why not; null when there is nothing to say. */
  async function attempt(tried: SignInAttempt): Promise<string | null> {
    setProblem("");
    const result = await signIn.renew(tried);
    if (result.kind === "refused" && result.reason !== "second_step_over") return result.reason;
    if (result.kind === "signed_in") onSignedIn();
    else if (result.kind === "must_set_up") setMustSetUp(true);
    setMethods(result.kind === "second_step" ? result.methods : []);
    if (result.kind === "refused") setProblem(signInWords(result.reason));
    if (result.kind === "other_person")
      setProblem(`That is another account. These words are saved only as ${person}'s.`);
    return null;
  }

  async function begin(tried: SignInAttempt) {
    setIsBusy(true);
    const reason = await attempt(tried);
    if (reason) setProblem(reasonWords(reason));
    setIsBusy(false);
  }

  async function goOn() {
    if (await signIn.isBack()) onSignedIn();
    else setProblem("The second step is not set up yet.");
  }

  return (
    <Dialog title="Sign in to go on">
      <p>
        The session has ended, or somebody else has signed in here. Nothing is lost.{" "}
        {signIn.opener === ""
          ? "Sign in as the person who opened this story to go on saving."
          : `This story was opened by ${signIn.opener}; sign in as ${signIn.opener} to go on saving.`}
      </p>
      {mustSetUp ? (
        <div className="stack">
          <p>
            The paper now asks you for a second step at sign-in.{" "}
            <a href="/newsroom/set-up" target="_blank" rel="noreferrer">
              Set it up in a new window
            </a>
            , then come back here. Your words are kept.
          </p>
          <p className="field-error" role="alert">
            {problem}
          </p>
          <button type="button" className="button is-primary" onClick={() => void goOn()}>
            It is set up: go on
          </button>
        </div>
      ) : methods.length > 0 ? (
        <SecondStepForm methods={methods} attempt={attempt} onStartAgain={() => setMethods([])} />
      ) : (
        <PasswordForm
          email={email}
          problem={problem}
          isBusy={isBusy}
          onSubmit={(tried) => void begin(tried)}
        />
      )}
    </Dialog>
  );
}

const reasonWords = (reason: string) =>
  reason === "unreachable"
    ? "The newsroom does not answer. Your words are kept; try again in a moment."
    : signInWords(reason);

interface PasswordFormProps {
  email: string;
  problem: string;
  isBusy: boolean;
  onSubmit: (attempt: SignInAttempt) => void;
}

function PasswordForm({ email, problem, isBusy, onSubmit }: PasswordFormProps) {
  const id = useId();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const typed = (name: string) => String(form.get(name) ?? "");
        onSubmit({ kind: "password", email: typed("email"), password: typed("password") });
      }}
    >
      <div className="form-field">
        <label htmlFor={`${id}-email`}>E-mail</label>
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          className="field-control"
          autoComplete="username"
          defaultValue={email}
          required
        />
      </div>
      <div className="form-field">
        <label htmlFor={`${id}-password`}>Password</label>
        <input
          id={`${id}-password`}
          name="password"
          type="password"
          className="field-control"
          autoComplete="current-password"
          required
        />
      </div>
      <p className="field-error" role="alert">
        {problem}
      </p>
      <button type="submit" className="button is-primary" disabled={isBusy}>
        {isBusy ? "Signing in…" : "Sign in"}
      </button>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        onClick={() => onSubmit({ kind: "passkey" })}
      >
        Use a passkey
      </button>
    </form>
  );
}
