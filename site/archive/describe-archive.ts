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
  const month = date.slice(0, 7);
  const way = [
    { name: words.archive, path: archivePath },
    ...(date === month ? [] : [{ name: words.month, path: archiveDatePath(month) }]),
    { name: words.title, path: archiveDatePath(date) },
  ];
  return describeCollection({ name: words.title, language: paper.language, way, stories }, paper);
}
