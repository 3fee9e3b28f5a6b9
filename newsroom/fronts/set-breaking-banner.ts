import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { settleWhen } from "../schedule/settle-when.ts";
import type { BannerInput } from "./banner-input.ts";
import { bannerTags, lockBanner } from "./banner-store.ts";
import { mayArrangeFront } from "./front-policy.ts";

/** Puts breaking news above the front, or above every page, until a moment; it takes the place of what stood there. */
export async function setBreakingBanner(
  actor: UserActor,
  { text, href, until, isEverywhere }: BannerInput,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    const before = await lockBanner(tx);
    if (!mayArrangeFront(actor)) return refuse({ field: null, reason: "not_allowed" });
    const end = settleWhen(until, "until", now);
    if (!end.done) return end;
    const { at, zone } = end.value;
    const banner = { text, href, until: at, zone, isEverywhere };
    // The same again, as after a lost answer.
    if (before && isEqual(before, banner)) return done(null);
    await tx.breakingBanner.updateMany({ where: { clearedAt: null }, data: { clearedAt: now } });
    await tx.breakingBanner.create({
      data: { ...banner, at: now, byId: actor.userId },
      select: { id: true },
    });
    const detail = { text, link: href, until: at.toISOString(), zone, isEverywhere };
    await recordAct(tx, actor, { act: "set-breaking-banner", detail }, now);
    await expire(tx, bannerTags(before, banner));
    return done(null);
  });
}

type Banner = Omit<BannerInput, "until"> & { until: Date };

function isEqual(one: Banner, other: Banner): boolean {
  return (
    one.text === other.text &&
    one.href === other.href &&
    one.isEverywhere === other.isEverywhere &&
    one.until.getTime() === other.until.getTime()
  );
}
