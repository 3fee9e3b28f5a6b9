"use client";

import { type FormEvent, useEffect, useState } from "react";
import type { SignInView } from "#newsroom/second-step/second-step-view.ts";
import { CodeField } from "../account/code-field.tsx";
import { PasswordField } from "../account/password-field.client.tsx";
import { confirmWithPasskey, readOwnSignIn, sendConfirmation } from "../account/sign-in-api.client.ts";
import { signInWords } from "../account/sign-in-words.ts";
import { Dialog } from "../dialog.client.tsx";
import "../account/sign-in.css";

type Way = "password" | "app" | "passkey";

const wayWords: Record<Way, string> = {
  password: "Use the password",
  app: "Use the authenticator app",
  passkey: "Use a passkey",
};

/** Asks somebody who is signed in to prove that it is still they, before a dangerous act. */
export function ConfirmationDialog({ onAnswer }: { onAnswer: (isConfirmed: boolean) => void }) {
  const [own, setOwn] = useState<SignInView | null>(null);
  const [way, setWay] = useState<Way>("password");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    let isGone = false;
    void readOwnSignIn().then((answer) => {
      if (!isGone && answer.kind === "done") setOwn(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, []);

  async function confirm(sending: Promise<string | null>) {
    setBusy(true);
    setProblem(null);
    const found = await sending;
    setBusy(false);
    if (found === null) onAnswer(true);
    else setProblem(found);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? "");
    if (way === "passkey") void confirm(confirmWithPasskey());
    else if (way === "app") void confirm(sendConfirmation({ kind: "app", code: typed("code") }));
    else void confirm(sendConfirmation({ kind: "password", password: typed("password") }));
  }

  const ways: Way[] = [
    "password",
    ...(own?.hasApp ? ["app" as const] : []),
    ...(own && own.passkeys.length > 0 && own.canUsePasskeys ? ["passkey" as const] : []),
  ];
  const said = problem ? signInWords(problem) : undefined;
  return (
    <Dialog title="Is it you?" onClose={() => onAnswer(false)}>
      <p>This is not easily undone, so show that it is you. For ten minutes nobody asks again.</p>
      <form className="gate-form" onSubmit={submit} aria-busy={isBusy} noValidate>
        {way === "password" && (
          <PasswordField
            label="Your password"
            autoComplete="current-password"
            problem={problem === "wrong_password" ? said : undefined}
          />
        )}
        {way === "app" && <CodeField kind="app" problem={problem === "wrong_code" ? said : undefined} />}
        <div role="alert">
          {said && problem !== "wrong_password" && problem !== "wrong_code" ? (
            <p className="field-error">{said}</p>
          ) : null}
        </div>
        <button type="submit" className="button is-primary" aria-disabled={isBusy}>
          {way === "passkey" ? "Use a passkey" : "Go on"}
        </button>
        <div className="other-ways">
          {ways
            .filter((other) => other !== way)
            .map((other) => (
              <button
                key={other}
                type="button"
                className="link-button"
                onClick={() => {
                  setWay(other);
                  setProblem(null);
                  if (other === "passkey") void confirm(confirmWithPasskey());
                }}
              >
                {wayWords[other]}
              </button>
            ))}
        </div>
      </form>
    </Dialog>
  );
}
