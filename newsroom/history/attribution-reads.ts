import { type Transaction, writer } from "#platform/db/writer.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { emptyDocument } from "../stories/document-store.ts";
import { type Attribution, attributeText, type WrittenStep } from "./attribute-text.ts";

/** A version's attribution never changes, so it is worked out once; only the last ones asked for are kept. */
const MOST_KEPT = 60;
const kept = new Map<string, Promise<Attribution>>();

/** Who brought every piece of a story's text at a version into it. */
export function readAttribution(storyId: string, version: number): Promise<Attribution> {
  const key = `${storyId} ${version}`;
  const found = kept.get(key) ?? workOut(storyId, version);
  kept.delete(key);
  kept.set(key, found);
  // A failed read is not to be remembered.
  found.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return found;
}

async function workOut(storyId: string, version: number): Promise<Attribution> {
  const db = writer();
  const [steps, wires] = await Promise.all([
    readWrittenSteps(db, storyId, version),
    db.wireCopy.findMany({ where: { storyId }, select: { userId: true, at: true }, orderBy: { at: "asc" } }),
  ]);
  const empty = emptyDocument();
  return attributeText(steps, { emptySize: empty.content.size, emptyHash: hashDocument(empty), wires });
}

async function readWrittenSteps(tx: Transaction, storyId: string, version: number): Promise<WrittenStep[]> {
  return tx.storyStep.findMany({
    where: { storyId, version: { lte: version } },
    orderBy: { version: "asc" },
    select: { step: true, userId: true, at: true, docHash: true },
  });
}
