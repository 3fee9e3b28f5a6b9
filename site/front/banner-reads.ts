import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";

/** A line of breaking news above a page. */
export interface BreakingBanner {
  text: string;
  /** Where it leads; empty for nowhere. */
  href: string;
}

/** What stands above a page now; on the front also what stands there alone. */
export async function readBanner(page: "front" | "any"): Promise<BreakingBanner | null> {
  reportTags(page === "front" ? ["banner", "front:"] : ["banner"]);
  return reader().liveBanner.findFirst({
    where: page === "front" ? {} : { isEverywhere: true },
    select: { text: true, href: true },
    orderBy: { id: "desc" },
  });
}
