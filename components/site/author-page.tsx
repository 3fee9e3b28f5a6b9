import { cleanText } from "#site/body/clean-text.ts";
import { shownNames } from "#site/body/compose-byline.ts";
import { authorPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { AuthorView } from "#site/people/author-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { StoryList } from "#site/stories/story-list-reads.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { StoryRows } from "./story-rows.tsx";
import { teaserWords } from "./teaser.tsx";

export interface AuthorPageProps {
  author: AuthorView;
  list: StoryList;
  isFirstPage: boolean;
  paper: PaperView;
  sections: SectionView[];
}

/** One person's stories, however the name is spelt over them. */
export function AuthorPage({ author, list, isFirstPage, paper, sections }: AuthorPageProps) {
  const { language } = paper;
  const [name] = shownNames(author.names, language);
  const others = author.names.filter((other) => cleanText(other.text).trim() !== name?.text);
  return (
    <PaperFrame paper={paper} sections={sections}>
      <div className="listing">
        <h1>
          <span lang={languageOf(name?.language ?? null, language)}>{name?.text}</span>
          {others.map((other) => (
            <span key={other.text} className="other-name" lang={languageOf(other.language, language)}>
              {" "}
              {cleanText(other.text)}
            </span>
          ))}
        </h1>
        {author.about === "" ? null : <p className="about">{cleanText(author.about)}</p>}
        <StoryRows
          list={list}
          language={language}
          path={authorPath(author.slug)}
          isFirstPage={isFirstPage}
          showSection
        />
      </div>
      <KoreanFonts languages={[language]} shown={[paper.name, author, teaserWords(list.stories)]} />
    </PaperFrame>
  );
}
