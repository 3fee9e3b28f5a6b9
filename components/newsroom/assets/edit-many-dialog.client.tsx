"use client";

import { type FormEvent, useId, useState } from "react";
import { assetLimits } from "#newsroom/assets/asset-limits-input.ts";
import type { AssetUsage } from "#newsroom/assets/asset-view.ts";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import type { Refusal } from "#platform/outcome.ts";
import { Dialog } from "../dialog.client.tsx";
import { refusalWords } from "../refusal-words.ts";
import { MomentField, startMoment } from "../schedule/moment-field.client.tsx";
import type { ManyChange } from "./asset-api.ts";
import { fieldWords, usageWords } from "./asset-words.ts";

interface EditManyDialogProps {
  count: number;
  zone: string;
  refusals: Refusal[];
  isBusy: boolean;
  onSave: (change: Omit<ManyChange, "ids">) => void;
  onClose: () => void;
}

const lines = ["credit", "source", "copyright", "usageTerms"] as const;
const usages: AssetUsage[] = ["print", "social", "syndication", "web"];

/** The same for all that are chosen. Only what is ticked is set: an empty box empties the field in all of them. */
export function EditManyDialog({ count, zone, refusals, isBusy, onSave, onClose }: EditManyDialogProps) {
  const id = useId();
  const [texts, setTexts] = useState<Partial<Record<(typeof lines)[number], string>>>({});
  const [added, setAdded] = useState("");
  const [removed, setRemoved] = useState("");
  const [uses, setUses] = useState<AssetUsage[] | null>(null);
  const [expires, setExpires] = useState<MomentInput | "never" | null>(null);
  const problem = (field: string) =>
    refusals.find((refusal) => refusal.field === field || refusal.field === `set.${field}`);
  const nothing =
    Object.keys(texts).length === 0 && !added.trim() && !removed.trim() && uses === null && expires === null;

  function send(event: FormEvent) {
    event.preventDefault();
    onSave({
      set: {
        ...texts,
        ...(uses && { allowedUses: uses }),
        ...(expires !== null && { expires: expires === "never" ? null : expires }),
      },
      addKeywords: wordsOf(added),
      removeKeywords: wordsOf(removed),
    });
  }

  const tick = (field: (typeof lines)[number], isOn: boolean) =>
    setTexts(({ [field]: _, ...rest }) => (isOn ? { ...rest, [field]: "" } : rest));

  return (
    <Dialog
      title={count === 1 ? "Edit one picture" : `Edit ${count} pictures`}
      isWide
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" form={id} className="button is-primary" disabled={nothing || isBusy}>
            {isBusy ? "Saving…" : count === 1 ? "Save for one" : `Save for all ${count}`}
          </button>
        </>
      }
    >
      <form id={id} className="stack" onSubmit={send}>
        <p className="muted small">Only what you tick or fill in here changes.</p>
        {lines.map((field) => (
          <div key={field} className="form-field many-field">
            <label className="many-tick">
              <input
                type="checkbox"
                checked={texts[field] !== undefined}
                onChange={(event) => tick(field, event.target.checked)}
              />
              Set {fieldWords[field]?.toLowerCase()}
            </label>
            {texts[field] !== undefined && (
              <input
                className="field-control"
                aria-label={fieldWords[field]}
                value={texts[field]}
                maxLength={assetLimits[field]}
                autoComplete="off"
                placeholder="Empty in all of them"
                onChange={(event) => setTexts({ ...texts, [field]: event.target.value })}
              />
            )}
            <Problem refusal={problem(field)} />
          </div>
        ))}
        <div className="many-keywords">
          <div className="form-field">
            <label htmlFor={`${id}-add`}>Add keywords</label>
            <input
              id={`${id}-add`}
              className="field-control"
              placeholder="harbour, 항구"
              autoComplete="off"
              value={added}
              onChange={(event) => setAdded(event.target.value)}
            />
            <Problem refusal={problem("addKeywords")} />
          </div>
          <div className="form-field">
            <label htmlFor={`${id}-remove`}>Remove keywords</label>
            <input
              id={`${id}-remove`}
              className="field-control"
              autoComplete="off"
              value={removed}
              onChange={(event) => setRemoved(event.target.value)}
            />
          </div>
        </div>
        <label className="many-tick">
          <input
            type="checkbox"
            checked={uses !== null}
            onChange={(event) => setUses(event.target.checked ? usages : null)}
          />
          Set allowed uses
        </label>
        {uses && (
          <fieldset className="form-field many-uses">
            <legend>Allowed uses</legend>
            {usages.map((use) => (
              <label key={use} className="many-tick">
                <input
                  type="checkbox"
                  checked={uses.includes(use)}
                  onChange={(event) =>
                    setUses(event.target.checked ? [...uses, use] : uses.filter((one) => one !== use))
                  }
                />
                {usageWords[use]}
              </label>
            ))}
          </fieldset>
        )}
        <label className="many-tick">
          <input
            type="checkbox"
            checked={expires !== null}
            onChange={(event) => setExpires(event.target.checked ? "never" : null)}
          />
          Set expiry
        </label>
        {expires !== null && (
          <label className="many-tick">
            <input
              type="checkbox"
              checked={expires === "never"}
              onChange={(event) => setExpires(event.target.checked ? "never" : startMoment(null, zone))}
            />
            The rights never run out
          </label>
        )}
        {expires !== null && expires !== "never" && (
          <MomentField value={expires} paperZone={zone} onChange={setExpires} />
        )}
        <Problem refusal={problem("expires")} />
        {refusals.some(({ field }) => field === null) && <Problem refusal={refusals[0]} />}
      </form>
    </Dialog>
  );
}

function Problem({ refusal }: { refusal: Refusal | undefined }) {
  if (!refusal) return null;
  return (
    <p className="field-error" role="alert">
      {refusalWords(refusal)}
    </p>
  );
}

function wordsOf(text: string): string[] {
  return text
    .split(/[,，、;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
