import type { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import { emptyDocument, parseDocument } from "#newsroom/stories/document-store.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import type { Fault } from "./check-proof.ts";
import type { StepEvidence, StoryEvidence } from "./read-evidence.ts";

export interface Replay {
  faults: Fault[];
  /** Every character that a step put in or took out, and the last version that did. */
  inserted: Map<string, number>;
  deleted: Map<string, number>;
  /** The document's hash at a version; null where there is no such version. */
  hashAt(version: number): string | null;
}

/** Builds a story anew from its steps alone, and compares it with what is stored. */
export function replayStory(story: StoryEvidence): Replay {
  const { storyId } = story;
  const faults: Fault[] = [];
  const fault = (invariant: Fault["invariant"], detail: string) =>
    faults.push({ invariant, storyId, detail });
  const documents = [emptyDocument()];
  const inserted = new Map<string, number>();
  const deleted = new Map<string, number>();
  story.steps.forEach((row, index) => {
    if (row.version !== index + 1) fault("complete", `version ${row.version} where ${index + 1} should be`);
  });
  if (story.version !== story.steps.length) {
    fault("complete", `the story is at ${story.version} and has ${story.steps.length} steps`);
  }
  for (const row of story.steps) {
    const before = documents.at(-1) ?? emptyDocument();
    const after = applyStep(before, row, { inserted, deleted });
    if (typeof after === "string") {
      fault("replayed", `step ${row.version} does not apply: ${after}`);
      break;
    }
    documents.push(after);
    if (row.docHash !== "" && hashDocument(after) !== row.docHash) {
      fault("replayed", `version ${row.version} is not the document of its hash`);
    }
  }
  const last = documents.at(-1) ?? emptyDocument();
  if (hashDocument(parseDocument(story.document)) !== hashDocument(last)) {
    fault("replayed", "the stored document is not the replay of the steps");
  }
  if (hashDocument(last) !== story.docHash) fault("replayed", "the stored hash is not the document's");
  const hashes = new Map<number, string>();
  const hashAt = (version: number) => {
    const document = documents[version];
    if (!document) return null;
    const hash = hashes.get(version) ?? hashDocument(document);
    hashes.set(version, hash);
    return hash;
  };
  return { faults, inserted, deleted, hashAt };
}

function applyStep(
  before: Node,
  row: StepEvidence,
  { inserted, deleted }: Pick<Replay, "inserted" | "deleted">,
): Node | string {
  try {
    const step = Step.fromJSON(documentSchema, row.step);
    const { doc, failed } = step.apply(before);
    if (!doc) return failed ?? "it fails";
    doc.check();
    step.getMap().forEach((oldFrom, oldTo, newFrom, newTo) => {
      for (const letter of before.textBetween(oldFrom, oldTo)) deleted.set(letter, row.version);
      for (const letter of doc.textBetween(newFrom, newTo)) inserted.set(letter, row.version);
    });
    return doc;
  } catch (error) {
    return String(error);
  }
}
