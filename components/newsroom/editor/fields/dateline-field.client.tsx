"use client";

import { useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { DatelineView, FieldValues, PlaceView } from "#newsroom/stories/story-view.ts";
import { Combobox } from "../../combobox.client.tsx";
import type { FieldSaver } from "../save/field-saver.ts";
import type { StoryApi } from "../save/story-api.ts";
import { FieldFrame } from "./field-frame.client.tsx";
import { datelineWords, placeWords } from "./house-words.ts";
import { PlaceDialog } from "./place-dialog.client.tsx";
import { useField } from "./use-field.client.ts";

interface DatelineFieldProps {
  saver: FieldSaver<DatelineView, DatelineView>;
  api: StoryApi;
  source: FieldValues["source"];
  language: FieldValues["language"];
  mayAddPlaces: boolean;
  isReadOnly: boolean;
}

/** Place and filing date, with the dateline as the paper prints it. */
export function DatelineField({
  saver,
  api,
  source,
  language,
  mayAddPlaces,
  isReadOnly,
}: DatelineFieldProps) {
  const snapshot = useField(saver);
  const [adding, setAdding] = useState<string | null>(null);
  const dateline = snapshot.value;
  const say = (value: DatelineView) => datelineWords(value, source, language);
  const shown = say(dateline);

  async function find(query: string) {
    if (query.trim() === "") return [];
    const answer = await api.findPlaces(query.trim());
    const places = answer.kind === "done" ? answer.value.places : [];
    return places.map((place) => ({
      key: place.id,
      label: placeWords(place),
      hint: place.nameKo,
      option: place,
    }));
  }

  function leave(typed: string) {
    const text = typed.trim().slice(0, storyLimits.placeText);
    if (text !== (dateline.place?.name ?? dateline.placeText))
      saver.set({ ...dateline, place: null, placeText: text });
  }

  return (
    <FieldFrame
      field="dateline"
      label="Dateline"
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
      isGroup
    >
      {({ id, describedBy, isInvalid }) => (
        <>
          <div className="dateline-row">
            {isReadOnly ? (
              <input
                className="field-control"
                aria-label="Place"
                readOnly
                value={dateline.place?.name ?? dateline.placeText}
              />
            ) : (
              <Combobox<PlaceView>
                id={id}
                label="Place"
                placeholder="Place"
                describedBy={describedBy}
                isInvalid={isInvalid}
                text={dateline.place?.name ?? dateline.placeText}
                find={find}
                onChoose={(place) => saver.set({ ...dateline, place, placeText: "" })}
                onLeave={leave}
              />
            )}
            <input
              type="date"
              className="field-control"
              aria-label="Filing date"
              readOnly={isReadOnly}
              max="9999-12-31"
              value={dateline.date ?? ""}
              onChange={(event) => saver.set({ ...dateline, date: event.target.value || null }, 600)}
              onBlur={() => saver.sendNow()}
            />
          </div>
          {shown !== "" && (
            <p className="house-line" lang={language}>
              {shown}
            </p>
          )}
          {!dateline.place && dateline.placeText !== "" && (
            <p className="field-error">
              The house does not know “{dateline.placeText}”.{" "}
              {mayAddPlaces ? (
                <button type="button" className="link-button" onClick={() => setAdding(dateline.placeText)}>
                  Add this place
                </button>
              ) : (
                "An editor can add it."
              )}
            </p>
          )}
          {adding !== null && (
            <PlaceDialog
              name={adding}
              api={api}
              onClose={() => setAdding(null)}
              onAdded={(place) => {
                setAdding(null);
                saver.set({ ...saver.getSnapshot().value, place, placeText: "" });
              }}
            />
          )}
        </>
      )}
    </FieldFrame>
  );
}
