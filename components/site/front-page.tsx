import { editionPath } from "#site/body/edition-path.ts";
import { sectionPath } from "#site/body/public-path.ts";
import type { FrontView } from "#site/front/arrange-front.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import { FrontTop } from "./front-top.tsx";
import { interfaceCopy } from "./interface-copy.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { Teaser, teaserWords } from "./teaser.tsx";

export interface FrontPageProps {
  front: FrontView;
  paper: PaperView;
  sections: SectionView[];
  day: { text: string; machine: string };
}

/** The front page: the lead, what stands beside it, the latest, then a river for each section. */
export function FrontPage({ front, paper, sections, day }: FrontPageProps) {
  const { language } = paper;
  const copy = interfaceCopy(language);
  const rivers = front.rivers.flatMap((river) => river.stories);
  const shown = [...(front.lead ? [front.lead] : []), ...front.secondary, ...front.latest, ...rivers];
  return (
    <PaperFrame paper={paper} sections={sections} day={day}>
      {shown.length === 0 ? <p className="empty">{copy.nothingYet}</p> : null}
      <FrontTop front={front} language={language} showSection />
      {front.rivers.map(({ section, stories }) => (
        <section key={section.slug} className="river" aria-labelledby={`river-${section.slug}`}>
          <h2 id={`river-${section.slug}`}>
            <a href={editionPath(paper, sectionPath(section.slug))}>
              {language === "ko" ? section.nameKo : section.name}
            </a>
          </h2>
          <div className="river-stories">
            {stories.map((story, index) => (
              <Teaser
                key={story.storyId}
                story={story}
                language={language}
                heading="h3"
                rank={index === 0 ? "river" : "brief"}
              />
            ))}
          </div>
        </section>
      ))}
      <KoreanFonts
        languages={[language, ...shown.map((story) => story.language)]}
        shown={[paper.name, paper.tagline, teaserWords(shown)]}
      />
    </PaperFrame>
  );
}
