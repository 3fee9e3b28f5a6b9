import { editionPath } from "#site/body/edition-path.ts";
import { sectionPath } from "#site/body/public-path.ts";
import type { FrontView } from "#site/front/arrange-front.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
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
      {front.lead === null ? <p className="empty">{copy.nothingYet}</p> : null}
      <div className="front-top">
        <div>
          {front.lead ? (
            <Teaser story={front.lead} language={language} heading="h2" rank="lead" showSection />
          ) : null}
          <div className="front-second">
            {front.secondary.map((story) => (
              <Teaser
                key={story.storyId}
                story={story}
                language={language}
                heading="h2"
                rank="second"
                showSection
              />
            ))}
          </div>
        </div>
        {front.latest.length > 0 ? (
          <section className="front-latest" aria-labelledby="latest">
            <h2 id="latest">{copy.latest}</h2>
            {front.latest.map((story) => (
              <Teaser key={story.storyId} story={story} language={language} heading="h3" rank="brief" />
            ))}
          </section>
        ) : null}
      </div>
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
