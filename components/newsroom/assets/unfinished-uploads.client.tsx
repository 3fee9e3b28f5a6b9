"use client";

import { useMemo, useRef, useState } from "react";
import type { UnfinishedUpload } from "#newsroom/assets/asset-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { refusalWords } from "../refusal-words.ts";
import { bytesWords } from "./asset-words.ts";
import { sampleFile } from "./sample-file.ts";
import { createUnfinishedApi } from "./unfinished-api.ts";

interface UnfinishedUploadsProps {
  uploads: UnfinishedUpload[];
  userId: string;
  /** The file was chosen again, and is the same one. */
  onGoOn: (upload: UnfinishedUpload, file: File) => void;
  /** One has ended: it was called off, or is in the library. */
  onEnded: (uploadId: string) => void;
}

/** Uploads of one's own that were cut off, here or on another device: how much is there, and what can be done about it. */
export function UnfinishedUploads({ uploads, userId, onGoOn, onEnded }: UnfinishedUploadsProps) {
  const api = useMemo(() => createUnfinishedApi(userId), [userId]);
  const chooser = useRef<HTMLInputElement>(null);
  const choosing = useRef<UnfinishedUpload | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ of: string; refusals: Refusal[] } | null>(null);
  if (uploads.length === 0) return null;

  async function end(upload: UnfinishedUpload, how: "callOff" | "takeIn") {
    setBusy(upload.id);
    setProblem(null);
    const outcome = await (how === "takeIn" ? api.takeIn(upload) : api.callOff(upload.id));
    setBusy(null);
    if (outcome.done) onEnded(upload.id);
    else setProblem({ of: upload.id, refusals: outcome.refusals });
  }

  async function goOn(upload: UnfinishedUpload, file: File) {
    const isSame = file.size === upload.bytes && (await sampleFile(file).catch(() => "")) === upload.sample;
    setProblem(isSame ? null : { of: upload.id, refusals: [{ field: "upload", reason: "another_file" }] });
    if (isSame) onGoOn(upload, file);
  }

  function start(upload: UnfinishedUpload) {
    choosing.current = upload;
    if (upload.here === upload.bytes) void end(upload, "takeIn");
    else chooser.current?.click();
  }

  return (
    <section className="uploads" aria-labelledby="unfinished-head">
      <div className="uploads-head">
        <h2 id="unfinished-head">Unfinished uploads</h2>
        <p className="small muted">To go on, choose the same file again. What is here is kept for a day.</p>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="The same file again"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file && choosing.current) void goOn(choosing.current, file);
          event.target.value = "";
        }}
      />
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id} className="upload">
            <div className="upload-name">
              <span>{upload.name}</span>
              <span className="small muted">{hereWords(upload)}</span>
            </div>
            <progress value={upload.here} max={upload.bytes} aria-label={`What is here of ${upload.name}`} />
            <div className="upload-acts">
              <button
                type="button"
                className="button is-small"
                disabled={busy === upload.id}
                aria-label={`Go on: ${upload.name}`}
                onClick={() => start(upload)}
              >
                Go on
              </button>
              <button
                type="button"
                className="button is-small"
                disabled={busy === upload.id}
                aria-label={`Call off: ${upload.name}`}
                onClick={() => end(upload, "callOff")}
              >
                Call off
              </button>
            </div>
            {problem?.of === upload.id &&
              problem.refusals.map((refusal) => (
                <p key={refusal.reason} className="field-error" role="alert">
                  {refusalWords({ ...refusal, field: "upload" })}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function hereWords({ here, bytes, isReplacement }: UnfinishedUpload): string {
  const much =
    here === bytes ? `All ${bytesWords(bytes)} are here` : `${bytesWords(here)} of ${bytesWords(bytes)}`;
  return isReplacement ? `${much} · in place of another file` : much;
}
