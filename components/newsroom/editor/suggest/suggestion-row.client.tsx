"use client";

import { Check, X } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { BREAK, type SuggestionEntry } from "#site/body/list-suggestions.ts";
import { cursorColour } from "../live/cursor-colour.ts";

const moment = new Intl.DateTimeFormat("en", {
  month: "short",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
});
const LONGEST = 160;

interface SuggestionRowProps {
  entry: SuggestionEntry;
  isCurrent: boolean;
  mayAccept: boolean;
  mayReject: boolean;
  isOwn: boolean;
  onShow: (entry: SuggestionEntry) => void;
  onAccept: (entry: SuggestionEntry) => void;
  onReject: (entry: SuggestionEntry) => void;
}

/** One suggestion: who and when, what goes and what comes; a press on it goes to its place. */
export const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps) {
  const { entry, isCurrent, mayAccept, mayReject, isOwn, onShow, onAccept, onReject } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const what = describe(entry);
  return (
    <li
      ref={row}
      className={`suggestion-row ${cursorColour(entry.userId)}`}
      aria-current={isCurrent ? "true" : undefined}
    >
      <button type="button" className="suggestion-show" onClick={() => onShow(entry)}>
        <span className="suggestion-by">
          <b>{entry.name}</b> <time dateTime={entry.at}>{moment.format(new Date(entry.at))}</time>
        </span>
        <span className="suggestion-words">
          {entry.removed !== "" && <del>{showWords(entry.removed, "break before this paragraph")}</del>}
          {entry.removed !== "" && entry.added !== "" && <span aria-hidden="true"> → </span>}
          {entry.added !== "" && <ins>{showWords(entry.added, "new paragraph")}</ins>}
        </span>
      </button>
      <span className="suggestion-settle">
        {mayAccept && (
          <button
            type="button"
            className="icon-button"
            title="Accept"
            aria-label={`Accept: ${what}`}
            onClick={() => onAccept(entry)}
          >
            <Check size={16} aria-hidden="true" />
          </button>
        )}
        {mayReject && (
          <button
            type="button"
            className="icon-button"
            title={isOwn ? "Withdraw" : "Reject"}
            aria-label={`${isOwn ? "Withdraw" : "Reject"}: ${what}`}
            onClick={() => onReject(entry)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        )}
      </span>
    </li>
  );
});

function describe({ removed, added }: SuggestionEntry): string {
  if (removed === BREAK && added === "") return "join with the paragraph before";
  if (added === BREAK && removed === "") return "new paragraph";
  if (removed === "") return `add “${shorten(added)}”`;
  return added === "" ? `delete “${shorten(removed)}”` : `“${shorten(removed)}” becomes “${shorten(added)}”`;
}

/** A break alone is told in words. */
function showWords(words: string, aloneAs: string): string {
  return words === BREAK ? aloneAs : shorten(words);
}

function shorten(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`;
}
