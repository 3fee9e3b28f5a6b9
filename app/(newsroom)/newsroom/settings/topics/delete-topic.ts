"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { removeTopic } from "#newsroom/topics/remove-topic.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Removes a topic that no story uses. */
export async function deleteTopic(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/topics");
  const outcome = await removeTopic(actor, { topicId: idOf(form, "id") }, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath("/newsroom/settings/topics");
  return savedSettings({}, "Removed.");
}
