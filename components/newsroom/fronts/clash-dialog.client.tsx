"use client";

import type { FrontDraft } from "#newsroom/fronts/front-view.ts";
import { Dialog } from "../dialog.client.tsx";
import { momentWords } from "../schedule/moment-words.ts";
import { pinnedWords } from "./front-words.ts";

interface ClashDialogProps {
  theirs: FrontDraft;
  zone: string;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody saved the front while it was changed here: both are shown to be there, and one is chosen. */
export function ClashDialog({ theirs, zone, onTakeTheirs, onKeepMine }: ClashDialogProps) {
  const pinned = theirs.slots.filter(({ story }) => story !== null).length;
  return (
    <Dialog
      title="Somebody changed this front"
      foot={
        <>
          <button type="button" className="button" onClick={onTakeTheirs}>
            Take theirs
          </button>
          <button type="button" className="button is-primary" onClick={onKeepMine}>
            Keep mine
          </button>
        </>
      }
    >
      <p>
        <b>{theirs.by ?? "Somebody"}</b> saved it
        {theirs.at && ` on ${momentWords(theirs.at, zone)}`} with {pinnedWords(pinned)}, while you were
        changing it. Nothing is lost: theirs stays among the versions when you keep yours, and Undo brings
        yours back when you take theirs.
      </p>
    </Dialog>
  );
}
