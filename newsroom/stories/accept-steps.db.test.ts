import { randomUUID } from "node:crypto";
import { Node } from "@tiptap/pm/model";
import { ReplaceStep, Step } from "@tiptap/pm/transform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import {
  addUser,
  batchTo,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { acceptSteps } from "./accept-steps.ts";
import { moveStory } from "./move-story.ts";
import { readSteps, readStory } from "./story-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
  reporter = await addUser("reporter");
});
afterAll(() => paper.close());

/** A batch that types text at a position of the document at `version`. */
function typing(document: Node, { at, text, version }: { at: number; text: string; version: number }) {
  const step = new ReplaceStep(at, at, sliceOf(text));
  const after = step.apply(document).doc;
  if (!after) throw new Error("the step does not apply");
  return {
    baseVersion: version,
    opId: randomUUID(),
    clientId: "test",
    steps: [step.toJSON()],
    docHash: hashDocument(after),
  };
}

function sliceOf(text: string) {
  const paragraph = documentSchema.nodes.paragraph?.create(null, documentSchema.text(text));
  if (!paragraph) throw new Error("no paragraph in the schema");
  return paragraph.slice(0, paragraph.content.size);
}

async function open(storyId: string) {
  const view = await readStory(editor, storyId);
  if (!view) throw new Error("no such story");
  return { view, document: Node.fromJSON(documentSchema, view.document) };
}

test("a batch is answered with the version and the hash of what was stored", async () => {
  const storyId = await startStory(reporter, documentOf("Old", "Text."));
  const batch = await batchTo(reporter, storyId, documentOf("New", "Other text."));
  expect(must(await acceptSteps(reporter, batch, noon))).toEqual({
    kind: "accepted",
    version: 2,
    docHash: batch.docHash,
  });
  const { view } = await open(storyId);
  expect(view.document).toEqual(documentOf("New", "Other text."));
  expect(view.docHash).toBe(batch.docHash);
});

test("the same operation again changes nothing and is answered as before, even after others have written", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  const first = await batchTo(reporter, storyId, documentOf("Head", "One. Two."));
  const answer = must(await acceptSteps(reporter, first, noon));
  must(
    await acceptSteps(editor, await batchTo(editor, storyId, documentOf("Head", "One. Two. Three.")), noon),
  );
  expect(must(await acceptSteps(reporter, first, noon))).toEqual(answer);
  expect((await open(storyId)).view.document).toEqual(documentOf("Head", "One. Two. Three."));
});

test("a batch that is behind gets exactly the steps it has missed and writes nothing", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  const { document, view } = await open(storyId);
  const mine = typing(document, { at: 9, text: "A", version: view.version });
  const theirs = typing(document, { at: 10, text: "B", version: view.version });
  must(await acceptSteps(editor, { storyId, ...theirs }, noon));
  const answer = must(await acceptSteps(reporter, { storyId, ...mine }, noon));
  expect(answer).toMatchObject({ kind: "behind", version: view.version + 1 });
  expect(answer.kind === "behind" && answer.steps.map(({ step }) => step)).toEqual(theirs.steps);
});

test("of many batches on one version at the same moment exactly one is accepted", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  const { document, view } = await open(storyId);
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => {
      const batch = typing(document, { at: 9, text: String(index), version: view.version });
      return acceptSteps(index % 2 ? editor : reporter, { storyId, ...batch }, noon);
    }),
  );
  const kinds = answers.map((answer) => must(answer).kind);
  expect(kinds.filter((kind) => kind === "accepted")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "behind")).toHaveLength(7);
});

