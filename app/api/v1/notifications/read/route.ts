import { answerOutcome, answerRequest, json, readBody } from "#app/api/v1/answer-request.ts";
import { markRead } from "#newsroom/notifications/mark-read.ts";
import { readInput } from "#newsroom/notifications/notification-input.ts";
import { countUnread } from "#newsroom/notifications/notification-reads.ts";

export async function POST(request: Request) {
  return answerRequest(request, async (actor, now) => {
    const body = await readBody(request, readInput, 10_000);
    if (!body.done) return answerOutcome(body, json);
    const outcome = await markRead(actor, body.value, now);
    const unread = await countUnread(actor);
    return answerOutcome(outcome, () => json({ unread }));
  });
}
