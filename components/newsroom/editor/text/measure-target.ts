import type { TargetLength } from "#newsroom/stories/story-view.ts";
import type { TextCount } from "#site/body/count-words.ts";

/** A story's length beside the one it should have. */
export interface TargetMeasure {
  now: number;
  target: number;
  unit: TargetLength["unit"];
  /** From 0 to 1, full when the target is reached. */
  share: number;
  state: "short" | "reached" | "over";
  /** "88 words to go". */
  distance: string;
}

const numbers = new Intl.NumberFormat("en");
/** A desk forgives this much before a story is too long. */
const FORGIVEN = 0.05;

export function measureTarget(count: TextCount, { amount, unit }: TargetLength): TargetMeasure {
  const now = unit === "words" ? count.words : count.charactersWithoutSpaces;
  const over = now - amount;
  const named = (number: number) => `${numbers.format(number)} ${number === 1 ? unit.slice(0, -1) : unit}`;
  return {
    now,
    target: amount,
    unit,
    share: Math.min(1, now / amount),
    state: over < 0 ? "short" : over > amount * FORGIVEN ? "over" : "reached",
    distance: over < 0 ? `${named(-over)} to go` : over === 0 ? "just right" : `${named(over)} over`,
  };
}
