"use client";

import { useId, useState } from "react";
import { Dialog } from "../../dialog.client.tsx";
import { findShortcuts, keyName } from "./shortcuts.ts";

/** Every key of the editor, found by what it does or by its name. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const [sought, setSought] = useState("");
  const id = useId();
  const groups = findShortcuts(sought);
  const count = groups.reduce((sum, { shortcuts }) => sum + shortcuts.length, 0);
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose} isWide>
      <div className="form-field">
        <label htmlFor={id}>Find a shortcut</label>
        <input
          id={id}
          className="field-control"
          type="search"
          autoComplete="off"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <p role="status" className={count === 0 ? "field-hint" : "visually-hidden"}>
          {count === 0 ? "No key does that. Look in the toolbar (Alt+F10)." : `${count} shortcuts`}
        </p>
      </div>
      <div className="shortcut-groups">
        {groups.map(({ name, shortcuts }) => (
          <section key={name} className="shortcut-group">
            <h3 className="kicker">{name}</h3>
            <dl>
              {shortcuts.map(([keys, what]) => (
                <div key={keys}>
                  <dt>
                    <kbd>{keyName(keys)}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
