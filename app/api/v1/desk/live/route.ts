import { answerRequest, notFound } from "#app/api/v1/answer-request.ts";
import { openStream } from "#app/api/v1/open-stream.ts";
import { sharedPresence } from "#newsroom/stories/presence-store.ts";
import { sharedNotices } from "#platform/notices.ts";
import { isSessionOpen } from "#platform/session.ts";

export const dynamic = "force-dynamic";

const LOOK_MS = 1000;
const BEAT_MS = 15_000;
const CALM_MS = 5000;

/**
 * Server-sent events of the desk: `changed` when the list would look different. Who is in which story is told within
 * a second; changes of stories, which come with every few words somebody types, at most every five seconds.
 */
export async function GET(request: Request) {
  return answerRequest(request, async (actor) => {
    const notices = sharedNotices();
    if (!notices) return notFound();
    return openStream(request.signal, (tell, close) => {
      let isChanged = false;
      let toldAt = 0;
      let told = whoIsWhere();
      const note = () => {
        isChanged = true;
      };
      const ending = notices.subscribe("story", { onNotice: note, onGap: note, onStop: close });
      const look = setInterval(() => {
        const now = Date.now();
        const where = whoIsWhere();
        if (where === told && !(isChanged && now - toldAt >= CALM_MS)) return;
        isChanged = false;
        toldAt = now;
        told = where;
        tell("changed", {});
      }, LOOK_MS);
      const beat = setInterval(async () => {
        if (!(await isSessionOpen(actor.sessionIdHash, new Date()).catch(() => true))) return close();
        tell("beat", {});
      }, BEAT_MS);
      return () => {
        ending();
        clearInterval(look);
        clearInterval(beat);
      };
    });
  });
}

function whoIsWhere(): string {
  return JSON.stringify([...sharedPresence().namesByStory()].sort());
}
