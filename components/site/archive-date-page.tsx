import type { ArchiveNeighbours, Counted } from "#site/archive/archive-reads.ts";
import { editionPath, otherEditionPath } from "#site/body/edition-path.ts";
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
    <PaperFrame paper={paper} sections={sections} elsewhere={otherEditionPath(paper, archiveDatePath(date))}>
      <div className="listing">
        <p className="label way">
          <a href={editionPath(paper, archivePath)}>{copy.archive}</a>
          {date === month ? null : (
            <a href={editionPath(paper, archiveDatePath(month))}>{copy.month(month)}</a>
          )}
        </p>
        <h1>{archiveTitle(date, language)}</h1>
        {days.length === 0 ? null : <Days days={days} paper={paper} />}
        <Neighbours neighbours={neighbours} paper={paper} />
        <StoryRows
          list={list}
          language={language}
          path={editionPath(paper, archiveDatePath(date))}
          isFirstPage={isFirstPage}
          showSection
        />
      </div>
      <KoreanFonts languages={[language]} shown={[paper.name, teaserWords(list.stories)]} />
    </PaperFrame>
  );
}

function Days({ days, paper }: { days: Counted[]; paper: PaperView }) {
  const { language } = paper;
  const copy = archiveCopy(language);
  return (
    <nav className="archive-days" aria-label={copy.days}>
      <ol>
        {days.toReversed().map(({ date, stories }) => (
          <li key={date}>
            <a href={editionPath(paper, archiveDatePath(date))}>
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
  paper: PaperView;
}

function Neighbours({ neighbours: { earlier, later }, paper }: NeighboursProps) {
  const { language } = paper;
  if (earlier === null && later === null) return null;
  return (
    <nav className="archive-around" aria-label={archiveCopy(language).around}>
      {earlier === null ? null : (
        <a href={editionPath(paper, archiveDatePath(earlier))} rel="prev">
          <span aria-hidden="true">← </span>
          {archiveTitle(earlier, language)}
        </a>
      )}
      {later === null ? null : (
        <a href={editionPath(paper, archiveDatePath(later))} rel="next">
          {archiveTitle(later, language)}
          <span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
