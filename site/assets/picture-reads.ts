import { z } from "zod";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import { gatherCuts } from "./gather-cuts.ts";
import type { LivePicture } from "./live-picture.ts";

interface PictureRow {
  assetId: string;
  placeholder: string;
  isAnimated: boolean;
  copyright: string;
  usageTerms: string;
  cuts: unknown;
}

const cutsSchema = z.array(
  z.object({ key: z.string(), name: z.string(), width: z.number(), height: z.number() }),
);

/**
 * Those of these pictures that readers may see now, by asset. A page that asks goes stale with each of them, also with
 * those that are not there yet.
 */
export async function readLivePictures(assetIds: string[]): Promise<Map<string, LivePicture>> {
  const wanted = [...new Set(assetIds)];
  reportTags(wanted.map((id) => `asset:${id}`));
  if (wanted.length === 0) return new Map();
  const rows = await reader().$queryRaw<PictureRow[]>`
    SELECT a."asset_id" AS "assetId", a."placeholder", a."is_animated" AS "isAnimated", a."copyright",
           a."usage_terms" AS "usageTerms", c."cuts"
    FROM "live_assets" a
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('key', c."key", 'name', c."name", 'width', c."width", 'height', c."height"))
               AS "cuts"
      FROM "live_cuts" c WHERE c."asset_id" = a."asset_id" AND c."is_current"
    ) c
    WHERE a."kind" = 'picture' AND a."asset_id" = ANY (string_to_array(${wanted.join(",")}, ',')::uuid[])`;
  return gatherCuts(
    rows,
    rows.flatMap(({ assetId, cuts }) =>
      (cutsSchema.nullable().parse(cuts) ?? []).map((cut) => ({ assetId, ...cut })),
    ),
  );
}
