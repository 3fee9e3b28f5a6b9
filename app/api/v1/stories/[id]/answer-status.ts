import type { z } from "zod";
import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";
import { sharedNotices } from "#platform/notices.ts";
import type { Outcome } from "#platform/outcome.ts";

interface StatusAct<Schema extends z.ZodType> {
  request: Request;
  /** The path's own ids; the first is the story's. */
  ids: string[];
  input: Schema;
  act(actor: UserActor, ids: string[], input: z.output<Schema>, now: Date): Promise<Outcome<null>>;
}

/** Does an act on a story and answers with what the story is then. */
export function answerStatus<Schema extends z.ZodType>({ request, ids, input, act }: StatusAct<Schema>) {
  return answerRequest(request, async (actor, now) => {
    const [storyId = null, ...others] = ids.map(uuidOf);
    const known = others.filter((id) => id !== null);
    if (storyId === null || known.length < others.length) return notFound();
    const body = await readBody(request, input, 10_000);
    if (!body.done) return answerOutcome(body, json);
    const outcome = await act(actor, [storyId, ...known], body.value, now);
    // So that whoever acts and looks finds it done: this process has dropped its pages by now.
    await sharedNotices()?.catchUp();
    const status = await readStoryStatus(actor, storyId);
    return answerOutcome(outcome, () => json({ status }));
  });
}
