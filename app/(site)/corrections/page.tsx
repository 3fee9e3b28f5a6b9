import { correctionCopy } from "#components/site/correction-copy.ts";
import { CorrectionsPage } from "#components/site/corrections-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { correctionsPath, storyPath } from "#site/body/public-path.ts";
import { describeCollection } from "#site/paper/describe-collection.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { listCorrections } from "#site/stories/correction-list-reads.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { readPaperShell } from "../read-paper-shell.ts";
import { showMissing } from "../show-missing.tsx";

export const dynamic = "force-dynamic";

interface CorrectionsProps {
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function Corrections({ searchParams }: CorrectionsProps) {
  const { before } = await searchParams;
  const cursor = before === undefined ? null : readCursor(String(before));
  if (before !== undefined && cursor === null) return showMissing("corrections");
  const [shell, list] = await Promise.all([readPaperShell(), listCorrections(cursor)]);
  const copy = correctionCopy(shell.paper.language);
  const here = cursor === null ? correctionsPath : `${correctionsPath}?before=${before}`;
  return (
    <>
      <PageHead
        title={copy.corrections}
        paperName={shell.paper.name}
        description={copy.about}
        address={publicAddress(here)}
        language={shell.paper.language}
      />
      <StructuredData
        value={describeCollection(
          {
            name: copy.corrections,
            description: copy.about,
            language: shell.paper.language,
            way: [{ name: copy.corrections, path: here }],
            stories: list.corrections.map(({ story }) => ({
              headline: story.headline,
              path: storyPath(story.section, story.slug),
            })),
          },
          shell.paper,
        )}
      />
      <CorrectionsPage list={list} isFirstPage={cursor === null} {...shell} />
    </>
  );
}
