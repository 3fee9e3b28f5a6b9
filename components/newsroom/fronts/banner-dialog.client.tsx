"use client";

import { type FormEvent, useId, useState } from "react";
import type { BannerInput } from "#newsroom/fronts/banner-input.ts";
import type { BannerView } from "#newsroom/fronts/front-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { Dialog } from "../dialog.client.tsx";
import { refusalWords } from "../refusal-words.ts";
import { MomentField, startMoment } from "../schedule/moment-field.client.tsx";

interface BannerDialogProps {
  banner: BannerView | null;
  zone: string;
  onClose: () => void;
  /** What is against it; empty when it was done. */
  onSend: (input: BannerInput) => Promise<Refusal[]>;
}

const MOST = 200;

/** What the banner says, where it leads, where it stands and until when. */
export function BannerDialog({ banner, zone, onClose, onSend }: BannerDialogProps) {
  const id = useId();
  const [text, setText] = useState(banner?.text ?? "");
  const [href, setHref] = useState(banner?.href ?? "");
  const [isEverywhere, setEverywhere] = useState(banner?.isEverywhere ?? false);
  const [until, setUntil] = useState(() => startMoment(banner?.until ?? null, banner?.zone ?? zone));
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [isBusy, setBusy] = useState(false);
  const problemOf = (field: string | null) => {
    const refusal = refusals.find((one) => (one.field?.split(".")[0] ?? null) === field);
    return refusal ? refusalWords({ ...refusal, detail: refusal.detail ?? { most: MOST } }) : null;
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const found = await onSend({ text, href, until, isEverywhere });
    setBusy(false);
    if (found.length === 0) onClose();
    else setRefusals(found);
  }

  return (
    <Dialog
      title={banner ? "Change the banner" : "Put up a banner"}
      onClose={onClose}
      foot={
        <button type="submit" form={id} className="button is-primary" disabled={isBusy}>
          {banner ? "Change it" : "Put it up"}
        </button>
      }
    >
      <form id={id} className="stack breaking-fields" onSubmit={submit} noValidate>
        <div className="form-field">
          <label htmlFor={`${id}-text`}>Text</label>
          <input
            id={`${id}-text`}
            className="field-control"
            maxLength={MOST}
            value={text}
            aria-invalid={problemOf("text") !== null || undefined}
            aria-describedby={`${id}-text-said`}
            onChange={(event) => setText(event.target.value)}
          />
          <p id={`${id}-text-said`} className="field-error">
            {problemOf("text")}
          </p>
        </div>
        <div className="form-field">
          <label htmlFor={`${id}-href`}>Link (may stay empty)</label>
          <input
            id={`${id}-href`}
            className="field-control"
            placeholder="/world/the-story"
            value={href}
            aria-invalid={problemOf("href") !== null || undefined}
            aria-describedby={`${id}-href-said`}
            onChange={(event) => setHref(event.target.value)}
          />
          <p id={`${id}-href-said`} className="field-error">
            {problemOf("href")}
          </p>
        </div>
        <fieldset className="form-field">
          <legend>Until</legend>
          <MomentField value={until} onChange={setUntil} paperZone={zone} problem={problemOf("until")} />
        </fieldset>
        <label className="cluster">
          <input
            type="checkbox"
            checked={isEverywhere}
            onChange={(event) => setEverywhere(event.target.checked)}
          />
          On every page, not only on the front
        </label>
        <p role="alert" className="field-error">
          {problemOf(null)}
        </p>
      </form>
    </Dialog>
  );
}
