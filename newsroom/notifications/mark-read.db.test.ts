import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { chooseNotifications } from "./choose-notifications.ts";
import { markRead } from "./mark-read.ts";
import { countUnread, readNotifications, readPreferences } from "./notification-reads.ts";
import { notifyPeople } from "./notify-people.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let storyId: string;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor", "Ed Itor");
  storyId = await startStory(editor, documentOf("Bridge", "A body."));
});
afterAll(() => paper.close());

const minute = (count: number) => new Date(noon.getTime() + count * 60_000);

async function addTold(count: number): Promise<UserActor> {
  const person = await addUser("reporter");
  for (let number = 0; number < count; number += 1) {
    const occasion = { kind: "sent_back" as const, userIds: [person.userId], storyId, by: editor };
    await writer().$transaction((tx) =>
      notifyPeople(tx, { ...occasion, detail: { text: `${number}` } }, minute(Math.floor(number / 2))),
    );
  }
  return person;
}

test("pages show all of a person's notifications, newest first, none twice", async () => {
  const person = await addTold(65);
  const texts: string[] = [];
  let next: string | null = null;
  let pages = 0;
  do {
    const page = await readNotifications(person, next);
    texts.push(...page.rows.map(({ text }) => text));
    next = page.next;
    pages += 1;
  } while (next);
  expect(pages).toBe(3);
  expect(texts).toEqual(Array.from({ length: 65 }, (_, index) => `${64 - index}`));
});

test.each([
  "",
  "_",
  "2026-01-01T00:00:00Z_x",
  "-271821-04-20T00:00:00Z_01a20e91-759b-71ce-8a06-355ec265b973",
])("a page address that makes no sense is the first page: %j", async (after) => {
  const person = await addTold(1);
  expect((await readNotifications(person, after)).rows).toHaveLength(1);
});

test("one is read by itself, and nobody reads another's", async () => {
  const [person, other] = [await addTold(2), await addTold(1)];
  const { rows } = await readNotifications(person, null);
  const ids = [rows[0]?.id ?? ""];
  expect(must(await markRead(other, { ids }, noon))).toEqual({ count: 0 });
  expect(await countUnread(person)).toBe(2);
  expect(must(await markRead(person, { ids }, noon))).toEqual({ count: 1 });
  expect(must(await markRead(person, { ids }, minute(9)))).toEqual({ count: 0 });
  expect(await countUnread(person)).toBe(1);
  expect((await readNotifications(person, null)).rows.map(({ isRead }) => isRead)).toEqual([true, false]);
});

test("all means what was seen: what comes meanwhile stays unread", async () => {
  const person = await addTold(6);
  must(await markRead(person, { upTo: minute(1).toISOString() }, noon));
  expect(await countUnread(person)).toBe(2);
  const refused = await markRead(person, { upTo: "+275760-09-13T00:00:00Z" }, noon);
  expect(reasons(refused)).toEqual(["not_understood"]);
});

test("a choice replaces the house's and is in the history", async () => {
  const person = await addUser("reporter");
  const before = await readPreferences(person);
  expect(before).toHaveLength(7);
  expect(before.find(({ kind }) => kind === "published")).toMatchObject({ inNewsroom: true, byMail: false });
  for (const byMail of [false, true]) {
    must(await chooseNotifications(person, { kind: "published", inNewsroom: false, byMail }, noon));
  }
  const after = await readPreferences(person);
  expect(after.find(({ kind }) => kind === "published")).toEqual({
    kind: "published",
    inNewsroom: false,
    byMail: true,
  });
  expect(await writer().historyEntry.count({ where: { userId: person.userId } })).toBe(2);
});
