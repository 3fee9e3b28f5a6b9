"use server";

import { redirect } from "next/navigation";
import type { WelcomeAnswer } from "#components/newsroom/account/welcome-form.client.tsx";
import { acceptInvitation } from "#newsroom/people/accept-invitation.ts";
import { welcomeInput } from "#newsroom/people/welcome-input.ts";

/** Whoever has the token makes the account it is for; the act itself looks whether the token is good. */
export async function takeWelcome(token: string, _: WelcomeAnswer, form: FormData): Promise<WelcomeAnswer> {
  const typed = { name: text(form, "name"), email: text(form, "email"), password: text(form, "password") };
  const parsed = welcomeInput.safeParse(typed);
  const refusals = parsed.success
    ? await tryAccept(token, parsed.data)
    : parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), reason: message }));
  if (refusals === null) redirect("/newsroom/sign-in?welcome=1");
  const problems: WelcomeAnswer["problems"] = {};
  for (const { field, reason } of refusals) {
    const place = field === "name" || field === "email" || field === "password" ? field : "all";
    problems[place] ??= reason;
  }
  return { problems, name: typed.name.slice(0, 1000), email: typed.email.slice(0, 1000) };
}

async function tryAccept(token: string, input: Parameters<typeof acceptInvitation>[1]) {
  const outcome = await acceptInvitation(token, input, new Date());
  return outcome.done ? null : outcome.refusals;
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
