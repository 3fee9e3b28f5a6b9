"use server";

import { revalidatePath } from "next/cache";
import { type PeopleAnswer, refusedAnswer, saidAnswer } from "#components/newsroom/people/people-answer.ts";
import { changeTwoStepRule } from "#newsroom/second-step/change-two-step-rule.ts";
import { twoStepRuleInput } from "#newsroom/second-step/second-step-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Says of whom two-step sign-in is required. */
export async function setTwoStepRule(_: PeopleAnswer, form: FormData): Promise<PeopleAnswer> {
  const actor = await requireActor("/newsroom/settings/sign-in");
  const roles = twoStepRuleInput.safeParse(form.getAll("role"));
  if (!roles.success) return refusedAnswer([{ field: "role", reason: "no_such_role" }]);
  const atOnce = form.get("atOnce") === "yes";
  const outcome = await changeTwoStepRule(actor, { roles: roles.data, atOnce }, new Date());
  if (!outcome.done) return refusedAnswer(outcome.refusals);
  revalidatePath("/newsroom/settings/sign-in");
  const { signedOut } = outcome.value;
  if (!atOnce) return saidAnswer("Saved. It holds from each person’s next sign-in.");
  return saidAnswer(`Saved. ${signedOut === 1 ? "One session was" : `${signedOut} sessions were`} ended.`);
}
