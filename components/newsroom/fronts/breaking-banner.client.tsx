"use client";

import { useState } from "react";
import type { BannerInput } from "#newsroom/fronts/banner-input.ts";
import type { BannerView } from "#newsroom/fronts/front-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { momentWords } from "../schedule/moment-words.ts";
import { tellAnswer } from "../schedule/tell-answer.ts";
import { BannerDialog } from "./banner-dialog.client.tsx";
import { createBannerApi, fetchAs } from "./front-api.ts";

interface BreakingBannerProps {
  banner: BannerView | null;
  mayChange: boolean;
  userId: string;
  zone: string;
}

/** The line of breaking news that readers have now, and the ways to put one up and to take it down. */
export function BreakingBanner({ banner: start, mayChange, userId, zone }: BreakingBannerProps) {
  const [banner, setBanner] = useState(start);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const api = createBannerApi(fetchAs(userId));

  async function put(input: BannerInput): Promise<Refusal[]> {
    const answer = await api.set(input);
    if (answer.kind === "refused") return answer.refusals;
    if (answer.kind !== "done") return [{ field: null, reason: answer.kind }];
    setBanner(answer.value.banner);
    return [];
  }
  async function takeDown(bannerId: string) {
    setBusy(true);
    const answer = await api.clear(bannerId);
    setBusy(false);
    setProblem(tellAnswer(answer));
    if (answer.kind === "done") setBanner(answer.value.banner);
  }

  return (
    <section className="breaking-form" aria-labelledby="breaking-banner">
      <h2 id="breaking-banner">Breaking banner</h2>
      <div role="status">
        {banner ? (
          <div className="banner is-danger breaking-now">
            <p>
              <b>{banner.text}</b> {banner.href !== "" && <span className="small">({banner.href})</span>}
            </p>
            <p className="small">
              {banner.isEverywhere ? "On every page" : "On the front"} until{" "}
              {momentWords(banner.until, banner.zone)} ({banner.zone}), by {banner.by}
            </p>
          </div>
        ) : (
          <p className="muted">No banner stands above the paper now.</p>
        )}
      </div>
      <p role="alert" className="field-error">
        {problem}
      </p>
      {mayChange && (
        <div className="cluster">
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {banner ? "Change the banner…" : "Put up a banner…"}
          </button>
          {banner && (
            <button
              type="button"
              className="button is-danger"
              disabled={isBusy}
              onClick={() => void takeDown(banner.id)}
            >
              Take it down
            </button>
          )}
        </div>
      )}
      {isOpen && <BannerDialog banner={banner} zone={zone} onClose={() => setOpen(false)} onSend={put} />}
    </section>
  );
}
