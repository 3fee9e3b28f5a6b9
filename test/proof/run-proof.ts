import "fake-indexeddb/auto";
import { join } from "node:path";
import { browserRound, LONGEST_LOSS_MS, sumUp } from "./browser-kills.ts";
import { watchForCanaries } from "./canary-watch.ts";
import { Dice } from "./dice.ts";
import { fillDisk } from "./full-disk.ts";
import { fillMediaDisk } from "./full-media-disk.ts";
import { KILLS_IN_A_ROUND, killRound } from "./kill-runs.ts";
import { mergeRound, repeatRound } from "./merge-runs.ts";
import { takeDatabaseAway } from "./outage.ts";
import { PaperUnderProof } from "./paper-under-proof.ts";
import { readPlan } from "./proof-plan.ts";
import { ProofRecord } from "./proof-record.ts";
import { ProofReport } from "./proof-report.ts";
import { followReplica } from "./replica.ts";
import { emptyTally, type Tally } from "./tally.ts";

// `npm run proof`: does to a paper everything that could lose a word, and says what was lost.

const OPERATIONS_IN_A_ROUND = 5_000;

const plan = readPlan(process.env);
const report = new ProofReport(plan);
const started = Date.now();
console.log(`Seed ${plan.seed}.`);

const killed = await onOnePaper();
await proveFullDisk();
await proveFullMediaDisk();
await proveOutage();
await proveSecrecy();
await proveReplica();
report.close();
console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`lost ${killed.lost} of ${killed.acknowledged} acknowledged characters in ${killed.runs} runs`);
process.exit(report.hasFailed ? 1 : 0);

/** Everything that one paper can go through; the full disk has one of its own. */
async function onOnePaper(): Promise<Tally> {
  if (plan.kills + plan.mergeOperations + plan.repeatOperations + plan.browserKills === 0)
    return emptyTally();
  const paper = await PaperUnderProof.open("proof", new Dice(plan.seed));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void paper.close().finally(() => process.exit(1)));
  }
  const record = new ProofRecord(join(paper.folder, "record.jsonl"));
  try {
    const tally = await proveKills(paper, record);
    await proveMerging(paper, record);
    await proveRepeats(paper, record);
    console.log(`  faults of the network: ${listOf(paper.door.struck)}`);
    console.log(`  faults of the line to the database: ${listOf(paper.databaseDoor.struck)}`);
    await proveBrowsers(paper);
    return tally;
  } finally {
    record.close();
    await paper.close();
  }
}

async function proveKills(paper: PaperUnderProof, record: ProofRecord): Promise<Tally> {
  const { kills, answersEarly } = plan;
  const count = Math.ceil(kills / KILLS_IN_A_ROUND);
  const tally = await report.rounds("kills", count, (seed, round) => {
    const left = kills - round * KILLS_IN_A_ROUND;
    return killRound({ paper, record, seed, kills: Math.min(KILLS_IN_A_ROUND, left), answersEarly });
  });
  if (kills > 0) {
    const victims = Object.entries(tally.kills).map(([victim, times]) => `${victim} ${times}`);
    const claim = `${tally.lost} of ${tally.acknowledged} acknowledged characters lost in ${tally.runs} kill -9`;
    report.say(tally.faults.length === 0, `${claim} (${victims.join(", ")})`);
  }
  return tally;
}

async function proveMerging(paper: PaperUnderProof, record: ProofRecord): Promise<void> {
  const wanted = plan.mergeOperations;
  const operations = Math.min(wanted, OPERATIONS_IN_A_ROUND);
  const tally = await report.rounds("merge", wanted > 0 ? wanted / operations : 0, (seed) =>
    mergeRound({ paper, record, seed, operations }),
  );
  if (wanted === 0) return;
  const overwritten = tally.faults.filter(({ invariant }) => invariant === "overwritten").length;
  report.say(
    tally.faults.length === 0,
    `${overwritten} silent overwrites in ${tally.operations} operations by 3 to 5 writers a story`,
  );
}

