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
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <div className="gate-password">
        <input
          className="field-control"
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
        <button type="button" className="button" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          Show <span className="visually-hidden">password</span>
        </button>
      </div>
      {note ? (
        <p id={`${id}-note`} className={problem ? "field-error" : "field-hint"}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
