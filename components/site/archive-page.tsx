import type { Counted } from "#site/archive/archive-reads.ts";
import { editionPath, otherEditionPath } from "#site/body/edition-path.ts";
import { archiveDatePath, archivePath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import { archiveCopy } from "./archive-copy.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { PaperFrame } from "./paper-frame.tsx";

export interface ArchivePageProps {
  months: Counted[];
  paper: PaperView;
  sections: SectionView[];
}

/** The paper's years and their months, the latest first. */
export function ArchivePage({ months, paper, sections }: ArchivePageProps) {
  const copy = archiveCopy(paper.language);
  const years = Map.groupBy(months, ({ date }) => date.slice(0, 4));
  return (
    <PaperFrame paper={paper} sections={sections} elsewhere={otherEditionPath(paper, archivePath)}>
      <div className="listing">
        <h1>{copy.archive}</h1>
        <p className="about">{months.length === 0 ? copy.none : copy.about}</p>
        {[...years].map(([year, ofYear]) => (
          <section key={year} id={`y${year}`} className="archive-year" aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{copy.year(year)}</h2>
            <ul>
              {ofYear.map(({ date, stories }) => (
                <li key={date}>
                  <a href={editionPath(paper, archiveDatePath(date))}>
                    {copy.monthAlone(date)}
                    <span className="unseen"> {copy.year(year)}</span>
                  </a>{" "}
                  <span className="small">{copy.stories(stories)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <KoreanFonts languages={[paper.language]} shown={paper.name} />
    </PaperFrame>
  );
}
