import type { ReactNode } from "react";
import { archiveCopy } from "#components/site/archive-copy.ts";
import { ArchiveDatePage } from "#components/site/archive-date-page.tsx";
import { archiveTitle } from "#components/site/archive-title.ts";
import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import {
  listArchiveDays,
  listDayStories,
  listMonthStories,
  readNeighbours,
} from "#site/archive/archive-reads.ts";
import { describeArchive } from "#site/archive/describe-archive.ts";
import { editionPath } from "#site/body/edition-path.ts";
import { archiveDatePath } from "#site/body/public-path.ts";
import { editionAlternates } from "#site/paper/edition.ts";
import type { Language } from "#site/paper/language.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readCursor } from "#site/stories/story-cursor.ts";
import { readShellOf } from "./read-paper-shell.ts";
import { showMissing } from "./show-missing.tsx";

/** A month (`2026-11`) or a day (`2026-11-24`) of the archive, from a place in its list; 404 where it has no stories. */
export async function showArchive(
  edition: Language | null,
  date: string | null,
  before: string | string[] | undefined,
): Promise<ReactNode> {
  const cursor = before === undefined ? null : readCursor(String(before));
  if (date === null || (before !== undefined && cursor === null)) return showMissing(edition ?? "archive");
  const shell = await readShellOf(edition);
  const { paper } = shell;
  const isMonth = date.length === 7;
  const [days, neighbours, list] = await Promise.all([
    isMonth ? listArchiveDays(date) : [],
    readNeighbours(date),
    isMonth ? listMonthStories(date, paper.timeZone, cursor) : listDayStories(date, paper.timeZone, cursor),
  ]);
  if (list.stories.length === 0) return showMissing(edition ?? "archive");
  const path = editionPath(paper, archiveDatePath(date));
  const title = archiveTitle(date, paper.language);
  const copy = archiveCopy(paper.language);
  const words = { archive: copy.archive, month: copy.month(date.slice(0, 7)), title };
  return (
    <>
      <PageHead
        title={title}
        paperName={paper.name}
        description={`${title} | ${copy.archive}, ${paper.name}`}
        address={publicAddress(cursor === null ? path : `${path}?before=${before}`)}
        alternates={cursor === null ? editionAlternates(paper, archiveDatePath(date)) : []}
      />
      <StructuredData value={describeArchive(date, { words, stories: list.stories, paper })} />
      <ArchiveDatePage
        date={date}
        days={days}
        neighbours={neighbours}
        list={list}
        isFirstPage={cursor === null}
        {...shell}
      />
    </>
  );
}
