"use client";

import { type FormEvent, useId, useState } from "react";
import type { BannerView } from "#newsroom/fronts/front-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { refusalWords } from "../refusal-words.ts";
import { MomentField, startMoment } from "../schedule/moment-field.client.tsx";
import { momentWords } from "../schedule/moment-words.ts";
import { tellAnswer } from "../schedule/tell-answer.ts";
import { createBannerApi, fetchAs } from "./front-api.ts";

interface BannerFormProps {
  banner: BannerView | null;
  mayChange: boolean;
  userId: string;
  zone: string;
}

const MOST = 200;

/** The line of breaking news: what stands there now, and the form for it. */
export function BannerForm({ banner: start, mayChange, userId, zone }: BannerFormProps) {
  const id = useId();
  const [banner, setBanner] = useState(start);
  const [text, setText] = useState(start?.text ?? "");
  const [href, setHref] = useState(start?.href ?? "");
  const [isEverywhere, setEverywhere] = useState(start?.isEverywhere ?? false);
  const [until, setUntil] = useState(() => startMoment(start?.until ?? null, start?.zone ?? zone));
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const api = createBannerApi(fetchAs(userId));
  const problemOf = (field: string) => {
    const refusal = refusals.find((one) => one.field?.split(".")[0] === field);
    return refusal ? refusalWords({ ...refusal, detail: refusal.detail ?? { most: MOST } }) : null;
  };

  async function send(sending: ReturnType<typeof api.set>) {
    setBusy(true);
    const answer = await sending;
    setBusy(false);
    const isAtField = answer.kind === "refused" && answer.refusals.every(({ field }) => field !== null);
    setRefusals(answer.kind === "refused" ? answer.refusals : []);
    setProblem(isAtField ? null : tellAnswer(answer));
    if (answer.kind === "done") setBanner(answer.value.banner);
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void send(api.set({ text, href, until, isEverywhere }));
  }

  return (
    <section className="breaking-form" aria-labelledby={id}>
      <h2 id={id}>Breaking banner</h2>
      {banner ? (
        <div className="banner is-danger breaking-now" role="status">
          <p>
            <b>{banner.text}</b> {banner.href !== "" && <span className="small">({banner.href})</span>}
          </p>
          <p className="small">
            {banner.isEverywhere ? "On every page" : "On the front"} until{" "}
            {momentWords(banner.until, banner.zone)} ({banner.zone}), by {banner.by}
          </p>
          {mayChange && (
            <button
              type="button"
              className="button is-small"
              disabled={isBusy}
              onClick={() => void send(api.clear(banner.id))}
            >
              Take it down
            </button>
          )}
        </div>
      ) : (
        <p className="muted" role="status">
          No banner stands above the paper now.
        </p>
      )}
      {mayChange && (
        <form className="breaking-fields" onSubmit={submit} noValidate>
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
            {problem}
          </p>
          <div>
            <button type="submit" className="button is-danger" disabled={isBusy}>
              {banner ? "Change the banner" : "Put it up"}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
