import type { RequestListener } from "node:http";
import { log } from "#platform/log.ts";
import type { NginxCache } from "#server/nginx-cache.ts";

/** Takes purges as `purgeOf` sends them. What comes in while the folder is looked through waits for one look together. */
export function takePurges(cache: Pick<NginxCache, "purge">): RequestListener {
  let waiting: { keys: string[]; answer: (status: number) => void }[] = [];
  const purge = () => {
    const taken = waiting;
    waiting = [];
    let status = 200;
    try {
      const purged = cache.purge(new Set(taken.flatMap(({ keys }) => keys)));
      log.info({ purged }, "the cache of nginx was purged");
    } catch (problem) {
      // Whoever sent it tries again.
      status = 503;
      log.error({ err: problem }, "the cache of nginx could not be purged");
    }
    for (const { answer } of taken) answer(status);
  };
  return (request, response) => {
    const answer = (status: number) => response.writeHead(status, { "Content-Length": 0 }).end();
    const keys = [request.headers["surrogate-key"] ?? ""].flat().join(" ").split(" ").filter(Boolean);
    if (request.method !== "PURGE") return answer(405);
    if (keys.length === 0) return answer(400);
    if (waiting.length === 0) setImmediate(purge);
    waiting.push({ keys, answer });
  };
}
