"use client";

import { useId, useState } from "react";

export interface PasswordFieldProps {
  label: string;
  autoComplete: "current-password" | "new-password";
  hint?: string;
  problem?: string;
}

/** A password that can be looked at while it is typed. */
export function PasswordField({ label, autoComplete, hint, problem }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="gate-field">
      <label htmlFor={id}>{label}</label>
      <div className="gate-password">
        <input
          id={id}
          name="password"
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={1024}
          required
          aria-invalid={problem !== undefined}
          aria-describedby={note ? `${id}-note` : undefined}
        />
        <button type="button" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          Show <span className="unseen">password</span>
        </button>
      </div>
      {note ? (
        <p id={`${id}-note`} className={problem ? "gate-problem" : "gate-hint"}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
