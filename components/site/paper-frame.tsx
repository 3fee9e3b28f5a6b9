import type { ReactNode } from "react";
import { editionPath } from "#site/body/edition-path.ts";
import { archivePath, correctionsPath, pagePath, searchPath, topicsPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import { archiveCopy } from "./archive-copy.ts";
import { Breaking } from "./breaking.tsx";
import { correctionCopy } from "./correction-copy.ts";
import { interfaceCopy } from "./interface-copy.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { Masthead } from "./masthead.tsx";
import { searchCopy } from "./search-copy.ts";
import { SearchLink } from "./search-link.tsx";
import { SectionNav } from "./section-nav.tsx";
import { topicCopy } from "./topic-copy.ts";

export interface PaperFrameProps {
  paper: PaperView;
  sections: SectionView[];
  current?: { slug: string; isPage: boolean };
  day?: { text: string; machine: string };
  /** The path of what this page is in the paper's other language, if it is anything. */
  elsewhere?: string;
  children: ReactNode;
}

/** What is around every page: the way past the navigation, the masthead, the sections, the foot. */
export function PaperFrame({ paper, sections, current, day, elsewhere, children }: PaperFrameProps) {
  const copy = interfaceCopy(paper.language);
  return (
    <div className="sheet" id="top" lang={paper.language}>
      <a className="skip" href="#main">
        {copy.skip}
      </a>
      {paper.breaking ? <Breaking banner={paper.breaking} language={paper.language} /> : null}
      <header className={day ? "masthead masthead-front" : "masthead"}>
        <Masthead paper={paper} day={day} />
        <SectionNav sections={sections} paper={paper} current={current} />
        <SearchLink paper={paper} />
        <LanguageSwitch paper={paper} elsewhere={elsewhere} />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p className="foot-name">
          <a href={editionPath(paper, "/")}>{paper.name}</a>
        </p>
        <SectionNav sections={sections} paper={paper} label={`${copy.sections}, ${paper.name}`} />
        <p className="small">
          {paper.publisher === "" ? null : <span>© {paper.publisher}</span>}
          {paper.pages.map(({ slug, title, language }) => (
            <a key={slug} href={pagePath(slug)} lang={languageOf(language, paper.language)}>
              {title}
            </a>
          ))}
          <a href={editionPath(paper, searchPath)}>{searchCopy(paper.language).search}</a>
          <a href={topicsPath}>{topicCopy(paper.language).topics}</a>
          <a href={editionPath(paper, archivePath)}>{archiveCopy(paper.language).archive}</a>
          <a href={editionPath(paper, correctionsPath)}>{correctionCopy(paper.language).corrections}</a>
          <a href="#top">{copy.toTop}</a>
        </p>
      </footer>
      {paper.breaking ? <KoreanFonts languages={[]} shown={paper.breaking.text} /> : null}
    </div>
  );
}
