"use client";

import type { FrontStory } from "#newsroom/fronts/front-view.ts";
import type { FilledSlot } from "#site/front/arrange-front.ts";
import { Dialog } from "../dialog.client.tsx";
import { placeWords, type SectionName } from "./front-words.ts";

interface PlaceDialogProps {
  headline: string;
  filled: FilledSlot<FrontStory>[];
  sections: SectionName[];
  onClose: () => void;
  onChoose: (place: number) => void;
}

/** Every place of the front with what stands there: one of them is chosen. */
export function PlaceDialog({ headline, filled, sections, onClose, onChoose }: PlaceDialogProps) {
  const slots = filled.map(({ slot }) => slot);
  return (
    <Dialog title="Put in…" onClose={onClose}>
      <p className="serif">{headline}</p>
      <ol className="place-list">
        {filled.map(({ story, isPinned }, place) => {
          const name = placeWords(slots, place, sections);
          return (
            <li key={name}>
              <button type="button" className="place" onClick={() => onChoose(place)}>
                <b>{name}</b>{" "}
                <span className="small muted">
                  {isPinned ? "Pinned: " : ""}
                  {story?.headline ?? "empty"}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
