"use server";

import { redirect } from "next/navigation";
import { createStory } from "#newsroom/stories/create-story.ts";
import { requireActor } from "../require-actor.ts";

/** Starts a story in the chosen language and opens it. */
export async function startStory(form: FormData): Promise<void> {
  const actor = await requireActor("/newsroom");
  const language = form.get("language") === "ko" ? "ko" : "en";
  const outcome = await createStory(actor, { language }, new Date());
  redirect(outcome.done ? `/newsroom/stories/${outcome.value.storyId}` : "/newsroom");
}
