import { Step } from "@tiptap/pm/transform";
import { documentSchema } from "#site/body/document-schema.ts";
import type { Origin, OriginRun } from "./history-view.ts";

export interface WrittenStep {
  step: unknown;
  userId: string;
  at: Date;
  /** The document's hash after the last step of a request; empty on the steps before it. */
  docHash: string;
}

export interface Attribution {
  origins: Origin[];
  /** Together as long as the document's content. */
  runs: OriginRun[];
}

/** Nobody types so many characters in one step: they were pasted. */
const PASTED = 80;
const SAME_GO = 5 * 60_000;
const LONGEST_GO = 30 * 60_000;
/** Copy that came in so shortly before is what was put into the text. */
const WIRE_WAIT = 60_000;

/**
 * Says of every position of a story's document which writing brought it there, from the story's steps alone, in
 * order from the first. When a step makes a document that was there before (an undo, a restored version), everything
 * is again whose it was then.
 */
export function attributeText(
  steps: readonly WrittenStep[],
  {
    emptySize,
    emptyHash,
    wires,
  }: { emptySize: number; emptyHash: string; wires: readonly { userId: string; at: Date }[] },
): Attribution {
  const origins: Origin[] = [];
  const latest = new Map<string, number>();
  let runs: OriginRun[] = [{ size: emptySize, origin: null }];
  const repeated = findRepeated([emptyHash, ...steps.map(({ docHash }) => docHash)]);
  const known = new Map([[emptyHash, structuredClone(runs)]]);

  for (const written of steps) {
    const ranges: [start: number, removed: number, added: number][] = [];
    const step = Step.fromJSON(documentSchema, written.step);
    step.getMap().forEach((from, to, start, end) => {
      ranges.push([start, to - from, end - start]);
    });
    for (const [start, removed, added] of ranges) {
      const origin = added > 0 ? originOf(written, added) : null;
      splice(runs, { start, removed, added, origin });
    }
    if (!repeated.has(written.docHash)) continue;
    const before = known.get(written.docHash);
    if (before) runs = structuredClone(before);
    else known.set(written.docHash, structuredClone(runs));
  }
  return { origins, runs };

  function originOf({ userId, at }: WrittenStep, added: number): number {
    const last = latest.get(userId);
    const go = last === undefined ? undefined : origins[last];
    const how = added < PASTED ? "typed" : isFromWire(userId, at) ? "from_wire" : "pasted";
    const moment = at.toISOString();
    if (last !== undefined && go && how === "typed" && go.how === "typed" && isSameGo(go, at)) {
      go.toAt = moment;
      return last;
    }
    latest.set(userId, origins.length);
    return origins.push({ userId, how, fromAt: moment, toAt: moment }) - 1;
  }

  function isFromWire(userId: string, at: Date): boolean {
    return wires.some((wire) => {
      const wait = at.getTime() - wire.at.getTime();
      return wire.userId === userId && wait >= 0 && wait < WIRE_WAIT;
    });
  }
}

function isSameGo({ fromAt, toAt }: Origin, at: Date): boolean {
  return at.getTime() - Date.parse(toAt) < SAME_GO && at.getTime() - Date.parse(fromAt) < LONGEST_GO;
}

function findRepeated(hashes: string[]): Set<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()];
  for (const hash of hashes) {
    if (hash === "") continue;
    if (seen.has(hash)) repeated.add(hash);
    seen.add(hash);
  }
  return repeated;
}

interface Splice {
  start: number;
  removed: number;
  added: number;
  origin: number | null;
}

/** Replaces a range in place, so that a long history costs no copy a step; neighbours of one origin become one run. */
function splice(runs: OriginRun[], { start, removed, added, origin }: Splice): void {
  let [first, at] = [0, 0];
  for (; first < runs.length; first += 1) {
    const size = runs[first]?.size ?? 0;
    if (at + size >= start) break;
    at += size;
  }
  let [last, end] = [first, at];
  for (; last < runs.length; last += 1) {
    end += runs[last]?.size ?? 0;
    if (end >= start + removed) break;
  }
  const fresh: OriginRun[] = [];
  const put = (size: number, by: number | null) => {
    const before = fresh.at(-1);
    if (size <= 0) return;
    if (before?.origin === by) before.size += size;
    else fresh.push({ size, origin: by });
  };
  // One neighbour on each side too, which may have become one with what is new.
  const [before, next] = [runs[first - 1], runs[last + 1]];
  if (before) put(before.size, before.origin);
  put(start - at, runs[first]?.origin ?? null);
  put(added, origin);
  put(end - start - removed, runs[last]?.origin ?? null);
  if (next) put(next.size, next.origin);
  const from = before ? first - 1 : first;
  runs.splice(from, last - from + (next ? 2 : 1), ...fresh);
}
