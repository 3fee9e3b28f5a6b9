import type { Role } from "#platform/db/generated/enums.ts";
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
  /** How many people work at its desk. */
  members: number;
}

/** Who works at a section's desk, and who could. */
export interface SectionDesk {
  id: string;
  name: string;
  members: string[];
  /** Everyone with an open account, and who else is a member. */
  people: { id: string; name: string; role: Role }[];
}

/** A section's desk; null when there is no such section. */
export async function readSectionDesk(sectionId: string): Promise<SectionDesk | null> {
  const [section, people] = await Promise.all([
    writer().section.findUnique({
      where: { id: sectionId },
      select: { id: true, name: true, members: { select: { userId: true }, orderBy: { userId: "asc" } } },
    }),
    writer().user.findMany({
      where: { OR: [{ status: "active" }, { memberOf: { some: { sectionId } } }] },
      select: { id: true, name: true, role: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  ]);
  return section && { ...section, members: section.members.map(({ userId }) => userId), people };
}

/** Every section in the paper's order. */
export async function readSectionSettings(): Promise<SectionSetting[]> {
  const [sections, published] = await Promise.all([
    writer().section.findMany({
      select: {
        id: true,
        slug: true,
        name: true,
        nameKo: true,
        _count: { select: { stories: true, members: true } },
      },
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
    members: _count.members,
    isSlugFixed: fixed.has(section.slug),
  }));
}
