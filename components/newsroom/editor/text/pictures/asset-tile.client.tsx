"use client";

import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { AssetImage } from "../../../assets/asset-image.tsx";
import { assetName, assetWarning } from "./asset-words.ts";

interface AssetTileProps {
  asset: AssetView;
  /** Among those chosen, from 0; -1 while it is not. */
  place: number;
  /** Several can be chosen: pressing it chooses, else it is the choice. */
  isMany: boolean;
  onPress(): void;
}

/** One picture or file of the library, to be chosen. */
export function AssetTile({ asset, place, isMany, onPress }: AssetTileProps) {
  const warning = assetWarning(asset, new Date());
  return (
    <li>
      <button
        type="button"
        className="asset-tile"
        aria-pressed={isMany ? place >= 0 : undefined}
        onClick={onPress}
      >
        <span className="asset-thumb">
          <AssetImage asset={asset} cut="4:3" most={160} sizes="10rem" />
          {isMany && place >= 0 ? <b aria-hidden="true">{place + 1}</b> : null}
        </span>
        <span className="asset-name">{assetName(asset)}</span>
        {asset.credit === "" ? null : <span className="asset-credit">{asset.credit}</span>}
        {warning === "" ? null : <span className="asset-warning">{warning}</span>}
      </button>
    </li>
  );
}
