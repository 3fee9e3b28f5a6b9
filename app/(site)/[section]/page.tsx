import { permanentRedirect } from "next/navigation";
import { PageHead } from "#components/site/page-head.tsx";
import { SectionPage } from "#components/site/section-page.tsx";
import { isCanonical, readSegment, sectionPath } from "#site/body/public-path.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { listSectionStories } from "#site/stories/story-list-reads.ts";
import { readPaperShell } from "../read-paper-shell.ts";
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
  const cursor = before === undefined ? null : readCursor(String(before));
  if (section === undefined || (before !== undefined && cursor === null)) return showMissing(segment);
  const path = sectionPath(section.slug);
  if (!isCanonical([segment], path)) permanentRedirect(path);
  const list = await listSectionStories(section.slug, cursor);
  const name = paper.language === "ko" ? section.nameKo : section.name;
  return (
    <>
      <PageHead
        title={name}
        paperName={paper.name}
        description={`${name} | ${paper.name}`}
        address={publicAddress(cursor === null ? path : `${path}?before=${before}`)}
      />
      <SectionPage
        section={section}
        list={list}
        isFirstPage={cursor === null}
        paper={paper}
        sections={sections}
      />
    </>
  );
}
