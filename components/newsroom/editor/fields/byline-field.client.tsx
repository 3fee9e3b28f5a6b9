"use client";

import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import { useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { BylineView, FieldValues } from "#newsroom/stories/story-view.ts";
import type { FieldSaver } from "../save/field-saver.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { BylineDraft } from "../save/story-fields.ts";
import { AddToByline } from "./add-to-byline.client.tsx";
import { FieldFrame } from "./field-frame.client.tsx";
import { bylineWords, entryWords } from "./house-words.ts";
import { LineInput } from "./line-input.client.tsx";
import { useField } from "./use-field.client.ts";

interface BylineFieldProps {
  saver: FieldSaver<BylineView[], BylineDraft[]>;
  api: StoryApi;
  language: FieldValues["language"];
  isReadOnly: boolean;
}

/** Who wrote it, in order, with the byline as the paper prints it. Entries move by button or by dragging. */
export function BylineField({ saver, api, language, isReadOnly }: BylineFieldProps) {
  const snapshot = useField(saver);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const byline = snapshot.value;
  const say = (value: BylineDraft[]) => bylineWords(value, language);

  function move(from: number, to: number) {
    const entry = byline[from];
    if (!entry || from === to || to < 0 || to >= byline.length) return;
    const others = byline.filter((_other, index) => index !== from);
    saver.set([...others.slice(0, to), entry, ...others.slice(to)]);
    setSaid(`${entryWords(entry)} is now ${to + 1} of ${byline.length}.`);
  }

  return (
    <FieldFrame
      field="byline"
      label="Byline"
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
      isGroup
    >
      {() => (
        <>
          <ol className="byline-list">
            {byline.map((entry, index) => {
              const name = entryWords(entry);
              return (
                <li
                  key={`${entry.person?.id ?? name}-${entry.person ? byline.slice(0, index).filter((other) => other.person?.id === entry.person?.id).length : index}`}
                  draggable={!isReadOnly}
                  className={dragged === index ? "is-dragged" : undefined}
                  onDragStart={() => setDragged(index)}
                  onDragEnd={() => setDragged(null)}
                  onDragOver={(event) => event.preventDefault()}
                  onDrop={(event) => {
                    event.preventDefault();
                    if (dragged !== null) move(dragged, index);
                    setDragged(null);
                  }}
                >
                  <GripVertical size={16} aria-hidden="true" className="grip" />
                  <span className="byline-name">
                    {name}
                    {entry.newPerson && !entry.person && <span className="pill is-info">New person</span>}
                  </span>
                  <LineInput
                    aria-label={`Role of ${name}`}
                    placeholder="in Paris, contributed…"
                    value={entry.role}
                    maxLength={storyLimits.bylineRole}
                    readOnly={isReadOnly}
                    onType={(role) =>
                      saver.set(
                        byline.map((other, place) => (place === index ? { ...other, role } : other)),
                        700,
                      )
                    }
                    onBlur={() => saver.sendNow()}
                  />
                  {!isReadOnly && (
                    <span className="byline-buttons">
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={`Move ${name} up`}
                        disabled={index === 0}
                        onClick={() => move(index, index - 1)}
                      >
                        <ArrowUp size={16} aria-hidden="true" />
                      </button>
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={`Move ${name} down`}
                        disabled={index === byline.length - 1}
                        onClick={() => move(index, index + 1)}
                      >
                        <ArrowDown size={16} aria-hidden="true" />
                      </button>
                      <button
                        type="button"
                        className="icon-button"
                        aria-label={`Remove ${name}`}
                        onClick={() => saver.set(byline.filter((_other, place) => place !== index))}
                      >
                        <X size={16} aria-hidden="true" />
                      </button>
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
          <p className="visually-hidden" role="status">
            {said}
          </p>
          {!isReadOnly && (
            <AddToByline api={api} onAdd={(entry) => saver.set([...saver.getSnapshot().value, entry])} />
          )}
          {byline.length > 0 && (
            <p className="house-line" lang={language}>
              {say(byline)}
            </p>
          )}
        </>
      )}
    </FieldFrame>
  );
}
