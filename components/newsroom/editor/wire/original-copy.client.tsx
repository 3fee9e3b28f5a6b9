"use client";

import { Suspense, use, useState } from "react";
import { Dialog } from "../../dialog.client.tsx";
import type { StoryApi } from "../save/story-api.ts";

interface OriginalCopyProps {
  wireCopyId: string;
  api: Pick<StoryApi, "readOriginal">;
  onClose: () => void;
}

/** Wire copy as it came in, word for word; it is kept with the story. */
export function OriginalCopy({ wireCopyId, api, onClose }: OriginalCopyProps) {
  const [asked] = useState(() => api.readOriginal(wireCopyId));
  return (
    <Dialog title="The copy as it came" isWide onClose={onClose}>
      <Suspense fallback={<p className="muted">Fetching…</p>}>
        <OriginalText asked={asked} />
      </Suspense>
    </Dialog>
  );
}

function OriginalText({ asked }: { asked: ReturnType<StoryApi["readOriginal"]> }) {
  const answer = use(asked);
  if (answer.kind !== "done")
    return <p className="field-error">It could not be fetched now. It is kept with the story.</p>;
  const { text, html, by } = answer.value;
  return (
    <>
      {by && <p className="muted small">Brought in by {by}</p>}
      <pre className="original-copy">{text || html}</pre>
    </>
  );
}
