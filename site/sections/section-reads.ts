import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";

export interface SectionView {
  slug: string;
  name: string;
  nameKo: string;
}

/** Every section, in the paper's order. */
export async function listSections(): Promise<SectionView[]> {
  reportTags(["paper"]);
  return reader().liveSection.findMany({
    select: { slug: true, name: true, nameKo: true },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  });
}
