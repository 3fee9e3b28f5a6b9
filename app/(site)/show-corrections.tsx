import { correctionCopy } from "#components/site/correction-copy.ts";
import { CorrectionsPage } from "#components/site/corrections-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { editionPath } from "#site/body/edition-path.ts";
import { correctionsPath, storyPath } from "#site/body/public-path.ts";
import { describeCollection } from "#site/paper/describe-collection.ts";
import { editionAlternates } from "#site/paper/edition.ts";
import type { Language } from "#site/paper/language.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { listCorrections } from "#site/stories/correction-list-reads.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { readShellOf } from "./read-paper-shell.ts";
import { showMissing } from "./show-missing.tsx";

/** Everything the paper put right, as an edition tells it, or none. */
export async function showCorrections(edition: Language | null, before: string | string[] | undefined) {
  const cursor = before === undefined ? null : readCursor(String(before));
  if (before !== undefined && cursor === null) return showMissing(edition ?? "corrections");
  const [shell, list] = await Promise.all([readShellOf(edition), listCorrections(cursor)]);
  const copy = correctionCopy(shell.paper.language);
  const path = editionPath(shell.paper, correctionsPath);
  const here = cursor === null ? path : `${path}?before=${before}`;
  return (
    <>
      <PageHead
        title={copy.corrections}
        paperName={shell.paper.name}
        description={copy.about}
        address={publicAddress(here)}
        language={shell.paper.language}
        alternates={cursor === null ? editionAlternates(shell.paper, correctionsPath) : []}
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
