"use server";

import { revalidatePath } from "next/cache";
import {
  readTyped,
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { mergeTopics } from "#newsroom/topics/merge-topics.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Makes one topic part of another. */
export async function joinTopics(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/topics");
  const typed = readTyped(form, ["topic", "into"]);
  if (typed.topic === "" || typed.into === "") {
    const field = typed.topic === "" ? "topic" : "into";
    return refusedSettings(before, [{ field, reason: "no_topic_chosen" }], typed);
  }
  const merging = { topicId: idOf(form, "topic"), intoId: idOf(form, "into") };
  const outcome = await mergeTopics(actor, merging, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  revalidatePath("/newsroom/settings/topics");
  const { topic, into } = outcome.value;
  return savedSettings({ topic: "", into: "" }, `${topic} is part of ${into} now.`);
}
