"use client";

import { Notice } from "#components/newsroom/desk/notice.tsx";
import "../desk.css";

interface ProblemProps {
  error: unknown;
  retry: () => void;
}

/** Tells that something broke, and never what: the log has it, under the reference shown here. */
export default function Problem({ error, retry }: ProblemProps) {
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return (
    <Notice title="Something went wrong here">
      <p>Whatever was saved is safe. Try again; if it happens again, tell whoever looks after Stet.</p>
      <p className="cluster">
        <button type="button" className="button is-primary" onClick={() => retry()}>
          Try again
        </button>{" "}
        <a href="/newsroom">Go to the stories</a>
      </p>
      {/^\d+$/.test(reference) ? <p className="field-hint">Reference: {reference}</p> : null}
    </Notice>
  );
}
