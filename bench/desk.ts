import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { UserActor } from "#newsroom/actor.ts";
import { readBoard } from "#newsroom/desk/board-reads.ts";
import { readCalendar } from "#newsroom/desk/calendar-reads.ts";
import { type DeskQuestion, everything } from "#newsroom/desk/desk-input.ts";
import { readDeskLists } from "#newsroom/desk/desk-list-reads.ts";
import { countDesk, readDesk } from "#newsroom/desk/desk-reads.ts";
import { listCounted } from "#newsroom/desk/list-counted.ts";
import type { Asking } from "#newsroom/desk/narrow-desk.ts";
import { readWeek } from "#newsroom/desk/week-input.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { openSession, readSession } from "#platform/session.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { ensureRoles } from "#server/database-roles.ts";
import { startEmbeddedPostgres } from "#server/embedded-postgres.ts";
import { migrate } from "#server/migrate.ts";
import { countStatements } from "./count-statements.ts";
import { fillDesk } from "./fill-desk.ts";
import { time } from "./tell-times.ts";

// How long the server takes to read what the desk shows, and in how many statements, with 2,000 and with 200,000
// stories: `node bench/desk.ts`. Each view is read as its page reads it: session, lists, stories and numbers. The growth
// is what to compare between machines, not the milliseconds.

const SIZES = [2_000, 200_000];
const TURNS = 40;

const folder = mkdtempSync(join(tmpdir(), `stet-bench-${process.pid}-`));
const postgres = await startEmbeddedPostgres({
  dataFolder: openDataFolder(folder),
  database: "stet",
  isThrowaway: true,
});
try {
  await migrate(postgres.ownerUrl);
  const { writerUrl } = await ensureRoles(postgres.ownerUrl, { STET_SECRET: "for the bench alone" });
  process.env.STET_WRITER_URL = writerUrl;
  const database = new Client({ connectionString: postgres.ownerUrl });
  await database.connect();
  const { rows: versions } = await database.query("show server_version");
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(
    `${cpus().length} cores, Node ${process.version}, PostgreSQL ${versions[0].server_version}, load ${load[0]} at the start`,
  );
  const table: Record<string, Record<string, string | number>> = {};
  let from = 0;
  for (const size of SIZES) {
    const { actor, sourceId } = await fillDesk(database, { from, to: size });
    from = size;
    console.log(`${size} stories written, load ${loadavg()[0]?.toFixed(1)}`);
    await database.query("VACUUM ANALYZE");
    const sessionId = await openSession({ userId: actor.userId, address: "", browser: "bench" }, new Date());
    for (const [name, view] of views(sessionId, actor, sourceId)) {
      await view();
      const statements = await countStatements(view);
      const taken = await time(TURNS, async () => void (await view()));
      const row = table[name] ?? {};
      table[name] = row;
      const at = (share: number) => taken[Math.floor(taken.length * share)] ?? 0;
      row.statements = statements;
      row[`p50 ms of ${size}`] = at(0.5).toFixed(1);
      row[`p95 ms of ${size}`] = at(0.95).toFixed(1);
      const [few, many] = SIZES.map((one) => Number(row[`p50 ms of ${one}`] ?? Number.NaN));
      if (many && few) row.growth = (many / few).toFixed(2);
    }
  }
  await database.end();
  console.table(table);
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
} finally {
  await disconnectAll();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Every view by its name, as its page reads it. */
function views(sessionId: string, actor: UserActor, sourceId: string): [string, () => Promise<void>][] {
  const zeppelin = { ...everything, search: "zeppelin" };
  const harbour = { ...everything, search: "harbour" };
  const spiked = { ...everything, state: "spiked" } as const;
  return [
    ...Object.entries(questions(actor, sourceId)).map(([name, question]): [string, () => Promise<void>] => [
      name,
      () => readView(sessionId, actor, question, readDesk),
    ]),
    ["board", () => readView(sessionId, actor, everything, board)],
    ["board: a word in few", () => readView(sessionId, actor, zeppelin, board)],
    ["board: a word in half", () => readView(sessionId, actor, harbour, board)],
    [
      "board: spiked, a word in half",
      () => readView(sessionId, actor, { ...spiked, search: "harbour" }, board),
    ],
    ["board: spiked, by deadline", () => readView(sessionId, actor, { ...spiked, sort: "deadline" }, board)],
    ["calendar", () => readView(sessionId, actor, everything, calendar)],
    ["calendar: a word in half", () => readView(sessionId, actor, harbour, calendar)],
  ];
}

function board(asking: Asking, question: DeskQuestion) {
  return readBoard(asking, question, []);
}

function calendar(asking: Asking, question: DeskQuestion) {
  return readCalendar({ asking, question, week: readWeek(null, asking.now, asking.zone) }, []);
}

function questions(actor: UserActor, sourceId: string): Record<string, DeskQuestion> {
  return {
    "all, last changed": everything,
    "in the works, by deadline": { ...everything, state: "open", sort: "deadline" },
    mine: { ...everything, person: "me" },
    "waiting for me": { ...everything, person: "waiting" },
    "section, desk edit, flagged": { ...everything, section: "nation", state: "desk_edit", flags: ["legal"] },
    "source, unpublished changes": { ...everything, source: sourceId, traits: ["changes"] },
    "by headline": { ...everything, sort: "headline" },
    "by priority, one person": { ...everything, sort: "priority", changedBy: actor.userId },
    "search: a word in few": { ...everything, search: "zeppelin" },
    "search: a word in half": { ...everything, search: "harbour" },
    "search: 북한 핵실험": { ...everything, search: "북한 핵실험" },
    "search: nowhere": { ...everything, search: "nowhereatall" },
  };
}

/** What a page of the desk reads, in its order. */
async function readView(
  sessionId: string,
  actor: UserActor,
  question: DeskQuestion,
  read: (asking: Asking, question: DeskQuestion) => Promise<unknown>,
): Promise<void> {
  const now = new Date();
  await readSession(sessionId, now);
  const lists = await readDeskLists(actor);
  const asking = { actor, now, zone: lists.paper.timeZone };
  await Promise.all([read(asking, question), countDesk(asking, listCounted(question, lists))]);
}
