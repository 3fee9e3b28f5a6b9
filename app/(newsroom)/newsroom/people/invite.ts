"use server";

import { revalidatePath } from "next/cache";
import { type PeopleAnswer, refusedAnswer, saidAnswer } from "#components/newsroom/people/people-answer.ts";
import { invitationInput } from "#newsroom/people/account-input.ts";
import { invitePerson } from "#newsroom/people/invite-person.ts";
import { requireActor } from "../../require-actor.ts";

/** Invites an address to the newsroom. */
export async function invite(_: PeopleAnswer, form: FormData): Promise<PeopleAnswer> {
  const actor = await requireActor("/newsroom/people");
  const input = invitationInput.safeParse({ email: form.get("email"), role: form.get("role") });
  if (!input.success)
    return refusedAnswer([{ field: "email", reason: input.error.issues[0]?.message ?? "" }]);
  const outcome = await invitePerson(actor, input.data, new Date());
  if (!outcome.done) return refusedAnswer(outcome.refusals);
  revalidatePath("/newsroom/people");
  return saidAnswer(`${input.data.email} can join within three days.`, outcome.value.link);
}
