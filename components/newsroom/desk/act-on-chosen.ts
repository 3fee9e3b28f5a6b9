import type { BulkResult } from "#newsroom/desk/act-on-stories.ts";
import type { BulkAct } from "#newsroom/desk/bulk-input.ts";
import type { Refusal } from "#platform/outcome.ts";
import type { ListedStory } from "./story-list.client.tsx";

/** A story as whoever acts on it saw it. */
export type SeenStory = Pick<ListedStory, "id" | "state" | "assignee">;

export type ActAnswer = { result: BulkResult } | { refusal: Refusal };

/** Asks for one thing to be done with several stories. The same `opIds` again repeat nothing. */
export async function actOnChosen(
  stories: SeenStory[],
  act: BulkAct,
  opIds: Map<string, string>,
): Promise<ActAnswer> {
  const body = {
    stories: stories.map(({ id, state, assignee }) => ({ id, opId: opIds.get(id), state, assignee })),
    act,
  };
  try {
    const answer = await fetch("/api/v1/desk/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.status === 401) return { refusal: { field: null, reason: "signed_out" } };
    const said: { stories?: BulkResult; refusals?: Refusal[] } = await answer.json();
    if (answer.ok && said.stories) return { result: said.stories };
    return { refusal: said.refusals?.[0] ?? { field: null, reason: "unreachable" } };
  } catch {
    return { refusal: { field: "note", reason: "unreachable" } };
  }
}
