import { renderPageText } from "#site/body/render-page-text.tsx";
import type { PaperPageView } from "#site/paper/paper-page-reads.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { PaperFrame } from "./paper-frame.tsx";

interface PaperPageProps {
  page: PaperPageView;
  paper: PaperView;
  sections: SectionView[];
}

/** A page of the paper's own. */
export function PaperPage({ page, paper, sections }: PaperPageProps) {
  return (
    <PaperFrame paper={paper} sections={sections}>
      <article className="paper-page" lang={languageOf(page.language, paper.language)}>
        <h1>{page.title}</h1>
        <div className="body">{renderPageText(page.text)}</div>
      </article>
      <KoreanFonts languages={[paper.language, page.language]} shown={[paper.name, page.title, page.text]} />
    </PaperFrame>
  );
}
