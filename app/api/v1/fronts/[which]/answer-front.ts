import type { z } from "zod";
import { answerOutcome, answerRequest, json, readBody, uuidOf } from "#app/api/v1/answer-request.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { readFrontStatus } from "#newsroom/fronts/front-reads.ts";
import type { Which } from "#newsroom/fronts/front-view.ts";
import { sharedNotices } from "#platform/notices.ts";
import type { Outcome } from "#platform/outcome.ts";

interface FrontAct<Schema extends z.ZodType> {
  request: Request;
  segment: string;
  input: Schema;
  act(actor: UserActor, which: Which, input: z.output<Schema>, now: Date): Promise<Outcome<null>>;
}

/** Which front a path segment names: `paper`, or a section's id; null for neither. */
export function whichOf(segment: string): Which | null {
  return segment === "paper" ? segment : (uuidOf(segment)?.toLowerCase() ?? null);
}

export function noSuchFront(): Response {
  return json({ refusals: [{ field: null, reason: "no_such_front" }] }, 404);
}

/** Does an act on a front and answers with what the front is then. */
export function answerFront<Schema extends z.ZodType>({ request, segment, input, act }: FrontAct<Schema>) {
  return answerRequest(request, async (actor, now) => {
    const which = whichOf(segment);
    if (!which) return noSuchFront();
    const body = await readBody(request, input, 10_000);
    if (!body.done) return answerOutcome(body, json);
    const outcome = await act(actor, which, body.value, now);
    // So that whoever acts and looks finds it done: this process has dropped its pages by now.
    await sharedNotices()?.catchUp();
    const status = await readFrontStatus(actor, which, new Date());
    return answerOutcome(outcome, () => json({ status }));
  });
}
