import { PageHead } from "#components/site/page-head.tsx";
import { searchCopy } from "#components/site/search-copy.ts";
import { SearchPage } from "#components/site/search-page.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { isAsked, readSearch } from "#site/search/search-input.ts";
import { searchStories } from "#site/search/search-reads.ts";
import { listLatestStories } from "#site/stories/story-list-reads.ts";
import { readPaperShell } from "../read-paper-shell.ts";

export const dynamic = "force-dynamic";

interface SearchProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The search; the server in front has bounded what it is asked (`server/reader-address.ts`). */
export default async function Search({ searchParams }: SearchProps) {
  const given = Object.entries(await searchParams).map(([name, value]) => [name, String(value ?? "")]);
  const { question, problems } = readSearch(new URLSearchParams(given));
  const shell = await readPaperShell();
  const isUnfit = Object.keys(problems).length > 0;
  if (isUnfit) reportStatus(400);
  const answer = isAsked(question) && !isUnfit ? await searchStories(question, shell.paper.timeZone) : null;
  const latest = (answer?.total ?? 0) > 0 ? [] : await listLatestStories(5);
  const copy = searchCopy(shell.paper.language);
  return (
    <>
      <PageHead
        title={question.q === "" ? copy.search : `${question.q} | ${copy.search}`}
        paperName={shell.paper.name}
        description={copy.about}
      />
      <SearchPage question={question} problems={problems} answer={answer} latest={latest} {...shell} />
    </>
  );
}
