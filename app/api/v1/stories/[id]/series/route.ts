import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { putInSeries } from "#newsroom/series/put-in-series.ts";
import { storySeriesInput } from "#newsroom/series/series-input.ts";
import { readStorySeries } from "#newsroom/series/series-reads.ts";
import { takeFromSeries } from "#newsroom/series/take-from-series.ts";

/** In which series the story is, and into which of those that `q` names it could be put. */
export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor) => {
    const storyId = uuidOf((await context.params).id);
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return storyId ? json(await readStorySeries(actor, storyId, typed)) : notFound();
  });
}

/** Makes it the last part of a series. */
export async function PUT(request: Request, context: RouteParams<"id">) {
  return answerAct(request, context, putInSeries);
}

/** Takes it out of the series. */
export async function DELETE(request: Request, context: RouteParams<"id">) {
  return answerAct(request, context, takeFromSeries);
}

function answerAct(
  request: Request,
  context: RouteParams<"id">,
  act: typeof putInSeries | typeof takeFromSeries,
): Promise<Response> {
  return answerWrite(request, context, { schema: storySeriesInput }, async (actor, given, now) => {
    const outcome = await act(actor, given, now);
    const after = await readStorySeries(actor, given.storyId);
    return answerOutcome(outcome, () => json(after));
  });
}
