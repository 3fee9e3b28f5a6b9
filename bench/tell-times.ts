/** Milliseconds of each of so many turns, the shortest first. */
export async function time(times: number, act: (turn: number) => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now();
    await act(turn);
    took.push(performance.now() - from);
  }
  return took.sort((one, other) => one - other);
}

function at(sorted: number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

export function spread(sorted: number[]) {
  return { "p50 ms": at(sorted, 0.5).toFixed(1), "p99 ms": at(sorted, 0.99).toFixed(1) };
}

/** How many times the one median is the other. */
export function ratio(one: number[], other: number[]): string {
  return (at(one, 0.5) / at(other, 0.5)).toFixed(1);
}
