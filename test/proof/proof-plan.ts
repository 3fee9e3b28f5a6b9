/** How much of everything a run of the proof does. */
export interface Plan {
  seed: number;
  /** The one part to do, when a seed is played again. */
  only: Part | null;
  kills: number;
  mergeOperations: number;
  repeatOperations: number;
  browserKills: number;
  fillsDisk: boolean;
  /** For how long the database is away under readers and writers. */
  outageSeconds: number;
  /** How many pages strangers ask for while drafts are written, published and taken down. */
  canaryAnswers: number;
  /** How often a story changes whose readers read from a replica. */
  replicaTurns: number;
  /** Plants the bug that acknowledges before the commit. */
  answersEarly: boolean;
  /** Where the result goes as JSON, for `npm test`. */
  reportPath: string | null;
}

const PARTS = ["kills", "merge", "repeat", "browser", "disk", "outage", "canaries", "replica"] as const;
export type Part = (typeof PARTS)[number];

const whole = {
  kills: 500,
  mergeOperations: 50_000,
  repeatOperations: 5_000,
  browserKills: 200,
  fillsDisk: true,
  outageSeconds: 60,
  canaryAnswers: 50_000,
  replicaTurns: 40,
};
/** What `npm test` has time for. */
const short = {
  kills: 10,
  mergeOperations: 2_000,
  repeatOperations: 200,
  browserKills: 2,
  fillsDisk: false,
  outageSeconds: 5,
  canaryAnswers: 800,
  replicaTurns: 3,
};

/**
 * Reads the plan from the environment: `PROOF_RUNS` kills, `PROOF_BROWSERS` browsers killed, `PROOF_PARTS` such as
 * `kills,merge`, `PROOF_SEED` of the form `kills-1234` to play one round again, `PROOF_SHORT=1` for `npm test`,
 * `PROOF_PLANT=early-answer` to plant the bug.
 */
export function readPlan(env: Record<string, string | undefined>): Plan {
  const [, name, number] = /^(\w+)-(\d+)$/.exec(env.PROOF_SEED ?? "") ?? [];
  const only = PARTS.find((part) => part === name) ?? null;
  if (env.PROOF_SEED && !only)
    throw new Error(`PROOF_SEED must look like kills-1234, not ${env.PROOF_SEED}.`);
  const amounts = env.PROOF_SHORT === "1" ? short : whole;
  const parts = only ? [only] : (env.PROOF_PARTS?.split(",") ?? PARTS);
  const has = (part: Part) => parts.includes(part);
  const kills = readCount(env, "PROOF_RUNS", amounts.kills);
  return {
    seed: only ? Number(number) : Math.floor(Math.random() * 1_000_000),
    only,
    kills: has("kills") ? kills : 0,
    mergeOperations: has("merge") ? amounts.mergeOperations : 0,
    repeatOperations: has("repeat") ? amounts.repeatOperations : 0,
    browserKills: has("browser") ? readCount(env, "PROOF_BROWSERS", amounts.browserKills) : 0,
    fillsDisk: has("disk") && amounts.fillsDisk,
    outageSeconds: has("outage") ? amounts.outageSeconds : 0,
    canaryAnswers: has("canaries") ? amounts.canaryAnswers : 0,
    replicaTurns: has("replica") ? amounts.replicaTurns : 0,
    answersEarly: env.PROOF_PLANT === "early-answer",
    reportPath: env.PROOF_REPORT || null,
  };
}

function readCount(env: Record<string, string | undefined>, name: string, otherwise: number): number {
  const count = env[name] ? Number(env[name]) : otherwise;
  if (Number.isInteger(count) && count >= 0) return count;
  throw new Error(`${name} must be a number, not ${env[name]}.`);
}
