"use server";

import { revalidatePath } from "next/cache";
import {
  refusedSettings,
  type SettingsAnswer,
  savedSettings,
} from "#components/newsroom/settings/settings-answer.ts";
import { orderSeries } from "#newsroom/series/order-series.ts";
import { partOrderInput } from "#newsroom/series/series-input.ts";
import { requireActor } from "../../../require-actor.ts";

/** Puts the parts into the order of the form. */
export async function setPartOrder(
  seriesId: string,
  before: SettingsAnswer,
  form: FormData,
): Promise<SettingsAnswer> {
  const actor = await requireActor("/newsroom/series");
  const input = partOrderInput.safeParse({ order: form.getAll("order"), base: form.getAll("base") });
  if (!input.success) return refusedSettings(before, [{ field: null, reason: "parts_ordered_meanwhile" }]);
  const outcome = await orderSeries(actor, { seriesId, ...input.data }, new Date());
  if (!outcome.done) return refusedSettings(before, outcome.refusals);
  revalidatePath(`/newsroom/series/${seriesId}`);
  return savedSettings({}, "Saved.");
}
