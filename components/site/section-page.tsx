import { editionPath, otherEdition } from "#site/body/edition-path.ts";
import { sectionPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { StoryList } from "#site/stories/story-list-reads.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { StoryRows } from "./story-rows.tsx";
import { teaserWords } from "./teaser.tsx";

export interface SectionPageProps {
  section: SectionView;
  list: StoryList;
  isFirstPage: boolean;
  paper: PaperView;
  sections: SectionView[];
}

/** A section's front: its stories, newest first. */
export function SectionPage({ section, list, isFirstPage, paper, sections }: SectionPageProps) {
  const { language } = paper;
  const path = sectionPath(section.slug);
  const other = otherEdition(paper);
  return (
    <PaperFrame
      paper={paper}
      sections={sections}
      current={{ slug: section.slug, isPage: true }}
      elsewhere={other ? editionPath(other, path) : undefined}
    >
      <div className="listing">
        <h1>{language === "ko" ? section.nameKo : section.name}</h1>
        <StoryRows
          list={list}
          language={language}
          path={editionPath(paper, path)}
          isFirstPage={isFirstPage}
        />
      </div>
      <KoreanFonts languages={[language]} shown={[paper.name, teaserWords(list.stories)]} />
    </PaperFrame>
  );
}
