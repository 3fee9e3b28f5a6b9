import { writer } from "#platform/db/writer.ts";

/** A section as its settings show it. */
export interface SectionSetting {
  id: string;
  slug: string;
  name: string;
  nameKo: string;
  /** Stories filed in it, published or not. */
  stories: number;
  /** A story was published under it: the slug stays. */
  isSlugFixed: boolean;
}

/** Every section in the paper's order. */
export async function readSectionSettings(): Promise<SectionSetting[]> {
  const [sections, published] = await Promise.all([
    writer().section.findMany({
      select: { id: true, slug: true, name: true, nameKo: true, _count: { select: { stories: true } } },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    }),
    writer().$queryRaw<{ slug: string }[]>`
      SELECT s."slug" FROM "section" s
      WHERE EXISTS (SELECT 1 FROM "public_address" a WHERE a."section_slug" = s."slug")`,
  ]);
  const fixed = new Set(published.map(({ slug }) => slug));
  return sections.map(({ _count, ...section }) => ({
    ...section,
    stories: _count.stories,
    isSlugFixed: fixed.has(section.slug),
  }));
}
