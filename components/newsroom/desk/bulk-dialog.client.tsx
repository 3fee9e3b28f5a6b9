"use client";

import { useState } from "react";
import type { BulkResult } from "#newsroom/desk/act-on-stories.ts";
import type { BulkAct } from "#newsroom/desk/bulk-input.ts";
import type { DeskLists } from "#newsroom/desk/desk-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { Dialog } from "../dialog.client.tsx";
import { namedPriorities, priorityWords } from "../planning-words.ts";
import { refusalWords } from "../refusal-words.ts";
import { workflowWords } from "../workflow-words.ts";
import { actOnChosen } from "./act-on-chosen.ts";
import { BulkResults } from "./bulk-results.client.tsx";
import { handMoves } from "./hand-moves.ts";
import type { ListedStory } from "./story-list.client.tsx";

export type BulkLists = Pick<DeskLists, "people" | "sections"> & Pick<DeskLists["paper"], "statesOff">;

interface BulkDialogProps {
  stories: ListedStory[];
  lists: BulkLists;
  onClose: () => void;
  /** The stories with which it was not done stay chosen. */
  onDone: (refused: string[]) => void;
}

/** One thing for all chosen stories, with one note; then what became of each. */
export function BulkDialog({ stories: chosen, lists, onClose, onDone }: BulkDialogProps) {
  // What was chosen when it opened: the answer names these, whatever has been chosen since.
  const [stories] = useState(chosen);
  const [opIds, setOpIds] = useState(() => newOpIds(chosen));
  const [what, setWhat] = useState("");
  const [note, setNote] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [result, setResult] = useState<BulkResult | null>(null);
  const act = readChoice(what, note);

  async function send() {
    if (isBusy) return;
    if (!act) return setProblem({ field: "act", reason: "nothing_chosen" });
    setBusy(true);
    setProblem(null);
    const answer = await actOnChosen(stories, act, opIds);
    setBusy(false);
    if ("refusal" in answer) return setProblem(answer.refusal);
    setResult(answer.result);
    setOpIds(newOpIds(stories));
    onDone(answer.result.filter(({ refusal }) => refusal !== null).map(({ storyId }) => storyId));
  }

  if (result) return <BulkResults stories={stories} result={result} onClose={onClose} />;
  const states = handMoves.filter((state) => !lists.statesOff.includes(state));
  return (
    <Dialog
      title={stories.length === 1 ? "1 chosen story" : `${stories.length} chosen stories`}
      onClose={onClose}
      foot={
        <button type="button" className="button is-primary" aria-disabled={isBusy} onClick={send}>
          {isBusy ? "Working …" : "Do it"}
        </button>
      }
    >
      <div className="form-field">
        <label htmlFor="bulk-what">What is to be done</label>
        <select
          id="bulk-what"
          className="field-control"
          value={what}
          aria-invalid={problem?.field === "act"}
          aria-describedby="bulk-problem"
          onChange={(event) => {
            setWhat(event.target.value);
            setOpIds(newOpIds(stories));
          }}
        >
          <option value="">Choose …</option>
          <optgroup label="Move">
            {states.map((state) => (
              <option key={state} value={`move ${state}`}>
                {workflowWords[state].move}
              </option>
            ))}
          </optgroup>
          <optgroup label="Assign to a desk">
            {lists.sections.map(({ id, name }) => (
              <option key={id} value={`desk ${id}`}>
                {name} desk
              </option>
            ))}
          </optgroup>
          <optgroup label="Assign to">
            {lists.people.map(({ id, name }) => (
              <option key={id} value={`person ${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Priority">
            {namedPriorities.map((priority) => (
              <option key={priority} value={`priority ${priority}`}>
                {priorityWords(priority)}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {act?.kind !== "priority" && (
        <div className="form-field">
          <label htmlFor="bulk-note">One note for whoever takes them up (optional)</label>
          <textarea
            id="bulk-note"
            className="field-control"
            rows={3}
            maxLength={1000}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
              setOpIds(newOpIds(stories));
            }}
          />
        </div>
      )}
      <p id="bulk-problem" className="field-error" role="alert">
        {problem && refusalWords(problem)}
      </p>
    </Dialog>
  );
}

/** An id for each story, kept over retries of the same wish alone. */
function newOpIds(stories: ListedStory[]): Map<string, string> {
  return new Map(stories.map(({ id }) => [id, crypto.randomUUID()]));
}

function readChoice(what: string, note: string): BulkAct | null {
  const [kind, value = ""] = what.split(" ");
  const to = handMoves.find((state) => state === value);
  if (kind === "move" && to) return { kind, to, note };
  if (kind === "person") return { kind: "assign", to: { person: value }, note };
  if (kind === "desk") return { kind: "assign", to: { desk: value }, note };
  return kind === "priority" ? { kind, priority: Number(value) } : null;
}
