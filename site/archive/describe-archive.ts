import { editionPath } from "../body/edition-path.ts";
import { archiveDatePath, archivePath } from "../body/public-path.ts";
import { describeCollection } from "../paper/describe-collection.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import type { StoryTeaser } from "../stories/story-teaser.ts";

interface Described {
  /** What the archive, the month and the page are called. */
  words: { archive: string; month: string; title: string };
  stories: StoryTeaser[];
  paper: PaperView;
}

/** A month or a day of the archive for machines: schema.org `CollectionPage`. */
export function describeArchive(date: string, { words, stories, paper }: Described): Record<string, unknown> {
  const at = (path: string) => editionPath(paper, path);
  const month = date.slice(0, 7);
  const way = [
    { name: words.archive, path: at(archivePath) },
    ...(date === month ? [] : [{ name: words.month, path: at(archiveDatePath(month)) }]),
    { name: words.title, path: at(archiveDatePath(date)) },
  ];
  return describeCollection({ name: words.title, language: paper.language, way, stories }, paper);
}
