import type { Transaction } from "#platform/db/writer.ts";
import type { Refusal } from "#platform/outcome.ts";
import type { Slot } from "#site/front/front-slots.ts";
import type { LockedFront } from "./front-store.ts";

/** What is against an arrangement besides its shape: sections and stories that are gone, rivers on a section's front. */
export async function checkSlots(
  tx: Transaction,
  { section }: Pick<LockedFront, "section">,
  slots: Slot[],
): Promise<Refusal | null> {
  if (section && slots.some(({ kind }) => kind === "river"))
    return { field: "slots", reason: "river_in_section" };
  const slugs = [...new Set(slots.flatMap((slot) => slot.section ?? []))];
  const stories = slots.flatMap(({ story }) => story ?? []);
  const sections = await tx.section.count({ where: { slug: { in: slugs } } });
  const known = await tx.story.count({ where: { id: { in: stories } } });
  if (sections < slugs.length) return { field: "slots", reason: "no_such_section" };
  return known < stories.length ? { field: "slots", reason: "no_such_story" } : null;
}
