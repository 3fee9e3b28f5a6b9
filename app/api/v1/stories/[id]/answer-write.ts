import type { z } from "zod";
import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import type { UserActor } from "#newsroom/actor.ts";

interface StoryWrite<Schema extends z.ZodType<object>> {
  schema: Schema;
  /** Bytes that its body may have; an ordinary form's where it is not given. */
  most?: number;
}

/** What somebody writes to a story, read and checked; `answer` does it. 404 where the path names no story. */
export function answerWrite<Schema extends z.ZodType<object>>(
  request: Request,
  { params }: RouteParams<"id">,
  { schema, most = 10_000 }: StoryWrite<Schema>,
  answer: (actor: UserActor, input: z.output<Schema> & { storyId: string }, now: Date) => Promise<Response>,
): Promise<Response> {
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await params).id);
    if (!storyId) return notFound();
    const body = await readBody(request, schema, most);
    if (!body.done) return answerOutcome(body, json);
    return answer(actor, { ...body.value, storyId }, now);
  });
}
