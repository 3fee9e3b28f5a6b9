import type { RouteParams } from "#app/api/v1/answer-request.ts";
import { answerStatus } from "#app/api/v1/stories/[id]/answer-status.ts";
import { cancelSchedule } from "#newsroom/schedule/cancel-schedule.ts";
import { moveSchedule } from "#newsroom/schedule/move-schedule.ts";
import { moveScheduleInput, scheduleActInput } from "#newsroom/schedule/schedule-input.ts";

/** Gives what waits another moment. */
export async function PUT(request: Request, context: RouteParams<"id" | "scheduleId">) {
  const { id, scheduleId } = await context.params;
  return answerStatus({
    request,
    ids: [id, scheduleId],
    input: moveScheduleInput,
    act: (actor, [storyId = "", scheduleId = ""], input, now) =>
      moveSchedule(actor, { storyId, scheduleId, ...input }, now),
  });
}

/** Calls it off. */
export async function DELETE(request: Request, context: RouteParams<"id" | "scheduleId">) {
  const { id, scheduleId } = await context.params;
  return answerStatus({
    request,
    ids: [id, scheduleId],
    input: scheduleActInput,
    act: (actor, [storyId = "", scheduleId = ""], { opId }, now) =>
      cancelSchedule(actor, { storyId, scheduleId, opId }, now),
  });
}
