import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { announceStory } from "./announce-story.ts";
import type { KillInput } from "./kill-input.ts";
import { lockStory } from "./lock-story.ts";
import { mayKillStory } from "./story-policy.ts";
import { isKilled } from "./workflow.ts";

/** Takes a kill back, with a reason. Nothing goes out by it: the story can be published again, by hand. */
export async function liftKill(
  actor: UserActor,
  { storyId, note, opId }: KillInput & { storyId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayKillStory(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (await findAct(tx, { act: "lift-kill", storyId, opId })) return done(null);
    if (!isKilled(story.publicStatus)) return done(null);
    await tx.story.update({
      where: { id: storyId },
      data: { publicStatus: "usable", changedAt: now, changedById: actor.userId },
      select: { id: true },
    });
    await recordAct(tx, actor, { act: "lift-kill", storyId, detail: { note, opId } }, now);
    await expire(tx, [`story:${storyId}`]);
    await announceStory(tx, storyId);
    return done(null);
  });
}
