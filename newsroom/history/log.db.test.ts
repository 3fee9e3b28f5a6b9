import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { addUser, noon, openTestPaper } from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { type LogFilter, logFilterInput } from "./log-input.ts";
import { readLog } from "./log-reads.ts";
import { recordAct } from "./record-act.ts";
import { writeLogCsv } from "./write-log-csv.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let busy: UserActor;
const zone = "Asia/Seoul";
const all: LogFilter = logFilterInput.parse({});
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

beforeAll(async () => {
  paper = await openTestPaper();
  [admin, busy] = [
    await addUser("admin", "Admin"),
    await addUser("editor", '=HYPERLINK("http://evil.example")'),
  ];
  await writer().$transaction(async (tx) => {
    for (let minute = 0; minute < 25; minute += 1) {
      await recordAct(
        tx,
        busy,
        { act: "move-story", detail: { note: `minute ${minute} 100%_sure` } },
        at(minute),
      );
    }
    await recordAct(tx, admin, { act: "change-role", detail: { name: "홍길동" } }, at(60));
    await recordAct(tx, { kind: "clock" }, { act: "publish-story" }, new Date("2026-03-12T15:00:00Z"));
  });
});
afterAll(() => paper.close());

test("only an admin reads the log", async () => {
  expect((await readLog(busy, all, zone)).entries).toEqual([]);
  expect((await readLog(admin, all, zone)).entries).toHaveLength(27);
});

test("the log is read page by page, none twice and none left out", async () => {
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await readLog(admin, { ...all, after }, zone, 10);
    seen.push(...page.entries.map(({ id }) => id));
    if (!page.next) break;
    after = page.next;
  }
  expect(seen).toHaveLength(27);
  expect(new Set(seen).size).toBe(27);
});

test.each<[string, Partial<LogFilter>, number]>([
  ["by act", { act: "change-role" }, 1],
  ["by words, a wildcard meaning itself", { search: "100%_SURE" }, 25],
  ["by words that no wildcard may find", { search: "1%sure" }, 0],
  ["by words in any script", { search: "홍길동" }, 1],
  ["by a name", { search: "hyperlink" }, 25],
  ["by day in the paper's zone", { from: "2026-03-13", to: "2026-03-13" }, 1],
  ["by an earlier day", { to: "2026-03-10" }, 0],
  ["by what makes no sense", { after: "0000-01-01T00:00:00Z_x", search: "\u0000" }, 27],
])("the log is filtered %s", async (_, filter, count) => {
  expect((await readLog(admin, { ...all, ...filter }, zone)).entries).toHaveLength(count);
});

test("by person", async () => {
  expect((await readLog(admin, { ...all, userId: busy.userId }, zone)).entries).toHaveLength(25);
});

test("the CSV has every entry, and no cell that a spreadsheet would run", async () => {
  let csv = "";
  for await (const part of writeLogCsv(admin, all, zone)) csv += part;
  expect(csv.startsWith("\uFEFFat,by,act,storyId,headline,detail")).toBe(true);
  expect(csv.trim().split(/\r?\n/)).toHaveLength(28);
  expect(csv).toContain("\"'=HYPERLINK(");
  expect(csv).not.toMatch(/(^|,)"?[=+\-@]/m);
});

test("the application can neither change nor remove what is on record", async () => {
  await expect(writer().historyEntry.deleteMany({})).rejects.toThrow(/permission denied/);
  await expect(writer().historyEntry.updateMany({ data: { act: "nothing" } })).rejects.toThrow(
    /permission denied/,
  );
});
