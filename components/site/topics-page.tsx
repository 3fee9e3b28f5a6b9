import { cleanText } from "#site/body/clean-text.ts";
import { topicPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { TopicPageView } from "#site/topics/topic-reads.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { topicCopy } from "./topic-copy.ts";

export interface TopicsPageProps {
  topics: TopicPageView[];
  paper: PaperView;
  sections: SectionView[];
}

/** Everything the paper writes about, by name. */
export function TopicsPage({ topics, paper, sections }: TopicsPageProps) {
  const { language } = paper;
  const copy = topicCopy(language);
  return (
    <PaperFrame paper={paper} sections={sections}>
      <div className="listing">
        <h1>{copy.topics}</h1>
        {topics.length === 0 ? (
          <p className="empty">{copy.none}</p>
        ) : (
          <ul className="topic-index">
            {topics.map((topic) => (
              <li key={topic.topicId} lang={languageOf(topic.language, language)}>
                <a href={topicPath(topic.slug)}>{cleanText(topic.name)}</a>
                {topic.description === "" ? null : <p>{cleanText(topic.description)}</p>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <KoreanFonts languages={[language]} shown={[paper.name, topics]} />
    </PaperFrame>
  );
}
