import { answerRequest, notFound, type RouteParams, uuidOf } from "#app/api/v1/answer-request.ts";
import { openStream } from "#app/api/v1/open-stream.ts";
import { sharedPresence } from "#newsroom/stories/presence-store.ts";
import { readStoryStatus } from "#newsroom/stories/story-reads.ts";
import { type NoticeListener, sharedNotices } from "#platform/notices.ts";
import { isSessionOpen } from "#platform/session.ts";

export const dynamic = "force-dynamic";

const BEAT_MS = 15_000;

/**
 * Server-sent events of one story: `changed` (there is something new: ask for it), `presence` (who is here and
 * where), `signed_out`. It carries no text, so losing it loses nothing: the editor asks by itself as well.
 */
export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor) => {
    const storyId = uuidOf((await context.params).id);
    const notices = sharedNotices();
    if (!storyId || !notices || !(await readStoryStatus(actor, storyId))) return notFound();
    return openStream(request.signal, (tell, close) => {
      const presence = sharedPresence();
      const tellPresence = () => tell("presence", presence.inStory(storyId));
      const changed: NoticeListener = {
        onNotice: (payload) => payload === storyId && tell("changed", {}),
        onGap: () => tell("changed", {}),
        onStop: close,
      };
      const endings = [
        notices.subscribe("story", changed),
        notices.subscribe("presence", {
          onNotice: (payload) => payload.includes(storyId) && tellPresence(),
          onGap: () => {},
        }),
      ];
      const beat = setInterval(async () => {
        if (await isSessionOpen(actor.sessionIdHash, new Date()).catch(() => true)) return tellPresence();
        tell("signed_out", {});
        close();
      }, BEAT_MS);
      endings.push(() => clearInterval(beat));
      tellPresence();
      return () => {
        for (const end of endings) end();
      };
    });
  });
}
