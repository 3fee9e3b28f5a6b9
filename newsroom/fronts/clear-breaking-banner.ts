import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { bannerTags, lockBanner } from "./banner-store.ts";
import { mayArrangeFront } from "./front-policy.ts";

/** Takes a banner down before its end; one that is not there any more is down already. */
export async function clearBreakingBanner(
  actor: UserActor,
  { bannerId }: { bannerId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const banner = await lockBanner(tx);
    if (!mayArrangeFront(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (banner?.id !== bannerId) return done(null);
    await tx.breakingBanner.update({
      where: { id: bannerId },
      data: { clearedAt: now },
      select: { id: true },
    });
    await recordAct(tx, actor, { act: "clear-breaking-banner", detail: { text: banner.text } }, now);
    await expire(tx, bannerTags(banner));
    return done(null);
  });
}
