import type { StoryMedia } from "#site/assets/story-media.ts";
import { cleanText } from "#site/body/clean-text.ts";
import { composeDateline } from "#site/body/compose-dateline.ts";
import { sendPath } from "#site/body/public-path.ts";
import { type RelatedCard, renderBody } from "#site/body/render-body.tsx";
import { textLanguage } from "#site/body/text-language.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { SeriesView } from "#site/series/published-series.ts";
import type { Onward } from "#site/stories/onward-reads.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import type { Translation } from "#site/stories/translation-reads.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { ShareStory } from "./share-story.tsx";
import { StoryCorrections } from "./story-corrections.tsx";
import { StoryLabel } from "./story-label.tsx";
import { StoryLead } from "./story-lead.tsx";
import { StoryMeta } from "./story-meta.tsx";
import { StoryOnward } from "./story-onward.tsx";
import { SeriesLine, StorySeries } from "./story-series.tsx";
import { StoryTopics } from "./story-topics.tsx";
import { teaserWords } from "./teaser.tsx";

export interface StoryPageProps {
  story: PublishedStory;
  paper: PaperView;
  sections: SectionView[];
  /** The story's own absolute address, to be passed on. */
  address: string;
  /** The related stories readers can see now, by id. */
  related: ReadonlyMap<string, RelatedCard>;
  /** Where to go on after it; a preview leads nowhere. */
  onward?: Onward;
  /** The series it is a part of, as readers can see it now; a preview shows none. */
  series?: SeriesView | null;
  /** The same story in other languages, as readers can see it now. */
  translations: Translation[];
  /** Its pictures and files that can be shown now. */
  media: StoryMedia;
}

/** A story as readers see it: the public page and the preview are this one component. */
export function StoryPage(props: StoryPageProps) {
  const { story, paper, sections, address, related, onward, translations, media, series } = props;
  const { section, language, source } = story;
  const dateline = composeDateline(story.dateline, source, { language });
  const credit = cleanText(story.credit || (source?.creditLine ?? ""));
  const standfirst = cleanText(story.standfirst).trim();
  const headline = cleanText(story.headline);
  return (
    <PaperFrame
      paper={paper}
      sections={sections}
      current={{ slug: section.slug, isPage: false }}
      elsewhere={translations.find((other) => other.language !== language)?.path}
    >
      <article className="story" lang={language}>
        <header>
          <StoryLabel story={story} paper={paper} />
          {series && <SeriesLine series={series} story={story} />}
          <h1 {...textLanguage(headline, language)}>{headline}</h1>
          {standfirst === "" ? null : (
            <p className="standfirst" {...textLanguage(standfirst, language)}>
              {standfirst}
            </p>
          )}
        </header>
        <StoryLead {...{ story, media, language }} />
        <StoryMeta story={story} translations={translations} />
        <StoryCorrections story={story} zone={paper.timeZone} />
        <div className="body">
          {renderBody(story.document, { dateline, language, related, media })}
          {credit === "" ? null : <p className="credit">{credit}</p>}
        </div>
        {series && <StorySeries series={series} story={story} />}
        <StoryTopics topics={story.topics} language={language} />
        <ShareStory
          headline={headline}
          address={address}
          sendPath={sendPath(section.slug, story.slug)}
          language={language}
        />
      </article>
      {onward && <StoryOnward onward={onward} section={section} language={language} />}
      <KoreanFonts
        languages={[language, paper.language, ...translations.map((other) => other.language)]}
        shown={[
          story.kicker,
          headline,
          standfirst,
          story.document,
          story.lead,
          story.bylines,
          story.corrections,
          story.topics,
          credit,
          paper.name,
          series,
          [...related.values()],
          onward && teaserWords([onward.next ?? [], onward.more].flat()),
        ]}
      />
    </PaperFrame>
  );
}
