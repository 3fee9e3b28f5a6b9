import type { PublishedStory } from "#site/stories/published-story.ts";

/** What a publication's columns say of its corrections, for the readers' list of all. */
export function correctionColumns({ corrections }: Pick<PublishedStory, "corrections">) {
  return {
    correctionsListed: corrections.map(({ number }) => number),
    correctionsCompared: corrections.filter(({ hasDifference }) => hasDifference).map(({ number }) => number),
  };
}
