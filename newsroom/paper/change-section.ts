import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { describeChange } from "../history/describe-change.ts";
import { recordAct } from "../history/record-act.ts";
import { type Merged, mergeValues } from "./merge-values.ts";
import { mayRunPaper } from "./paper-policy.ts";
import { type SectionValues, sectionFields } from "./section-input.ts";
import { isPages, isSlugTaken, lockSections, wasPublic } from "./section-store.ts";

export interface SectionChange {
  sectionId: string;
  typed: SectionValues;
  /** What the form showed when it was opened. */
  base: SectionValues;
}

/**
 * Renames a section, which readers see everywhere at once. Its slug changes only while no story was ever published
 * under it: an address that was given out stays good.
 */
export async function changeSection(
  actor: UserActor,
  { sectionId, typed, base }: SectionChange,
  now: Date,
): Promise<Outcome<Merged<SectionValues>>> {
  return writer().$transaction(async (tx) => {
    await lockSections(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const before = await tx.section.findUnique({
      where: { id: sectionId },
      select: { name: true, nameKo: true, slug: true },
    });
    if (!before) return refuse({ field: null, reason: "section_gone" });
    const merged = mergeValues(sectionFields, { base, typed, now: before });
    if (merged.kind === "clash") return done(merged);
    const { slug } = merged.values;
    if (slug !== before.slug) {
      if (await wasPublic(tx, before.slug)) return refuse({ field: "slug", reason: "slug_is_fixed" });
      if (await isSlugTaken(tx, slug, sectionId))
        return refuse({ field: "slug", reason: "section_slug_taken" });
      if (await isPages(tx, slug)) return refuse({ field: "slug", reason: "slug_is_pages" });
      if (await wasPublic(tx, slug)) return refuse({ field: "slug", reason: "slug_was_public" });
    }
    const change = describeChange(sectionFields, before, merged.values);
    if (Object.keys(change).length === 0) return done(merged);
    await tx.section.update({ where: { id: sectionId }, data: merged.values, select: { id: true } });
    await recordAct(tx, actor, { act: "change-section", detail: { section: before.name, ...change } }, now);
    await expire(tx, ["paper"]);
    return done(merged);
  });
}
