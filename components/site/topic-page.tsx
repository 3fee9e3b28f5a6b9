import { cleanText } from "#site/body/clean-text.ts";
import { topicPath, topicsPath } from "#site/body/public-path.ts";
import { textLanguage } from "#site/body/text-language.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { StoryList } from "#site/stories/story-list-reads.ts";
import type { TopicPageView } from "#site/topics/topic-reads.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { StoryRows } from "./story-rows.tsx";
import { teaserWords } from "./teaser.tsx";
import { topicCopy } from "./topic-copy.ts";

export interface TopicPageProps {
  topic: TopicPageView;
  list: StoryList;
  isFirstPage: boolean;
  paper: PaperView;
  sections: SectionView[];
}

/** Everything on one topic, across sections, newest first. */
export function TopicPage({ topic, list, isFirstPage, paper, sections }: TopicPageProps) {
  const { language } = paper;
  const description = cleanText(topic.description);
  return (
    <PaperFrame paper={paper} sections={sections}>
      <div className="listing">
        <p className="label way">
          <a href={topicsPath}>{topicCopy(language).topics}</a>
        </p>
        <h1 lang={languageOf(topic.language, language)}>{cleanText(topic.name)}</h1>
        {description === "" ? null : (
          <p className="about" lang={languageOf(topic.language, language)}>
            <span {...textLanguage(description, topic.language)}>{description}</span>
          </p>
        )}
        <StoryRows
          list={list}
          language={language}
          path={topicPath(topic.slug)}
          isFirstPage={isFirstPage}
          showSection
        />
      </div>
      <KoreanFonts languages={[language]} shown={[paper.name, topic, teaserWords(list.stories)]} />
    </PaperFrame>
  );
}
