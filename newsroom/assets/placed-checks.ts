import type { Transaction } from "#platform/db/writer.ts";
import { findAssetIds } from "#site/assets/story-media.ts";
import { attribute, childrenOf, plainText, typeOf } from "#site/body/read-node.ts";
import { shortenText } from "#site/body/shorten-text.ts";
import type { FrozenStory } from "../stories/freeze-story.ts";
import type { PublishCheck } from "../stories/story-view.ts";

/** A picture or file as it stands in a draft. */
interface Placed {
  assetId: string;
  /** Its place among those of the text, from 0; null for the lead picture. */
  place: number | null;
  isPicture: boolean;
  caption: string;
  alt: string;
  isDecorative: boolean;
  credit: string;
}

/**
 * What has to be mended of the lead picture and of what stands in the text before a story may go out at a moment: each
 * picture has a credit, and alt text unless it is decorative; each file is there and may be used on the web then.
 */
export async function checkPlaced(tx: Transaction, story: FrozenStory, at: Date): Promise<PublishCheck[]> {
  const assets = await tx.asset.findMany({
    where: { id: { in: findAssetIds(story) } },
    select: { id: true, kind: true, title: true, binnedAt: true, expiresAt: true, allowedUses: true },
  });
  const known = new Map(assets.map((asset) => [asset.id, asset]));
  return findPlaced(story).flatMap((placed) => {
    const asset = known.get(placed.assetId);
    const field = placed.place === null ? ("lead" as const) : ("pictures" as const);
    const name = shortenText(placed.caption || placed.alt || asset?.title || "", 60);
    const detail = { ...(placed.place === null ? {} : { place: placed.place }), picture: name };
    const reasons = [
      ...(!asset || (asset.kind === "picture") !== placed.isPicture ? ["asset_gone"] : []),
      ...(asset?.binnedAt ? ["asset_binned"] : []),
      ...(asset?.expiresAt && asset.expiresAt <= at ? ["asset_expired"] : []),
      ...(asset && !asset.allowedUses.includes("web") ? ["asset_not_for_web"] : []),
      ...(placed.isPicture && !placed.isDecorative && placed.alt === "" ? ["no_alt"] : []),
      ...(placed.isPicture && placed.credit === "" ? ["no_credit"] : []),
    ];
    return reasons.map((reason) => ({ field, reason, detail }));
  });
}

function findPlaced({ lead, document }: FrozenStory): Placed[] {
  const placed: Placed[] = lead ? [{ ...trimmed(lead), place: null, isPicture: true }] : [];
  const waiting: unknown[] = [document];
  let place = 0;
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (["picture", "mediaFile"].includes(typeOf(node))) {
      const line = (name: string) => String(attribute(node, name) ?? "");
      const isDecorative = attribute(node, "isDecorative") === true;
      const words = {
        assetId: line("assetId"),
        caption: plainText(node),
        credit: line("credit"),
        alt: line("alt"),
      };
      placed.push({ ...trimmed({ ...words, isDecorative }), place, isPicture: typeOf(node) === "picture" });
      place += 1;
    } else waiting.push(...childrenOf(node).toReversed());
  }
  return placed;
}

function trimmed<Words extends Pick<Placed, "caption" | "credit" | "alt">>(words: Words): Words {
  return { ...words, caption: words.caption.trim(), credit: words.credit.trim(), alt: words.alt.trim() };
}
