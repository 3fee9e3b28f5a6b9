import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserActor } from "#newsroom/actor.ts";
import { addUser, must, noon, openTestPaper } from "#test/newsroom-fixtures.ts";
import { readDeskLists } from "../desk/desk-list-reads.ts";
import { readDeskAddress } from "../desk/read-desk-address.ts";
import { changeView } from "./change-view.ts";
import { chooseOpeningView } from "./choose-opening-view.ts";
import { deleteView } from "./delete-view.ts";
import { saveView } from "./save-view.ts";
import { changeViewInput, saveViewInput } from "./view-input.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let people: Record<"reporter" | "editor" | "other" | "admin", UserActor>;
beforeAll(async () => {
  paper = await openTestPaper();
  people = {
    reporter: await addUser("reporter"),
    editor: await addUser("editor"),
    other: await addUser("editor", "other"),
    admin: await addUser("admin"),
  };
});
afterAll(() => paper.close());

const form = (isShared = false) =>
  saveViewInput.parse({
    name: `View ${randomUUID()}`,
    query: "state=ready&nonsense=1&sort=deadline",
    isShared,
  });
const change = (given: Record<string, unknown>) => changeViewInput.parse(given);

async function seenBy(actor: UserActor) {
  const { views } = await readDeskLists(actor);
  return new Map(views.map((view) => [view.id, view]));
}

test("one's own view is there for nobody else, and nobody else can touch it", async () => {
  const { viewId } = must(await saveView(people.reporter, form(), noon));
  expect((await seenBy(people.reporter)).get(viewId)).toMatchObject({
    query: "state=ready&sort=deadline",
    mayChange: true,
    owner: null,
  });
  for (const actor of [people.editor, people.admin]) {
    expect((await seenBy(actor)).has(viewId)).toBe(false);
    const refusals = [{ field: null, reason: "no_such_view" }];
    expect(await deleteView(actor, { viewId }, noon)).toEqual({ done: false, refusals });
    expect(await changeView(actor, { viewId, ...change({ name: "Mine now" }) }, noon)).toEqual({
      done: false,
      refusals,
    });
    expect((await chooseOpeningView(actor, { view: viewId })).done).toBe(false);
  }
});

test("a reporter can share none, neither new nor later; an editor can", async () => {
  const refusals = [{ field: "isShared", reason: "not_allowed" }];
  expect(await saveView(people.reporter, form(true), noon)).toEqual({ done: false, refusals });
  const { viewId } = must(await saveView(people.reporter, form(), noon));
  const share = { viewId, ...change({ isShared: true }) };
  expect(await changeView(people.reporter, share, noon)).toEqual({ done: false, refusals });
  const shared = must(await saveView(people.editor, form(true), noon));
  expect((await seenBy(people.reporter)).get(shared.viewId)).toMatchObject({
    owner: "editor",
    mayChange: false,
  });
});

test("a shared view is its owner's and the admins', and its end takes it off every desk", async () => {
  const { viewId } = must(await saveView(people.editor, form(true), noon));
  for (const actor of [people.reporter, people.other]) {
    const refusals = [{ field: null, reason: "not_your_view" }];
    expect(await deleteView(actor, { viewId }, noon)).toEqual({ done: false, refusals });
  }
  must(await changeView(people.admin, { viewId, ...change({ name: "Morning desk" }) }, noon));
  must(await chooseOpeningView(people.reporter, { view: viewId }));
  const lists = await readDeskLists(people.reporter);
  expect(readDeskAddress(new URLSearchParams(), lists)).toMatchObject({
    view: viewId,
    question: { state: "ready", sort: "deadline" },
  });
  must(await deleteView(people.editor, { viewId }, noon));
  expect((await readDeskLists(people.reporter)).openingView).toBeNull();
});

test("a name is given once by each person, and the desk opens with a view that everybody has too", async () => {
  const given = form();
  must(await saveView(people.editor, given, noon));
  expect(await saveView(people.editor, given, noon)).toMatchObject({
    refusals: [{ reason: "view_name_taken" }],
  });
  must(await saveView(people.other, given, noon));
  must(await chooseOpeningView(people.other, { view: "mine" }));
  const lists = await readDeskLists(people.other);
  expect(readDeskAddress(new URLSearchParams(), lists).question.person).toBe("me");
  expect(readDeskAddress(new URLSearchParams("view=all"), lists).question.person).toBeNull();
  expect((await chooseOpeningView(people.other, { view: "nonsense" })).done).toBe(false);
});

test("two windows of one person that save at once keep within one name", async () => {
  const given = form();
  const outcomes = await Promise.all([
    saveView(people.admin, given, noon),
    saveView(people.admin, given, noon),
  ]);
  expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
});
