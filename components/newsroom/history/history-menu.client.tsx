"use client";

import { History } from "lucide-react";
import { useState } from "react";
import type { StoryApi } from "../editor/save/story-api.ts";
import { NameVersionDialog } from "./name-version-dialog.client.tsx";
import { writeHistoryPath } from "./write-history-path.ts";

interface HistoryMenuProps {
  storyId: string;
  api: Pick<StoryApi, "nameRevision">;
  mayName: boolean;
  /** Brings everything to the server; false when it cannot now. */
  save: () => Promise<boolean>;
}

/** The way from a story being written to its history, and a name for how it stands. */
export function HistoryMenu({ storyId, api, mayName, save }: HistoryMenuProps) {
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      <details
        className="menu"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
        }}
      >
        <summary className="icon-button" aria-label="History" title="History">
          <History size={18} aria-hidden="true" />
        </summary>
        <div className="menu-list">
          <a className="button" href={writeHistoryPath(storyId)}>
            See the history
          </a>
          {mayName && (
            <button type="button" className="button" onClick={() => setNaming(true)}>
              Name this version
            </button>
          )}
        </div>
      </details>
      {isNaming && <NameVersionDialog api={api} save={save} onClose={() => setNaming(false)} />}
    </>
  );
}
