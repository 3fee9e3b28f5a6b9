"use client";

import { type FormEvent, useId, useState } from "react";
import type { PasskeyView } from "#newsroom/second-step/second-step-view.ts";
import { nameBrowser } from "./name-browser.ts";
import { addPasskey, reasonOf, removePasskey, renamePasskey } from "./sign-in-api.client.ts";

export interface PasskeyListProps {
  passkeys: PasskeyView[];
  canUsePasskeys: boolean;
  zone: string;
  onChange: (reason: string | null, words: string, recoveryCodes?: string[] | null) => void;
}

/** One's passkeys: add, name, remove. */
export function PasskeyList({ passkeys, canUsePasskeys, zone, onChange }: PasskeyListProps) {
  const [isNaming, setNaming] = useState<string | null>(null);

  async function add(name: string) {
    const answer = await addPasskey(name);
    setNaming(null);
    onChange(
      reasonOf(answer),
      "The passkey is added.",
      answer.kind === "done" ? answer.value.recoveryCodes : null,
    );
  }

  async function rename(id: string, name: string) {
    const reason = reasonOf(await renamePasskey(id, name));
    setNaming(null);
    onChange(reason, "The passkey has another name.");
  }

  const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: zone });
  return (
    <>
      <div className="way">
        <div>
          <h3>Passkeys</h3>
          <p className="muted">
            {canUsePasskeys
              ? "Sign in with your finger, face or PIN, without a password."
              : "Passkeys need the paper to have an address that begins with https."}
          </p>
        </div>
        {canUsePasskeys && isNaming !== "new" && (
          <button type="button" className="button is-small" onClick={() => setNaming("new")}>
            Add <span className="visually-hidden">a passkey</span>
          </button>
        )}
      </div>
      {isNaming === "new" && (
        <NameForm
          label="What shall the new passkey be called?"
          button="Go on"
          start={nameBrowser(navigator.userAgent)}
          onName={(name) => void add(name)}
          onCancel={() => setNaming(null)}
        />
      )}
      {passkeys.length > 0 && (
        <ul className="sessions-list passkey-list" aria-label="Your passkeys">
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) =>
            isNaming === id ? (
              <li key={id}>
                <NameForm
                  label={`Another name for ${name}`}
                  button="Keep this name"
                  start={name}
                  onName={(typed) => void rename(id, typed)}
                  onCancel={() => setNaming(null)}
                />
              </li>
            ) : (
              <li key={id}>
                <div>
                  <p className="session-browser">{name}</p>
                  <p className="session-when muted">
                    since {dates.format(new Date(createdAt))} ·{" "}
                    {lastUsedAt ? `last used ${dates.format(new Date(lastUsedAt))}` : "not used yet"}
                  </p>
                </div>
                <div className="cluster">
                  <button type="button" className="button is-small" onClick={() => setNaming(id)}>
                    Rename <span className="visually-hidden">{name}</span>
                  </button>
                  <button
                    type="button"
                    className="button is-small"
                    onClick={async () =>
                      onChange(reasonOf(await removePasskey(id)), "The passkey is removed.")
                    }
                  >
                    Remove <span className="visually-hidden">{name}</span>
                  </button>
                </div>
              </li>
            ),
          )}
        </ul>
      )}
    </>
  );
}

interface NameFormProps {
  label: string;
  button: string;
  start: string;
  onName: (name: string) => void;
  onCancel: () => void;
}

function NameForm({ label, button, start, onName, onCancel }: NameFormProps) {
  const id = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onName(String(new FormData(event.currentTarget).get("name") ?? ""));
  }
  return (
    <form className="gate-form way-form" onSubmit={submit}>
      <div className="form-field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          name="name"
          className="field-control"
          defaultValue={start}
          maxLength={60}
          required
          pattern=".*\S.*"
          title="A name, such as Work laptop"
          // biome-ignore lint/a11y/noAutofocus: whoever opened it came to type this
          autoFocus
        />
      </div>
      <div className="cluster">
        <button type="submit" className="button is-primary">
          {button}
        </button>
        <button type="button" className="button is-quiet" onClick={onCancel}>
          Not now
        </button>
      </div>
    </form>
  );
}
