import { bodyLimits } from "../body/body-limits.ts";
import { attribute, childrenOf, typeOf } from "../body/read-node.ts";
import type { LiveFile } from "./live-file.ts";
import type { LivePicture } from "./live-picture.ts";
import type { PlacedPicture } from "./placed-picture.ts";

/** The pictures and files of a story that can be shown now, by asset, and where their renditions are. */
export interface StoryMedia {
  pictures: ReadonlyMap<string, LivePicture>;
  files: ReadonlyMap<string, LiveFile>;
  /** As `renditionPath` takes it. */
  base: string;
}

export const noMedia: StoryMedia = { pictures: new Map(), files: new Map(), base: "/media" };

interface WithMedia {
  document: unknown;
  lead: PlacedPicture | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The assets that a story shows, each once: its lead picture first, then those of its text in their order. */
export function findAssetIds({ document, lead }: WithMedia): string[] {
  return [
    ...new Set([...(lead ? [lead.assetId] : []), ...findPlacedIds(document, ["picture", "mediaFile"])]),
  ];
}

/** The assets in nodes of these types, each once, in the order of the text. */
export function findPlacedIds(document: unknown, types: ("picture" | "mediaFile")[]): string[] {
  const ids = new Set<string>();
  const waiting: unknown[] = [document];
  while (waiting.length > 0 && ids.size < bodyLimits.assets) {
    const node = waiting.pop();
    const id = attribute(node, "assetId");
    const isWanted = types.some((type) => type === typeOf(node));
    if (isWanted && typeof id === "string" && UUID.test(id)) ids.add(id);
    waiting.push(...childrenOf(node).toReversed());
  }
  return [...ids];
}
