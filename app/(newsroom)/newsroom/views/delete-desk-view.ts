"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "#app/(newsroom)/require-actor.ts";
import type { ViewAnswer } from "#components/newsroom/desk/view-answer.ts";
import { deleteView } from "#newsroom/views/delete-view.ts";
import { viewIdInput } from "#newsroom/views/view-input.ts";

/** Takes a view away. */
export async function deleteDeskView(given: string): Promise<ViewAnswer> {
  const actor = await requireActor("/newsroom");
  const viewId = viewIdInput.safeParse(given).data;
  if (!viewId) return { refusal: { field: null, reason: "no_such_view" } };
  const outcome = await deleteView(actor, { viewId }, new Date());
  if (!outcome.done) return { refusal: outcome.refusals[0] ?? null };
  revalidatePath("/newsroom");
  return { viewId };
}
