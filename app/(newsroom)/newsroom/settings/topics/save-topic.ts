"use server";

import { revalidatePath } from "next/cache";
import {
  answerChange,
  readTyped,
  type SettingsAnswer,
} from "#components/newsroom/settings/settings-answer.ts";
import { changeTopic } from "#newsroom/topics/change-topic.ts";
import { topicBase, topicFields, topicInput } from "#newsroom/topics/topic-input.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Renames or describes a topic. */
export async function saveTopic(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/topics");
  const topicId = idOf(form, "id");
  const typed = readTyped(form, topicFields);
  const change = { typed, input: topicInput.safeParse(typed), base: topicBase.safeParse(before.base) };
  const answer = await answerChange(before, change, (values) =>
    changeTopic(actor, { topicId, ...values }, new Date()),
  );
  revalidatePath("/newsroom/settings/topics");
  return answer;
}
