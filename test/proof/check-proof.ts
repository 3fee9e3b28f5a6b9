import { checkFields } from "./check-fields.ts";
import { checkPublished } from "./check-published.ts";
import { checkWords } from "./check-words.ts";
import type { Entry } from "./proof-record.ts";
import type { StoryEvidence } from "./read-evidence.ts";
import { type Replay, replayStory } from "./replay-story.ts";

/** What must be so, each with a planted fault in the tests that it finds. */
export const invariants = {
  acknowledged: "every acknowledged revision exists for ever, byte for byte",
  complete: "versions are 1 to n without holes",
  once: "an operation id has at most one effect",
  replayed: "the document is the replay of its steps",
  vanished: "nobody's accepted words vanish without a step that deletes them",
  overwritten: "nobody's words are deleted unseen without being offered back",
  twice: "no word is in the story twice",
  published: "what readers have is one revision",
  field: "a structured field's changes follow one another, and a clash overwrites nothing",
  rewritten: "what was in the record of steps stays there as it was",
  settled: "every editor comes to show what the server holds",
} as const;

export type Invariant = keyof typeof invariants;
export interface Fault {
  invariant: Invariant;
  storyId: string;
  detail: string;
}

export interface Verdict {
  faults: Fault[];
  /** Characters in acknowledged steps, and those of them that are not there. */
  acknowledged: number;
  lost: number;
}

/** Compares what was acknowledged with what there is. Needs no server: the record and the rows are enough. */
export function checkProof(entries: readonly Entry[], stories: readonly StoryEvidence[]): Verdict {
  const verdict: Verdict = { faults: [], acknowledged: 0, lost: 0 };
  for (const story of stories) {
    const own = entries.filter(({ storyId }) => storyId === story.storyId);
    const replay = replayStory(story);
    verdict.faults.push(...replay.faults, ...checkOnce(story));
    checkAcknowledged(own, story, replay, verdict);
    verdict.faults.push(...checkWords(own, story, replay));
    verdict.faults.push(...checkFields(own, story), ...checkPublished(own, story, replay));
  }
  return verdict;
}

function checkAcknowledged(entries: Entry[], story: StoryEvidence, replay: Replay, verdict: Verdict): void {
  const { storyId } = story;
  const seen = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === "seen" && replay.hashAt(entry.version) !== entry.docHash) {
      const detail = `an editor showed version ${entry.version} as saved, which is another document`;
      verdict.faults.push({ invariant: "settled", storyId, detail });
    }
    if (entry.kind !== "steps") continue;
    const characters = seen.has(entry.opId) ? 0 : countCharacters(entry.steps);
    seen.add(entry.opId);
    verdict.acknowledged += characters;
    const problem = findLoss(entry, story, replay);
    if (problem === null) continue;
    verdict.lost += characters;
    const detail = `operation ${entry.opId} was acknowledged as version ${entry.version}: ${problem}`;
    verdict.faults.push({ invariant: "acknowledged", storyId, detail });
  }
}

function findLoss(
  { opId, version, docHash, steps }: Extract<Entry, { kind: "steps" }>,
  story: StoryEvidence,
  replay: Replay,
): string | null {
  const kept = story.steps.filter((step) => step.opId === opId);
  if (kept.length === 0) return `it is not there (the story ends at ${story.version})`;
  if (kept.at(-1)?.version !== version) return `it is there as version ${kept.at(-1)?.version}`;
  if (replay.hashAt(version) !== docHash) return "the document of that version is another";
  const [sent, stored] = [steps, kept.map(({ step }) => step)].map((list) => list.map(canonical).join());
  return sent === stored ? null : "its steps are others";
}

function checkOnce({ storyId, steps, acts }: StoryEvidence): Fault[] {
  const faults: Fault[] = [];
  const ended = new Set<string>();
  acts.forEach(({ act, opId }, index) => {
    if (acts.findIndex((other) => other.opId === opId) === index) return;
    faults.push({ invariant: "once", storyId, detail: `${act} twice by operation ${opId}` });
  });
  steps.forEach(({ opId, version }, index) => {
    const before = steps[index - 1]?.opId;
    if (before !== undefined && before !== opId) ended.add(before);
    if (ended.has(opId)) {
      faults.push({ invariant: "once", storyId, detail: `operation ${opId} again at version ${version}` });
    }
    // A request closes with its hash, so a second hash under one id is a second effect.
    if (steps[index - 1]?.opId === opId && steps[index - 1]?.docHash !== "") {
      faults.push({ invariant: "once", storyId, detail: `operation ${opId} twice, at version ${version}` });
    }
  });
  return faults;
}

/** The first version whose step is not what it was, or is gone; null when all that was there stands. */
export function findRewritten(before: readonly string[], now: readonly string[]): number | null {
  const changed = before.findIndex((print, index) => now[index] !== print);
  return changed < 0 ? null : changed + 1;
}

/** Text with its keys in order, as the way there may change their order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** How many characters these steps put into a story. */
export function countCharacters(steps: readonly unknown[]): number {
  let count = 0;
  JSON.stringify(steps, (key, value: unknown) => {
    if (key === "text" && typeof value === "string") count += value.length;
    return value;
  });
  return count;
}
