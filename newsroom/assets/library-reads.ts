import { z } from "zod";
import { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import { writer } from "#platform/db/writer.ts";
import { writeSearchQuery } from "../search/write-search-query.ts";
import { maySeeAssets } from "./asset-policy.ts";
import { readAssetPictures } from "./asset-reads.ts";
import type { AssetView } from "./asset-view.ts";
import { assetSelect, showAsset } from "./asset-view-store.ts";
import type { LibraryQuestion } from "./library-input.ts";
import { type AskingLibrary, narrowLibrary } from "./narrow-library.ts";

export interface LibraryPage {
  assets: AssetView[];
  /** Where the next page goes on; null at the end. */
  next: string | null;
}

const PAGE = 60;

/** A page of the library, the newest first. `after` is where the page before ended. */
export async function readLibrary(
  asking: AskingLibrary,
  question: LibraryQuestion,
  after: string | null = null,
): Promise<LibraryPage> {
  const query = question.search === "" ? null : writeSearchQuery(question.search);
  if (!maySeeAssets(asking.actor) || (question.search !== "" && !query)) return { assets: [], next: null };
  const words = query ? query.byTerms : Prisma.sql`true`;
  const rows = await writer().$queryRaw<{ id: string; createdAt: Date }[]>`
    SELECT x.id, x.created_at AS "createdAt"
    FROM asset x JOIN asset_file f ON f.id = x.file_id
    WHERE ${words} AND ${narrowLibrary(question, asking)} AND ${goOn(after)}
    ORDER BY x.created_at DESC, x.id DESC
    LIMIT ${PAGE + 1}`;
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    assets: await readAssetViews(page.map(({ id }) => id)),
    next: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  };
}

/** Assets as lists show them, in the order asked for; those that are not there are left out. */
export async function readAssetViews(assetIds: string[]): Promise<AssetView[]> {
  const db = writer();
  const [rows, pictures, live] = await Promise.all([
    db.asset.findMany({ where: { id: { in: assetIds } }, select: assetSelect }),
    readAssetPictures(db, assetIds),
    db.liveAsset.findMany({ where: { assetId: { in: assetIds } }, select: { assetId: true } }),
  ]);
  const known = new Map(rows.map((row) => [row.id, row]));
  const isLive = new Set(live.map(({ assetId }) => assetId));
  return assetIds.flatMap((id) => {
    const row = known.get(id);
    const view = row && showAsset(row, { picture: pictures.get(id) ?? null, isLive: isLive.has(id) });
    return view ?? [];
  });
}

function goOn(after: string | null): Prisma.Sql {
  const [at = "", id = ""] = after?.split("_") ?? [];
  if (!z.uuid().safeParse(id).success || !z.iso.datetime().safeParse(at).success) return Prisma.sql`true`;
  const moment = new Date(at);
  return isStorable(moment) ? Prisma.sql`(x.created_at, x.id) < (${moment}, ${id}::uuid)` : Prisma.sql`true`;
}
