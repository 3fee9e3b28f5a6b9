import { randomUUID } from "node:crypto";
import type { Node } from "@tiptap/pm/model";
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
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { readAttribution } from "../history/attribution-reads.ts";
import { acceptSteps } from "./accept-steps.ts";
import { emptyDocument, parseDocument } from "./document-store.ts";
import { moveStory } from "./move-story.ts";
import { nameRevision } from "./name-revision.ts";
import { restoreRevision } from "./restore-revision.ts";
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

const old = documentOf("Old head", "First.", "Second.", "Third.");
const fresh = documentOf("New head", "First.", "Changed.", "Third.", "Fourth.");

/** A story that has a version named "Old" and was rewritten after it. */
async function rewritten() {
  const storyId = await startStory(reporter, old);
  const { revisionId } = must(await nameRevision(reporter, { storyId, label: "Old" }, noon));
  must(await acceptSteps(editor, await batchTo(editor, storyId, fresh), noon));
  return { storyId, revisionId };
}

function restore(actor: UserActor, storyId: string, revisionId: string, withFields = false) {
  return restoreRevision(actor, { storyId, revisionId, opId: randomUUID(), withFields }, noon);
}

async function open(storyId: string) {
  const view = await readStory(editor, storyId);
  if (!view) throw new Error("no such story");
  return view;
}

/** The document that the story's steps add up to. */
async function replay(storyId: string): Promise<Node> {
  const all = await readSteps(editor, storyId, 0);
  return (all?.steps ?? []).reduce((document, { step }) => {
    const { doc } = Step.fromJSON(documentSchema, step).apply(document);
    if (!doc) throw new Error("a stored step does not apply");
    return doc;
  }, emptyDocument());
}

test("a restore is steps on top of the others, and restoring what was before takes it back", async () => {
  const { storyId, revisionId } = await rewritten();
  const before = await open(storyId);
  const result = must(await restore(editor, storyId, revisionId));
  const after = await open(storyId);
  expect(after.document).toEqual(old);
  expect(after.version).toBe(result.version);
  expect(after.version).toBeGreaterThan(before.version);
  expect((await replay(storyId)).toJSON()).toEqual(old);

  must(await restore(reporter, storyId, result.beforeRevisionId ?? ""));
  expect((await open(storyId)).document).toEqual(before.document);
  const acts = await writer().historyEntry.findMany({
    where: { storyId, act: "restore-revision" },
    orderBy: { id: "asc" },
    select: { userId: true, detail: true },
  });
  expect(acts).toMatchObject([
    { userId: editor.userId, detail: { label: "Old", revision: revisionId } },
    { userId: reporter.userId, detail: { revision: result.beforeRevisionId } },
  ]);
});

test("words that another window has not sent yet keep their place in a paragraph the restore leaves", async () => {
  const { storyId, revisionId } = await rewritten();
  const before = await open(storyId);
  const document = parseDocument(before.document);
  const at = 2 + document.child(0).nodeSize + document.child(1).nodeSize - 1 + "First.".length;
  const paragraph = documentSchema.nodes.paragraph?.create(null, documentSchema.text(" Unsent."));
  if (!paragraph) throw new Error("no paragraph in the schema");
  const unsent = new ReplaceStep(at, at, paragraph.slice(0, paragraph.content.size));

  must(await restore(editor, storyId, revisionId));
  const missed = await readSteps(reporter, storyId, before.version);
  let current = document;
  let moved: Step | null = unsent;
  for (const { step } of missed?.steps ?? []) {
    const theirs = Step.fromJSON(documentSchema, step);
    current = theirs.apply(current).doc ?? current;
    moved = moved?.map(theirs.getMap()) ?? null;
  }
  const after = moved?.apply(current).doc;
  if (!moved || !after) throw new Error("the unsent words were lost");
  const batch = { baseVersion: missed?.version ?? 0, opId: randomUUID(), clientId: "unsent" };
  must(
    await acceptSteps(
      reporter,
      { storyId, ...batch, steps: [moved.toJSON()], docHash: hashDocument(after) },
      noon,
    ),
  );
  expect((await open(storyId)).document).toEqual(
    documentOf("Old head", "First. Unsent.", "Second.", "Third."),
  );
});

