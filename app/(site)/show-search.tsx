import { PageHead } from "#components/site/page-head.tsx";
import { searchCopy } from "#components/site/search-copy.ts";
import { SearchPage } from "#components/site/search-page.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { editionPath } from "#site/body/edition-path.ts";
import { searchPath } from "#site/body/public-path.ts";
import { editionAlternates } from "#site/paper/edition.ts";
import type { Language } from "#site/paper/language.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { isAsked, readSearch } from "#site/search/search-input.ts";
import { searchStories } from "#site/search/search-reads.ts";
import { listLatestStories } from "#site/stories/story-list-reads.ts";
import { readShellOf } from "./read-paper-shell.ts";

/** A search in an edition, or in none; the server in front has bounded what it is asked (`server/reader-address.ts`). */
export async function showSearch(
  edition: Language | null,
  searchParams: Record<string, string | string[] | undefined>,
) {
  const given = Object.entries(searchParams).map(([name, value]) => [name, String(value ?? "")]);
  const { question, problems } = readSearch(new URLSearchParams(given));
  const shell = await readShellOf(edition);
  const isUnfit = Object.keys(problems).length > 0;
  if (isUnfit) reportStatus(400);
  const isForm = !isAsked(question) && !isUnfit;
  const answer = isAsked(question) && !isUnfit ? await searchStories(question, shell.paper.timeZone) : null;
  const latest = (answer?.total ?? 0) > 0 ? [] : await listLatestStories(5);
  const copy = searchCopy(shell.paper.language);
  return (
    <>
      <PageHead
        title={question.q === "" ? copy.search : `${question.q} | ${copy.search}`}
        paperName={shell.paper.name}
        description={copy.about}
        {...(isForm ? formAddress(shell.paper) : {})}
      />
      <SearchPage question={question} problems={problems} answer={answer} latest={latest} {...shell} />
    </>
  );
}

/** The page on which a search begins may be found by searching; what was found, which is without end, may not. */
function formAddress(paper: PaperView) {
  return {
    address: publicAddress(editionPath(paper, searchPath)),
    alternates: editionAlternates(paper, searchPath),
    language: paper.language,
  };
}
