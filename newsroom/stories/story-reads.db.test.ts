import { afterAll, beforeAll, expect, test } from "vitest";
import { addUser, documentOf, openTestPaper, startStory } from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { readStory } from "./story-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
});
afterAll(() => paper.close());

test("a draft with a heading and a link is read as plain objects, the only ones a page can hand to the browser", async () => {
  const document = documentOf("Head", "Text.");
  document.content.push(
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Part" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", marks: [{ type: "link", attrs: { href: "https://a.example/" } }], text: "There" },
      ],
    },
  );
  const storyId = await startStory(editor, document);
  const view = await readStory(editor, storyId);
  // Strict: an object without a prototype is not equal to a plain one.
  expect(view?.document).toStrictEqual(document);
});
