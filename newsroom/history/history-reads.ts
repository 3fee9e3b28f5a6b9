import { z } from "zod";
import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { mayReadStory } from "../stories/story-policy.ts";
import type { HistoryView } from "../stories/story-view.ts";

const detailJson = z.record(z.string(), z.unknown());

/** What happened to a story, the latest first; at most 200 lines. */
export async function readStoryHistory(actor: UserActor, storyId: string): Promise<HistoryView[]> {
  if (!mayReadStory(actor)) return [];
  const entries = await writer().historyEntry.findMany({
    where: { storyId },
    select: {
      id: true,
      at: true,
      act: true,
      detail: true,
      actorKind: true,
      user: { select: { name: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 200,
  });
  return entries.map(({ id, at, act, detail, actorKind, user }) => ({
    id,
    at: at.toISOString(),
    by: user?.name ?? actorKind,
    act,
    detail: detailJson.parse(detail),
  }));
}
