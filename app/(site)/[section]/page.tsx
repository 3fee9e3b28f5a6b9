import { permanentRedirect } from "next/navigation";
import { PageHead } from "#components/site/page-head.tsx";
import { SectionPage } from "#components/site/section-page.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { isCanonical, readSegment, sectionPath } from "#site/body/public-path.ts";
import { feedLinks } from "#site/feeds/feed-path.ts";
import { readSection } from "#site/front/section-front-reads.ts";
import { describeCollection } from "#site/paper/describe-collection.ts";
import { editionAlternates } from "#site/paper/edition.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { readPaperShell } from "../read-paper-shell.ts";
import { showEditionFront } from "../show-edition.tsx";
import { showMissing } from "../show-missing.tsx";

export const dynamic = "force-dynamic";

interface SectionProps {
  params: Promise<{ section: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function Section({ params, searchParams }: SectionProps) {
  const [{ section: segment }, { before }] = await Promise.all([params, searchParams]);
  const { paper, sections } = await readPaperShell();
  const slug = readSegment(segment);
  const section = sections.find((one) => one.slug === slug);
  if (section === undefined) return showEditionFront(segment);
  const cursor = before === undefined ? null : readCursor(String(before));
  if (before !== undefined && cursor === null) return showMissing(segment);
  const path = sectionPath(section.slug);
  if (!isCanonical([segment], path)) permanentRedirect(path);
  const { front, list, stories } = await readSection({
    section: section.slug,
    sections,
    before: cursor,
    paper,
  });
  const name = paper.language === "ko" ? section.nameKo : section.name;
  const here = cursor === null ? path : `${path}?before=${before}`;
  const way = [{ name, path: here }];
  const described = { name, language: paper.language, way, stories };
  return (
    <>
      <PageHead
        title={name}
        paperName={paper.name}
        description={`${name} | ${paper.name}`}
        address={publicAddress(here)}
        language={paper.language}
        alternates={cursor === null ? editionAlternates(paper, path) : []}
        feeds={cursor === null ? feedLinks(path, `${name} | ${paper.name}`) : []}
      />
      <StructuredData value={describeCollection(described, paper)} />
      <SectionPage {...{ section, front, list, paper, sections }} isFirstPage={cursor === null} />
    </>
  );
}
