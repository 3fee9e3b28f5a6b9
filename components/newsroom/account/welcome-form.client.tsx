"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/newsroom/desk/submit-button.client.tsx";
import type { WelcomeInput } from "#newsroom/people/welcome-input.ts";
import { PasswordField } from "./password-field.client.tsx";

/** What came back: the refusal's reason at each field, and what was typed, without the password. */
export interface WelcomeAnswer {
  problems: Partial<Record<keyof WelcomeInput | "all", string>>;
  name: string;
  email: string;
}

export type TakeWelcome = (before: WelcomeAnswer, form: FormData) => Promise<WelcomeAnswer>;

const sentences: Record<string, string> = {
  "name empty": "Write the name colleagues know you by.",
  "name too_long": "That name is too long: 120 characters at most.",
  "email not_an_email": "That is not an e-mail address. It should look like name@paper.example.",
  "email too_long": "That e-mail address is too long.",
  "email email_taken": "There is an account with this e-mail already. Sign in with it instead.",
  "password too_short": "That password is too short: 12 characters at least.",
  "password too_long": "That password is too long: 1,024 characters at most.",
  "all invitation_over": "This link has just been used or has run out. Ask for a new one.",
};

const untouched: WelcomeAnswer = { problems: {}, name: "", email: "" };

/**
 * Makes an account from an invitation; `email` is the address it went to, empty when anybody may choose one. What was
 * typed stays, except the password.
 */
export function WelcomeForm({ takeWelcome, email }: { takeWelcome: TakeWelcome; email: string }) {
  const [answer, submit] = useActionState(takeWelcome, untouched);
  const sentence = (field: keyof WelcomeAnswer["problems"]) => {
    const reason = answer.problems[field];
    return reason
      ? (sentences[`${field} ${reason}`] ?? "That was not understood. Please check it.")
      : undefined;
  };
  const all = sentence("all");
  return (
    <form className="gate-form" action={submit} noValidate>
      <div role="alert">{all ? <p className="field-error">{all}</p> : null}</div>
      <TextField name="name" label="Name" autoComplete="name" kept={answer.name} problem={sentence("name")} />
      <TextField
        name="email"
        label="E-mail"
        autoComplete="username"
        kept={email || answer.email}
        isFixed={email !== ""}
        problem={sentence("email")}
      />
      <PasswordField
        label="Password"
        autoComplete="new-password"
        hint="At least 12 characters. A few words you will remember do well."
        problem={sentence("password")}
      />
      <SubmitButton className="button is-primary">Make my account</SubmitButton>
    </form>
  );
}

interface TextFieldProps {
  name: "name" | "email";
  label: string;
  autoComplete: "name" | "username";
  kept: string;
  /** The invitation says it: to be read, not changed. */
  isFixed?: boolean;
  problem: string | undefined;
}

function TextField({ name, label, autoComplete, kept, isFixed = false, problem }: TextFieldProps) {
  return (
    <div className="form-field">
      <label htmlFor={name}>{label}</label>
      <input
        className="field-control"
        id={name}
        name={name}
        type={name === "email" ? "email" : "text"}
        autoComplete={autoComplete}
        defaultValue={kept}
        readOnly={isFixed}
        maxLength={name === "email" ? 320 : 120}
        required
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${name}-note` : undefined}
      />
      {problem ? (
        <p id={`${name}-note`} className="field-error">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
