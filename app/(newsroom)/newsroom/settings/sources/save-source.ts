"use server";

import { revalidatePath } from "next/cache";
import {
  answerChange,
  readLines,
  readTyped,
  type SettingsAnswer,
} from "#components/newsroom/settings/settings-answer.ts";
import { changeSource } from "#newsroom/paper/change-source.ts";
import { sourceBase, sourceFields, sourceInput } from "#newsroom/paper/source-input.ts";
import { requireActor } from "../../../require-actor.ts";
import { idOf } from "../../people/id-of.ts";

/** Corrects a source. */
export async function saveSource(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/sources");
  const sourceId = idOf(form, "id");
  const typed = { ...readTyped(form, sourceFields), aliases: readLines(form, "aliases") };
  const change = { typed, input: sourceInput.safeParse(typed), base: sourceBase.safeParse(before.base) };
  const answer = await answerChange(before, change, (values) =>
    changeSource(actor, { sourceId, ...values }, new Date()),
  );
  revalidatePath("/newsroom/settings/sources");
  return answer;
}
