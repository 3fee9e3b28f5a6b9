import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayRunPaper } from "./paper-policy.ts";
import { countUses, lockSections } from "./section-store.ts";

/** Removes a section that no story uses; addresses that stories once had in it go on leading to them. */
export async function removeSection(
  actor: UserActor,
  { sectionId }: { sectionId: string },
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    await lockSections(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const section = await tx.section.findUnique({
      where: { id: sectionId },
      select: { id: true, name: true, slug: true },
    });
    if (!section) return refuse({ field: null, reason: "section_gone" });
    const stories = await countUses(tx, section);
    if (stories > 0) return refuse({ field: null, reason: "section_in_use", detail: { stories } });
    await tx.section.delete({ where: { id: sectionId }, select: { id: true } });
    const detail = { section: section.name, slug: section.slug };
    await recordAct(tx, actor, { act: "remove-section", detail }, now);
    await expire(tx, ["paper"]);
    return done(null);
  });
}
