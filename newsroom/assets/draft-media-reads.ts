import { writer } from "#platform/db/writer.ts";
import { type LiveFile, toFileKind } from "#site/assets/live-file.ts";
import { findAssetIds, type StoryMedia } from "#site/assets/story-media.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { readAssetPictures } from "./asset-reads.ts";

const BASE = "/api/v1/media";

/** The pictures and files of a draft at the newsroom's addresses, whether or not readers may see them. */
export async function readDraftMedia(story: Pick<PublishedStory, "document" | "lead">): Promise<StoryMedia> {
  const ids = findAssetIds(story);
  const [pictures, files] = await Promise.all([readAssetPictures(writer(), ids), readDraftFiles(ids)]);
  return { pictures, files, base: BASE };
}

async function readDraftFiles(ids: string[]): Promise<Map<string, LiveFile>> {
  const assets = await writer().asset.findMany({
    where: { id: { in: ids }, kind: { not: "picture" } },
    select: {
      id: true,
      kind: true,
      transcript: true,
      captions: true,
      file: {
        select: { mimeType: true, bytes: true, name: true, durationMs: true, width: true, height: true },
      },
    },
  });
  return new Map(
    assets.flatMap(({ id, kind, transcript, captions, file }) =>
      file
        ? [
            [
              id,
              {
                assetId: id,
                kind: toFileKind(kind),
                transcript,
                captions: captions === "" ? "" : `${BASE}/captions/${id}`,
                ...file,
                bytes: Number(file.bytes),
                path: `${BASE}/file/${id}`,
              },
            ],
          ]
        : [],
    ),
  );
}
