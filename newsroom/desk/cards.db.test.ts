import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserActor } from "#newsroom/actor.ts";
import { writer } from "#platform/db/writer.ts";
import { addUser, documentOf, noon, openTestPaper, startStory } from "#test/newsroom-fixtures.ts";
import type { WorkflowState } from "../stories/workflow.ts";
import { readBoard } from "./board-reads.ts";
import { readCalendar } from "./calendar-reads.ts";
import { type DeskQuestion, everything } from "./desk-input.ts";
import { readWeek } from "./week-input.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;
let reporter: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  [editor, reporter] = [await addUser("editor"), await addUser("reporter")];
});
afterAll(() => paper.close());

const zone = "Asia/Seoul";
const asking = (actor: UserActor) => ({ actor, now: noon, zone });

async function plan(
  headline: string,
  data: Parameters<ReturnType<typeof writer>["story"]["update"]>[0]["data"],
  author = editor,
) {
  const id = await startStory(author, documentOf(headline));
  await writer().story.update({ where: { id }, data, select: { id: true } });
  return id;
}

async function board(question: Partial<DeskQuestion>, off: WorkflowState[] = [], actor = editor) {
  const columns = await readBoard(asking(actor), { ...everything, ...question }, off);
  return new Map(
    columns.map(({ state, cards, hasMore }) => [state, [...cards.map(({ headline }) => headline), hasMore]]),
  );
}

async function calendar(question: Partial<DeskQuestion>, day: string | null = null, actor = editor) {
  const week = readWeek(day, noon, zone);
  return readCalendar({ asking: asking(actor), question: { ...everything, ...question }, week }, []);
}

test("each state has its column, in the order of the day; the bin only for whoever asks", async () => {
  const slugline = "COLUMNS";
  await plan("written", { slugline });
  await plan("edited", { slugline, workflowState: "desk_edit" });
  await plan("binned", { slugline, workflowState: "spiked" });
  await plan("live long", { slugline, workflowState: "live" });
  const columns = await board({ slugline });
  expect([...columns.keys()]).toEqual([
    "pitch",
    "assigned",
    "writing",
    "desk_edit",
    "copy_edit",
    "legal",
    "ready",
    "scheduled",
    "live",
    "held",
    "sent_back",
  ]);
  expect(columns.get("writing")).toEqual(["written", false]);
  expect(columns.get("live")).toEqual([false]);
  expect([...(await board({ slugline, state: "spiked" }))]).toEqual([["spiked", ["binned", false]]]);
  expect([...(await board({ slugline, state: "open" })).keys()]).not.toContain("live");
});

test("a state that is off has a column only while stories stand in it", async () => {
  const slugline = "OFF";
  await plan("stranded", { slugline, workflowState: "legal" });
  const columns = await board({ slugline }, ["legal", "pitch"]);
  expect(columns.get("legal")).toEqual(["stranded", false]);
  expect(columns.has("pitch")).toBe(false);
});

test("a column ends after fifty and says so", async () => {
  const slugline = "MANY";
  for (let number = 0; number < 51; number += 1) await plan(`story ${number}`, { slugline });
  const writing = (await board({ slugline })).get("writing");
  expect(writing).toHaveLength(51);
  expect(writing?.at(-1)).toBe(true);
});

test("a card says where this person may move it, whether they publish it and plan it", async () => {
  const slugline = "RIGHTS";
  await plan("own", { slugline }, reporter);
  await plan("others", { slugline });
  const cardsOf = async (actor: UserActor) => {
    const columns = await readBoard(asking(actor), { ...everything, slugline }, []);
    return Object.fromEntries(
      columns
        .flatMap(({ cards }) => cards)
        .map(({ headline, moves, mayPublish, mayPlan }) => [headline, { moves, mayPublish, mayPlan }]),
    );
  };
  expect(await cardsOf(reporter)).toEqual({
    own: { moves: ["desk_edit"], mayPublish: false, mayPlan: false },
    others: { moves: [], mayPublish: false, mayPlan: false },
  });
  const may = { moves: ["desk_edit", "held", "spiked"], mayPublish: true, mayPlan: true };
  expect(await cardsOf(editor)).toEqual({ own: may, others: may });
});

test("words are looked for on the board too, just written ones by headline", async () => {
  await plan("A zeppelin over Busan", { changedAt: noon });
  expect((await board({ search: "zeppelin" })).get("writing")).toEqual(["A zeppelin over Busan", false]);
  expect((await board({ search: "zeppelins nowhere" })).get("writing")).toEqual([false]);
  expect((await board({ search: "…" })).get("writing")).toEqual([false]);
});

test("a week has each deadline on its day in the paper's zone, and what has none beside it", async () => {
  const slugline = "WEEK";
  const week = readWeek(null, noon, zone);
  const [monday, sundayEnd] = [new Date(week.bounds[0] ?? ""), new Date(week.bounds[7] ?? "")];
  const due = (deadlineAt: Date) => ({ slugline, deadlineAt, deadlineZone: "America/New_York" });
  await plan("first moment", due(monday));
  await plan("last moment", due(new Date(sundayEnd.getTime() - 1)));
  await plan("next week", due(sundayEnd));
  await plan("binned", { ...due(monday), workflowState: "spiked" });
  await plan("out", { ...due(monday), workflowState: "live" });
  await plan("whenever", { slugline });
  await plan("whenever, and out", { slugline, workflowState: "live" });
  const found = await calendar({ slugline });
  expect(found.days.map(({ cards }) => cards.map(({ headline }) => headline))).toEqual([
    ["first moment", "out"],
    [],
    [],
    [],
    [],
    [],
    ["last moment"],
  ]);
  expect(found.undated.cards.map(({ headline }) => headline)).toEqual(["whenever"]);
  const later = await calendar({ slugline }, week.next);
  expect(later.days[0]?.cards.map(({ headline }) => headline)).toEqual(["next week"]);
});

test("the clock's own acts stand on their days, and those called off do not", async () => {
  const slugline = "CLOCK";
  const storyId = await plan("to go out", { slugline });
  const act = (at: Date, state: "waiting" | "canceled" | "done") => ({
    storyId,
    kind: "publication" as const,
    at,
    zone,
    userId: editor.userId,
    createdAt: noon,
    state,
    nextAttemptAt: at,
  });
  const inHours = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
  await writer().scheduledAct.createMany({
    data: [act(inHours(1), "waiting"), act(inHours(-1), "done"), act(inHours(2), "canceled")],
  });
  const entries = (await calendar({ slugline })).days.flatMap(({ clock }) => clock);
  expect(entries.map(({ at, state }) => [at, state])).toEqual([
    [inHours(-1).toISOString(), "done"],
    [inHours(1).toISOString(), "waiting"],
  ]);
  expect((await calendar({ slugline: "other" })).days.flatMap(({ clock }) => clock)).toEqual([]);
});

test("the board is read in one statement, and so is a week", async () => {
  const count = async (act: () => Promise<unknown>) => {
    const query = Client.prototype.query;
    let statements = 0;
    Client.prototype.query = new Proxy(query, {
      apply(target, client, given) {
        statements += 1;
        return Reflect.apply(target, client, given);
      },
    });
    await act();
    Client.prototype.query = query;
    return statements;
  };
  expect(await count(() => board({}))).toBe(1);
  expect(await count(() => calendar({}))).toBe(1);
});
