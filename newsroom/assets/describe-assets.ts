import type { Prisma } from "#platform/db/generated/client.ts";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { fitField, valuesOf } from "./asset-columns-store.ts";
import { type DescribeMany, isAssetField, keywordsInput } from "./asset-fields-input.ts";
import { mayChangeAsset } from "./asset-policy.ts";
import { cutAsset } from "./cut-asset.ts";
import { type LockedAsset, lockAsset } from "./lock-asset.ts";
import { writeAssetChange } from "./write-asset-change.ts";

export interface Described {
  changed: number;
  /** Those of others, and those in the bin. */
  left: { id: string; reason: string }[];
}

interface Setting {
  values: Record<string, unknown>;
  columns: Prisma.AssetUncheckedUpdateInput;
}

/**
 * Sets the same for many assets, all or none of what is asked for each: what one may not change is left and named. It
 * says what is to be, whatever it was, so nobody's value is a base; the record keeps what it replaced.
 */
export async function describeAssets(
  actor: UserActor,
  many: DescribeMany,
  now: Date,
): Promise<Outcome<Described>> {
  const shared = settingOf(many);
  if (!shared.done) return shared;
  return writer().$transaction(async (tx) => {
    const described: Described = { changed: 0, left: [] };
    // In the order of their ids: two people at once wait for each other and never both.
    for (const id of [...new Set(many.ids)].sort()) {
      const asset = await lockAsset(tx, id);
      if (!asset) described.left.push({ id, reason: "no_such_asset" });
      else if (!mayChangeAsset(actor, asset)) described.left.push({ id, reason: "not_your_asset" });
      else if (asset.binnedAt) described.left.push({ id, reason: "asset_is_binned" });
      else {
        const problem = await describeOne(tx, actor, { asset, shared: shared.value, many }, now);
        if (problem) return problem;
        described.changed += 1;
      }
    }
    if (described.changed > 0) {
      const set = Object.keys(shared.value.values);
      const keywords = many.addKeywords.length + many.removeKeywords.length > 0 ? ["keywords"] : [];
      const detail = { count: described.changed, fields: [...set, ...keywords].join(", ") };
      await recordAct(tx, actor, { act: "describe-assets", detail }, now);
    }
    return done(described);
  });
}

function settingOf({ set }: DescribeMany): Outcome<Setting> {
  const setting: Setting = { values: {}, columns: {} };
  for (const [field, value] of Object.entries(set)) {
    if (value === undefined || !isAssetField(field)) continue;
    const fit = fitField(field, value);
    if (!fit.done) return fit;
    setting.values[field] = fit.value.value;
    Object.assign(setting.columns, fit.value.columns);
  }
  return done(setting);
}

interface One {
  asset: LockedAsset;
  shared: Setting;
  many: DescribeMany;
}

async function describeOne(tx: Transaction, actor: UserActor, { asset, shared, many }: One, now: Date) {
  const keywords = keywordsInput.safeParse([
    ...asset.keywords.filter((word) => !has(many.removeKeywords, word)),
    ...many.addKeywords,
  ]);
  if (!keywords.success) return refuse({ field: "addKeywords", reason: "too_many" });
  const before: Record<string, unknown> = valuesOf(asset);
  const wanted: Record<string, unknown> = { ...shared.values, keywords: keywords.data };
  const values = Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value),
    ),
  );
  if (Object.keys(values).length === 0) return null;
  const columns = { ...shared.columns, keywords: keywords.data };
  await writeAssetChange(tx, actor, { asset, opId: many.opId, values, columns }, now);
  if ("credit" in values || "copyright" in values) await cutAsset(tx, asset.id);
  await expire(tx, [`asset:${asset.id}`]);
  return null;
}

function has(words: string[], word: string): boolean {
  return words.some((one) => one.toLowerCase() === word.toLowerCase());
}