test("two at once: each is whole, both are in the record, and the story is what the later one made it", async () => {
  const { storyId, revisionId } = await rewritten();
  const other = must(await nameRevision(editor, { storyId, label: "New" }, noon)).revisionId;
  must(await acceptSteps(editor, await batchTo(editor, storyId, documentOf("Third", "Way.")), noon));
  const outcomes = await Promise.all([
    restore(editor, storyId, revisionId),
    restore(reporter, storyId, other),
  ]);
  for (const outcome of outcomes) expect(must(outcome).beforeRevisionId).not.toBeNull();
  const { document, version } = await open(storyId);
  expect((await replay(storyId)).toJSON()).toEqual(document);
  const isOldLater = outcomes[0] && must(outcomes[0]).version === version;
  expect(document).toEqual(isOldLater ? old : fresh);
});

test("a restore and saves at the same moment: no save is lost, none is mixed in unseen", async () => {
  const { storyId, revisionId } = await rewritten();
  const batches = await Promise.all(
    ["a", "b", "c"].map((text) => batchTo(editor, storyId, documentOf("Head", text))),
  );
  const [restored, ...saves] = await Promise.all([
    restore(editor, storyId, revisionId),
    ...batches.map((batch) => acceptSteps(editor, batch, noon)),
  ]);
  must(restored);
  const accepted = saves.filter((save) => must(save).kind === "accepted").length;
  expect(accepted).toBeLessThanOrEqual(1);
  const { document, version } = await open(storyId);
  expect((await replay(storyId)).toJSON()).toEqual(document);
  expect(await writer().storyStep.count({ where: { storyId } })).toBe(version);
});

test("the same wish again changes nothing, and answers what to restore to take it back", async () => {
  const { storyId, revisionId } = await rewritten();
  const wish = { storyId, revisionId, opId: randomUUID(), withFields: false };
  const answers = await Promise.all(Array.from({ length: 4 }, () => restoreRevision(editor, wish, noon)));
  expect(new Set(answers.map((answer) => must(answer).beforeRevisionId)).size).toBe(1);
  expect(new Set(answers.map((answer) => must(answer).version)).size).toBe(1);
});

test("fields go back only when asked, each as a change of its own", async () => {
  const { storyId, revisionId } = await rewritten();
  must(await setField(editor, storyId, "slug", "later-slug"));
  must(await setField(editor, storyId, "section", paper.sectionId));
  must(
    await setField(editor, storyId, "byline", [
      { personId: null, newPerson: null, freeText: "A. Way", role: "" },
    ]),
  );
  must(await restore(editor, storyId, revisionId));
  expect((await open(storyId)).fields.slug.value).toBe("later-slug");
  must(await restore(editor, storyId, revisionId, true));
  const { fields } = await open(storyId);
  expect([fields.slug.value, fields.section.value, fields.byline.value]).toEqual(["", null, []]);
  expect([fields.slug.seq, fields.section.seq, fields.byline.seq]).toEqual([2, 2, 2]);
});

test("a restored sentence is still its first writer's", async () => {
  const { storyId, revisionId } = await rewritten();
  const { version } = must(await restore(editor, storyId, revisionId));
  const { origins, runs } = await readAttribution(storyId, version);
  const writers = new Set(runs.map(({ origin }) => (origin === null ? null : origins[origin]?.userId)));
  expect([...writers]).toEqual([reporter.userId]);
});

test("a restore is refused to whoever may not write, to a spiked story, and for another story's version", async () => {
  const { storyId, revisionId } = await rewritten();
  const others = await startStory(editor, documentOf("Not theirs", "One."));
  const named = must(await nameRevision(editor, { storyId: others, label: "x" }, noon)).revisionId;
  expect(reasons(await restore(reporter, others, named))).toEqual(["not_allowed"]);
  expect(reasons(await restore(editor, others, revisionId))).toEqual(["no_such_revision"]);
  must(await moveStory(editor, { storyId, to: "spiked", note: "" }, noon));
  const { version } = await open(storyId);
  expect(reasons(await restore(editor, storyId, revisionId))).toEqual(["story_is_spiked"]);
  expect((await open(storyId)).version).toBe(version);
});
