import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  readBody,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { changeField } from "#newsroom/stories/change-field.ts";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { isSavedName } from "#newsroom/stories/planning-input.ts";
import { fieldChangeInput } from "#newsroom/stories/story-input.ts";

export async function PUT(request: Request, context: RouteParams<"id" | "field">) {
  return answerRequest(request, async (actor, now) => {
    const { id, field } = await context.params;
    const storyId = uuidOf(id);
    if (!storyId || !isSavedName(field)) return notFound();
    const input = await readBody(request, fieldChangeInput, storyLimits.fieldBytes);
    if (!input.done) return answerOutcome(input, json);
    const outcome = await changeField(actor, { storyId, field, ...input.value }, now);
    return answerOutcome(outcome, ({ kind, ...answer }) => json(answer, kind === "clash" ? 409 : 200));
  });
}
