import { writeFileSync } from "node:fs";
import { type Fault, invariants } from "./check-proof.ts";
import type { Part, Plan } from "./proof-plan.ts";
import { addTallies, emptyTally, type Tally } from "./tally.ts";

/** What the proof says while it runs, and what it comes to: claims that held, failures with their seeds. */
export class ProofReport {
  readonly #plan: Plan;
  readonly #failures: string[] = [];
  readonly #skipped: string[] = [];
  #passed = 0;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  get hasFailed(): boolean {
    return this.#failures.length > 0;
  }

  /** Runs a part's rounds, each with a seed of its own; a seed that was asked for runs alone. */
  async rounds(
    part: Part,
    count: number,
    run: (seed: number, round: number) => Promise<Tally>,
  ): Promise<Tally> {
    const { seed, only } = this.#plan;
    let tally = emptyTally();
    for (let round = 0; round < (only === null ? count : Math.min(count, 1)); round += 1) {
      const result = await run(seed + round, round).catch(ended);
      tally = addTallies(tally, result);
      if (count > 1) {
        const { runs, operations, lost, acknowledged } = tally;
        const so = `${runs} kills, ${operations} operations, lost ${lost} of ${acknowledged} characters`;
        console.log(`  ${part} ${round + 1}: ${so}`);
      }
      if (result.faults.length > 0) this.fail(part, seed + round, result.faults.map(describe));
    }
    return tally;
  }

  fail(part: Part, seed: number, lines: string[]): void {
    const more = lines.length > 20 ? [`  … ${lines.length - 20} more`] : [];
    const again = `${part}, again with: PROOF_SEED=${part}-${seed} npm run proof`;
    this.#failures.push([again, ...lines.slice(0, 20), ...more].join("\n"));
  }

  say(isTrue: boolean, claim: string): void {
    if (isTrue) this.#passed += 1;
    console.log(`${isTrue ? "✓" : "✗"} ${claim}`);
  }

  skip(reason: string): void {
    this.#skipped.push(reason);
    console.log(`- skipped: ${reason}`);
  }

  /** Prints the failures, and leaves the whole as JSON for `npm test`. */
  close(): void {
    for (const failure of this.#failures) console.log(`\n${failure}`);
    const result = { passed: this.#passed, failures: this.#failures, skipped: this.#skipped };
    if (this.#plan.reportPath) writeFileSync(this.#plan.reportPath, JSON.stringify(result));
  }
}

/** A round that could not go on, such as under a server that ended by itself, has failed like any other. */
function ended(problem: unknown): Tally {
  const detail = problem instanceof Error ? problem.message : String(problem);
  return { ...emptyTally(), faults: [{ invariant: "settled", storyId: "", detail }] };
}

function describe({ invariant, storyId, detail }: Fault): string {
  return `  ${invariant} (${invariants[invariant]})\n    story ${storyId}: ${detail.slice(0, 2_000)}`;
}
