import type { Notices } from "#platform/notices.ts";
import { followQueue } from "#server/follow-queue.ts";
import { pingOf, sendDuePings } from "#server/send-pings.ts";

/**
 * Tells the hub of feeds as they change. It hears of changes by the notice that drops the pages, so that a hub which
 * comes at once finds the feed as it is now. Returns what ends that.
 */
export function startPingSender(
  hub: string,
  notices: Pick<Notices, "subscribe">,
  lookEvery?: number,
): () => Promise<void> {
  const ping = pingOf(hub);
  return followQueue({
    work: (signal) => sendDuePings(ping, () => new Date(), signal),
    channel: "stale",
    notices,
    failure: "the hub could not be told of changed feeds",
    lookEvery,
  });
}
