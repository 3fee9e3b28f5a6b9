import { parseDocument } from "#newsroom/stories/document-store.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import type { Fault } from "./check-proof.ts";
import type { Entry } from "./proof-record.ts";
import type { StoryEvidence } from "./read-evidence.ts";
import type { Replay } from "./replay-story.ts";

/** Every revision is the replay to its version, every publication is its revision, every acknowledged one is there. */
export function checkPublished(entries: readonly Entry[], story: StoryEvidence, replay: Replay): Fault[] {
  const { storyId, revisions, publications } = story;
  const faults: Fault[] = [];
  const fault = (detail: string) => faults.push({ invariant: "published", storyId, detail });
  for (const { version, document, docHash } of revisions) {
    if (hashOf(document) !== docHash)
      fault(`the revision of version ${version} is not the document of its hash`);
    if (replay.hashAt(version) !== docHash) fault(`the revision of version ${version} is not that version`);
  }
  publications.forEach(({ revisionId, document }, index) => {
    const revision = revisions.find(({ id }) => id === revisionId);
    if (!revision || hashOf(document) !== revision.docHash)
      fault(`publication ${index + 1} is not its revision`);
  });
  for (const entry of entries) {
    if (entry.kind !== "published" || revisions.some(({ version }) => version === entry.version)) continue;
    fault(`version ${entry.version} was published for its editor and is not there`);
  }
  return faults;
}

function hashOf(document: unknown): string | null {
  try {
    return hashDocument(parseDocument(document));
  } catch {
    return null;
  }
}
