"use client";

import { useId, useState } from "react";
import { Dialog } from "../../dialog.client.tsx";
import type { SignInResult } from "./sign-in-as-opener.ts";

/** How the session of the person who opened the story is renewed; a network failure rejects. */
export interface SignIn {
  /** Who opened the story, as the dialog names them; "" when that is not known. */
  opener: string;
  renew(account: { email: string; password: string }): Promise<SignInResult>;
}

/** Opens over the editor when the session has ended: the text stays where it is, and the save goes on afterwards. */
export function SignInDialog({
  email,
  signIn,
  onSignedIn,
}: {
  email: string;
  signIn: SignIn;
  onSignedIn: () => void;
}) {
  const [problem, setProblem] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const id = useId();
  const person = signIn.opener || "the person who opened it";

  async function submit(form: FormData) {
    setIsBusy(true);
    setProblem("");
    try {
      const result = await signIn.renew({
        email: String(form.get("email") ?? ""),
        password: String(form.get("password") ?? ""),
      });
      if (result === "signed_in") onSignedIn();
      else if (result === "not_right") setProblem("The e-mail address or the password is not right.");
      else setProblem(`That is another account. These words are saved only as ${person}'s.`);
    } catch {
      setProblem("The newsroom does not answer. Your words are kept; try again in a moment.");
    }
    setIsBusy(false);
  }

  return (
    <Dialog title="Sign in to go on">
      <p>
        The session has ended, or somebody else has signed in here. Nothing is lost.{" "}
        {signIn.opener === ""
          ? "Sign in as the person who opened this story to go on saving."
          : `This story was opened by ${signIn.opener}; sign in as ${signIn.opener} to go on saving.`}
      </p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
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
      </form>
    </Dialog>
  );
}
