"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { orderPages } from "#newsroom/paper/order-pages.ts";
import { pageOrderInput } from "#newsroom/paper/page-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Puts the paper's own pages into the order of the form. */
export async function setPageOrder(before: SettingsAnswer, form: FormData): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/settings/pages");
  const input = pageOrderInput.safeParse({ order: form.getAll("order"), base: form.getAll("base") });
  if (!input.success) return refusedSettings(before, [{ field: null, reason: "pages_ordered_meanwhile" }]);
  const outcome = await orderPages(actor, input.data, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath("/newsroom/settings/pages");
  return savedSettings({}, "Saved.");
}
