import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayRunPaper } from "./paper-policy.ts";
import type { SectionValues } from "./section-input.ts";
import { isPages, isSlugTaken, lockSections, wasPublic } from "./section-store.ts";

/** Adds a section at the end. A slug under which stories of a former section were published is not given again. */
export async function addSection(
  actor: UserActor,
  input: SectionValues,
  now: Date,
): Promise<Outcome<{ sectionId: string }>> {
  return writer().$transaction(async (tx) => {
    await lockSections(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (await isSlugTaken(tx, input.slug, null))
      return refuse({ field: "slug", reason: "section_slug_taken" });
    if (await isPages(tx, input.slug)) return refuse({ field: "slug", reason: "slug_is_pages" });
    if (await wasPublic(tx, input.slug)) return refuse({ field: "slug", reason: "slug_was_public" });
    const last = await tx.section.aggregate({ _max: { position: true } });
    const { id } = await tx.section.create({
      data: { ...input, position: (last._max.position ?? -1) + 1 },
      select: { id: true },
    });
    await recordAct(
      tx,
      actor,
      { act: "add-section", detail: { section: input.name, slug: input.slug } },
      now,
    );
    await expire(tx, ["paper"]);
    return done({ sectionId: id });
  });
}
