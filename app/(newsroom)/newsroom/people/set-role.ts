"use server";

import { revalidatePath } from "next/cache";
import { type PeopleAnswer, refusedAnswer, saidAnswer } from "#components/newsroom/people/people-answer.ts";
import { roleInput } from "#newsroom/people/account-input.ts";
import { changeRole } from "#newsroom/people/change-role.ts";
import { requireActor } from "../../require-actor.ts";
import { idOf } from "./id-of.ts";

/** Gives somebody another role. */
export async function setRole(_: PeopleAnswer, form: FormData): Promise<PeopleAnswer> {
  const actor = await requireActor("/newsroom/people");
  const role = roleInput.safeParse(form.get("role"));
  if (!role.success) return refusedAnswer([{ field: "role", reason: "no_such_role" }]);
  const outcome = await changeRole(actor, { userId: idOf(form, "user"), role: role.data }, new Date());
  if (!outcome.done) return refusedAnswer(outcome.refusals);
  revalidatePath("/newsroom/people");
  return saidAnswer(`Now ${role.data}, from the next request on.`);
}
