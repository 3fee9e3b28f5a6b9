import type { KeyboardEvent, PointerEvent } from "react";
import type { CropBox } from "#newsroom/assets/crop-input.ts";
import type { Size } from "./crop-geometry.ts";

interface CropStageProps {
  source: string;
  size: Size;
  focal: { x: number; y: number };
  /** The crop that is being placed; null for the focal point. */
  box: CropBox | null;
  label: string;
  isReadOnly: boolean;
  onPress: (event: KeyboardEvent) => void;
  onPoint: (event: PointerEvent<HTMLElement>, phase: "down" | "move" | "up") => void;
}

/** The whole picture and over it what is being set. */
export function CropStage({ source, size, focal, box, label, isReadOnly, onPress, onPoint }: CropStageProps) {
  const unit = Math.max(size.width, size.height) / 100;
  const { width, height } = size;
  const at = { x: focal.x * width, y: focal.y * height };
  const drawing = (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <image href={source} width={width} height={height} preserveAspectRatio="none" />
      {box ? (
        <>
          <path
            className="crop-shade"
            fillRule="evenodd"
            d={`M0 0H${width}V${height}H0ZM${box.left} ${box.top}v${box.height}h${box.width}v${-box.height}Z`}
          />
          <rect className="crop-edge" x={box.left} y={box.top} width={box.width} height={box.height} />
          {[box.left, box.left + box.width].flatMap((x) =>
            [box.top, box.top + box.height].map((y) => (
              <rect
                key={`${x} ${y}`}
                className="crop-corner"
                x={x - unit}
                y={y - unit}
                width={unit * 2}
                height={unit * 2}
              />
            )),
          )}
        </>
      ) : (
        <>
          <circle className="focal-ring is-dark" cx={at.x} cy={at.y} r={unit * 2.4} />
          <circle className="focal-ring" cx={at.x} cy={at.y} r={unit * 2.4} />
          <circle className="focal-dot" cx={at.x} cy={at.y} r={unit * 0.6} />
        </>
      )}
    </svg>
  );
  if (isReadOnly) return <div className="crop-stage">{drawing}</div>;
  return (
    <div
      className="crop-stage"
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by arrow keys
      tabIndex={0}
      aria-label={label}
      onKeyDown={onPress}
      onPointerDown={(event) => onPoint(event, "down")}
      onPointerMove={(event) => onPoint(event, "move")}
      onPointerUp={(event) => onPoint(event, "up")}
    >
      {drawing}
    </div>
  );
}
