"use client";

import { useId, useState } from "react";
import { Dialog } from "../../dialog.client.tsx";

/** Signs in and answers whether it worked; a network failure rejects. */
export type SignIn = (email: string, password: string) => Promise<boolean>;

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

  async function submit(form: FormData) {
    setIsBusy(true);
    setProblem("");
    try {
      const isIn = await signIn(String(form.get("email") ?? ""), String(form.get("password") ?? ""));
      if (isIn) onSignedIn();
      else setProblem("The e-mail address or the password is not right.");
    } catch {
      setProblem("The newsroom does not answer. Your words are kept; try again in a moment.");
    }
    setIsBusy(false);
  }

  return (
    <Dialog title="Sign in to go on">
      <p>Your session has ended. Nothing is lost: sign in and the story goes on being saved.</p>
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
