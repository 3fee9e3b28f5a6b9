"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/newsroom/desk/submit-button.client.tsx";
import { PasswordField } from "./password-field.client.tsx";

export interface PasswordAnswer {
  problem: string | null;
}

export type TakePassword = (before: PasswordAnswer, form: FormData) => Promise<PasswordAnswer>;

const sentences: Record<string, string> = {
  too_short: "That password is too short: 12 characters at least.",
  too_long: "That password is too long: 1,024 characters at most.",
  link_over: "This link has just been used or has run out. Ask an admin for a new one.",
};

/** Chooses a new password; whoever was signed in with the old one is signed out. */
export function NewPasswordForm({ takePassword }: { takePassword: TakePassword }) {
  const [{ problem }, submit] = useActionState(takePassword, { problem: null });
  return (
    <form className="gate-form" action={submit} noValidate>
      <PasswordField
        label="New password"
        autoComplete="new-password"
        hint="At least 12 characters. A few words you will remember do well."
        problem={problem ? (sentences[problem] ?? "That was not understood. Please check it.") : undefined}
      />
      <SubmitButton className="button is-primary">Keep this password</SubmitButton>
    </form>
  );
}
