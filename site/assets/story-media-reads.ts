import type { PublishedStory } from "../stories/published-story.ts";
import { readLiveFiles } from "./file-reads.ts";
import { readLivePictures } from "./picture-reads.ts";
import { findAssetIds, findPlacedIds, noMedia, type StoryMedia } from "./story-media.ts";

/**
 * What of a story's pictures and files readers may see now; its page goes stale with each of them. `besides` are
 * pictures that the page shows of others.
 */
export async function readStoryMedia(
  story: Pick<PublishedStory, "document" | "lead">,
  besides: string[] = [],
): Promise<StoryMedia> {
  const [pictures, files] = await Promise.all([
    readLivePictures([...findAssetIds(story), ...besides]),
    readLiveFiles(findPlacedIds(story.document, ["mediaFile"])),
  ]);
  return { ...noMedia, pictures, files };
}
