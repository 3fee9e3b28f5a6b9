import type { PublishedStory } from "../stories/published-story.ts";
import { readLiveFiles } from "./file-reads.ts";
import { readLivePictures } from "./picture-reads.ts";
import { findAssetIds, noMedia, type StoryMedia } from "./story-media.ts";

/** What of a story's pictures and files readers may see now; its page goes stale with each of them. */
export async function readStoryMedia(story: Pick<PublishedStory, "document" | "lead">): Promise<StoryMedia> {
  const ids = findAssetIds(story);
  if (ids.length === 0) return noMedia;
  const [pictures, files] = await Promise.all([readLivePictures(ids), readLiveFiles(ids)]);
  return { ...noMedia, pictures, files };
}
