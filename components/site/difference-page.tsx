import { cleanText } from "#site/body/clean-text.ts";
import { storyPath } from "#site/body/public-path.ts";
import { textLanguage } from "#site/body/text-language.ts";
import type { ComparedPiece } from "#site/compare/compared-text.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { PublishedCorrection } from "#site/stories/published-correction.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { correctionCopy } from "./correction-copy.ts";
import { DifferenceText } from "./difference-text.tsx";
import { KoreanFonts } from "./korean-fonts.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { Stamp } from "./stamp.tsx";

export interface DifferencePageProps {
  story: PublishedStory;
  correction: PublishedCorrection;
  pieces: ComparedPiece[];
  paper: PaperView;
  sections: SectionView[];
}

/** What one correction changed in a story, word by word. */
export function DifferencePage({ story, correction, pieces, paper, sections }: DifferencePageProps) {
  const { language, section, slug } = story;
  const copy = correctionCopy(language);
  const text = cleanText(correction.text);
  return (
    <PaperFrame paper={paper} sections={sections} current={{ slug: section.slug, isPage: false }}>
      <article className="difference" lang={language}>
        <p className="label">{copy.kinds[correction.kind]}</p>
        <h1>{copy.whatChanged}</h1>
        <p className="correction-time">
          <Stamp instant={correction.at} zone={paper.timeZone} language={language} showZone />
        </p>
        <p className="correction-text" {...textLanguage(text, language)}>
          {text}
        </p>
        <p className="correction-more">
          <a href={storyPath(section.slug, slug)}>{copy.backToStory}</a>
        </p>
        <div className="difference-text">
          <p className="difference-legend">
            {copy.legend} <ins>{copy.added}</ins> <del>{copy.removed}</del>
          </p>
          <DifferenceText pieces={pieces} language={language} />
        </div>
      </article>
      <KoreanFonts languages={[language, paper.language]} shown={[paper.name, text, pieces]} />
    </PaperFrame>
  );
}
