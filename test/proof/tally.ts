import type { Fault, Verdict } from "./check-proof.ts";

/** What a part of the proof comes to. */
export interface Tally extends Verdict {
  faults: Fault[];
  operations: number;
  runs: number;
  /** By victim. */
  kills: Record<string, number>;
}

export function emptyTally(): Tally {
  return { faults: [], acknowledged: 0, lost: 0, operations: 0, runs: 0, kills: {} };
}

export function addTallies(one: Tally, other: Tally): Tally {
  const kills = { ...one.kills };
  for (const [victim, count] of Object.entries(other.kills)) kills[victim] = (kills[victim] ?? 0) + count;
  return {
    faults: [...one.faults, ...other.faults],
    acknowledged: one.acknowledged + other.acknowledged,
    lost: one.lost + other.lost,
    operations: one.operations + other.operations,
    runs: one.runs + other.runs,
    kills,
  };
}
