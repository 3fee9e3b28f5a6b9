"use client";

import type { Mentions } from "./use-mentions.client.ts";

/** The colleagues a mention may mean. */
export function MentionList({ mentions }: { mentions: Mentions }) {
  const { found, active, listId, choose } = mentions;
  return (
    <>
      <div
        id={listId}
        role="listbox"
        aria-label="Colleagues"
        className="combobox-list"
        hidden={found.length === 0}
      >
        {found.map((colleague, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text box's, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: an option of the list is never focused itself
          <div
            key={colleague.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(colleague)}
          >
            <span>{colleague.name}</span>
            {colleague.otherNames.length > 0 && (
              <span className="muted small">{colleague.otherNames.join(" · ")}</span>
            )}
          </div>
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {found.length > 0 && `${found.length} ${found.length === 1 ? "colleague" : "colleagues"} found`}
      </span>
    </>
  );
}
