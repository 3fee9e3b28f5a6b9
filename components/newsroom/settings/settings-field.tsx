import type { SettingValue } from "./settings-answer.ts";

export interface Field {
  name: string;
  label: string;
  kind: "line" | "lines" | "text" | "choice" | "zone" | "tick" | "ticks";
  hint?: string;
  /** Of a choice, or what can be ticked. */
  options?: { value: string; label: string; lang?: string }[];
  lang?: string;
  most?: number;
  /** Shown, and not to be changed. */
  isFixed?: boolean;
}

interface SettingsFieldProps {
  field: Field;
  id: string;
  value: SettingValue;
  problem: string | undefined;
}

/** Where the zones to choose from stand on the page. */
export const zoneList = "time-zones";

/** One field of a form, with what is to be said of it. */
export function SettingsField({ field, id, value, problem }: SettingsFieldProps) {
  const notes = `${id}-notes`;
  if (field.kind === "ticks") return <Ticks field={field} value={value} />;
  return (
    <div className={field.kind === "tick" ? "form-field settings-tick" : "form-field"}>
      <label htmlFor={id}>{field.label}</label>
      <Control field={field} id={id} value={value} isWrong={problem !== undefined} notes={notes} />
      <div id={notes} aria-live="polite">
        {problem ? (
          <p className="field-error">{problem}</p>
        ) : (
          field.hint && <p className="field-hint">{field.hint}</p>
        )}
      </div>
    </div>
  );
}

/** Several that can be chosen, each with a box. */
function Ticks({ field, value }: { field: Field; value: SettingValue }) {
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset className="form-field">
      <legend>{field.label}</legend>
      {field.options?.map((option) => (
        <label key={option.value} className="settings-choice">
          <input
            type="checkbox"
            name={field.name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

interface ControlProps {
  field: Field;
  id: string;
  value: SettingValue;
  isWrong: boolean;
  notes: string;
}

function Control({ field, id, value, isWrong, notes }: ControlProps) {
  const { name, kind, options = [], lang, most, isFixed } = field;
  const text = Array.isArray(value) ? value.join("\n") : String(value);
  const described = { id, name, "aria-describedby": notes, "aria-invalid": isWrong || undefined };
  const written = { ...described, className: "field-control", lang, autoComplete: "off", defaultValue: text };
  switch (kind) {
    case "tick":
      return <input {...described} type="checkbox" value="yes" defaultChecked={value === true} />;
    case "lines":
      return <textarea {...written} rows={3} />;
    case "text":
      return <textarea {...written} className="field-control settings-text" rows={18} />;
    case "choice":
      // A select keeps its first choice through the form's reset; the key gives it the new one.
      return (
        <select {...written} key={text}>
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case "zone":
      return <input {...written} list={zoneList} spellCheck={false} />;
    case "ticks":
      return null;
    case "line":
      return <input {...written} maxLength={most} readOnly={isFixed} />;
  }
}
