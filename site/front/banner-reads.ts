import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";

/** A line of breaking news above a page. */
export interface BreakingBanner {
  text: string;
  /** Where it leads; empty for nowhere. */
  href: string;
}

/** What stands above the front now: there alone, or on every page (which `readShell` reads). */
export async function readFrontBanner(): Promise<BreakingBanner | null> {
  reportTags(["banner", "front:"]);
  return reader().liveBanner.findFirst({ select: { text: true, href: true }, orderBy: { id: "desc" } });
}
