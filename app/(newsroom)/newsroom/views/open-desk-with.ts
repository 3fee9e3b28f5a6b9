"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "#app/(newsroom)/require-actor.ts";
import type { ViewAnswer } from "#components/newsroom/desk/view-answer.ts";
import { chooseOpeningView } from "#newsroom/views/choose-opening-view.ts";
import { openingViewInput } from "#newsroom/views/view-input.ts";

/** Chooses the view with which this person's desk opens. */
export async function openDeskWith(given: string): Promise<ViewAnswer> {
  const actor = await requireActor("/newsroom");
  const input = openingViewInput.safeParse({ view: given });
  if (!input.success) return { refusal: { field: null, reason: "no_such_view" } };
  const outcome = await chooseOpeningView(actor, input.data);
  if (!outcome.done) return { refusal: outcome.refusals[0] ?? null };
  revalidatePath("/newsroom");
  return { viewId: outcome.value.view };
}
