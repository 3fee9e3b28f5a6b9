"use client";

import { useState } from "react";
import type { FrontStatus, Which } from "#newsroom/fronts/front-view.ts";
import { momentWords } from "../schedule/moment-words.ts";
import type { FrontApi } from "./front-api.ts";
import { pinnedWords, versionWords } from "./front-words.ts";

interface FrontVersionsProps {
  which: Which;
  status: FrontStatus;
  /** The draft on the screen is saved, so that it can make way. */
  isSaved: boolean;
  mayChange: boolean;
  zone: string;
  act: (send: (api: FrontApi, version: number) => ReturnType<FrontApi["publish"]>) => Promise<string | null>;
}

/** What the front was, by whom and when; any of it can be had again. */
export function FrontVersions({ which, status, isSaved, mayChange, zone, act }: FrontVersionsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const restore = async (id: string, to: "draft" | "live") => {
    setProblem(await act((api) => api.restore(id, to)));
  };
  return (
    <section className="front-versions" aria-labelledby="front-versions">
      <h2 id="front-versions">Earlier versions</h2>
      <p role="alert" className="field-error">
        {problem}
      </p>
      {status.versions.length === 0 && <p className="muted">Nobody has published this front yet.</p>}
      <ol>
        {status.versions.map(({ id, number, kind, by, at, pinned, isLive }) => (
          <li key={id} className="front-version" aria-label={`Version ${number}`}>
            <div>
              <p>
                <b>Version {number}</b> {isLive && <span className="pill is-good">Live</span>}
                {status.next?.versionId === id && <span className="pill is-info">Scheduled</span>}
              </p>
              <p className="small muted">
                {versionWords[kind]} by {by} · {momentWords(at, zone)} · {pinnedWords(pinned)}
              </p>
            </div>
            <div className="cluster">
              <a className="button is-small" href={`/newsroom/preview/fronts/${which}?version=${id}`}>
                See it<span className="visually-hidden"> version {number}</span>
              </a>
              {mayChange && (
                <>
                  <button
                    type="button"
                    className="button is-small"
                    disabled={!isSaved}
                    onClick={() => void restore(id, "draft")}
                  >
                    Make it the draft<span className="visually-hidden"> version {number}</span>
                  </button>
                  {!isLive && (
                    <button
                      type="button"
                      className="button is-small"
                      disabled={!isSaved}
                      onClick={() => void restore(id, "live")}
                    >
                      Publish again<span className="visually-hidden"> version {number}</span>
                    </button>
                  )}
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
