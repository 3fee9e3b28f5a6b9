import { cleanText } from "#site/body/clean-text.ts";
import { editionPath, otherEditionPath } from "#site/body/edition-path.ts";
import { formatStamp } from "#site/body/format-stamp.ts";
import { correctionsPath, differencePath, storyPath } from "#site/body/public-path.ts";
import { textLanguage } from "#site/body/text-language.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { CorrectionList, ListedCorrection } from "#site/stories/correction-list-reads.ts";
import { correctionCopy } from "./correction-copy.ts";
import { interfaceCopy } from "./interface-copy.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { Stamp } from "./stamp.tsx";

export interface CorrectionsPageProps {
  list: CorrectionList;
  isFirstPage: boolean;
  paper: PaperView;
  sections: SectionView[];
}

/** Everything the paper put right, the latest first. */
export function CorrectionsPage({ list, isFirstPage, paper, sections }: CorrectionsPageProps) {
  const copy = correctionCopy(paper.language);
  const { corrections, older } = list;
  const path = editionPath(paper, correctionsPath);
  return (
    <PaperFrame paper={paper} sections={sections} elsewhere={otherEditionPath(paper, correctionsPath)}>
      <div className="listing">
        <h1>{copy.corrections}</h1>
        <p className="about">{copy.about}</p>
        {corrections.length === 0 ? (
          <p className="empty">{copy.none}</p>
        ) : (
          <div className="rows">
            {corrections.map((correction) => (
              <Correction key={correction.id} correction={correction} paper={paper} />
            ))}
          </div>
        )}
        {older === null && isFirstPage ? null : (
          <nav className="pages" aria-label={interfaceCopy(paper.language).pages}>
            {isFirstPage ? null : <a href={path}>{copy.newest}</a>}
            {older === null ? null : (
              <a href={`${path}?before=${older}`} rel="next">
                {copy.older}
              </a>
            )}
          </nav>
        )}
      </div>
      <KoreanFonts languages={[paper.language]} shown={[paper.name, corrections]} />
    </PaperFrame>
  );
}

function Correction({ correction, paper }: { correction: ListedCorrection; paper: PaperView }) {
  const { story, kind, text, at, number, hasDifference } = correction;
  const { language, timeZone } = paper;
  const copy = correctionCopy(language);
  return (
    <article className="teaser listed-correction">
      <p className="label">{copy.kinds[kind]}</p>
      <h2 lang={languageOf(story.language, language)}>
        <a href={`${storyPath(story.section, story.slug)}#correction-${number}`}>
          {cleanText(story.headline)}
        </a>
      </h2>
      <div className="under">
        <div lang={languageOf(story.language, language)}>
          <p className="correction-text" {...textLanguage(text, story.language)}>
            {cleanText(text)}
          </p>
        </div>
        {hasDifference ? (
          <p className="correction-more">
            <a href={differencePath(story.section, story.slug, number)}>
              {copy.seeChange}
              <span className="unseen"> {copy.ofCorrection(formatStamp(at, timeZone, language).text)}</span>
            </a>
          </p>
        ) : null}
        <p className="small">
          <Stamp instant={at} zone={timeZone} language={language} />
        </p>
      </div>
    </article>
  );
}
