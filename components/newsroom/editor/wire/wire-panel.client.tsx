"use client";

import type { Editor } from "@tiptap/core";
import { Undo2, X } from "lucide-react";
import { useState } from "react";
import type { WireView } from "#newsroom/stories/story-view.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryFields } from "../save/story-fields.ts";
import { type BeforeWire, emptyHead, putBack, undoField, undoWire } from "./apply-wire.ts";
import { OriginalCopy } from "./original-copy.client.tsx";

type Finding = WireView["recognised"]["findings"][number];

const fieldWords: Record<Finding["field"], string> = {
  headline: "Headline",
  standfirst: "Standfirst",
  byline: "Byline",
  stamp: "Time stamp",
  dateline: "Dateline",
  source: "Source",
  body: "Text",
  furniture: "Left out",
};

interface WirePanelProps {
  wire: WireView;
  before: BeforeWire;
  editor: Editor;
  fields: StoryFields;
  api: StoryApi;
  onClose: () => void;
}

/** What was recognised in pasted copy, field by field, each with its way back. */
export function WirePanel({ wire, before, editor, fields, api, onClose }: WirePanelProps) {
  const [undone, setUndone] = useState<ReadonlySet<number>>(new Set());
  const [showsOriginal, setShowsOriginal] = useState(false);
  const { findings } = wire.recognised;

  function undo(finding: Finding, index: number) {
    const { field, from } = finding;
    if (field === "headline" || field === "standfirst") emptyHead(editor, field);
    if (field === "byline" || field === "stamp" || field === "dateline" || field === "source")
      undoField(fields, before, field);
    if (field === "source") undoField(fields, before, "credit");
    putBack(editor, from, field === "source" ? "end" : "top");
    const alsoUndone = findings.flatMap((other, place) =>
      place === index || (field === "byline" && other.field === "byline") ? [place] : [],
    );
    setUndone(new Set([...undone, ...alsoUndone]));
  }

  return (
    <section className="wire-panel" aria-labelledby="wire-title">
      <header>
        <h2 id="wire-title">What was recognised</h2>
        <button
          type="button"
          className="icon-button"
          aria-label="Close what was recognised"
          onClick={onClose}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      <ul>
        {findings.map((finding, index) => {
          const isUndone = undone.has(index);
          const name = fieldWords[finding.field];
          const isLeftOut = finding.field === "furniture";
          const note = isLeftOut ? finding.shown : finding.note;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings never change their order
            <li key={index} className={isUndone ? "is-undone" : undefined}>
              <span className="kicker">{name}</span>
              <span className="wire-shown">
                {isLeftOut ? `“${finding.from.trim()}”` : finding.shown || finding.from}
              </span>
              {note && <span className="wire-note">{note}</span>}
              {finding.field !== "body" &&
                (isUndone ? (
                  <span className="muted small">Undone</span>
                ) : (
                  <button
                    type="button"
                    className="button is-small is-quiet"
                    aria-label={
                      finding.field === "furniture"
                        ? `Put back “${finding.from.trim()}”`
                        : `Undo ${name.toLowerCase()}`
                    }
                    onClick={() => undo(finding, index)}
                  >
                    <Undo2 size={14} aria-hidden="true" /> {isLeftOut ? "Put back" : "Undo"}
                  </button>
                ))}
            </li>
          );
        })}
      </ul>
      <div className="cluster">
        <button
          type="button"
          className="button is-small"
          onClick={() => {
            undoWire(editor, fields, before);
            onClose();
            editor.commands.focus();
          }}
        >
          Undo all
        </button>
        <button type="button" className="link-button" onClick={() => setShowsOriginal(true)}>
          The copy as it came
        </button>
      </div>
      {showsOriginal && (
        <OriginalCopy wireCopyId={wire.wireCopyId} api={api} onClose={() => setShowsOriginal(false)} />
      )}
    </section>
  );
}
