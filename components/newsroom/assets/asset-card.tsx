import { Check } from "lucide-react";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { AssetImage } from "./asset-image.tsx";
import { assetName, sizeWords, warningsOf } from "./asset-words.ts";

export interface AssetCardProps {
  asset: AssetView;
  now: Date;
  isChosen: boolean;
  /** Of the whole grid one card takes the focus; arrow keys move it. */
  isStop: boolean;
  onChoose: (assetId: string, isRange: boolean) => void;
}

/** A picture in the library: what it is, and what is missing. */
export function AssetCard({ asset, now, isChosen, isStop, onChoose }: AssetCardProps) {
  const name = assetName(asset);
  const warnings = warningsOf(asset, now);
  return (
    <li className={isChosen ? "asset-card is-chosen" : "asset-card"} data-asset={asset.id}>
      <a href={`/newsroom/pictures/${asset.id}`} tabIndex={isStop ? 0 : -1} aria-describedby="asset-keys">
        <span className="asset-face">
          <AssetImage asset={asset} most={260} sizes="(max-width: 40rem) 45vw, 16rem" />
        </span>
        <span className="asset-name">{name}</span>
      </a>
      <label className="asset-choose">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          onChange={(event) =>
            onChoose(asset.id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
          }
        />
        <span className="visually-hidden">Choose {name}</span>
      </label>
      <p className="asset-line small muted">
        <span>{asset.credit}</span>
        <span>{sizeWords(asset.file)}</span>
      </p>
      {(warnings.length > 0 || asset.isLive) && (
        <p className="asset-marks">
          {asset.isLive && (
            <span className="pill is-good">
              <Check size={12} aria-hidden="true" />
              Live
            </span>
          )}
          {warnings.map(({ tone, words }) => (
            <span key={words} className={`pill is-${tone}`}>
              {words}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
