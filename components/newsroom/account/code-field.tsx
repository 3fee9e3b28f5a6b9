import { useId } from "react";

export interface CodeFieldProps {
  kind: "app" | "recovery";
  problem?: string;
}

/** Where a code is typed: six digits of an authenticator app, or a recovery code. */
export function CodeField({ kind, problem }: CodeFieldProps) {
  const id = useId();
  const isApp = kind === "app";
  return (
    <div className="form-field">
      <label htmlFor={id}>{isApp ? "Code from your authenticator app" : "Recovery code"}</label>
      <input
        key={kind}
        className="field-control code-field"
        id={id}
        name="code"
        inputMode={isApp ? "numeric" : "text"}
        autoComplete={isApp ? "one-time-code" : "off"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={40}
        required
        // biome-ignore lint/a11y/noAutofocus: whoever gets here came to type this
        autoFocus
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
      />
      <p id={`${id}-note`} className={problem ? "field-error" : "field-hint"}>
        {problem ??
          (isApp ? "Six digits, new every half minute." : "Ten letters and digits. Each works once.")}
      </p>
    </div>
  );
}
