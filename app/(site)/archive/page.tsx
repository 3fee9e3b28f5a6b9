import { archiveCopy } from "#components/site/archive-copy.ts";
import { ArchivePage } from "#components/site/archive-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { listArchiveMonths } from "#site/archive/archive-reads.ts";
import { archivePath } from "#site/body/public-path.ts";
import { describeCollection } from "#site/paper/describe-collection.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readPaperShell } from "../read-paper-shell.ts";

export const dynamic = "force-dynamic";

export default async function Archive() {
  const [shell, months] = await Promise.all([readPaperShell(), listArchiveMonths()]);
  const { paper } = shell;
  const { archive: name, about } = archiveCopy(paper.language);
  const way = [{ name, path: archivePath }];
  return (
    <>
      <PageHead
        title={name}
        paperName={paper.name}
        description={about}
        address={publicAddress(archivePath)}
      />
      <StructuredData
        value={describeCollection({ name, language: paper.language, way, stories: [] }, paper)}
      />
      <ArchivePage months={months} {...shell} />
    </>
  );
}