test("writers who rebase over what they missed lose no character", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  async function write(actor: UserActor, letter: string) {
    for (let typed = 0; typed < 15; ) {
      const { document, view } = await open(storyId);
      const batch = typing(document, { at: 9 + typed, text: letter, version: view.version });
      if (must(await acceptSteps(actor, { storyId, ...batch }, noon)).kind === "accepted") typed += 1;
    }
  }
  await Promise.all([write(reporter, "r"), write(editor, "e")]);
  const { document } = await open(storyId);
  const text = document.child(2).textContent;
  expect([...text].filter((letter) => letter === "r")).toHaveLength(15);
  expect([...text].filter((letter) => letter === "e").length).toBe(15 + 1); // and the e of "One."
});

test("the stored steps replay to the stored document", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  for (const text of ["One. Two.", "One. Two. Three."]) {
    must(await acceptSteps(reporter, await batchTo(reporter, storyId, documentOf("Head", text)), noon));
  }
  const all = await readSteps(editor, storyId, 0);
  let document = Node.fromJSON(documentSchema, documentOf(""));
  for (const { step } of all?.steps ?? []) {
    document = Step.fromJSON(documentSchema, step).apply(document).doc ?? document;
  }
  expect(document.toJSON()).toEqual((await open(storyId)).view.document);
});

test.each([
  ["that breaks the schema", { stepType: "replace", from: 0, to: 2 }],
  ["outside the document", { stepType: "replace", from: 900, to: 901 }],
  ["of no known kind", { stepType: "explode" }],
  [
    "with a link that runs script",
    { stepType: "addMark", from: 9, to: 11, mark: { type: "link", attrs: { href: "javascript:alert(1)" } } },
  ],
])("a step %s is refused and nothing is written", async (_what, step) => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  const batch = { ...(await batchTo(reporter, storyId, documentOf("Head"))), steps: [step] };
  expect(reasons(await acceptSteps(reporter, batch, noon))).toEqual(["steps_do_not_apply"]);
  expect((await open(storyId)).view.version).toBe(1);
});

test("a batch whose hash is not the document's is refused and nothing is written", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "One."));
  const batch = { ...(await batchTo(reporter, storyId, documentOf("Other"))), docHash: "0".repeat(64) };
  expect(reasons(await acceptSteps(reporter, batch, noon))).toEqual(["documents_differ"]);
  expect((await open(storyId)).view.version).toBe(1);
});

test.each([
  ["Hangul composed and decomposed", "한글 한글"],
  ["Hanja and emoji", "大韓民國 👩‍👩‍👧‍👦🇰🇷"],
  ["right-to-left text with marks", "שלום \u202eabc\u202c عربى"],
  ["a NUL and other control characters", "a\u0000b\u0007c"],
  ["half a surrogate pair", "x\ud83dy"],
])("%s come back as they were typed", async (_what, text) => {
  const storyId = await startStory(reporter, documentOf(text, text));
  expect((await open(storyId)).view.document).toEqual(documentOf(text, text));
});

test("a reporter cannot write in somebody else's story, an editor can", async () => {
  const storyId = await startStory(editor, documentOf("Head", "One."));
  const batch = await batchTo(editor, storyId, documentOf("Head", "Two."));
  expect(reasons(await acceptSteps(reporter, batch, noon))).toEqual(["not_allowed"]);
  expect(must(await acceptSteps(editor, batch, noon)).kind).toBe("accepted");
});

test("a spiked story takes no steps", async () => {
  const storyId = await startStory(editor, documentOf("Head", "One."));
  must(await moveStory(editor, { storyId, to: "spiked", note: "" }, noon));
  const batch = await batchTo(editor, storyId, documentOf("Head", "Two."));
  expect(reasons(await acceptSteps(editor, batch, noon))).toEqual(["story_is_spiked"]);
});

test("steps once accepted can be neither changed nor removed by the newsroom's role", async () => {
  await startStory(editor, documentOf("Head", "One."));
  await expect(writer().$executeRaw`UPDATE story_step SET doc_hash = ''`).rejects.toThrow(
    /permission denied/,
  );
  await expect(writer().$executeRaw`DELETE FROM story_step`).rejects.toThrow(/permission denied/);
});
