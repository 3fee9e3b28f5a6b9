import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { type LiveFile, toFileKind } from "./live-file.ts";

/** Those of these recordings, films and documents that readers may have now, by asset; see `readLivePictures`. */
export async function readLiveFiles(assetIds: string[]): Promise<Map<string, LiveFile>> {
  const wanted = [...new Set(assetIds)];
  reportTags(wanted.map((id) => `asset:${id}`));
  if (wanted.length === 0) return new Map();
  const rows = await reader().liveAsset.findMany({
    where: { assetId: { in: wanted }, kind: { not: "picture" } },
    select: {
      assetId: true,
      kind: true,
      mimeType: true,
      bytes: true,
      durationMs: true,
      width: true,
      height: true,
      name: true,
      transcript: true,
      captions: true,
    },
  });
  return new Map(
    rows.map(({ kind, bytes, captions, ...row }) => [
      row.assetId,
      {
        ...row,
        kind: toFileKind(kind),
        bytes: Number(bytes),
        captions: captions === "" ? "" : `/media/captions/${row.assetId}.vtt`,
        path: `/media/file/${row.assetId}/${encodeURIComponent(row.name)}`,
      },
    ]),
  );
}
