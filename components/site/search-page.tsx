import { editionPath, otherEditionPath } from "#site/body/edition-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { FoundPart } from "#site/search/mark-found.ts";
import type { ReadSearch } from "#site/search/search-input.ts";
import { searchAddress } from "#site/search/search-input.ts";
import type { FoundStory, SearchAnswer } from "#site/search/search-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { StoryTeaser } from "#site/stories/story-teaser.ts";
import { Byline } from "./byline.tsx";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { LatestStories } from "./latest-stories.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { searchCopy } from "./search-copy.ts";
import { SearchForm } from "./search-form.tsx";
import { Stamp } from "./stamp.tsx";
import { TeaserPicture, teaserWords } from "./teaser.tsx";

export interface SearchPageProps extends ReadSearch {
  /** Null when nothing was asked, or nothing that can be looked for. */
  answer: SearchAnswer | null;
  /** Shown when there is nothing else to show. */
  latest: StoryTeaser[];
  paper: PaperView;
  sections: SectionView[];
}

/** The search: what is asked, what was found, and where to go when it was nothing. */
export function SearchPage({ question, problems, answer, latest, paper, sections }: SearchPageProps) {
  const { language } = paper;
  const copy = searchCopy(language);
  return (
    <PaperFrame
      paper={paper}
      sections={sections}
      elsewhere={otherEditionPath(paper, searchAddress(question))}
    >
      <div className="listing search-page">
        <h1>{copy.search}</h1>
        <SearchForm question={question} problems={problems} sections={sections} paper={paper} />
        {answer === null ? <p className="search-hint">{copy.hint}</p> : null}
        {answer === null ? null : <Answer question={question} answer={answer} paper={paper} />}
        <LatestStories stories={latest} language={language} />
      </div>
      <KoreanFonts
        languages={[language]}
        shown={[
          paper.name,
          question,
          answer?.stories.map(({ story, excerpt }) => [story.headline, story.bylines, excerpt]),
          teaserWords(latest),
        ]}
      />
    </PaperFrame>
  );
}

interface AnswerProps {
  question: ReadSearch["question"];
  answer: SearchAnswer;
  paper: PaperView;
}

function Answer({ question, answer, paper }: AnswerProps) {
  const { language } = paper;
  const copy = searchCopy(language);
  const { stories, total, isMore, meant, pages } = answer;
  return (
    <>
      <h2 className="search-count">{total === 0 ? copy.nothing : copy.count(total, isMore)}</h2>
      {meant === null ? null : (
        <p className="search-meant">
          {copy.meant}{" "}
          <a href={editionPath(paper, searchAddress({ ...question, q: meant, page: 1 }))}>{meant}</a>
          {language === "en" ? "?" : null}
        </p>
      )}
      {total === 0 ? (
        <ul className="search-help">
          {copy.help.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <ol className="found-list" start={(question.page - 1) * 20 + 1}>
        {stories.map((found) => (
          <Found key={found.story.storyId} found={found} language={language} />
        ))}
      </ol>
      {pages > 1 ? <Pages question={question} pages={pages} paper={paper} /> : null}
    </>
  );
}

function Found({ found, language }: { found: FoundStory; language: "en" | "ko" }) {
  const { story, headline, excerpt } = found;
  return (
    <li className={story.picture ? "has-picture" : undefined} lang={languageOf(story.language, language)}>
      {story.picture ? <TeaserPicture picture={story.picture} rank="river" /> : null}
      <p className="label">{story.language === "ko" ? story.section.nameKo : story.section.name}</p>
      <h3>
        <a href={story.path}>
          <Parts parts={headline} />
        </a>
      </h3>
      <p className="found-excerpt">
        <Parts parts={excerpt} />
      </p>
      <p className="small">
        {story.bylines.length === 0 ? null : (
          <span>
            <Byline bylines={story.bylines} language={story.language} />
          </span>
        )}
        <Stamp instant={story.shownAt} zone={story.shownZone} language={story.language} />
      </p>
    </li>
  );
}

function Parts({ parts }: { parts: FoundPart[] }) {
  let at = 0;
  return parts.map(({ text, isFound }) => {
    at += text.length;
    return isFound ? <mark key={at}>{text}</mark> : text;
  });
}

function Pages({ question, pages, paper }: Omit<AnswerProps, "answer"> & { pages: number }) {
  const copy = searchCopy(paper.language);
  const { page } = question;
  return (
    <nav className="pages" aria-label={copy.pages}>
      {page > 1 ? (
        <a href={editionPath(paper, searchAddress({ ...question, page: page - 1 }))} rel="prev">
          {copy.earlier}
        </a>
      ) : null}
      <span>{copy.page(page, pages)}</span>
      {page < pages ? (
        <a href={editionPath(paper, searchAddress({ ...question, page: page + 1 }))} rel="next">
          {copy.later}
        </a>
      ) : null}
    </nav>
  );
}
