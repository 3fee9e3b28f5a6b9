import type { Transaction } from "#platform/db/writer.ts";

/** Acts on sections queue behind one another, so that order and slugs are judged by what is there. */
export async function lockSections(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet sections'))`;
  await tx.$queryRaw`SELECT 1 AS locked FROM "section" FOR UPDATE`;
}

/**
 * Whether a story was ever published at an address of this section, or waits to be: readers, search engines and other
 * papers may have it.
 */
export async function wasPublic(tx: Transaction, slug: string): Promise<boolean> {
  const address = await tx.publicAddress.findFirst({ where: { sectionSlug: slug }, select: { slug: true } });
  return address !== null;
}

/** Another section that has this slug. */
export async function isSlugTaken(tx: Transaction, slug: string, id: string | null): Promise<boolean> {
  const other = await tx.section.findUnique({ where: { slug }, select: { id: true } });
  return other !== null && other.id !== id;
}

/** A page of the paper's own that has this address. */
export async function isPages(tx: Transaction, slug: string): Promise<boolean> {
  return (await tx.paperPage.findUnique({ where: { slug }, select: { id: true } })) !== null;
}

/**
 * How many stories use a section: those that are filed in it, those that lie with its desk, and those that readers
 * have, or are to have, in it although the draft has moved on.
 */
export async function countUses(
  tx: Transaction,
  { id, slug }: { id: string; slug: string },
): Promise<number> {
  return tx.story.count({
    where: {
      OR: [
        { sectionId: id },
        { deskSectionId: id },
        { livePublication: { sectionSlug: slug } },
        { nextPublication: { sectionSlug: slug } },
      ],
    },
  });
}
