"use client";

import { Dialog } from "../../dialog.client.tsx";

interface UndoQuestionProps {
  /** What the button that was pressed says: "Undo all". */
  name: string;
  words: string;
  onUndo: () => void;
  onClose: () => void;
}

/** Asked before an undo would take out what people wrote since. */
export function UndoQuestion({ name, words, onUndo, onClose }: UndoQuestionProps) {
  return (
    <Dialog
      title={`${name}?`}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            Leave it
          </button>
          <button type="button" className="button is-primary" onClick={onUndo}>
            {name}
          </button>
        </>
      }
    >
      <p>{words}</p>
    </Dialog>
  );
}
