"use client";

import { Suspense, use, useState } from "react";
import { Dialog } from "../../dialog.client.tsx";
import type { StoryApi } from "../save/story-api.ts";
import { historyNote, historyWords } from "./history-words.ts";

/** Who did what with the story, and when; the latest first. */
export function HistoryDialog({ api, onClose }: { api: Pick<StoryApi, "readHistory">; onClose: () => void }) {
  const [asked] = useState(() => api.readHistory());
  return (
    <Dialog title="History" onClose={onClose}>
      <Suspense fallback={<p className="muted">Fetching…</p>}>
        <HistoryList asked={asked} />
      </Suspense>
    </Dialog>
  );
}

const times = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

function HistoryList({ asked }: { asked: ReturnType<StoryApi["readHistory"]> }) {
  const answer = use(asked);
  if (answer.kind !== "done")
    return <p className="field-error">The history could not be fetched. Try again in a moment.</p>;
  if (answer.value.entries.length === 0) return <p className="muted">Nothing has happened yet.</p>;
  return (
    <ol className="history-list">
      {answer.value.entries.map((entry) => (
        <li key={entry.id}>
          <p>
            <b>{entry.by}</b> {historyWords(entry)}
          </p>
          {historyNote(entry) && <blockquote>{historyNote(entry)}</blockquote>}
          <time className="muted small" dateTime={entry.at}>
            {times.format(new Date(entry.at))}
          </time>
        </li>
      ))}
    </ol>
  );
}
