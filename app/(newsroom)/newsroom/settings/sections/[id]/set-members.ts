"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { changeMembers } from "#newsroom/paper/change-members.ts";
import { membersInput } from "#newsroom/paper/section-input.ts";
import { requireActor } from "../../../../require-actor.ts";
import { idOf } from "../../../people/id-of.ts";

/** Says who works at a section's desk. */
export async function setMembers(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/sections");
  const sectionId = idOf(form, "id");
  const typed = { members: form.getAll("members").map(String) };
  const chosen = membersInput.safeParse(typed.members);
  const base = membersInput.safeParse(before.base.members);
  if (!chosen.success || !base.success) {
    return refusedSettings(before, [{ field: null, reason: "form_is_old" }], typed);
  }
  const change = { sectionId, typed: chosen.data, base: base.data };
  const outcome = await changeMembers(actor, change, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals, typed);
  revalidatePath("/newsroom/settings/sections");
  return savedSettings(outcome.value, "Saved.");
}
