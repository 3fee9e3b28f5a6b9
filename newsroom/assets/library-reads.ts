import { z } from "zod";
import { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import { writer } from "#platform/db/writer.ts";
import { type SearchQuery, writeSearchQuery } from "../search/write-search-query.ts";
import { maySeeAssets } from "./asset-policy.ts";
import { readAssetPictures } from "./asset-reads.ts";
import type { AssetView } from "./asset-view.ts";
import { assetSelect, showAsset } from "./asset-view-store.ts";
import type { LibraryQuestion } from "./library-input.ts";
import { narrowDays } from "./narrow-days.ts";
import { type AskingLibrary, narrowLibrary } from "./narrow-library.ts";

export interface LibraryPage {
  assets: AssetView[];
  /** Where the next page goes on; null at the end. */
  next: string | null;
}

const PAGE = 60;
/** So many hits are ordered in no time. */
const FEW = 10_000;

/** A page of the library, the newest first. `after` is where the page before ended. */
export async function readLibrary(
  asking: AskingLibrary,
  question: LibraryQuestion,
  after: string | null = null,
): Promise<LibraryPage> {
  const query = question.search === "" ? null : writeSearchQuery(question.search);
  if (!maySeeAssets(asking.actor) || (question.search !== "" && !query)) return { assets: [], next: null };
  const narrow = Prisma.sql`${narrowLibrary(question, asking)} AND ${goOn(after)}`;
  const looked = lookedUp(question, asking, query);
  const rows = await writer().$queryRaw<{ id: string; createdAt: Date }[]>(
    looked ? foundFirst(looked, narrow, question) : inOrder(narrow, question),
  );
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

/** What only few may have, and the library's order says nothing of, as conditions on `asset x`; null for nothing such. */
function lookedUp(
  question: LibraryQuestion,
  asking: AskingLibrary,
  query: SearchQuery | null,
): Prisma.Sql | null {
  const taken = narrowDays(Prisma.sql`x.taken_at`, question.takenFrom, question.takenTo, asking.zone);
  const all = query ? [query.byTerms, ...taken] : taken;
  return all.length > 0 ? Prisma.join(all, " AND ") : null;
}

/** One asset after the other in their order, until the page is full. */
function inOrder(narrow: Prisma.Sql, question: LibraryQuestion): Prisma.Sql {
  const all = Prisma.sql`SELECT x.id, x.created_at AS "createdAt"
    FROM asset x JOIN asset_file f ON f.id = x.file_id
    WHERE ${narrow} ORDER BY x.created_at DESC, x.id DESC`;
  // Whether readers see it is asked of the view one by one: all that they see would be gathered first otherwise.
  return question.use === "live"
    ? Prisma.sql`SELECT * FROM (${all} OFFSET 0) x WHERE ${seen} LIMIT ${PAGE + 1}`
    : Prisma.sql`${all} LIMIT ${PAGE + 1}`;
}

const seen = Prisma.sql`(SELECT true FROM live_assets l WHERE l.asset_id = x.id)`;

/**
 * What is found in few is looked up and then ordered; what is found in many is met soon enough on the way through the
 * order. PostgreSQL cannot tell the one from the other beforehand, so the hits are counted first, as far as it matters.
 */
function foundFirst(looked: Prisma.Sql, narrow: Prisma.Sql, question: LibraryQuestion): Prisma.Sql {
  const hits = Prisma.sql`(SELECT count(*) FROM hits)`;
  const few = Prisma.sql`SELECT h.id, h.created_at AS "createdAt"
    FROM (SELECT * FROM hits WHERE ${hits} <= ${FEW} ORDER BY created_at DESC, id DESC) h
    CROSS JOIN LATERAL (
      SELECT 1 FROM asset x JOIN asset_file f ON f.id = x.file_id
      WHERE x.id = h.id AND ${narrow} AND ${question.use === "live" ? seen : Prisma.sql`true`} OFFSET 0
    ) fits
    ORDER BY h.created_at DESC, h.id DESC LIMIT ${PAGE + 1}`;
  // As a CASE no index can answer it: words that go together look rare to the planner, which would gather all of them.
  const inPassing = Prisma.sql`CASE WHEN ${looked} THEN true END`;
  const many = inOrder(Prisma.sql`${hits} > ${FEW} AND ${inPassing} AND ${narrow}`, question);
  return Prisma.sql`
    WITH hits AS MATERIALIZED (SELECT x.id, x.created_at FROM asset x WHERE ${looked} LIMIT ${FEW + 1})
    (${few}) UNION ALL (${many}) ORDER BY "createdAt" DESC, id DESC`;
}

function goOn(after: string | null): Prisma.Sql {
  const [at = "", id = ""] = after?.split("_") ?? [];
  if (!z.uuid().safeParse(id).success || !z.iso.datetime().safeParse(at).success) return Prisma.sql`true`;
  const moment = new Date(at);
  return isStorable(moment) ? Prisma.sql`(x.created_at, x.id) < (${moment}, ${id}::uuid)` : Prisma.sql`true`;
}
