import { answerRequest, json } from "#app/api/v1/answer-request.ts";
import { countUnread } from "#newsroom/notifications/notification-reads.ts";

/** How many notifications the person has not read. */
export async function GET(request: Request) {
  return answerRequest(request, async (actor) => json({ unread: await countUnread(actor) }));
}
