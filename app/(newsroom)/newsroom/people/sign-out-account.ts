"use server";

import { revalidatePath } from "next/cache";
import { type PeopleAnswer, refusedAnswer, saidAnswer } from "#components/newsroom/people/people-answer.ts";
import { endAllSessions } from "#newsroom/people/end-all-sessions.ts";
import { requireActor } from "../../require-actor.ts";
import { idOf } from "./id-of.ts";

/** Signs somebody out everywhere. */
export async function signOutAccount(_: PeopleAnswer, form: FormData): Promise<PeopleAnswer> {
  const actor = await requireActor("/newsroom/people");
  const outcome = await endAllSessions(actor, idOf(form, "user"), new Date());
  if (!outcome.done) return refusedAnswer(outcome.refusals);
  revalidatePath("/newsroom/people");
  return saidAnswer(
    `Signed out of ${outcome.value.sessions} ${outcome.value.sessions === 1 ? "session" : "sessions"}.`,
  );
}
