import type { LivePicture } from "../assets/live-picture.ts";
import { readLivePictures } from "../assets/picture-reads.ts";
import type { StoryTeaser } from "./story-teaser.ts";

/** The stories of a list with those of their lead pictures that readers may see now. */
export async function addPictures(stories: StoryTeaser[]): Promise<StoryTeaser[]> {
  return withPictures(stories, await readLivePictures(leadsOf(stories)));
}

/** The assets that stand at the head of these stories. */
export function leadsOf(stories: StoryTeaser[]): string[] {
  return stories.flatMap(({ lead }) => lead?.assetId ?? []);
}

/** The stories, each with its lead picture if it is one of these. */
export function withPictures(
  stories: StoryTeaser[],
  pictures: ReadonlyMap<string, LivePicture>,
): StoryTeaser[] {
  return stories.map((story) => ({
    ...story,
    picture: (story.lead && pictures.get(story.lead.assetId)) ?? null,
  }));
}
