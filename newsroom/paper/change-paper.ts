import { type Transaction, writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { describeChange } from "../history/describe-change.ts";
import { recordAct } from "../history/record-act.ts";
import { retagWaiting } from "../schedule/retag-waiting.ts";
import { type Merged, mergeValues } from "./merge-values.ts";
import { lockPages } from "./page-store.ts";
import { type PaperValues, paperFields } from "./paper-input.ts";
import { mayRunPaper } from "./paper-policy.ts";
import { isPages, isSlugTaken, wasPublic } from "./section-store.ts";

/**
 * Changes what every page says of the paper, and how it tells the time; all of the readers' pages are made anew. Values
 * that are there already change nothing.
 */
export async function changePaper(
  actor: UserActor,
  { typed, base }: { typed: PaperValues; base: PaperValues },
  now: Date,
): Promise<Outcome<Merged<PaperValues>>> {
  return writer().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS locked FROM paper FOR UPDATE`;
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const before = await tx.paper.findUniqueOrThrow({
      where: { id: 1 },
      select: {
        name: true,
        tagline: true,
        publisher: true,
        language: true,
        edition: true,
        timeZone: true,
      },
    });
    const merged = mergeValues(paperFields, { base, typed, now: before });
    if (merged.kind === "clash") return done(merged);
    const detail = describeChange(paperFields, before, merged.values);
    if (Object.keys(detail).length === 0) return done(merged);
    const { language, edition } = merged.values;
    if (edition === language) return refuse({ field: "edition", reason: "edition_is_language" });
    if (edition !== "" && (await isAddressTaken(tx, [language, edition]))) {
      return refuse({ field: "edition", reason: "edition_address_taken" });
    }
    await tx.paper.update({ where: { id: 1 }, data: merged.values, select: { id: true } });
    if (merged.values.timeZone !== before.timeZone) await retagWaiting(tx);
    await recordAct(tx, actor, { act: "change-paper", detail }, now);
    await expire(tx, ["paper"]);
    return done(merged);
  });
}

/** Whether a section or a page has an address that an edition needs: one from before these were kept for editions. */
async function isAddressTaken(tx: Transaction, slugs: string[]): Promise<boolean> {
  await lockPages(tx);
  for (const slug of slugs) {
    if ((await isSlugTaken(tx, slug, null)) || (await wasPublic(tx, slug)) || (await isPages(tx, slug)))
      return true;
  }
  return false;
}
