import { answerRequest, notFound } from "#app/api/v1/answer-request.ts";
import { openStream } from "#app/api/v1/open-stream.ts";
import { countUnread } from "#newsroom/notifications/notification-reads.ts";
import { log } from "#platform/log.ts";
import { sharedNotices } from "#platform/notices.ts";
import { isSessionOpen } from "#platform/session.ts";

export const dynamic = "force-dynamic";

const BEAT_MS = 15_000;

/** Server-sent events of one person's notifications: `unread` with their number, at once and whenever it changes. */
export async function GET(request: Request) {
  return answerRequest(request, async (actor) => {
    const notices = sharedNotices();
    if (!notices) return notFound();
    return openStream(request.signal, (tell, close) => {
      const tellUnread = () =>
        countUnread(actor).then(
          (unread) => tell("unread", { unread }),
          (problem) => log.warn({ err: problem }, "unread notifications could not be counted"),
        );
      const ending = notices.subscribe("notification", {
        onNotice: (userId) => {
          if (userId === actor.userId) void tellUnread();
        },
        onGap: () => void tellUnread(),
        onStop: close,
      });
      void tellUnread();
      const beat = setInterval(async () => {
        if (!(await isSessionOpen(actor.sessionIdHash, new Date()).catch(() => true))) return close();
        tell("beat", {});
      }, BEAT_MS);
      return () => {
        ending();
        clearInterval(beat);
      };
    });
  });
}
