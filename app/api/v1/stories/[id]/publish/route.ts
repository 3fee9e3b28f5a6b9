import { z } from "zod";
import { answerOutcome, json, type RouteParams } from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { changeInput } from "#newsroom/corrections/change-input.ts";
import { momentInput } from "#newsroom/schedule/moment-input.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";
import { sharedNotices } from "#platform/notices.ts";

const input = z.object({
  version: z.number().int().nonnegative(),
  opId: z.uuid().nullable().default(null),
  /** Left out: readers are told that the story was updated, if they have seen it. */
  change: changeInput.default({ kind: "updated" }),
  when: momentInput.nullable().default(null),
});

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(request, context, { schema: input, most: 20_000 }, async (actor, given, now) => {
    const outcome = await publishStory(actor, given, now);
    if (outcome.done && outcome.value.kind === "behind") return json({ reason: "behind" }, 409);
    // So that whoever publishes and looks finds it published: this process has dropped its pages by now.
    await sharedNotices()?.catchUp();
    const status = await readStoryStatus(actor, given.storyId);
    return answerOutcome(outcome, () => json({ status }));
  });
}
