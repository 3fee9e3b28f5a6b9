import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { FrontPage } from "#components/site/front-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { SectionPage } from "#components/site/section-page.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { reportChange } from "#platform/reader-page.ts";
import { editionPath } from "#site/body/edition-path.ts";
import { formatDay } from "#site/body/format-stamp.ts";
import { isCanonical, readSegment, sectionPath } from "#site/body/public-path.ts";
import { feedLinks } from "#site/feeds/feed-path.ts";
import { readFrontBanner } from "#site/front/banner-reads.ts";
import { listEditionSection } from "#site/front/edition-reads.ts";
import { fillFront } from "#site/front/front-reads.ts";
import { describeCollection } from "#site/paper/describe-collection.ts";
import { describePaper } from "#site/paper/describe-paper.ts";
import { editionAlternates, readEdition } from "#site/paper/edition.ts";
import type { Language } from "#site/paper/language.ts";
import { nextMidnight } from "#site/paper/next-midnight.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { readPaperShell, readShellIn } from "./read-paper-shell.ts";
import { showMissing } from "./show-missing.tsx";
import { showPaperPage } from "./show-paper-page.tsx";

/** The front page of the edition that the address names (`/ko`); else whatever of the paper's own is there. */
export async function showEditionFront(segment: string): Promise<ReactNode> {
  const language = readEdition((await readPaperShell()).paper, readSegment(segment));
  if (language === null) return showPaperPage(segment);
  const { paper, sections } = await readShellIn(language);
  const path = editionPath(paper, "/");
  if (!isCanonical([segment], path)) permanentRedirect(path);
  const now = new Date();
  reportChange(nextMidnight(now, paper.timeZone));
  return (
    <>
      <PageHead
        title={paper.name}
        paperName={paper.name}
        description={paper.tagline}
        address={publicAddress(path)}
        language={language}
        alternates={editionAlternates(paper, "/")}
        feeds={feedLinks(path, paper.name)}
      />
      <StructuredData value={describePaper(paper)} />
      <FrontPage
        front={await fillFront([], sections, language)}
        paper={{ ...paper, breaking: await readFrontBanner() }}
        sections={sections}
        day={formatDay(now.toISOString(), paper.timeZone, language)}
      />
    </>
  );
}

/** A section as an edition shows it (`/ko/nation`); the paper's own language has no such prefix. */
export async function showEditionSection(
  language: Language,
  segments: { section: string; slug: string },
  before: string | string[] | undefined,
): Promise<ReactNode> {
  const slug = readSegment(segments.slug);
  const section = (await readPaperShell()).sections.find((one) => one.slug === slug);
  const cursor = before === undefined ? null : readCursor(String(before));
  if (section === undefined || (before !== undefined && cursor === null))
    return showMissing(segments.section);
  const { paper, sections } = await readShellIn(language);
  const path = editionPath(paper, sectionPath(section.slug));
  if (!isCanonical([segments.section, segments.slug], path)) permanentRedirect(path);
  const list = await listEditionSection(paper, section.slug, cursor);
  const name = language === "ko" ? section.nameKo : section.name;
  const here = cursor === null ? path : `${path}?before=${before}`;
  const described = { name, language, way: [{ name, path: here }], stories: list.stories };
  return (
    <>
      <PageHead
        title={name}
        paperName={paper.name}
        description={`${name} | ${paper.name}`}
        address={publicAddress(here)}
        language={language}
        alternates={cursor === null ? editionAlternates(paper, sectionPath(section.slug)) : []}
        feeds={feedLinks(editionPath(paper, "/"), paper.name)}
      />
      <StructuredData value={describeCollection(described, paper)} />
      <SectionPage
        section={section}
        front={null}
        list={list}
        isFirstPage={cursor === null}
        paper={paper}
        sections={sections}
      />
    </>
  );
}
