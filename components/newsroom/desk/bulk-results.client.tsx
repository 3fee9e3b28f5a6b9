"use client";

import type { BulkResult } from "#newsroom/desk/act-on-stories.ts";
import { Dialog } from "../dialog.client.tsx";
import { refusalWords } from "../refusal-words.ts";
import type { ListedStory } from "./story-list.client.tsx";

interface BulkResultsProps {
  stories: ListedStory[];
  result: BulkResult;
  onClose: () => void;
}

/** What became of each story: those it was done with counted, those it was refused for named with the reason. */
export function BulkResults({ stories, result, onClose }: BulkResultsProps) {
  const done = result.filter(({ refusal }) => refusal === null).length;
  const refused = result.flatMap(({ storyId, refusal }) => {
    const headline = stories.find(({ id }) => id === storyId)?.headline ?? "A story";
    return refusal ? [{ storyId, headline, words: refusalWords(refusal) }] : [];
  });
  return (
    <Dialog
      title={refused.length === 0 ? "Done" : done === 0 ? "Not done" : "Done in part"}
      onClose={onClose}
      foot={
        <button type="button" className="button is-primary" onClick={onClose}>
          Back to the list
        </button>
      }
    >
      <p role="status">
        {done === 1 ? "Done with 1 story." : `Done with ${done} stories.`}
        {refused.length > 0 &&
          ` Not done with ${refused.length}, which ${refused.length === 1 ? "stays" : "stay"} chosen:`}
      </p>
      {refused.length > 0 && (
        <ul className="bulk-refused">
          {refused.map(({ storyId, headline, words }) => (
            <li key={storyId}>
              <strong>{headline}</strong>: {words}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
