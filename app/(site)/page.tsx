import { FrontPage } from "#components/site/front-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { reportChange } from "#platform/reader-page.ts";
import { formatDay } from "#site/body/format-stamp.ts";
import { feedLinks } from "#site/feeds/feed-path.ts";
import { readFrontBanner } from "#site/front/banner-reads.ts";
import { fillFront, readLiveSlots } from "#site/front/front-reads.ts";
import { describePaper } from "#site/paper/describe-paper.ts";
import { editionAlternates, languageShown } from "#site/paper/edition.ts";
import { nextMidnight } from "#site/paper/next-midnight.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readPaperShell } from "./read-paper-shell.ts";

export const dynamic = "force-dynamic";

export default async function Front() {
  const [{ paper, sections }, slots, breaking] = await Promise.all([
    readPaperShell(),
    readLiveSlots(null),
    readFrontBanner(),
  ]);
  const front = await fillFront(slots, sections, languageShown(paper));
  const now = new Date();
  reportChange(nextMidnight(now, paper.timeZone));
  return (
    <>
      <PageHead
        title={paper.name}
        paperName={paper.name}
        description={paper.tagline}
        address={publicAddress("/")}
        language={paper.language}
        alternates={editionAlternates(paper, "/")}
        feeds={feedLinks("/", paper.name)}
      />
      <StructuredData value={describePaper(paper)} />
      <FrontPage
        front={front}
        paper={{ ...paper, breaking }}
        sections={sections}
        day={formatDay(now.toISOString(), paper.timeZone, paper.language)}
      />
    </>
  );
}
