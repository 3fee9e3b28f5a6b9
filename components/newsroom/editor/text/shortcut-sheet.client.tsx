"use client";

import { Dialog } from "../../dialog.client.tsx";
import { keyName, shortcutGroups } from "./shortcuts.ts";

export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      {shortcutGroups.map(({ name, shortcuts }) => (
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
    </Dialog>
  );
}
