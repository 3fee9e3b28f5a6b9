"use client";

import type { CropBox, CropName } from "#newsroom/assets/crop-input.ts";
import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import type { AssetSavers } from "./asset-savers.ts";
import { cropWords } from "./asset-words.ts";
import { cropShapes, drawBox, moveBox, type Size } from "./crop-geometry.ts";
import { CropNumbers } from "./crop-numbers.client.tsx";

const PAUSE_MS = 500;

interface CropFieldProps {
  name: CropName;
  box: CropBox;
  size: Size;
  saver: AssetSavers["crops"][CropName];
  snapshot: ReturnType<AssetSavers["crops"][CropName]["getSnapshot"]>;
  isReadOnly: boolean;
}

/** One crop in numbers, and the way back to the focal point. */
export function CropField({ name, box, size, saver, snapshot, isReadOnly }: CropFieldProps) {
  const shape = cropShapes[name];
  const number = (label: string, value: number, most: number, set: (value: number) => CropBox) => ({
    label,
    value,
    most,
    onSet: (typed: number) => saver.set(set(typed), PAUSE_MS),
  });
  const to = (width: number, height: number) =>
    drawBox({ x: box.left, y: box.top }, { x: box.left + width, y: box.top + height }, size, shape);
  const numbers = [
    number("Left", box.left, size.width - box.width, (left) =>
      moveBox({ ...box, left }, { x: 0, y: 0 }, size),
    ),
    number("Top", box.top, size.height - box.height, (top) => moveBox({ ...box, top }, { x: 0, y: 0 }, size)),
    number("Width", box.width, size.width - box.left, (width) => to(width, shape ? 0 : box.height)),
    ...(shape
      ? []
      : [number("Height", box.height, size.height - box.top, (height) => to(box.width, height))]),
  ];
  return (
    <FieldFrame
      field={`crop ${name}`}
      label={cropWords[name]}
      isGroup
      saver={saver}
      snapshot={snapshot}
      say={sayBox}
      sayMine={sayBox}
    >
      {({ describedBy }) => (
        <CropNumbers describedBy={describedBy} isReadOnly={isReadOnly} numbers={numbers}>
          {snapshot.value && !isReadOnly && (
            <button type="button" className="button is-small" onClick={() => saver.set(null)}>
              {name === "full" ? "Show all of it again" : "Follow the focal point again"}
            </button>
          )}
        </CropNumbers>
      )}
    </FieldFrame>
  );
}

function sayBox(box: CropBox | null): string {
  return box ? `${box.width} × ${box.height} at ${box.left}, ${box.top}` : "what the focal point makes of it";
}
