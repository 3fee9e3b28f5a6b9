"use client";

import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { FieldSaver } from "../editor/save/field-saver.ts";
import { ZonedTimeInput } from "./zoned-time-input.client.tsx";

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
        <ZonedTimeInput
          {...{ id, describedBy, isInvalid, isReadOnly, zone }}
          value={taken}
          zoneLabel="Time zone of the time it was taken"
          pauseMs={PAUSE_MS}
          onSet={(value, pauseMs) =>
            saver.set(value && { ...value, local: value.local.slice(0, 16) }, pauseMs)
          }
          onLeave={() => saver.sendNow()}
        />
      )}
    </FieldFrame>
  );
}
