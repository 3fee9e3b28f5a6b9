"use client";

import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { FieldSaver } from "../editor/save/field-saver.ts";

interface Taken {
  local: string;
  zone: string;
}

interface TakenFieldProps {
  saver: FieldSaver<Taken | null, Taken | null>;
  isReadOnly: boolean;
  /** The paper's, for a picture that does not say. */
  zone: string;
}

const PAUSE_MS = 600;

/** When it was taken, as the clock there showed it. */
export function TakenField({ saver, isReadOnly, zone }: TakenFieldProps) {
  const snapshot = useField(saver);
  const taken = snapshot.value;
  const say = (value: Taken | null) => (value ? `${value.local.replace("T", " ")} ${value.zone}` : "");
  return (
    <FieldFrame field="taken" label="Taken" saver={saver} snapshot={snapshot} say={say} sayMine={say}>
      {({ id, describedBy, isInvalid }) => (
        <div className="asset-moment">
          <input
            id={id}
            type="datetime-local"
            className="field-control"
            max="9999-12-31T23:59"
            value={taken?.local ?? ""}
            readOnly={isReadOnly}
            aria-describedby={describedBy}
            aria-invalid={isInvalid || undefined}
            onChange={(event) => {
              const local = event.target.value.slice(0, 16);
              saver.set(local === "" ? null : { local, zone: taken?.zone ?? zone }, PAUSE_MS);
            }}
            onBlur={() => saver.sendNow()}
          />
          {taken && (
            <input
              className="field-control"
              aria-label="Time zone of the time it was taken"
              value={taken.zone}
              readOnly={isReadOnly}
              autoComplete="off"
              spellCheck={false}
              aria-describedby={describedBy}
              onChange={(event) => saver.set({ ...taken, zone: event.target.value.trim() }, PAUSE_MS * 2)}
              onBlur={() => saver.sendNow()}
            />
          )}
        </div>
      )}
    </FieldFrame>
  );
}
