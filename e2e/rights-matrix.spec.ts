import { cellsOf, type Relation, relations, states } from "#test/story-rights.ts";
import { addStaff, type Draft, draftStory } from "./back-door.ts";
import { expect, type OpenAs, test } from "./newsroom-test.ts";
import { putStory } from "./put-story.ts";

// Every request that changes something, made by hand, by everybody, on a story in every state. The answers are
// compared with test/story-rights.ts; what is not expected fails, in either direction.

const draft: Draft = { headline: "Whose turn is it?", body: ["A paragraph."], section: "nation" };
const fromOurPage = { "sec-fetch-site": "same-origin" };

async function prepare(openAs: OpenAs, relation: Relation) {
  const other = await addStaff("editor");
  const role = relation === "an editor" ? "editor" : relation === "an admin" ? "admin" : "reporter";
  const person = await addStaff(role);
  const storyId = await draftStory(relation === "the reporter who began it" ? person : other, draft);
  const page = await openAs(relation === "a stranger" ? "stranger" : person);
  const place = async (state: (typeof states)[number]) =>
    putStory(storyId, {
      state,
      assignee: relation === "the reporter it is assigned to" ? person : null,
      byline: relation === "the reporter in its byline" ? person : null,
    });
  return { storyId, request: page.request, place };
}

for (const relation of relations) {
  test(`${relation} may do what is written down, and nothing else`, async ({ openAs }) => {
    test.slow();
    const { storyId, request, place } = await prepare(openAs, relation);
    const unexpected: string[] = [];
    for (const state of states) {
      await place(state);
      for (const { request: sent, may } of cellsOf(storyId, state)) {
        const { method, path, data } = sent;
        const answer = await request.fetch(path, { method, data, headers: fromOurPage });
        const status = answer.status();
        const isRefused = status === 401 || status === 403;
        if (!isRefused) await place(state);
        if (status >= 500 || isRefused === may(relation)) unexpected.push(`${state}: ${sent.name} ${status}`);
      }
    }
    expect(unexpected).toEqual([]);
  });
}

test("the matrix is as large as the newsroom", () => {
  const cells = states.flatMap((state) => cellsOf("00000000-0000-7000-8000-000000000000", state));
  expect(cells.length * relations.length).toBeGreaterThan(3_000);
});
