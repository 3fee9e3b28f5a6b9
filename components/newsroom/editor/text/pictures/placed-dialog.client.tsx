"use client";

import "./pictures.css";
import type { Editor } from "@tiptap/core";
import { useId, useState } from "react";
import { CUT_NAMES, type CutName } from "#site/assets/live-picture.ts";
import { bodyLimits } from "#site/body/body-limits.ts";
import { Dialog } from "../../../dialog.client.tsx";
import { asPlain } from "../../suggest/suggesting-mode.ts";
import { AssetPicker } from "./asset-picker.client.tsx";
import type { PictureApi } from "./picture-api.ts";
import { PictureFields } from "./picture-fields.client.tsx";
import { findPlacedAt } from "./place-pictures.ts";

interface PlacedDialogProps {
  editor: Editor;
  api: PictureApi;
  userId: string;
  onClose(): void;
}

const cropWords: Record<CutName, string> = {
  full: "The whole picture",
  "16:9": "Wide (16:9)",
  "4:3": "4:3",
  "1:1": "Square",
};

/** The details of the picture or file that is selected in the text. */
export function PlacedDialog({ editor, api, userId, onClose }: PlacedDialogProps) {
  const [node] = useState(() => findPlacedAt(editor.state)?.node ?? null);
  const [words, setWords] = useState(() => ({
    credit: String(node?.attrs.credit ?? ""),
    alt: String(node?.attrs.alt ?? ""),
    isDecorative: node?.attrs.isDecorative === true,
  }));
  const [crop, setCrop] = useState<unknown>(node?.attrs.crop);
  const [title, setTitle] = useState(String(node?.attrs.title ?? ""));
  const [isChoosing, setChoosing] = useState(false);
  const id = useId();
  const isPicture = node?.type.name === "picture";
  if (!node) return null;

  /** Where it stands now: somebody else may have moved or removed it meanwhile. */
  function set(attributes: Record<string, unknown>) {
    const placed = findPlacedAt(editor.state);
    onClose();
    if (!placed || placed.node.type !== node?.type) return;
    const change = editor.state.tr;
    for (const [name, value] of Object.entries(attributes)) {
      if (placed.node.attrs[name] !== value) change.setNodeAttribute(placed.position, name, value);
    }
    if (change.docChanged) editor.view.dispatch(asPlain(change));
  }

  if (isChoosing) {
    return (
      <AssetPicker
        api={api}
        userId={userId}
        isOnePicture
        onClose={() => setChoosing(false)}
        onChoose={([asset]) => {
          if (!asset) return;
          const { credit, alt, isDecorative } = asset;
          set({ assetId: asset.id, credit, alt, isDecorative });
        }}
      />
    );
  }
  return (
    <Dialog
      title={isPicture ? "Picture" : "File"}
      onClose={onClose}
      foot={
        <>
          {isPicture && (
            <button type="button" className="button" onClick={() => setChoosing(true)}>
              Another picture
            </button>
          )}
          <button type="submit" form={id} className="button is-primary">
            Set
          </button>
        </>
      }
    >
      <form
        id={id}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const line = (text: string) => text.replace(/\s+/g, " ").trim();
          if (!isPicture) set({ title: line(title) });
          else
            set({ credit: line(words.credit), alt: line(words.alt), isDecorative: words.isDecorative, crop });
        }}
      >
        {isPicture ? (
          <>
            <PictureFields words={words} onChange={setWords} />
            <div className="form-field">
              <label htmlFor={`${id}-crop`}>Crop</label>
              <select
                id={`${id}-crop`}
                className="field-control"
                value={String(crop)}
                onChange={(event) => setCrop(event.target.value)}
              >
                {CUT_NAMES.map((name) => (
                  <option key={name} value={name}>
                    {cropWords[name]}
                  </option>
                ))}
              </select>
            </div>
          </>
        ) : (
          <div className="form-field">
            <label htmlFor={`${id}-title`}>Title</label>
            <input
              id={`${id}-title`}
              className="field-control"
              autoComplete="off"
              maxLength={bodyLimits.mediaTitle}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          </div>
        )}
      </form>
    </Dialog>
  );
}
