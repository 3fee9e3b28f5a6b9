import { canonical, type Fault } from "./check-proof.ts";
import type { Entry } from "./proof-record.ts";
import type { StoryEvidence } from "./read-evidence.ts";

/** A field's changes are 1 to n, each operation once; the acknowledged ones are there, on the base they named. */
export function checkFields(entries: readonly Entry[], story: StoryEvidence): Fault[] {
  const { storyId } = story;
  const faults: Fault[] = [];
  const fault = (detail: string) => faults.push({ invariant: "field", storyId, detail });
  const last = new Map<string, { seq: number; value: unknown }>();
  const known = new Set<string>();
  for (const { field, seq, opId, value } of story.fieldChanges) {
    const expected = (last.get(field)?.seq ?? 0) + 1;
    if (seq !== expected) fault(`${field} has change ${seq} where ${expected} should be`);
    last.set(field, { seq, value });
    const operation = `${field} ${opId}`;
    if (known.has(operation)) fault(`operation ${opId} changed ${field} twice`);
    known.add(operation);
  }
  for (const [field, now] of Object.entries(story.fields)) {
    const change = last.get(field);
    if (change && canonical(change.value) !== canonical(now)) {
      fault(`${field} is ${canonical(now)}, its last change set ${canonical(change.value)}`);
    }
  }
  for (const entry of entries) {
    if (entry.kind !== "field") continue;
    const kept = story.fieldChanges.find(({ field, opId }) => field === entry.field && opId === entry.opId);
    if (!kept) fault(`operation ${entry.opId} on ${entry.field} was acknowledged and is not there`);
    else if (kept.seq !== entry.baseSeq + 1) {
      fault(`${entry.field} change ${kept.seq} was made on ${entry.baseSeq}: it overwrote what came between`);
    } else if (canonical(kept.value) !== canonical(entry.value)) {
      fault(`operation ${entry.opId} on ${entry.field} is there with another value`);
    }
  }
  return faults;
}
