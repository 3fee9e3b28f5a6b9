"use client";

import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { FieldSaver } from "../editor/save/field-saver.ts";
import { ZonedTimeInput } from "./zoned-time-input.client.tsx";

interface ExpiryFieldProps {
  saver: FieldSaver<MomentInput | null, MomentInput | null>;
  isReadOnly: boolean;
  zone: string;
}

const PAUSE_MS = 800;

/** When the rights run out: from that second on readers see it nowhere. */
export function ExpiryField({ saver, isReadOnly, zone }: ExpiryFieldProps) {
  const snapshot = useField(saver);
  const expires = snapshot.value;
  const say = (value: MomentInput | null) =>
    value ? `${value.local.replace("T", " ")} ${value.zone}` : "never";
  const twice = snapshot.refusals.find(({ reason }) => reason === "time_comes_twice");
  return (
    <FieldFrame
      field="expires"
      label="Rights expire"
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
    >
      {({ id, describedBy, isInvalid }) => (
        <>
          <ZonedTimeInput
            {...{ id, describedBy, isInvalid, isReadOnly, zone }}
            value={expires}
            zoneLabel="Time zone of the expiry"
            pauseMs={PAUSE_MS}
            onSet={(value, pauseMs) => saver.set(value && { ...value, offset: null }, pauseMs)}
            onLeave={() => saver.sendNow()}
          />
          {twice && expires && (
            <div className="cluster">
              {[twice.detail?.first, twice.detail?.second].map((offset, turn) => (
                <button
                  key={String(offset)}
                  type="button"
                  className="button is-small"
                  onClick={() => saver.set({ ...expires, offset: String(offset) })}
                >
                  {turn === 0 ? "The first" : "The second"} (UTC{String(offset)})
                </button>
              ))}
            </div>
          )}
          {!expires && <p className="field-hint">Never, as long as nothing is set.</p>}
        </>
      )}
    </FieldFrame>
  );
}