async function proveRepeats(paper: PaperUnderProof, record: ProofRecord): Promise<void> {
  const operations = plan.repeatOperations;
  const tally = await report.rounds("repeat", operations > 0 ? 1 : 0, (seed) =>
    repeatRound({ paper, record, seed, operations }),
  );
  if (operations === 0) return;
  const extra = tally.faults.filter(({ invariant }) => invariant !== "settled").length;
  const how = "every request sent 1 to 5 times, every third answer lost";
  report.say(
    tally.faults.length === 0,
    `${extra} extra steps or revisions in ${tally.operations} operations (${how})`,
  );
}

async function proveBrowsers(paper: PaperUnderProof): Promise<void> {
  if (plan.browserKills === 0) return;
  const kills = await browserRound({ paper, seed: plan.seed, kills: plan.browserKills });
  const { worst, median, without } = sumUp(kills);
  const isTrue = worst <= LONGEST_LOSS_MS;
  const figures = `at most ${worst} ms of typing lost, median ${median} ms, nothing in ${without}`;
  report.say(isTrue, `${figures} of ${kills.length} browsers killed while somebody typed`);
  if (!isTrue) report.fail("browser", plan.seed, [`  ${figures}`]);
}

async function proveFullDisk(): Promise<void> {
  if (!plan.fillsDisk) return;
  const result = await fillDisk(plan.seed);
  if ("cannot" in result) return report.skip(result.cannot);
  await report.rounds("disk", 1, async () => result);
  const claim = `${result.lost} of ${result.acknowledged} acknowledged characters lost when the disk filled up`;
  report.say(result.faults.length === 0, `${claim} under PostgreSQL`);
}

async function proveFullMediaDisk(): Promise<void> {
  if (!plan.fillsDisk) return;
  const result = await fillMediaDisk(plan.seed);
  if ("cannot" in result) return report.skip(result.cannot);
  const { tally, problems, meanwhile } = result;
  await report.rounds("disk", 1, async () => tally);
  const claim = `an upload on a full disk was refused and went on when there was room, ${meanwhile} operations meanwhile`;
  const isTrue = problems.length === 0 && tally.faults.length === 0;
  report.say(isTrue, `${claim}; ${tally.lost} of ${tally.acknowledged} acknowledged characters lost`);
  if (problems.length > 0) report.fail("disk", plan.seed, problems);
}

async function proveOutage(): Promise<void> {
  const { outageSeconds, seed } = plan;
  if (outageSeconds === 0) return;
  const { tally, asked, answered } = await takeDatabaseAway(seed, outageSeconds);
  await report.rounds("outage", 1, async () => tally);
  const isTrue = tally.faults.length === 0 && asked > 0 && answered === asked;
  const claim = `${answered} of ${asked} kept pages came as they were while the database was away for ${outageSeconds} s`;
  report.say(isTrue, `${claim}; ${tally.lost} of ${tally.acknowledged} acknowledged characters lost`);
  if (answered !== asked) report.fail("outage", seed, [`  ${claim}`]);
}

async function proveSecrecy(): Promise<void> {
  const { canaryAnswers, seed } = plan;
  if (canaryAnswers === 0) return;
  const { asked, acts, hatched, shown, previews, leaks } = await watchForCanaries(seed, canaryAnswers);
  const isTrue = leaks.length === 0 && shown > 0 && previews > 0;
  const claim = `${leaks.length} words of drafts in ${asked} answers to strangers`;
  const meanwhile = `${acts} acts, ${previews} previews; ${shown} of ${hatched} words seen once they were out`;
  report.say(isTrue, `${claim} (meanwhile ${meanwhile})`);
  if (!isTrue) report.fail("canaries", seed, [`  ${claim} (${meanwhile})`, ...leaks]);
}

async function proveReplica(): Promise<void> {
  const { replicaTurns, seed } = plan;
  if (replicaTurns === 0) return;
  const { faults, slowestMs, delayMs } = await followReplica(seed, replicaTurns);
  const isTrue = faults.length === 0;
  const claim = `${faults.length} times an older page than the replica's, or none, in ${replicaTurns} changes`;
  report.say(isTrue, `${claim} (it lags ${delayMs} ms; the slowest was seen after ${slowestMs})`);
  if (!isTrue) report.fail("replica", seed, [`  ${claim}`, ...faults]);
}

function listOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${name} ${count}`).join(", ") || "none";
}
