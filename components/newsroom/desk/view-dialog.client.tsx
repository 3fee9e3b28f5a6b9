"use client";

import { useId, useState } from "react";
import type { SavedView } from "#newsroom/desk/desk-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { Dialog } from "../dialog.client.tsx";
import { refusalWords } from "../refusal-words.ts";

interface ViewDialogProps {
  kind: "new" | "rename" | "delete";
  /** The view that is there already. */
  view: SavedView | null;
  mayShare: boolean;
  problem: Refusal | null;
  onClose: () => void;
  onSave: (form: { name: string; isShared: boolean }) => Promise<void>;
}

const words = {
  new: { title: "Save as a new view", button: "Save" },
  rename: { title: "Rename the view", button: "Save" },
  delete: { title: "Delete the view", button: "Delete" },
};

/** Asks for a view's name and whether everybody is to see it, or whether it is really to go. */
export function ViewDialog({ kind, view, mayShare, problem, onClose, onSave }: ViewDialogProps) {
  const formId = useId();
  const [name, setName] = useState(view?.name ?? "");
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog
      title={words[kind].title}
      onClose={onClose}
      foot={
        <button
          type="submit"
          form={formId}
          className={`button ${kind === "delete" ? "is-danger" : "is-primary"}`}
          aria-disabled={isBusy}
        >
          {words[kind].button}
        </button>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={async (event) => {
          event.preventDefault();
          if (isBusy) return;
          setBusy(true);
          await onSave({ name, isShared });
          setBusy(false);
        }}
      >
        {kind === "delete" ? (
          <p>
            “{view?.name}” goes{view?.isShared && " for everybody"}. The stories stay where they are.
          </p>
        ) : (
          <>
            <div className="form-field">
              <label htmlFor={`${formId}-name`}>Name</label>
              <input
                id={`${formId}-name`}
                className="field-control"
                value={name}
                maxLength={60}
                aria-invalid={problem?.field === "name"}
                aria-describedby={`${formId}-problem`}
                onChange={(event) => setName(event.target.value)}
              />
            </div>
            {mayShare && (
              <label className="desk-tick">
                <input
                  type="checkbox"
                  checked={isShared}
                  onChange={(event) => setShared(event.target.checked)}
                />
                Everybody in the newsroom sees it
              </label>
            )}
          </>
        )}
        <p id={`${formId}-problem`} className="field-error" role="alert">
          {problem && refusalWords(problem)}
        </p>
      </form>
    </Dialog>
  );
}
