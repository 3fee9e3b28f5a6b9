"use client";

import "../text/pictures/pictures.css";
import { useEffect, useId, useState } from "react";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { PlacedPicture } from "#site/assets/placed-picture.ts";
import { AssetImage } from "../../assets/asset-image.tsx";
import { Dialog } from "../../dialog.client.tsx";
import type { FieldSaver } from "../save/field-saver.ts";
import { AssetPicker } from "../text/pictures/asset-picker.client.tsx";
import { assetWarning, placedOf } from "../text/pictures/asset-words.ts";
import type { PictureApi } from "../text/pictures/picture-api.ts";
import { PictureFields } from "../text/pictures/picture-fields.client.tsx";
import { FieldFrame } from "./field-frame.client.tsx";
import { leadWords } from "./house-words.ts";
import { useField } from "./use-field.client.ts";

interface LeadFieldProps {
  saver: FieldSaver<PlacedPicture | null, PlacedPicture | null>;
  api: PictureApi;
  userId: string;
  isReadOnly: boolean;
}

const say = (lead: PlacedPicture | null) => (lead ? leadWords(lead) : "");

/** The picture at the head of the story, and on the cards that lead to it. */
export function LeadField({ saver, api, userId, isReadOnly }: LeadFieldProps) {
  const snapshot = useField(saver);
  const lead = snapshot.value;
  const asset = useAsset(api, lead?.assetId ?? null);
  const [open, setOpen] = useState<"library" | "details" | null>(null);
  const warning = asset ? assetWarning(asset, new Date()) : "";
  return (
    <FieldFrame
      field="lead"
      label="Lead picture"
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
      isGroup
    >
      {() => (
        <>
          {lead && (
            <div className="lead-preview">
              {asset && <AssetImage asset={asset} cut="16:9" most={320} sizes="20rem" alt={lead.alt} />}
              <p>{leadWords(lead)}</p>
              {!lead.isDecorative && lead.alt === "" && <p className="field-hint">No alt text yet.</p>}
              {warning !== "" && <p className="field-error">{warning}</p>}
            </div>
          )}
          {!isReadOnly && (
            <div className="cluster">
              <button type="button" className="button is-small" onClick={() => setOpen("library")}>
                {lead ? "Another picture" : "Choose a picture"}
              </button>
              {lead && (
                <>
                  <button type="button" className="button is-small" onClick={() => setOpen("details")}>
                    Details
                  </button>
                  <button type="button" className="button is-small is-quiet" onClick={() => saver.set(null)}>
                    Remove
                  </button>
                </>
              )}
            </div>
          )}
          {open === "library" && (
            <AssetPicker
              api={api}
              userId={userId}
              isOnePicture
              onClose={() => setOpen(null)}
              onChoose={([chosen]) => {
                setOpen(null);
                if (chosen) saver.set(placedOf(chosen));
              }}
            />
          )}
          {open === "details" && lead && (
            <LeadDialog
              lead={lead}
              onClose={() => setOpen(null)}
              onSet={(next) => {
                setOpen(null);
                saver.set(next);
              }}
            />
          )}
        </>
      )}
    </FieldFrame>
  );
}

interface LeadDialogProps {
  lead: PlacedPicture;
  onSet(lead: PlacedPicture): void;
  onClose(): void;
}

function LeadDialog({ lead, onSet, onClose }: LeadDialogProps) {
  const [words, setWords] = useState(lead);
  const id = useId();
  return (
    <Dialog
      title="Lead picture"
      onClose={onClose}
      foot={
        <button type="submit" form={id} className="button is-primary">
          Set
        </button>
      }
    >
      <form
        id={id}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSet(words);
        }}
      >
        <div className="form-field">
          <label htmlFor={`${id}-caption`}>Caption</label>
          <textarea
            id={`${id}-caption`}
            className="field-control"
            rows={3}
            maxLength={storyLimits.leadCaption}
            value={words.caption}
            onChange={(event) => setWords({ ...words, caption: event.target.value })}
          />
        </div>
        <PictureFields words={words} onChange={(changed) => setWords({ ...words, ...changed })} />
      </form>
    </Dialog>
  );
}

/** What the library says of an asset; null while it is asked and where there is none. */
function useAsset(api: PictureApi, id: string | null): AssetView | null {
  const [asset, setAsset] = useState<AssetView | null>(null);
  useEffect(() => {
    let isOld = false;
    if (id !== null) {
      void api.readAsset(id).then((answer) => {
        if (!isOld && answer.kind === "done") setAsset(answer.value.asset);
      });
    }
    return () => {
      isOld = true;
    };
  }, [api, id]);
  return asset?.id === id ? asset : null;
}
