import { editionPath, otherEdition } from "#site/body/edition-path.ts";
import { sectionPath } from "#site/body/public-path.ts";
import type { FrontView } from "#site/front/arrange-front.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { StoryList } from "#site/stories/story-list-reads.ts";
import { FrontTop } from "./front-top.tsx";
import { KoreanFonts } from "./korean-fonts.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { StoryRows } from "./story-rows.tsx";
import { teaserWords } from "./teaser.tsx";

export interface SectionPageProps {
  section: SectionView;
  /** As editors arranged it; null while it is a plain list, and on the further pages of that. */
  front: FrontView | null;
  /** The section's stories, or what is left of them below its front. */
  list: StoryList;
  isFirstPage: boolean;
  paper: PaperView;
  sections: SectionView[];
}

/** A section's front: as editors arranged it, then its other stories, newest first. */
export function SectionPage({ section, front, list, isFirstPage, paper, sections }: SectionPageProps) {
  const { language } = paper;
  const path = sectionPath(section.slug);
  const name = language === "ko" ? section.nameKo : section.name;
  const arranged = front ? [front.lead ?? [], front.secondary, front.latest].flat() : [];
  const other = otherEdition(paper);
  const fonts = (
    <KoreanFonts
      languages={[language]}
      shown={[paper.name, teaserWords(arranged), teaserWords(list.stories)]}
    />
  );
  return (
    <PaperFrame
      paper={paper}
      sections={sections}
      current={{ slug: section.slug, isPage: true }}
      elsewhere={other ? editionPath(other, path) : undefined}
    >
      {front ? (
        <div className="section-front">
          <h1>{name}</h1>
          <FrontTop front={front} language={language} showSection={false} />
        </div>
      ) : null}
      {front && list.stories.length === 0 && list.older === null ? null : (
        <div className="listing">
          {front ? null : <h1>{name}</h1>}
          <StoryRows
            list={list}
            language={language}
            path={editionPath(paper, path)}
            isFirstPage={isFirstPage}
          />
        </div>
      )}
      {fonts}
    </PaperFrame>
  );
}
