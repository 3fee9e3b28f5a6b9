import { editionPath } from "#site/body/edition-path.ts";
import { searchPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { StoryTeaser } from "#site/stories/story-teaser.ts";
import { interfaceCopy } from "./interface-copy.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { LatestStories } from "./latest-stories.tsx";
import { PageHead } from "./page-head.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { SearchBox } from "./search-form.tsx";
import { teaserWords } from "./teaser.tsx";

export interface NoticePageProps {
  /** `missing` answers 404, `gone` and `killed` 410. */
  reason: "missing" | "gone" | "killed";
  paper: PaperView;
  sections: SectionView[];
  latest: StoryTeaser[];
}

/** In place of a page: why there is none, and where to go on. */
export function NoticePage({ reason, paper, sections, latest }: NoticePageProps) {
  const copy = interfaceCopy(paper.language);
  const words = {
    missing: { title: copy.notFoundTitle, text: copy.notFoundText },
    gone: { title: copy.goneTitle, text: copy.goneText },
    killed: { title: copy.killedTitle, text: copy.killedText },
  };
  const { title, text } = words[reason];
  return (
    <PaperFrame paper={paper} sections={sections}>
      <PageHead title={title} paperName={paper.name} />
      <div className="notice">
        <p className="label">{reason === "missing" ? "404" : "410"}</p>
        <h1>{title}</h1>
        <p>{text}</p>
        <form className="notice-search" action={editionPath(paper, searchPath)} method="get">
          <SearchBox language={paper.language} />
        </form>
        <p>
          <a href={editionPath(paper, "/")}>{copy.toFront}</a>
        </p>
        <LatestStories stories={latest} language={paper.language} />
      </div>
      <KoreanFonts languages={[paper.language]} shown={[paper.name, teaserWords(latest)]} />
    </PaperFrame>
  );
}
