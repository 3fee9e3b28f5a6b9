"use client";

import { Trash2, Undo2 } from "lucide-react";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { AssetDetail } from "#newsroom/assets/asset-view.ts";
import { fetchAs } from "../fronts/front-api.ts";
import { refusalWords } from "../refusal-words.ts";
import { createAssetApi } from "./asset-api.ts";
import { AssetAside } from "./asset-aside.tsx";
import { AssetFields } from "./asset-fields.client.tsx";
import { AssetPreview, wholePicture } from "./asset-preview.tsx";
import { createAssetSavers } from "./asset-savers.ts";
import { assetName, warningsOf } from "./asset-words.ts";
import { CropTool } from "./crop-tool.client.tsx";
import { ReplaceFile } from "./replace-file.client.tsx";

export interface AssetScreenProps {
  detail: AssetDetail;
  userId: string;
  zone: string;
  /** ISO 8601 */
  now: string;
}

const FOLLOW_MS = 5_000;

/** One picture: how it is cut, what is known of it, where it stands. Everything is saved as it is set. */
export function AssetScreen({ detail: start, userId, zone, now }: AssetScreenProps) {
  const [detail, setDetail] = useState(start);
  const [problem, setProblem] = useState("");
  const api = useMemo(() => createAssetApi(fetchAs(userId)), [userId]);
  const savers = useMemo(() => createAssetSavers(start, api, userId), [start, api, userId]);
  // It stays while crops and credit change its addresses.
  const [source] = useState(() => wholePicture(start));
  const { asset, mayChange } = detail;
  const isReadOnly = !mayChange || asset.isBinned;
  const { width, height } = asset.file;

  useEffect(() => {
    savers.restore();
    const leave = () => savers.sendAll(true);
    const warn = (event: BeforeUnloadEvent) => {
      if (savers.wouldLose()) event.preventDefault();
    };
    const again = () => savers.sendAll(false);
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", warn);
    window.addEventListener("online", again);
    return () => {
      savers.sendAll(true);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", warn);
      window.removeEventListener("online", again);
    };
  }, [savers]);

  /** What others set meanwhile shows at once, but where something of one's own is under way. */
  async function freshen() {
    const answer = await api.read(asset.id);
    if (answer.kind === "done") {
      setDetail(answer.value);
      savers.take(answer.value);
    }
    return answer.kind === "done" ? answer.value.asset.version : null;
  }

  const follow = useEffectEvent(() => {
    if (document.visibilityState === "visible") void freshen();
  });
  useEffect(() => {
    const timer = setInterval(() => follow(), FOLLOW_MS);
    const leave = savers.onSaved(() => follow());
    return () => {
      clearInterval(timer);
      leave();
    };
  }, [savers]);

  async function bin() {
    const answer = asset.isBinned ? await api.restore(asset.id) : await api.bin(asset.id);
    if (answer.kind === "done") {
      setProblem("");
      await freshen();
    } else if (answer.kind === "refused") setProblem(answer.refusals.map(refusalWords).join(" "));
    else setProblem(refusalWords({ field: null, reason: answer.kind }));
  }

  return (
    <div className="asset-screen">
      <div className="asset-head">
        <h1>{assetName(asset)}</h1>
        <p className="asset-marks">
          {asset.isBinned && <span className="pill is-danger">In the bin</span>}
          {asset.isLive && <span className="pill is-good">Live</span>}
          {warningsOf(asset, new Date(now)).map(({ tone, words }) => (
            <span key={words} className={`pill is-${tone}`}>
              {words}
            </span>
          ))}
        </p>
        {mayChange && (
          <div className="asset-acts">
            {!asset.isBinned && (
              <ReplaceFile
                assetId={asset.id}
                version={freshen}
                userId={userId}
                onReplaced={() => window.location.reload()}
              />
            )}
            <button type="button" className="button" onClick={bin}>
              {asset.isBinned ? (
                <Undo2 size={16} aria-hidden="true" />
              ) : (
                <Trash2 size={16} aria-hidden="true" />
              )}
              {asset.isBinned ? "Restore" : "Bin"}
            </button>
            <p role="alert" className="field-error">
              {problem}
            </p>
          </div>
        )}
      </div>
      {!mayChange && <p className="banner">{refusalWords({ field: null, reason: "not_your_asset" })}</p>}
      <div className="asset-columns">
        <div className="asset-view">
          {asset.kind === "picture" && width && height ? (
            <CropTool
              asset={asset}
              size={{ width, height }}
              source={source}
              savers={savers}
              isReadOnly={isReadOnly}
            />
          ) : (
            <AssetPreview asset={asset} />
          )}
        </div>
        <div className="asset-known">
          <AssetFields savers={savers} kind={asset.kind} isReadOnly={isReadOnly} zone={zone} />
        </div>
        <div className="asset-aside">
          <AssetAside detail={detail} zone={zone} />
        </div>
      </div>
    </div>
  );
}
