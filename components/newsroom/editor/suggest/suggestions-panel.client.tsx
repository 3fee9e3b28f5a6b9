"use client";

import type { Editor } from "@tiptap/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useCallback, useState } from "react";
import type { SettlingRight } from "#newsroom/stories/suggestion-policy.ts";
import type { SuggestionEntry } from "#site/body/list-suggestions.ts";
import type { Verdict } from "#site/body/settle-suggestions.ts";
import { keyName } from "../text/shortcuts.ts";
import { settle } from "./settle.ts";
import { mayAccept, mayReject } from "./settling-right.ts";
import { showNeighbour, showSuggestion } from "./show-suggestion.ts";
import { changeMode } from "./suggesting-mode.ts";
import { SuggestionRow } from "./suggestion-row.client.tsx";
import { useMode, useSuggestions } from "./use-suggestions.client.ts";

interface SuggestionsPanelProps {
  editor: Editor;
  userId: string;
  right: SettlingRight;
}

/** Every open suggestion in the order of the text, to be looked at and settled one by one or all together. */
export function SuggestionsPanel({ editor, userId, right }: SuggestionsPanelProps) {
  const entries = useSuggestions(editor);
  const { current, isFinal } = useMode(editor);
  const [author, setAuthor] = useState("");
  const [said, setSaid] = useState("");

  const settleEntries = useCallback(
    (verdict: Verdict, chosen: SuggestionEntry[]) => {
      const keys = new Set(chosen.map(({ userId, id }) => `${userId} ${id}`));
      settle(editor, verdict, ({ userId, id }) => keys.has(`${userId} ${id}`));
      const count = chosen.length === 1 ? "Suggestion" : `${chosen.length} suggestions`;
      setSaid(`${count} ${verdict === "accept" ? "accepted" : "rejected"}.`);
    },
    [editor],
  );
  const show = useCallback((entry: SuggestionEntry) => showSuggestion(editor, entry), [editor]);
  const accept = useCallback((entry: SuggestionEntry) => settleEntries("accept", [entry]), [settleEntries]);
  const reject = useCallback((entry: SuggestionEntry) => settleEntries("reject", [entry]), [settleEntries]);

  const people = [...new Map(entries.map(({ userId, name }) => [userId, name]))];
  const chosen = people.some(([id]) => id === author) ? author : "";
  const meant = entries.filter((entry) => chosen === "" || entry.userId === chosen);
  const acceptable = meant.filter((entry) => mayAccept(right, userId, entry));
  const rejectable = meant.filter((entry) => mayReject(right, userId, entry));

  return (
    <section className="suggestions" aria-label="Suggestions">
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {entries.length === 0 ? (
        <p className="muted">
          No open suggestions. Press {keyName("Mod-Shift-E")} to suggest changes instead of making them.
        </p>
      ) : (
        <>
          <div className="suggestions-head">
            <label className="check">
              <input
                type="checkbox"
                checked={isFinal}
                onChange={(event) =>
                  editor.view.dispatch(changeMode(editor.state, { isFinal: event.currentTarget.checked }))
                }
              />
              Show the text as if accepted
            </label>
            <button
              type="button"
              className="icon-button"
              aria-label="Previous suggestion"
              title={`Previous (${keyName("Shift-F8")})`}
              onClick={() => showNeighbour(editor, -1)}
            >
              <ArrowUp size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label="Next suggestion"
              title="Next (F8)"
              onClick={() => showNeighbour(editor, 1)}
            >
              <ArrowDown size={16} aria-hidden="true" />
            </button>
          </div>
          <ol className="suggestion-list">
            {meant.map((entry) => (
              <SuggestionRow
                key={entry.key}
                entry={entry}
                isCurrent={entry.key === current}
                isOwn={entry.userId === userId}
                mayAccept={mayAccept(right, userId, entry)}
                mayReject={mayReject(right, userId, entry)}
                onShow={show}
                onAccept={accept}
                onReject={reject}
              />
            ))}
          </ol>
          <div className="suggestions-foot">
            {people.length > 1 && (
              <label className="suggestions-author">
                By
                <select value={chosen} onChange={(event) => setAuthor(event.currentTarget.value)}>
                  <option value="">everybody</option>
                  {people.map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {acceptable.length > 0 && (
              <button type="button" className="button" onClick={() => settleEntries("accept", acceptable)}>
                Accept all
              </button>
            )}
            {rejectable.length > 0 && (
              <button type="button" className="button" onClick={() => settleEntries("reject", rejectable)}>
                {right === "as_writer" ? "Withdraw all of mine" : "Reject all"}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
