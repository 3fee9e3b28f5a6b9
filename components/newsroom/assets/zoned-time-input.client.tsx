"use client";

interface ZonedTime {
  /** What the clock on the wall says: `2026-11-25T06:00`, with seconds or without. */
  local: string;
  /** IANA. */
  zone: string;
}

interface ZonedTimeInputProps {
  id: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  isReadOnly: boolean;
  value: ZonedTime | null;
  /** Taken for a time that is new. */
  zone: string;
  zoneLabel: string;
  /** How long nothing more must be typed before it is saved. */
  pauseMs: number;
  onSet: (value: ZonedTime | null, pauseMs: number) => void;
  onLeave: () => void;
}

/** A time and, once there is one, the zone it is meant in. */
export function ZonedTimeInput({
  id,
  describedBy,
  isInvalid,
  isReadOnly,
  value,
  zone,
  zoneLabel,
  pauseMs,
  onSet,
  onLeave,
}: ZonedTimeInputProps) {
  return (
    <div className="asset-moment">
      <input
        id={id}
        type="datetime-local"
        className="field-control"
        max="9999-12-31T23:59"
        value={value?.local ?? ""}
        readOnly={isReadOnly}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => {
          const local = event.target.value;
          onSet(local === "" ? null : { local, zone: value?.zone ?? zone }, pauseMs);
        }}
        onBlur={onLeave}
      />
      {value && (
        <input
          className="field-control"
          aria-label={zoneLabel}
          value={value.zone}
          readOnly={isReadOnly}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={describedBy}
          onChange={(event) => onSet({ local: value.local, zone: event.target.value.trim() }, pauseMs * 2)}
          onBlur={onLeave}
        />
      )}
    </div>
  );
}
