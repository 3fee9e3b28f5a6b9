"use client";

import type { FieldValues } from "#newsroom/stories/story-view.ts";
import type { FieldSaver } from "../save/field-saver.ts";
import { FieldFrame } from "./field-frame.client.tsx";
import { stampWords } from "./house-words.ts";
import { useField } from "./use-field.client.ts";

type Stamp = FieldValues["stamp"];

interface StampFieldProps {
  saver: FieldSaver<Stamp, Stamp>;
  language: FieldValues["language"];
  paperZone: string;
  isReadOnly: boolean;
}

const zones = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];

/** The time at the head of the story, in the zone it is told in. Empty: the time of publication. */
export function StampField({ saver, language, paperZone, isReadOnly }: StampFieldProps) {
  const snapshot = useField(saver);
  const stamp = snapshot.value;
  const say = (value: Stamp) => stampWords(value);
  return (
    <FieldFrame
      field="stamp"
      label="Time stamp"
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
      isGroup
    >
      {({ id, describedBy, isInvalid }) => (
        <>
          <div className="stamp-row">
            <input
              type="datetime-local"
              className="field-control"
              aria-label="Date and time"
              aria-describedby={describedBy}
              aria-invalid={isInvalid || undefined}
              readOnly={isReadOnly}
              max="9999-12-31T23:59"
              value={stamp?.local ?? ""}
              onChange={(event) => {
                const local = event.target.value.slice(0, 16);
                saver.set(local === "" ? null : { local, zone: stamp?.zone ?? paperZone }, 600);
              }}
              onBlur={() => saver.sendNow()}
            />
            <input
              className="field-control"
              aria-label="Time zone"
              list={`${id}-zones`}
              autoComplete="off"
              spellCheck={false}
              readOnly={isReadOnly || !stamp}
              value={stamp?.zone ?? paperZone}
              onChange={(event) =>
                stamp && saver.set({ local: stamp.local, zone: event.target.value.trim() }, 900)
              }
              onBlur={() => saver.sendNow()}
            />
            <datalist id={`${id}-zones`}>
              {zones.map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </div>
          <p className="field-hint">
            {stamp ? stampWords(stamp, language) : "Empty: the time of publication."}
          </p>
        </>
      )}
    </FieldFrame>
  );
}
