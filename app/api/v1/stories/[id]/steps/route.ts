import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { acceptSteps } from "#newsroom/stories/accept-steps.ts";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { stepsInput } from "#newsroom/stories/story-input.ts";
import { readSteps } from "#newsroom/stories/story-reads.ts";

export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor) => {
    const id = uuidOf((await context.params).id);
    const since = Number(new URL(request.url).searchParams.get("since") ?? 0);
    if (!id || !Number.isInteger(since) || since < 0 || since > 2_147_483_647) return notFound();
    const steps = await readSteps(actor, id, since);
    return steps ? json(steps) : notFound();
  });
}

export async function POST(request: Request, context: RouteParams<"id">) {
  return answerWrite(
    request,
    context,
    { schema: stepsInput, most: storyLimits.requestBytes },
    async (actor, given, now) => {
      const outcome = await acceptSteps(actor, given, now);
      return answerOutcome(outcome, ({ kind, ...answer }) => json(answer, kind === "behind" ? 409 : 200));
    },
  );
}
