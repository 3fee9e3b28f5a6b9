import { PageHead } from "#components/site/page-head.tsx";
import { StructuredData } from "#components/site/structured-data.tsx";
import type { LivePicture } from "#site/assets/live-picture.ts";
import { editionPath } from "#site/body/edition-path.ts";
import { sectionPath, storyPath } from "#site/body/public-path.ts";
import { describeBreadcrumb } from "#site/paper/describe-breadcrumb.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import type { SeriesView } from "#site/series/published-series.ts";
import { describeStory } from "#site/stories/describe-story.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { authorAddresses, cardOf } from "#site/stories/story-card.ts";
import { summarizeStory } from "#site/stories/summarize-story.ts";
import { storyAlternates, type Translation } from "#site/stories/translation-reads.ts";

interface StoryHeadProps {
  story: PublishedStory;
  /** Its lead picture, if readers may see it now. */
  picture: LivePicture | null;
  paper: PaperView;
  translations: Translation[];
  series: SeriesView | null;
}

/** What a story's page says to machines. */
export function StoryHead({ story, picture, paper, translations, series }: StoryHeadProps) {
  const { section, language } = story;
  const path = storyPath(section.slug, story.slug);
  const sectionName = language === "ko" ? section.nameKo : section.name;
  const way = [
    { name: sectionName, path: editionPath(paper, sectionPath(section.slug)) },
    { name: story.headline, path },
  ];
  return (
    <>
      <PageHead
        title={story.headline}
        paperName={paper.name}
        description={summarizeStory(story)}
        address={publicAddress(path)}
        kind="article"
        published={story.shownAt}
        updated={story.updatedAt ?? undefined}
        section={sectionName}
        authors={authorAddresses(story)}
        language={language}
        alternates={storyAlternates({ language, path }, translations, paper.primary)}
        card={cardOf(story, paper, picture)}
      />
      <StructuredData value={describeBreadcrumb(paper, way)} />
      <StructuredData value={describeStory(story, paper, picture, series)} />
    </>
  );
}
