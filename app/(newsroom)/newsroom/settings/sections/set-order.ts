"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { orderSections } from "#newsroom/paper/order-sections.ts";
import { sectionOrderInput } from "#newsroom/paper/section-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Puts the sections into the order of the form. */
export async function setOrder(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/sections");
  const input = sectionOrderInput.safeParse({ order: form.getAll("order"), base: form.getAll("base") });
  if (!input.success) return refusedSettings(before, [{ field: null, reason: "ordered_meanwhile" }]);
  const outcome = await orderSections(actor, input.data, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath("/newsroom/settings/sections");
  return savedSettings({}, "Saved.");
}
