import { readLivePictures } from "../assets/picture-reads.ts";
import type { StoryTeaser } from "./story-teaser.ts";

/** The stories of a list with those of their lead pictures that readers may see now. */
export async function addPictures(stories: StoryTeaser[]): Promise<StoryTeaser[]> {
  const ids = stories.flatMap(({ lead }) => lead?.assetId ?? []);
  if (ids.length === 0) return stories;
  const pictures = await readLivePictures(ids);
  return stories.map((story) => ({
    ...story,
    picture: (story.lead && pictures.get(story.lead.assetId)) ?? null,
  }));
}
