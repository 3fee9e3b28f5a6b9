"use client";

import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { FieldSaver } from "../editor/save/field-saver.ts";

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
          <div className="asset-moment">
            <input
              id={id}
              type="datetime-local"
              className="field-control"
              max="9999-12-31T23:59"
              value={expires?.local ?? ""}
              readOnly={isReadOnly}
              aria-describedby={describedBy}
              aria-invalid={isInvalid || undefined}
              onChange={(event) => {
                const local = event.target.value;
                const moment = { local, zone: expires?.zone ?? zone, offset: null };
                saver.set(local === "" ? null : moment, PAUSE_MS);
              }}
              onBlur={() => saver.sendNow()}
            />
            {expires && (
              <input
                className="field-control"
                aria-label="Time zone of the expiry"
                value={expires.zone}
                readOnly={isReadOnly}
                autoComplete="off"
                spellCheck={false}
                aria-describedby={describedBy}
                onChange={(event) =>
                  saver.set({ ...expires, zone: event.target.value.trim(), offset: null }, PAUSE_MS * 2)
                }
                onBlur={() => saver.sendNow()}
              />
            )}
          </div>
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
