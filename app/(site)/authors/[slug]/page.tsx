import { permanentRedirect } from "next/navigation";
import { AuthorPage } from "#components/site/author-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import { authorPath, isCanonical, readSegment } from "#site/body/public-path.ts";
import { feedLinks } from "#site/feeds/feed-path.ts";
import { describeBreadcrumb } from "#site/paper/describe-breadcrumb.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readAuthor } from "#site/people/author-reads.ts";
import { describeAuthor } from "#site/people/describe-author.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { listPersonStories } from "#site/stories/story-list-reads.ts";
import { languageOfList, readShellIn } from "../../read-paper-shell.ts";
import { showMissing } from "../../show-missing.tsx";

export const dynamic = "force-dynamic";

interface AuthorProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function Author({ params, searchParams }: AuthorProps) {
  const [{ slug: segment }, { before }] = await Promise.all([params, searchParams]);
  const slug = readSegment(segment);
  const cursor = before === undefined ? null : readCursor(String(before));
  if (slug === null || (before !== undefined && cursor === null)) return showMissing("authors");
  const author = await readAuthor(slug);
  if (author === null) return showMissing("authors");
  const path = authorPath(author.slug);
  if (!isCanonical(["authors", segment], path)) permanentRedirect(path);
  const list = await listPersonStories(author.personId, cursor);
  const shell = await readShellIn(await languageOfList(list.stories));
  const name = author.names.map(({ text }) => text).join(" / ");
  return (
    <>
      <PageHead
        title={name}
        paperName={shell.paper.name}
        description={author.about}
        address={publicAddress(cursor === null ? path : `${path}?before=${before}`)}
        kind="profile"
        language={shell.paper.language}
        feeds={cursor === null ? feedLinks(path, name) : []}
      />
      <StructuredData value={describeBreadcrumb(shell.paper, [{ name, path }])} />
      <StructuredData value={describeAuthor(author, shell.paper)} />
      <AuthorPage author={author} list={list} isFirstPage={cursor === null} {...shell} />
    </>
  );
}
