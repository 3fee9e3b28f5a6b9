"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { type CropBox, type CropName, cropNames } from "#newsroom/assets/crop-input.ts";
import { fitCrop } from "#site/assets/fit-crop.ts";
import { FieldFrame } from "../editor/fields/field-frame.client.tsx";
import { useField } from "../editor/fields/use-field.client.ts";
import type { AssetSavers } from "./asset-savers.ts";
import { cropPlaces, cropWords } from "./asset-words.ts";
import { drawBox, growBox, moveBox, type Size } from "./crop-geometry.ts";
import { CropNumbers } from "./crop-numbers.client.tsx";
import { CropStage } from "./crop-stage.tsx";

interface CropToolProps {
  asset: AssetView;
  size: Size;
  /** The whole picture, as it was taken. */
  source: string;
  savers: AssetSavers;
  isReadOnly: boolean;
}

type Mode = "focal" | CropName;
type Point = { x: number; y: number };

const shapes: Record<CropName, number | null> = { full: null, "16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1 };
const PAUSE_MS = 500;

/** The picture with its focal point and crops: each is set by pointer, by arrow keys or in numbers, and seen at once. */
export function CropTool({ asset, size, source, savers, isReadOnly }: CropToolProps) {
  const [mode, setMode] = useState<Mode>("focal");
  const [drawn, setDrawn] = useState<CropBox | null>(null);
  const drag = useRef<{ from: Point; box: CropBox | null } | null>(null);
  const focal = useField(savers.focal);
  const crops = {
    full: useField(savers.crops.full),
    "16:9": useField(savers.crops["16:9"]),
    "4:3": useField(savers.crops["4:3"]),
    "1:1": useField(savers.crops["1:1"]),
  };
  const boxOf = (name: CropName) =>
    (mode === name && drawn) || crops[name].value || fitCrop(size, name, focal.value);
  const box = mode === "focal" ? null : boxOf(mode);

  function setFocal({ x, y }: Point, wait = 0) {
    const within = (value: number) => Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000;
    savers.focal.set({ x: within(x), y: within(y) }, wait);
  }

  function press(event: KeyboardEvent) {
    const steps: Record<string, Point> = {
      ArrowLeft: { x: -1, y: 0 },
      ArrowRight: { x: 1, y: 0 },
      ArrowUp: { x: 0, y: -1 },
      ArrowDown: { x: 0, y: 1 },
    };
    if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    const far = event.shiftKey ? 10 : 1;
    const step = steps[event.key];
    const grow = event.key === "+" || event.key === "=" ? 1 : event.key === "-" ? -1 : 0;
    if (step && mode === "focal") {
      setFocal({ x: focal.value.x + step.x * far * 0.01, y: focal.value.y + step.y * far * 0.01 }, PAUSE_MS);
    } else if (step && box && mode !== "focal") {
      const by = { x: step.x * far * size.width * 0.01, y: step.y * far * size.height * 0.01 };
      savers.crops[mode].set(moveBox(box, by, size), PAUSE_MS);
    } else if (grow !== 0 && box && mode !== "focal") {
      savers.crops[mode].set(growBox(box, grow * far * size.width * 0.02, size, shapes[mode]), PAUSE_MS);
    } else return;
    event.preventDefault();
  }

  function point(event: PointerEvent<HTMLElement>, phase: "down" | "move" | "up") {
    const frame = event.currentTarget.getBoundingClientRect();
    const at = {
      x: Math.max(0, Math.min(1, (event.clientX - frame.left) / frame.width)),
      y: Math.max(0, Math.min(1, (event.clientY - frame.top) / frame.height)),
    };
    if (isReadOnly || (phase === "down" && event.button !== 0)) return;
    if (phase === "down") event.currentTarget.setPointerCapture(event.pointerId);
    else if (!drag.current) return;
    if (mode === "focal") {
      drag.current = phase === "up" ? null : { from: at, box: null };
      setFocal(at, phase === "up" ? 0 : PAUSE_MS);
      return;
    }
    const to = { x: Math.round(at.x * size.width), y: Math.round(at.y * size.height) };
    if (phase === "down") {
      const current = boxOf(mode);
      drag.current = startOf(to, current, size);
      return;
    }
    const next = dragged(drag.current, to, size, shapes[mode]);
    setDrawn(phase === "up" ? null : next);
    if (phase === "up") {
      drag.current = null;
      savers.crops[mode].set(next);
    }
  }

  return (
    <section className="crop-tool" aria-label="Focal point and crops">
      <CropStage
        source={source}
        size={size}
        focal={focal.value}
        box={box}
        label={
          mode === "focal"
            ? "Focal point: arrow keys move it, with Shift farther"
            : `${cropWords[mode]} crop: arrow keys move it, plus and minus change its size, with Shift farther`
        }
        isReadOnly={isReadOnly}
        onPress={press}
        onPoint={point}
      />
      <fieldset className="crop-modes">
        <legend className="visually-hidden">What is set</legend>
        <ModeButton isOn={mode === "focal"} onClick={() => setMode("focal")}>
          Focal point
        </ModeButton>
        {cropNames.map((name) => (
          <ModeButton key={name} isOn={mode === name} onClick={() => setMode(name)}>
            {cropWords[name]}
          </ModeButton>
        ))}
      </fieldset>
      {mode === "focal" ? (
        <FieldFrame
          field="focal"
          label="Focal point"
          isGroup
          saver={savers.focal}
          snapshot={focal}
          say={sayPoint}
          sayMine={sayPoint}
        >
          {({ describedBy }) => (
            <CropNumbers
              describedBy={describedBy}
              isReadOnly={isReadOnly}
              numbers={[
                {
                  label: "From the left, %",
                  value: Math.round(focal.value.x * 100),
                  most: 100,
                  onSet: (value) => setFocal({ x: value / 100, y: focal.value.y }, PAUSE_MS),
                },
                {
                  label: "From the top, %",
                  value: Math.round(focal.value.y * 100),
                  most: 100,
                  onSet: (value) => setFocal({ x: focal.value.x, y: value / 100 }, PAUSE_MS),
                },
              ]}
              hint="Every crop keeps this point in sight, unless you place it by hand."
            />
          )}
        </FieldFrame>
      ) : (
        <CropField
          key={mode}
          name={mode}
          box={boxOf(mode)}
          size={size}
          saver={savers.crops[mode]}
          snapshot={crops[mode]}
          isReadOnly={isReadOnly}
        />
      )}
      <ul className="crop-previews" aria-label="How it looks in each place">
        {cropNames.map((name) => {
          const { left, top, width, height } = boxOf(name);
          return (
            <li key={name}>
              <button type="button" aria-pressed={mode === name} onClick={() => setMode(name)}>
                <svg viewBox={`${left} ${top} ${width} ${height}`} role="img" aria-label={cropWords[name]}>
                  <image href={source} width={size.width} height={size.height} preserveAspectRatio="none" />
                </svg>
                <span className="small">{cropPlaces[name]}</span>
                <span className="small muted">
                  {crops[name].value
                    ? "Placed by hand"
                    : asset.kind === "picture" && name === "full"
                      ? "Uncut"
                      : "By focal point"}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface CropFieldProps {
  name: CropName;
  box: CropBox;
  size: Size;
  saver: AssetSavers["crops"][CropName];
  snapshot: ReturnType<AssetSavers["crops"][CropName]["getSnapshot"]>;
  isReadOnly: boolean;
}

function CropField({ name, box, size, saver, snapshot, isReadOnly }: CropFieldProps) {
  const shape = shapes[name];
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

function ModeButton({ isOn, onClick, children }: { isOn: boolean; onClick: () => void; children: string }) {
  return (
    <button type="button" className="button is-small" aria-pressed={isOn} onClick={onClick}>
      {children}
    </button>
  );
}

/** At a corner the opposite one stays; inside, the crop moves; outside, a new one is drawn. */
function startOf(at: Point, box: CropBox, size: Size): { from: Point; box: CropBox | null } {
  const reach = Math.max(size.width, size.height) * 0.03;
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  for (const [x, y] of [
    [box.left, box.top],
    [right, box.top],
    [box.left, bottom],
    [right, bottom],
  ] as const) {
    if (Math.abs(at.x - x) < reach && Math.abs(at.y - y) < reach) {
      return { from: { x: box.left + right - x, y: box.top + bottom - y }, box: null };
    }
  }
  const isInside = at.x > box.left && at.x < right && at.y > box.top && at.y < bottom;
  return { from: at, box: isInside ? box : null };
}

function dragged(
  start: { from: Point; box: CropBox | null } | null,
  to: Point,
  size: Size,
  shape: number | null,
): CropBox {
  if (start?.box) return moveBox(start.box, { x: to.x - start.from.x, y: to.y - start.from.y }, size);
  return drawBox(start?.from ?? to, to, size, shape);
}

function sayPoint({ x, y }: Point): string {
  return `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
}

function sayBox(box: CropBox | null): string {
  return box ? `${box.width} × ${box.height} at ${box.left}, ${box.top}` : "what the focal point makes of it";
}
