"use server";

import { redirect } from "next/navigation";
import type { PasswordAnswer } from "#components/newsroom/account/new-password-form.client.tsx";
import { passwordInput } from "#newsroom/people/account-input.ts";
import { choosePassword } from "#newsroom/people/choose-password.ts";

/** Whoever has the token chooses the password; the act itself looks whether the token is good. */
export async function takePassword(
  token: string,
  _: PasswordAnswer,
  form: FormData,
): Promise<PasswordAnswer> {
  const password = passwordInput.safeParse(form.get("password"));
  if (!password.success) return { problem: password.error.issues[0]?.message ?? "too_short" };
  const outcome = await choosePassword(token, password.data, new Date());
  if (!outcome.done) return { problem: outcome.refusals[0]?.reason ?? "link_over" };
  redirect("/newsroom/sign-in?welcome=2");
}
