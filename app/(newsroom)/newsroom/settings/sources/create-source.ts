"use server";

import { revalidatePath } from "next/cache";
import {
  readLines,
  readTyped,
  refusedInput,
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { addSource } from "#newsroom/paper/add-source.ts";
import { sourceFields, sourceInput } from "#newsroom/paper/source-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Adds a source. */
export async function createSource(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/sources");
  const typed = { ...readTyped(form, sourceFields), aliases: readLines(form, "aliases") };
  const input = sourceInput.safeParse(typed);
  if (!input.success) return refusedInput(before, input.error.issues, typed);
  const outcome = await addSource(actor, input.data, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  revalidatePath("/newsroom/settings/sources");
  return savedSettings(before.base, `${input.data.name} is in the list.`);
}
