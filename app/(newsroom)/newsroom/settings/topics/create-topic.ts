"use server";

import { revalidatePath } from "next/cache";
import {
  readTyped,
  refusedInput,
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { addTopic } from "#newsroom/topics/add-topic.ts";
import { topicFields, topicInput } from "#newsroom/topics/topic-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Adds a topic. */
export async function createTopic(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/topics");
  const typed = readTyped(form, topicFields);
  const input = topicInput.safeParse(typed);
  if (!input.success) return refusedInput(before, input.error.issues, typed);
  const outcome = await addTopic(actor, input.data, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  revalidatePath("/newsroom/settings/topics");
  return savedSettings(before.base, `${outcome.value.name} is in the list.`);
}
