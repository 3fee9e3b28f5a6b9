"use client";

import { useId } from "react";
import { type MomentInput, readMoment, writeMoment } from "#newsroom/schedule/moment-input.ts";
import { refusalWords } from "../refusal-words.ts";
import { momentWords } from "./moment-words.ts";
import "./schedule.css";

interface MomentFieldProps {
  value: MomentInput;
  onChange: (value: MomentInput) => void;
  /** The paper's IANA zone. */
  paperZone: string;
  /** What the newsroom had against it. */
  problem?: string | null;
}

const zones = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];

/**
 * A moment to come: date, time and the zone they are meant in, said back in that zone, the paper's and the editor's
 * own. A time that clocks skip offers the nearest; one that comes twice asks which.
 */
export function MomentField({ value, onChange, paperZone, problem = null }: MomentFieldProps) {
  const id = useId();
  const reading = value.local === "" ? null : readMoment(value);
  const fault = problem ?? faultOf(reading, value.zone);
  const meaning = reading?.kind === "at" ? reading.at.toISOString() : null;
  const choose = (local: string) => onChange({ ...value, local, offset: null });
  return (
    <div className="moment">
      <div className="moment-row">
        <div className="form-field">
          <label htmlFor={`${id}-local`}>Date and time</label>
          <input
            id={`${id}-local`}
            type="datetime-local"
            className="field-control"
            max="9999-12-31T23:59"
            value={value.local}
            aria-invalid={fault !== null || undefined}
            aria-describedby={`${id}-said`}
            onChange={(event) => choose(event.target.value)}
          />
        </div>
        <div className="form-field">
          <label htmlFor={`${id}-zone`}>Time zone</label>
          <input
            id={`${id}-zone`}
            className="field-control"
            list={`${id}-zones`}
            autoComplete="off"
            spellCheck={false}
            value={value.zone}
            aria-describedby={`${id}-said`}
            onChange={(event) => onChange({ ...value, zone: event.target.value.trim(), offset: null })}
          />
          <datalist id={`${id}-zones`}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
      </div>
      <div id={`${id}-said`} role="status">
        {fault && <p className="field-error">{fault}</p>}
        {meaning && <Meaning instant={meaning} zone={value.zone} paperZone={paperZone} />}
      </div>
      {reading?.kind === "skipped" && (
        <div className="cluster">
          {[reading.before, reading.after].map((local) => (
            <button key={local} type="button" className="button is-small" onClick={() => choose(local)}>
              Take {local.replace("T", " ")}
            </button>
          ))}
        </div>
      )}
      <WhichOfTwo value={value} onChange={onChange} />
    </div>
  );
}

/** A repeated time: the first or the second. It stays, so that the choice can be changed. */
function WhichOfTwo({ value, onChange }: Pick<MomentFieldProps, "value" | "onChange">) {
  const id = useId();
  const reading = value.local === "" ? null : readMoment({ ...value, offset: null });
  if (reading?.kind !== "twice") return null;
  return (
    <fieldset className="form-field moment-twice">
      <legend>This time comes twice, as clocks go back</legend>
      {[reading.first, reading.second].map((offset, turn) => (
        <label key={offset}>
          <input
            type="radio"
            name={id}
            checked={value.offset === offset}
            onChange={() => onChange({ ...value, offset })}
          />{" "}
          {turn === 0 ? "The first" : "The second"} (UTC{offset})
        </label>
      ))}
    </fieldset>
  );
}

interface MeaningProps {
  instant: string;
  zone: string;
  paperZone: string;
}

function Meaning({ instant, zone, paperZone }: MeaningProps) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const others = [
    { name: "the paper’s time", other: paperZone },
    { name: "where you are", other: own },
  ].filter(({ other }, turn, all) => other !== zone && all.findIndex((one) => one.other === other) === turn);
  return (
    <ul className="moment-said">
      <li>
        <b>{momentWords(instant, zone)}</b> in {zone}
      </li>
      {others.map(({ name, other }) => (
        <li key={other}>
          {momentWords(instant, other)} {name} ({other})
        </li>
      ))}
    </ul>
  );
}

function faultOf(reading: ReturnType<typeof readMoment> | null, zone: string): string | null {
  switch (reading?.kind) {
    case "at":
      return reading.at <= new Date() ? refusalWords({ field: "when", reason: "in_the_past" }) : null;
    case "skipped":
      return refusalWords({ field: "when", reason: "time_skipped", detail: { ...reading, zone } });
    case "not_a_time":
    case "not_a_time_zone":
      return refusalWords({ field: "when", reason: reading.kind });
    default:
      return null;
  }
}

/** A field's start: something's present moment, or the coming hour in the paper's zone. */
export function startMoment(at: string | null, zone: string): MomentInput {
  if (at) return { ...writeMoment(at, zone), zone };
  const hour = 3_600_000;
  const next = new Date(Math.ceil((Date.now() + hour / 6) / hour) * hour).toISOString();
  return { ...writeMoment(next, zone), offset: null };
}
