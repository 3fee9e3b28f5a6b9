import { randomUUID } from "node:crypto";
import { Transform } from "@tiptap/pm/transform";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { settleSuggestions } from "#site/body/settle-suggestions.ts";
import type { SuggestionKind } from "#site/body/suggestion-marks.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { acceptSteps } from "./accept-steps.ts";
import { parseDocument } from "./document-store.ts";
import { readPreview } from "./preview-reads.ts";
import { publishStory } from "./publish-story.ts";
import { readStory } from "./story-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Edda Editor");
  reporter = await addUser("reporter", "준 리포터");
});
afterAll(() => paper.close());

async function open(storyId: string) {
  const view = await readStory(editor, storyId);
  if (!view) throw new Error("no such story");
  return { view, document: parseDocument(view.document) };
}

/** Sends what `change` does to the story as it stands on the server. */
async function send(
  actor: UserActor,
  storyId: string,
  change: (transform: Transform) => void,
  garble: (steps: string) => string = (steps) => steps,
) {
  const { view, document } = await open(storyId);
  const transform = new Transform(document);
  change(transform);
  const batch = {
    storyId,
    baseVersion: view.version,
    opId: randomUUID(),
    clientId: "test",
    steps: JSON.parse(garble(JSON.stringify(transform.steps.map((step) => step.toJSON())))),
    docHash: hashDocument(transform.doc),
  };
  return acceptSteps(actor, batch, noon);
}

interface Marking {
  id?: string;
  at?: string;
  name?: string;
}

/** Puts a suggestion of `author` on words, or on the break before a paragraph when `from` is in front of it. */
function suggest(
  author: UserActor,
  kind: SuggestionKind,
  words: string,
  { id = "s1", at, name }: Marking = {},
) {
  return (transform: Transform) => {
    const mark = transform.doc.type.schema.mark(kind, {
      id,
      userId: author.userId,
      name: name ?? author.name,
      at: at ?? noon.toISOString(),
    });
    const place = find(transform, words);
    transform.addMark(place, place + words.length, mark);
  };
}

function find(transform: Transform, words: string): number {
  let place = -1;
  transform.doc.descendants((node, position) => {
    const offset = node.text?.indexOf(words) ?? -1;
    if (offset >= 0 && place < 0) place = position + offset;
  });
  if (place < 0) throw new Error(`no “${words}” in ${transform.doc}`);
  return place;
}

function insertSuggested(author: UserActor, before: string, words: string) {
  return (transform: Transform) => {
    transform.insert(find(transform, before), transform.doc.type.schema.text(words));
    suggest(author, "insertion", words)(transform);
  };
}

test("nobody can put words under somebody else’s suggestion, neither new ones nor their own wording", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "The mayor said nothing."));
  const forged = suggest(reporter, "deletion", "nothing");
  expect(reasons(await send(editor, storyId, forged))).toEqual(["not_your_suggestion"]);
  must(await send(reporter, storyId, insertSuggested(reporter, "nothing", "almost ")));
  const { document } = await open(storyId);
  const longer = (transform: Transform) => {
    const mark = document.nodeAt(find(transform, "almost"))?.marks ?? [];
    transform.insert(find(transform, "almost"), transform.doc.type.schema.text("lied, ", mark));
  };
  expect(reasons(await send(editor, storyId, longer))).toEqual(["not_your_suggestion"]);
  expect(reasons(await send(reporter, storyId, longer))).toEqual([]);
});

test("a suggestion bears the name of the account that makes it", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "Words."));
  const named = suggest(reporter, "deletion", "Words", { name: "Edda Editor" });
  expect(reasons(await send(reporter, storyId, named))).toEqual(["not_your_suggestion"]);
});

test("accepting, rejecting and their undo are open to whoever may write, for the words their author put there", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "The mayor said nothing."));
  must(await send(reporter, storyId, insertSuggested(reporter, "nothing", "almost ")));
  must(await send(reporter, storyId, suggest(reporter, "deletion", "mayor")));
  const suggested = (await open(storyId)).document;
  for (const verdict of ["accept", "reject"] as const) {
    must(await send(editor, storyId, (transform) => settleSuggestions(transform, verdict)));
    const back = (transform: Transform) =>
      transform.replaceWith(0, transform.doc.content.size, suggested.content);
    must(await send(editor, storyId, back));
    expect((await open(storyId)).document.eq(suggested)).toBe(true);
  }
  const other = (transform: Transform) => {
    settleSuggestions(transform, "reject");
    suggest(reporter, "deletion", "nothing")(transform);
  };
  expect(reasons(await send(editor, storyId, other))).toEqual(["not_your_suggestion"]);
});

test("a mark that is no suggestion of ours is refused", async () => {
  const storyId = await startStory(reporter, documentOf("Head", "Words."));
  const fit = suggest(reporter, "deletion", "Words");
  for (const [part, wrong] of [
    [noon.toISOString(), "yesterday"],
    ['"id":"s1"', '"id":""'],
    [reporter.name, "a\\u0000b"],
  ] as const) {
    const answer = await send(reporter, storyId, fit, (steps) => steps.replace(part, wrong));
    expect(reasons(answer), part).toEqual(["steps_do_not_apply"]);
  }
});

test("with open suggestions a story is not published; the desk and the preview show it as it stands", async () => {
  const storyId = await startStory(reporter, documentOf("Old head", "One two three."));
  must(await setField(reporter, storyId, "section", paper.sectionId));
  must(await setField(reporter, storyId, "source", paper.sourceId));
  must(await setField(reporter, storyId, "slug", "suggested"));
  must(await send(editor, storyId, insertSuggested(editor, "Old", "Canary ")));
  must(await send(editor, storyId, suggest(editor, "deletion", "two", { id: "s2" })));
  const version = (await open(storyId)).view.version;
  expect(await publishStory(editor, { storyId, version }, noon)).toMatchObject({
    done: false,
    refusals: [{ field: "suggestions", reason: "open_suggestions", detail: { now: 2 } }],
  });
  const row = await writer().story.findUniqueOrThrow({
    where: { id: storyId },
    select: { headline: true, words: true },
  });
  expect(row).toEqual({ headline: "Old head", words: 3 });
  const preview = await readPreview(reporter, storyId, noon);
  expect(JSON.stringify(preview?.story)).not.toMatch(/Canary|insertion|deletion/);
  expect(preview?.story).toMatchObject({ headline: "Old head", words: 3 });

  must(await send(editor, storyId, (transform) => settleSuggestions(transform, "accept")));
  must(await publishStory(editor, { storyId, version: (await open(storyId)).view.version }, noon));
});

test("the database itself refuses a publication that holds a suggestion", async () => {
  const held = await writer().publication.findFirstOrThrow({
    where: { slug: "suggested" },
    select: { storyId: true, revisionId: true, snapshot: true, language: true, sectionSlug: true },
  });
  const marked = { type: "text", text: "x", marks: [{ type: "deletion", attrs: {} }] };
  const document = { type: "doc", content: [{ type: "paragraph", content: [marked] }] };
  const again = (snapshot: object, number: number) =>
    writer().publication.create({
      data: {
        ...held,
        snapshot,
        number,
        fieldChanges: 0,
        headline: "",
        standfirst: "",
        slug: "suggested",
        publishAt: noon,
        firstPublishedAt: noon,
        shownAt: noon,
      },
      select: { id: true },
    });
  await expect(again({ document }, 2)).rejects.toThrow(/holds open suggestions/);
  await expect(again({ document: { ...document, content: [] } }, 3)).resolves.toBeDefined();
});
