import type { Transaction } from "#platform/db/writer.ts";

/** Acts on the banner queue behind one another; returns what readers have now. */
export async function lockBanner(tx: Transaction) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet breaking banner'))`;
  const [{ now } = { now: new Date() }] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  return tx.breakingBanner.findFirst({
    where: { clearedAt: null, until: { gt: now } },
    select: { id: true, text: true, href: true, until: true, zone: true, isEverywhere: true },
    orderBy: { id: "desc" },
  });
}

/** The pages that showed one of these banners, or are to. A banner of every page stands on the front, too. */
export function bannerTags(...banners: ({ isEverywhere: boolean } | null)[]): string[] {
  return banners.flatMap((banner) => (banner ? [banner.isEverywhere ? "banner" : "front:"] : []));
}
