"use client";

import type { Editor } from "@tiptap/core";
import { Undo2, X } from "lucide-react";
import { useState } from "react";
import type { WireView } from "#newsroom/stories/story-view.ts";
import { stampWords } from "../fields/house-words.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryFields } from "../save/story-fields.ts";
import type { AppliedWire, StoryMoment } from "./apply-wire.ts";
import { OriginalCopy } from "./original-copy.client.tsx";
import { isWrittenSince, undoWire } from "./take-back-wire.ts";
import { type Finding, isFindingChanged, undoFinding } from "./undo-finding.ts";
import { UndoQuestion } from "./undo-question.client.tsx";

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
  applied: AppliedWire;
  editor: Editor;
  fields: StoryFields;
  api: StoryApi;
  /** Everything was undone, and with it what was written since. */
  onTakenBack: (taken: StoryMoment) => void;
  onClose: () => void;
}

/** What was recognised in pasted copy, field by field, each with its way back. */
export function WirePanel({ wire, applied, editor, fields, api, onTakenBack, onClose }: WirePanelProps) {
  const [undone, setUndone] = useState<ReadonlySet<number>>(new Set());
  const [showsOriginal, setShowsOriginal] = useState(false);
  const [asked, setAsked] = useState<{ finding: Finding; index: number } | "all" | null>(null);
  /** The story as the copy and this panel left it: what differs from it, somebody wrote. */
  const [known, setKnown] = useState(applied);
  const { findings } = wire.recognised;

  function undo(finding: Finding, index: number) {
    setAsked(null);
    setKnown(undoFinding({ editor, fields, applied: known }, finding));
    const alsoUndone = findings.flatMap((other, place) =>
      place === index || (finding.field === "byline" && other.field === "byline") ? [place] : [],
    );
    setUndone(new Set([...undone, ...alsoUndone]));
  }

  function undoAll() {
    const isTaking = isWrittenSince(editor, fields, known);
    const taken = undoWire(editor, fields, known);
    if (isTaking) onTakenBack(taken);
    else onClose();
    editor.commands.focus();
  }

  return (
    <section className="wire-panel" aria-labelledby="wire-title" ref={bringIntoView}>
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
                {isLeftOut ? `“${finding.from.trim()}”` : showFinding(finding, wire)}
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
                      finding.field === "furniture" ? `Put back “${finding.from.trim()}”` : undoName(finding)
                    }
                    onClick={() =>
                      isFindingChanged({ editor, fields, applied: known }, finding)
                        ? setAsked({ finding, index })
                        : undo(finding, index)
                    }
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
          onClick={() => (isWrittenSince(editor, fields, known) ? setAsked("all") : undoAll())}
        >
          Undo all
        </button>
        <button type="button" className="link-button" onClick={() => setShowsOriginal(true)}>
          The copy as it came
        </button>
      </div>
      {asked === "all" && (
        <UndoQuestion
          name="Undo all"
          words="You or others have written since. Undo all takes the whole story back to before the paste. The present text is offered back to you, until you close the notice."
          onUndo={undoAll}
          onClose={() => setAsked(null)}
        />
      )}
      {asked && asked !== "all" && (
        <UndoQuestion
          name={undoName(asked.finding)}
          words={`The ${nameOf(asked.finding)} has been changed since. ${undoName(asked.finding)} takes that change out too.${isHead(asked.finding) ? " The undo key brings it back." : ""}`}
          onUndo={() => undo(asked.finding, asked.index)}
          onClose={() => setAsked(null)}
        />
      )}
      {showsOriginal && (
        <OriginalCopy wireCopyId={wire.wireCopyId} api={api} onClose={() => setShowsOriginal(false)} />
      )}
    </section>
  );
}

function nameOf({ field }: Finding): string {
  return fieldWords[field].toLowerCase();
}

function isHead({ field }: Finding): boolean {
  return field === "headline" || field === "standfirst";
}

function undoName(finding: Finding): string {
  return `Undo ${nameOf(finding)}`;
}

function showFinding({ field, shown, from }: Finding, { proposals }: WireView): string {
  if (field === "stamp") return stampWords(proposals.stamp, proposals.language) || shown;
  return shown || from;
}

/** Copy can be pasted from far down the page; its panel stands above the text. */
function bringIntoView(panel: HTMLElement | null) {
  panel?.scrollIntoView({ block: "center" });
}
