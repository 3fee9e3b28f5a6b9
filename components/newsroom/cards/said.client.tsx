"use client";

import { X } from "lucide-react";

/** What became of a card: done, or what is against it. */
export interface Saying {
  text: string;
  isProblem: boolean;
}

/** Says aloud and at the foot of the window what became of a card. It is always there, so that it is always heard. */
export function Said({ saying, onClose }: { saying: Saying | null; onClose: () => void }) {
  return (
    <div className={saying ? `said ${saying.isProblem ? "is-danger" : "is-good"}` : "said is-empty"}>
      <p role="status">{saying && !saying.isProblem && saying.text}</p>
      <p role="alert">{saying?.isProblem && saying.text}</p>
      {saying && (
        <button type="button" className="icon-button" aria-label="Close the message" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
