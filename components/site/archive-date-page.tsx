import type { ArchiveNeighbours, Counted } from "#site/archive/archive-reads.ts";
import { archiveDatePath, archivePath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { StoryList } from "#site/stories/story-list-reads.ts";
import { archiveCopy } from "./archive-copy.ts";
import { archiveTitle } from "./archive-title.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { StoryRows } from "./story-rows.tsx";
import { teaserWords } from "./teaser.tsx";

export interface ArchiveDatePageProps {
  /** A month (`2026-11`) or a day (`2026-11-24`). */
  date: string;
  /** Of a month: its days that have stories. */
  days: Counted[];
  neighbours: ArchiveNeighbours;
  list: StoryList;
  isFirstPage: boolean;
  paper: PaperView;
  sections: SectionView[];
}

/** A month or a day of the archive: its stories, newest first, and the ways to those around it. */
export function ArchiveDatePage(props: ArchiveDatePageProps) {
  const { date, days, neighbours, list, isFirstPage, paper, sections } = props;
  const { language } = paper;
  const copy = archiveCopy(language);
  const month = date.slice(0, 7);
  return (
    <PaperFrame paper={paper} sections={sections}>
      <div className="listing">
        <p className="label way">
          <a href={archivePath}>{copy.archive}</a>
          {date === month ? null : <a href={archiveDatePath(month)}>{copy.month(month)}</a>}
        </p>
        <h1>{archiveTitle(date, language)}</h1>
        {days.length === 0 ? null : <Days days={days} language={language} />}
        <Neighbours neighbours={neighbours} language={language} />
        <StoryRows
          list={list}
          language={language}
          path={archiveDatePath(date)}
          isFirstPage={isFirstPage}
          showSection
        />
      </div>
      <KoreanFonts languages={[language]} shown={[paper.name, teaserWords(list.stories)]} />
    </PaperFrame>
  );
}

function Days({ days, language }: { days: Counted[]; language: PaperView["language"] }) {
  const copy = archiveCopy(language);
  return (
    <nav className="archive-days" aria-label={copy.days}>
      <ol>
        {days.toReversed().map(({ date, stories }) => (
          <li key={date}>
            <a href={archiveDatePath(date)}>
              <span aria-hidden="true">{Number(date.slice(8))}</span>
              <span className="unseen">{archiveTitle(date, language)}, </span>
              <span className="count" aria-hidden="true">
                {stories}
              </span>
              <span className="unseen">{copy.stories(stories)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface NeighboursProps {
  neighbours: ArchiveNeighbours;
  language: PaperView["language"];
}

function Neighbours({ neighbours: { earlier, later }, language }: NeighboursProps) {
  if (earlier === null && later === null) return null;
  return (
    <nav className="archive-around" aria-label={archiveCopy(language).around}>
      {earlier === null ? null : (
        <a href={archiveDatePath(earlier)} rel="prev">
          <span aria-hidden="true">← </span>
          {archiveTitle(earlier, language)}
        </a>
      )}
      {later === null ? null : (
        <a href={archiveDatePath(later)} rel="next">
          {archiveTitle(later, language)}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
