"use server";

import { revalidatePath } from "next/cache";
import {
  readTyped,
  refusedInput,
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { addPage } from "#newsroom/paper/add-page.ts";
import { pageFields, pageInput } from "#newsroom/paper/page-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Adds a page of the paper's own. */
export async function createPage(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/pages");
  const typed = readTyped(form, pageFields);
  const input = pageInput.safeParse(typed);
  if (!input.success) return refusedInput(before, input.error.issues, typed);
  const outcome = await addPage(actor, input.data, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  revalidatePath("/newsroom/settings/pages");
  return savedSettings(before.base, `${input.data.title} is at /${input.data.slug}.`);
}
