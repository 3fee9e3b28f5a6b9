"use client";

import { Pause, Play, RotateCcw, X } from "lucide-react";
import { refusalWords } from "../refusal-words.ts";
import { bytesWords } from "./asset-words.ts";
import type { FileUpload, Uploads } from "./use-uploads.client.ts";

/** Files on their way: how far each is, and what can be done with it. */
export function UploadPanel({ uploads, pause, resume, cancel, clear }: Uploads) {
  if (uploads.length === 0) return null;
  const done = uploads.filter(({ state }) => state === "done").length;
  const failed = uploads.filter(({ state }) => state === "failed").length;
  return (
    <section className="uploads" aria-label="Uploads">
      <div className="uploads-head">
        <p role="status">
          <strong>
            {done} of {uploads.length} uploaded
          </strong>
          {failed > 0 && <span className="field-error"> · {failed} failed</span>}
        </p>
        {done > 0 && (
          <button type="button" className="button is-small" onClick={clear}>
            Clear finished
          </button>
        )}
      </div>
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id} className={`upload is-${upload.state}`}>
            <div className="upload-name">
              <span>{upload.file.name || "Pasted picture"}</span>
              <span className="small muted">{stateWords(upload)}</span>
            </div>
            <progress
              value={upload.share}
              max={1}
              aria-label={`Upload of ${upload.file.name || "the pasted picture"}`}
            />
            <div className="upload-acts">
              {(upload.state === "sending" || upload.state === "waiting") && (
                <Act of={upload} says="Pause" onClick={() => pause(upload.id)}>
                  <Pause size={16} aria-hidden="true" />
                </Act>
              )}
              {upload.state === "paused" && (
                <Act of={upload} says="Go on" onClick={() => resume(upload.id)}>
                  <Play size={16} aria-hidden="true" />
                </Act>
              )}
              {upload.state === "failed" && (
                <Act of={upload} says="Try again" onClick={() => resume(upload.id)}>
                  <RotateCcw size={16} aria-hidden="true" />
                </Act>
              )}
              {upload.state !== "done" && upload.state !== "ending" && (
                <Act of={upload} says="Call off" onClick={() => cancel(upload.id)}>
                  <X size={16} aria-hidden="true" />
                </Act>
              )}
            </div>
            {upload.refusals.map((refusal) => (
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

interface ActProps {
  of: FileUpload;
  says: string;
  onClick: () => void;
  children: React.ReactNode;
}

function Act({ of, says, onClick, children }: ActProps) {
  return (
    <button type="button" className="icon-button" aria-label={`${says}: ${of.file.name}`} onClick={onClick}>
      {children}
    </button>
  );
}

function stateWords({ state, share, file }: FileUpload): string {
  switch (state) {
    case "waiting":
      return `Waiting · ${bytesWords(file.size)}`;
    case "sending":
      return share >= 1 ? "Reading it…" : `${Math.floor(share * 100)} % of ${bytesWords(file.size)}`;
    case "paused":
      return `Paused at ${Math.floor(share * 100)} %`;
    case "ending":
      return "Calling it off…";
    case "failed":
      return "Not uploaded";
    case "done":
      return "In the library";
  }
}
