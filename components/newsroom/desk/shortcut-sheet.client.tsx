"use client";

import { useState } from "react";
import { Dialog } from "../dialog.client.tsx";
import { areKeysOn, deskShortcuts, switchKeys } from "./desk-keys.ts";

interface ShortcutSheetProps {
  shortcuts?: [keys: string, what: string][];
  onClose: () => void;
}

/** The desk's keys, and the switch for those that are single letters. */
export function ShortcutSheet({ shortcuts = deskShortcuts, onClose }: ShortcutSheetProps) {
  const [isOn, setOn] = useState(areKeysOn);
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <dl className="shortcut-list">
        {shortcuts.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="desk-tick">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            switchKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        Single letters and digits do this. Without them the arrows, Enter and Esc still do.
      </label>
    </Dialog>
  );
}
