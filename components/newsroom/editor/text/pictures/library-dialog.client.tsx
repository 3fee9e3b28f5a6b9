"use client";

import "./pictures.css";
import { useEffect, useId, useRef, useState } from "react";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { uploadFile } from "../../../assets/upload-files.ts";
import { Dialog } from "../../../dialog.client.tsx";
import { refusalWords } from "../../../refusal-words.ts";
import { AssetTile } from "./asset-tile.client.tsx";
import type { PictureApi } from "./picture-api.ts";
import type { Layout } from "./place-pictures.ts";

interface LibraryDialogProps {
  api: PictureApi;
  userId: string;
  /** One picture and nothing else. */
  isOnePicture?: boolean;
  onChoose(assets: AssetView[], layout: Layout): void;
  onClose(): void;
}

const ACCEPTED = "image/*,.heic,.heif,audio/*,video/*,application/pdf";

/** Finds pictures and files in the library, or adds them to it, to be placed in a story. */
export function LibraryDialog({ api, userId, isOnePicture = false, onChoose, onClose }: LibraryDialogProps) {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<AssetView[] | null>(null);
  const [chosen, setChosen] = useState<AssetView[]>([]);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    let isOld = false;
    const wait = setTimeout(async () => {
      const answer = await api.findAssets(query, isOnePicture ? "picture" : null);
      if (isOld) return;
      if (answer.kind === "done") setFound(answer.value.assets);
      else setProblem("The library cannot be read just now. Try again in a moment.");
    }, 150);
    return () => {
      isOld = true;
      clearTimeout(wait);
    };
  }, [api, query, isOnePicture]);

  function toggle(asset: AssetView) {
    if (isOnePicture) return onChoose([asset], "single");
    setChosen((now) =>
      now.some((other) => other.id === asset.id)
        ? now.filter((other) => other.id !== asset.id)
        : [...now, asset],
    );
  }

  async function add(files: File[]) {
    setProblem("");
    for (const file of files) {
      const tell = (words: string) => setSaid(`${file.name}: ${words}`);
      tell("being added…");
      const answer = await uploadFile(file, {
        userId,
        onProgress: (sent, total) => tell(`${Math.round((100 * sent) / Math.max(1, total))} %`),
      });
      const read = answer.done ? await api.readAsset(answer.value.assetId) : null;
      if (read?.kind === "done") {
        const { asset } = read.value;
        setFound((now) => [asset, ...(now ?? []).filter((other) => other.id !== asset.id)]);
        if (isOnePicture && asset.kind === "picture") return onChoose([asset], "single");
        if (!isOnePicture) setChosen((now) => [...now, asset]);
        tell("added.");
      } else {
        setSaid("");
        setProblem(`${file.name}: ${answer.done ? "" : answer.refusals.map(refusalWords).join(" ")}`);
      }
    }
  }

  const pictures = chosen.filter(({ kind }) => kind === "picture");
  const isMany = pictures.length > 1;
  return (
    <Dialog
      title={isOnePicture ? "Lead picture" : "Picture or file"}
      isWide
      onClose={onClose}
      foot={
        isOnePicture ? undefined : (
          <>
            {isMany && (
              <>
                <button type="button" className="button" onClick={() => onChoose(chosen, "gallery")}>
                  As a gallery
                </button>
                {pictures.length === 2 && (
                  <button type="button" className="button" onClick={() => onChoose(chosen, "pair")}>
                    Side by side
                  </button>
                )}
              </>
            )}
            <button
              type="button"
              className="button is-primary"
              disabled={chosen.length === 0}
              onClick={() => onChoose(chosen, "single")}
            >
              {isMany ? "One below the other" : "Place"}
            </button>
          </>
        )
      }
    >
      <div className="stack asset-picker">
        <div className="cluster">
          <div className="form-field">
            <label htmlFor={id}>Search the library</label>
            <input
              id={id}
              className="field-control"
              type="search"
              autoComplete="off"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </div>
          <button type="button" className="button" onClick={() => input.current?.click()}>
            Add from this computer
          </button>
          <input
            ref={input}
            type="file"
            hidden
            multiple={!isOnePicture}
            accept={isOnePicture ? "image/*,.heic,.heif" : ACCEPTED}
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </div>
        <p className="field-hint" role="status">
          {said || (found?.length === 0 ? "Nothing found." : "")}
        </p>
        {problem !== "" && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <ul className="asset-tiles" aria-label="Library">
          {(found ?? []).map((asset) => (
            <AssetTile
              key={asset.id}
              asset={asset}
              place={chosen.findIndex((other) => other.id === asset.id)}
              isMany={!isOnePicture}
              onPress={() => toggle(asset)}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
