import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { readAssetCrops, readAssetFields } from "./asset-change-reads.ts";
import { mayChangeAsset, maySeeAssets } from "./asset-policy.ts";
import type { AssetDetail, AssetEvent, AssetUseView } from "./asset-view.ts";
import { readAssetViews } from "./library-reads.ts";
import { lockAsset } from "./lock-asset.ts";

const MOST_EVENTS = 200;
const MOST_USES = 100;

/** An asset with everything its own page shows; null when there is none. */
export async function readAssetDetail(actor: UserActor, assetId: string): Promise<AssetDetail | null> {
  if (!maySeeAssets(actor)) return null;
  // Fields and the numbers they are changed by must be of one moment.
  const known = await writer().$transaction(async (tx) => {
    const row = await lockAsset(tx, assetId);
    return row && { row, fields: await readAssetFields(tx, row), crops: await readAssetCrops(tx, row) };
  });
  const [[asset], uses, events] = await Promise.all([
    readAssetViews([assetId]),
    readUses(assetId),
    readEvents(assetId),
  ]);
  if (!known || !asset) return null;
  const { row, fields, crops } = known;
  return { asset, fields, crops, uses, events, mayChange: mayChangeAsset(actor, row) };
}

/** The stories that have it in their draft or show it to readers. */
async function readUses(assetId: string): Promise<AssetUseView[]> {
  return writer().$queryRaw<AssetUseView[]>`
    SELECT s.id AS "storyId", s.headline, s.language, found."isLive"
    FROM (
      SELECT u.story_id, bool_or(u.is_live) AS "isLive"
      FROM (
        SELECT story_id, false AS is_live FROM asset_use WHERE asset_id = ${assetId}::uuid
        UNION ALL
        SELECT p.story_id, true FROM publication_asset p
        JOIN live_publications l ON l.story_id = p.story_id AND l.publication_id = p.publication_id
        WHERE p.asset_id = ${assetId}::uuid
      ) u GROUP BY u.story_id
    ) found JOIN story s ON s.id = found.story_id
    ORDER BY found."isLive" DESC, s.changed_at DESC, s.id DESC
    LIMIT ${MOST_USES}`;
}

async function readEvents(assetId: string): Promise<AssetEvent[]> {
  const db = writer();
  const [changes, files] = await Promise.all([
    db.assetChange.findMany({
      where: { assetId },
      orderBy: [{ version: "desc" }, { field: "asc" }],
      take: MOST_EVENTS,
      select: { at: true, field: true, value: true, user: { select: { name: true } } },
    }),
    db.assetFile.findMany({
      where: { assetId },
      select: { createdAt: true, name: true, createdBy: { select: { name: true } } },
    }),
  ]);
  const events = [
    ...changes.map(({ at, field, value, user }) => ({ at, by: user.name, what: field, to: say(value) })),
    ...files.map(({ createdAt, name, createdBy }) => ({
      at: createdAt,
      by: createdBy.name,
      what: "file",
      to: name,
    })),
  ];
  return events
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, MOST_EVENTS)
    .map((event) => ({ ...event, at: event.at.toISOString() }));
}

/** A value in a few words. */
function say(kept: unknown): string {
  const value = typeof kept === "object" && kept !== null && "is" in kept ? kept.is : null;
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "string") return value.length > 300 ? `${value.slice(0, 300)}…` : value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object" || value === null) return "";
  if ("isDecorative" in value && value.isDecorative === true) return "decorative";
  if ("text" in value) return String(value.text);
  if ("local" in value)
    return `${String(value.local).replace("T", " ")} ${"zone" in value ? value.zone : ""}`;
  if ("x" in value && "y" in value) {
    return `${Math.round(Number(value.x) * 100)} % from the left, ${Math.round(Number(value.y) * 100)} % from the top`;
  }
  if ("width" in value && "height" in value) return `${value.width} × ${value.height} pixels`;
  return "";
}
