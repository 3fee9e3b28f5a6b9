"use client";

import { type FormEvent, useState } from "react";
import { PasswordField } from "./password-field.client.tsx";
import { changePassword, reasonOf } from "./sign-in-api.client.ts";
import { signInWords } from "./sign-in-words.ts";

/** Chooses another password; every other session ends by it. */
export function ChangePassword({ onChange }: { onChange: (reason: null, words: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = reasonOf(await changePassword(String(new FormData(event.currentTarget).get("password"))));
    setProblem(reason);
    if (reason) return;
    setOpen(false);
    onChange(null, "The new password is kept. You are signed out everywhere else.");
  }

  return (
    <>
      <div className="way">
        <div>
          <h3>Password</h3>
          <p className="muted">Changing it signs you out everywhere but here.</p>
        </div>
        {!isOpen && (
          <button type="button" className="button is-small" onClick={() => setOpen(true)}>
            Change <span className="visually-hidden">the password</span>
          </button>
        )}
      </div>
      {isOpen && (
        <form className="gate-form way-form" onSubmit={submit} noValidate>
          <PasswordField
            label="New password"
            autoComplete="new-password"
            hint="At least 12 characters. A few words you will remember do well."
            problem={problem ? signInWords(problem) : undefined}
          />
          <div className="cluster">
            <button type="submit" className="button is-primary">
              Keep this password
            </button>
            <button type="button" className="button is-quiet" onClick={() => setOpen(false)}>
              Not now
            </button>
          </div>
        </form>
      )}
    </>
  );
}
