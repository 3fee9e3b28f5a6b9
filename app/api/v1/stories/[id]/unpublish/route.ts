import { z } from "zod";
import { answerOutcome, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";
import { unpublishStory } from "#newsroom/stories/unpublish-story.ts";
import { sharedNotices } from "#platform/notices.ts";

const input = z.object({ opId: z.uuid().nullable().default(null) });

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(request, context, { schema: input }, async (actor, given, now) => {
    const outcome = await unpublishStory(actor, given, now);
    // So that whoever publishes and looks finds it published: this process has dropped its pages by now.
    await sharedNotices()?.catchUp();
    const status = await readStoryStatus(actor, given.storyId);
    return answerOutcome(outcome, () => json({ status }));
  });
}
