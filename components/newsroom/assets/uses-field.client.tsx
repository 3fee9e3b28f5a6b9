"use client";

import type { AssetUsage } from "#newsroom/assets/asset-view.ts";
import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { FieldSaver } from "../editor/save/field-saver.ts";
import { usageWords } from "./asset-words.ts";

interface UsesFieldProps {
  saver: FieldSaver<AssetUsage[], AssetUsage[]>;
  isReadOnly: boolean;
}

const usages: AssetUsage[] = ["web", "print", "social", "syndication"];

/** For what the rights allow it to be used. */
export function UsesField({ saver, isReadOnly }: UsesFieldProps) {
  const snapshot = useField(saver);
  const on = snapshot.value;
  const say = (uses: AssetUsage[]) => uses.map((use) => usageWords[use]).join(", ");
  return (
    <FieldFrame
      field="allowedUses"
      label="Allowed uses"
      isGroup
      saver={saver}
      snapshot={snapshot}
      say={say}
      sayMine={say}
    >
      {({ describedBy }) => (
        <>
          <div className="asset-uses">
            {usages.map((use) => (
              <label key={use} className="many-tick">
                <input
                  type="checkbox"
                  checked={on.includes(use)}
                  disabled={isReadOnly}
                  aria-describedby={describedBy}
                  onChange={(event) =>
                    saver.set((event.target.checked ? [...on, use] : on.filter((one) => one !== use)).sort())
                  }
                />
                {usageWords[use]}
              </label>
            ))}
          </div>
          {!on.includes("web") && <p className="asset-warning">Readers see it nowhere on the site.</p>}
        </>
      )}
    </FieldFrame>
  );
}
