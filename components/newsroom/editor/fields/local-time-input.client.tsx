"use client";

import type { FieldSaver } from "../save/field-saver.ts";

type LocalTime = { local: string; zone: string } | null;

interface LocalTimeInputProps {
  saver: Pick<FieldSaver<LocalTime, LocalTime>, "set" | "sendNow">;
  value: LocalTime;
  /** The zone of a time that had none before. */
  paperZone: string;
  isReadOnly: boolean;
  control: { id: string; describedBy: string; isInvalid: boolean };
}

const zones = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];

/** A date and time, and the zone it is told in. */
export function LocalTimeInput({ saver, value, paperZone, isReadOnly, control }: LocalTimeInputProps) {
  const { id, describedBy, isInvalid } = control;
  return (
    <div className="stamp-row">
      <input
        type="datetime-local"
        className="field-control"
        aria-label="Date and time"
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        readOnly={isReadOnly}
        max="9999-12-31T23:59"
        value={value?.local ?? ""}
        onChange={(event) => {
          const local = event.target.value.slice(0, 16);
          saver.set(local === "" ? null : { local, zone: value?.zone ?? paperZone }, 600);
        }}
        onBlur={() => saver.sendNow()}
      />
      <input
        className="field-control"
        aria-label="Time zone"
        list={`${id}-zones`}
        autoComplete="off"
        spellCheck={false}
        readOnly={isReadOnly || !value}
        value={value?.zone ?? paperZone}
        onChange={(event) => value && saver.set({ local: value.local, zone: event.target.value.trim() }, 900)}
        onBlur={() => saver.sendNow()}
      />
      <datalist id={`${id}-zones`}>
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}
