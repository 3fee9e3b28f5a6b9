import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { answerStatus } from "#app/api/v1/stories/[id]/answer-status.ts";
import { retrySchedule } from "#newsroom/schedule/retry-schedule.ts";
import { scheduleActInput } from "#newsroom/schedule/schedule-input.ts";

/** Lets the clock finish what failed. */
export async function POST(request: Request, context: RouteParams<"id" | "scheduleId">) {
  const { id, scheduleId } = await context.params;
  return answerStatus({
    request,
    ids: [id, scheduleId],
    input: scheduleActInput,
    act: (actor, [storyId = "", scheduleId = ""], _input, now) =>
      retrySchedule(actor, { storyId, scheduleId }, now),
  });
}
