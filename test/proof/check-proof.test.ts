import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import type { Step } from "@tiptap/pm/transform";
import { describe, expect, test } from "vitest";
import { emptyDocument } from "#newsroom/stories/document-store.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { checkProof, findRewritten, type Invariant, invariants } from "./check-proof.ts";
import type { Entry } from "./proof-record.ts";
import type { StoryEvidence } from "./read-evidence.ts";

const storyId = "story";

/** A story whose first request typed 가나, whose second took out 나 and typed 다, and which was then published. */
function makeStory(): { story: StoryEvidence; entries: Entry[] } {
  const state = EditorState.create({ doc: emptyDocument() });
  const typing = state.tr.insertText("가나", 5);
  const changing = state.apply(typing).tr.delete(6, 7).insertText("다", 6);
  const steps = [...typing.steps, ...changing.steps];
  const documents = [emptyDocument()];
  for (const step of steps) documents.push(applied(step, documents));
  const hashes = documents.map(hashDocument);
  const row = (index: number, opId: string, docHash = "") => ({
    version: index + 1,
    step: json(steps[index]),
    opId,
    docHash,
  });
  const document = documents[3]?.toJSON();
  const docHash = hashes[3] ?? "";
  return {
    story: {
      storyId,
      version: 3,
      document,
      docHash,
      fields: { slug: "two" },
      steps: [row(0, "first", hashes[1]), row(1, "second"), row(2, "second", docHash)],
      fieldChanges: [
        { field: "slug", seq: 1, opId: "one", value: "one" },
        { field: "slug", seq: 2, opId: "two", value: "two" },
      ],
      revisions: [{ id: "revision", version: 3, document, docHash }],
      publications: [{ revisionId: "revision", document }],
      acts: [{ act: "publish-story", opId: "publishing" }],
    },
    entries: [
      { storyId, kind: "typed", words: "가나" },
      {
        storyId,
        kind: "steps",
        opId: "first",
        version: 1,
        docHash: hashes[1] ?? "",
        steps: [json(steps[0])],
      },
      { storyId, kind: "removed", words: "나" },
      { storyId, kind: "typed", words: "다" },
      {
        storyId,
        kind: "steps",
        opId: "second",
        version: 3,
        docHash,
        steps: [json(steps[1]), json(steps[2])],
      },
      { storyId, kind: "field", field: "slug", opId: "one", baseSeq: 0, value: "one" },
      { storyId, kind: "field", field: "slug", opId: "two", baseSeq: 1, value: "two" },
      { storyId, kind: "published", version: 3 },
      { storyId, kind: "seen", version: 3, docHash },
    ],
  };
}

function applied(step: Step, documents: Node[]): Node {
  const { doc } = step.apply(documents.at(-1) ?? emptyDocument());
  if (!doc) throw new Error("the story does not work");
  return doc;
}

function json(step: Step | undefined): Record<string, unknown> {
  return step?.toJSON() ?? {};
}

type Plant = (story: StoryEvidence, entries: Entry[]) => void;

/** One planted fault, or more, for each invariant. */
const FAULTS: [Invariant, string, Plant][] = [
  [
    "acknowledged",
    "the last request is gone, as if it had been acknowledged before the commit",
    (story) => {
      story.steps.splice(1);
      story.version = 1;
    },
  ],
  ["acknowledged", "a step was exchanged", (story) => Object.assign(story.steps[0] ?? {}, { step: {} })],
  ["complete", "a version is missing", (story) => story.steps.splice(0, 1)],
  [
    "complete",
    "the story counts more versions than it has",
    (story) => {
      story.version = 4;
    },
  ],
  [
    "once",
    "a request was applied twice",
    (story) => {
      const [first] = story.steps;
      if (first) story.steps.push({ ...first, version: 4 });
    },
  ],
  [
    "once",
    "a request published twice",
    (story) => story.acts.push({ act: "publish-story", opId: "publishing" }),
  ],
  [
    "replayed",
    "the stored document is another",
    (story) => {
      story.document = emptyDocument().toJSON();
    },
  ],
  [
    "replayed",
    "the stored hash is another",
    (story) => {
      story.docHash = "0".repeat(64);
    },
  ],
  [
    "vanished",
    "a word is in no step that deletes and not in the document",
    (story) => {
      story.document = JSON.parse(JSON.stringify(story.document).replace("가", ""));
    },
  ],
  [
    "overwritten",
    "a writer deleted what nobody had shown them",
    (_story, entries) => {
      entries.splice(2, 1);
    },
  ],
  [
    "overwritten",
    "typed words never arrived",
    (_story, entries) => entries.push({ storyId, kind: "typed", words: "라" }),
  ],
  [
    "twice",
    "a word is there two times",
    (story) => {
      story.document = JSON.parse(JSON.stringify(story.document).replace("가", "가가"));
    },
  ],
  [
    "published",
    "readers have another text",
    (story) => {
      story.publications = [{ revisionId: "revision", document: emptyDocument().toJSON() }];
    },
  ],
  [
    "published",
    "the revision is of another version",
    (story) => {
      for (const revision of story.revisions) revision.version = 1;
    },
  ],
  [
    "published",
    "an acknowledged publication is not there",
    (story) => {
      story.revisions = [];
      story.publications = [];
    },
  ],
  ["field", "an acknowledged change is not there", (story) => story.fieldChanges.splice(1)],
  ["field", "a change is missing in between", (story) => story.fieldChanges.splice(0, 1)],
  [
    "field",
    "a clash overwrote what had come between",
    (_story, entries) => {
      for (const entry of entries) if (entry.kind === "field" && entry.opId === "two") entry.baseSeq = 0;
    },
  ],
  [
    "field",
    "a change was applied twice",
    (story) => story.fieldChanges.push({ field: "slug", seq: 3, opId: "two", value: "two" }),
  ],
  [
    "field",
    "the field is not what its last change set",
    (story) => {
      story.fields.slug = "one";
    },
  ],
  [
    "settled",
    "an editor shows another document as saved",
    (_story, entries) => entries.push({ storyId, kind: "seen", version: 3, docHash: "0".repeat(64) }),
  ],
];

test("a story in which nothing was lost has no fault", () => {
  const { story, entries } = makeStory();
  expect(checkProof(entries, [story])).toEqual({ faults: [], acknowledged: 3, lost: 0 });
});

describe("every invariant bites", () => {
  test.each(FAULTS)("%s: %s", (invariant, _fault, plant) => {
    const { story, entries } = makeStory();
    plant(story, entries);
    expect(checkProof(entries, [story]).faults.map((fault) => fault.invariant)).toContain(invariant);
  });

  test("rewritten: a step is another than it was", () => {
    expect(findRewritten(["a", "b"], ["a", "b", "c"])).toBeNull();
    expect(findRewritten(["a", "b"], ["a", "x", "c"])).toBe(2);
    expect(findRewritten(["a", "b"], ["a"])).toBe(2);
  });

  test("none is without its planted fault", () => {
    const planted = new Set<string>([...FAULTS.map(([invariant]) => invariant), "rewritten"]);
    expect(planted).toEqual(new Set(Object.keys(invariants)));
  });
});

test("the characters of what is gone are counted as lost, each request once", () => {
  const { story, entries } = makeStory();
  story.steps.splice(1);
  const verdict = checkProof([...entries, ...entries], [story]);
  expect([verdict.acknowledged, verdict.lost]).toEqual([3, 1]);
});
