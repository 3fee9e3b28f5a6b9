import type { Transaction } from "#platform/db/writer.ts";
import type { Refusal } from "#platform/outcome.ts";
import { isSlugTaken, lockSections, wasPublic } from "./section-store.ts";

/** More than anybody reads at the foot of a page. */
export const mostPages = 30;

/** Pages and sections share their addresses, so acts on either queue behind one another. */
export async function lockPages(tx: Transaction): Promise<void> {
  await lockSections(tx);
  await tx.$queryRaw`SELECT 1 AS locked FROM "paper_page" FOR UPDATE`;
}

/** Why a page cannot have this slug; null when it can. */
export async function findClash(tx: Transaction, slug: string, id: string | null): Promise<Refusal | null> {
  const other = await tx.paperPage.findUnique({ where: { slug }, select: { id: true } });
  if (other && other.id !== id) return { field: "slug", reason: "page_slug_taken" };
  if ((await isSlugTaken(tx, slug, null)) || (await wasPublic(tx, slug)))
    return { field: "slug", reason: "slug_is_sections" };
  return null;
}
