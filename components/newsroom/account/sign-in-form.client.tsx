"use client";

import { getCsrfToken, signIn } from "next-auth/react";
import { type FormEvent, useRef, useState } from "react";
import { PasswordField } from "./password-field.client.tsx";

const sentences = {
  wrong: "That e-mail and password do not go together. Check both and try again.",
  too_many_tries: "That was too many tries. Wait a quarter of an hour, then try again.",
  unreachable: "The newsroom cannot be reached just now. Check your connection and try again.",
};

export interface SignInFormProps {
  /** Where to go on: a path that `chooseReturnPath` has let through. */
  returnTo: string;
}

/** E-mail and password. Nothing tells whether an account exists. */
export function SignInForm({ returnTo }: SignInFormProps) {
  const [problem, setProblem] = useState<keyof typeof sentences | null>(null);
  const [isGoing, setIsGoing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isGoing) return;
    setIsGoing(true);
    setProblem(null);
    const found = await trySignIn(new FormData(event.currentTarget));
    if (found === null) return window.location.assign(returnTo);
    setProblem(found);
    setIsGoing(false);
    form.current?.querySelector<HTMLInputElement>("input[name=password]")?.select();
  }

  return (
    // Sent before the script is there, the form must not put a password into the address: hence post.
    <form ref={form} className="gate-form" method="post" onSubmit={submit} aria-busy={isGoing}>
      <div role="alert">{problem ? <p className="field-error">{sentences[problem]}</p> : null}</div>
      <div className="form-field">
        <label htmlFor="email">E-mail</label>
        <input
          className="field-control"
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={320}
          required
          // biome-ignore lint/a11y/noAutofocus: the page has one purpose, and this is where it begins
          autoFocus
        />
      </div>
      <PasswordField label="Password" autoComplete="current-password" />
      <button type="submit" className="button is-primary" aria-disabled={isGoing}>
        {isGoing ? "Signing in …" : "Sign in"}
      </button>
    </form>
  );
}

/** Null when signed in, else what to say. */
async function trySignIn(form: FormData): Promise<keyof typeof sentences | null> {
  try {
    // Asked first because next-auth leaves the page for one of its own when it finds no server.
    if (!(await getCsrfToken())) return "unreachable";
    const answer = await signIn("credentials", {
      email: form.get("email"),
      password: form.get("password"),
      redirect: false,
    });
    if (answer?.ok && !answer.error) return null;
    return answer?.error === "too_many_tries" ? "too_many_tries" : "wrong";
  } catch {
    return "unreachable";
  }
}
