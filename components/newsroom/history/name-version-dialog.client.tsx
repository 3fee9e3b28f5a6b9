"use client";

import { useId, useState } from "react";
import { longestRevisionName } from "#newsroom/stories/revision-input.ts";
import { Dialog } from "../dialog.client.tsx";
import type { StoryApi } from "../editor/save/story-api.ts";
import { problemWords } from "./problem-words.ts";

interface NameVersionDialogProps {
  api: Pick<StoryApi, "nameRevision">;
  /** Brings everything to the server first; false when it cannot now. */
  save?: () => Promise<boolean>;
  /** Without it the dialog itself says that it is done. */
  onNamed?: () => void;
  onClose: () => void;
}

/** Asks for a name and keeps the story under it as it is now. */
export function NameVersionDialog({ api, save, onNamed, onClose }: NameVersionDialogProps) {
  const id = useId();
  const [label, setLabel] = useState("");
  const [problem, setProblem] = useState("");
  const [named, setNamed] = useState("");
  const [isBusy, setBusy] = useState(false);

  async function name() {
    if (label.trim() === "") {
      setProblem("Give the version a name.");
      return;
    }
    setBusy(true);
    setProblem("");
    const isSaved = save ? await save() : true;
    const answer = isSaved ? await api.nameRevision(label) : null;
    setBusy(false);
    if (!answer) setProblem("Not everything is on the server yet. Wait until the status says Saved.");
    else if (answer.kind !== "done") setProblem(problemWords(answer));
    else if (onNamed) onNamed();
    else setNamed(label.trim());
  }

  if (named !== "") {
    return (
      <Dialog title="Named" onClose={onClose}>
        <p role="status">
          “{named}” is kept in the story’s history: to read, to compare with and to restore.
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title="Name this version"
      onClose={onClose}
      foot={
        <button type="submit" form={`${id}-form`} className="button is-primary" aria-disabled={isBusy}>
          Name it
        </button>
      }
    >
      <form
        id={`${id}-form`}
        className="form-field"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void name();
        }}
      >
        <label htmlFor={id}>What is it? “Before legal read”, “As sent by the agency”</label>
        <input
          id={id}
          className="field-control"
          value={label}
          maxLength={longestRevisionName}
          autoComplete="off"
          aria-invalid={problem !== ""}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setLabel(event.target.value)}
        />
        <p id={`${id}-problem`} className="field-error" role="alert">
          {problem}
        </p>
      </form>
    </Dialog>
  );
}
