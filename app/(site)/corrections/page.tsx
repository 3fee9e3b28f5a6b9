import { correctionCopy } from "#components/site/correction-copy.ts";
import { CorrectionsPage } from "#components/site/corrections-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { correctionsPath } from "#site/body/public-path.ts";
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
  return (
    <>
      <PageHead
        title={copy.corrections}
        paperName={shell.paper.name}
        description={copy.about}
        address={publicAddress(cursor === null ? correctionsPath : `${correctionsPath}?before=${before}`)}
      />
      <CorrectionsPage list={list} isFirstPage={cursor === null} {...shell} />
    </>
  );
}
