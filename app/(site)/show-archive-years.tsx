import { archiveCopy } from "#components/site/archive-copy.ts";
import { ArchivePage } from "#components/site/archive-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { listArchiveMonths } from "#site/archive/archive-reads.ts";
import { editionPath } from "#site/body/edition-path.ts";
import { archivePath } from "#site/body/public-path.ts";
import { describeCollection } from "#site/paper/describe-collection.ts";
import { editionAlternates } from "#site/paper/edition.ts";
import type { Language } from "#site/paper/language.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readShellOf } from "./read-paper-shell.ts";

/** The archive's first page, as an edition shows it, or none. */
export async function showArchiveYears(edition: Language | null) {
  const [shell, months] = await Promise.all([readShellOf(edition), listArchiveMonths()]);
  const { paper } = shell;
  const { archive: name, about } = archiveCopy(paper.language);
  const path = editionPath(paper, archivePath);
  const way = [{ name, path }];
  return (
    <>
      <PageHead
        title={name}
        paperName={paper.name}
        description={about}
        address={publicAddress(path)}
        alternates={editionAlternates(paper, archivePath)}
      />
      <StructuredData
        value={describeCollection({ name, language: paper.language, way, stories: [] }, paper)}
      />
      <ArchivePage months={months} {...shell} />
    </>
  );
}
