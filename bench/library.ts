import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { UserActor } from "#newsroom/actor.ts";
import { type LibraryQuestion, wholeLibrary } from "#newsroom/assets/library-input.ts";
import { readLibrary } from "#newsroom/assets/library-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { openSession, readSession } from "#platform/session.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { ensureRoles } from "#server/database-roles.ts";
import { startEmbeddedPostgres } from "#server/embedded-postgres.ts";
import { migrate } from "#server/migrate.ts";
import { countStatements } from "./count-statements.ts";
import { fillLibrary } from "./fill-library.ts";
import { time } from "./tell-times.ts";

// How long the server takes to read a page of the library, and in how many statements, with 2,000 and with 200,000
// assets: `node bench/library.ts`. Each view is read as its page reads it: session, paper, assets with their crops.

const SIZES = [2_000, 200_000];
const TURNS = 40;
const DEEP = 20;

const folder = mkdtempSync(join(tmpdir(), `stet-bench-${process.pid}-`));
const postgres = await startEmbeddedPostgres({
  dataFolder: openDataFolder(folder),
  database: "stet",
  isThrowaway: true,
});
const database = new Client({ connectionString: postgres.ownerUrl });
try {
  await migrate(postgres.ownerUrl);
  const { writerUrl } = await ensureRoles(postgres.ownerUrl, { STET_SECRET: "for the bench alone" });
  process.env.STET_WRITER_URL = writerUrl;
  await database.connect();
  console.log(
    `${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} at the start`,
  );
  const table: Record<string, Record<string, string | number>> = {};
  let from = 0;
  for (const size of SIZES) {
    const actor = await fillLibrary(database, { from, to: size });
    from = size;
    await database.query("VACUUM ANALYZE");
    console.log(`${size} assets written, load ${loadavg()[0]?.toFixed(1)}`);
    const sessionId = await openSession({ userId: actor.userId, address: "", browser: "bench" }, new Date());
    const deep = await turnPages(actor, DEEP);
    for (const [name, [question, after = null]] of Object.entries(questions(deep))) {
      const view = () => readPage(sessionId, actor, question, after);
      await view();
      const statements = await countStatements(view);
      const taken = await time(TURNS, view);
      const at = (share: number) => (taken[Math.floor(taken.length * share)] ?? 0).toFixed(1);
      const row = table[name] ?? {};
      table[name] = row;
      row.statements = statements;
      row[`p50 ms of ${size}`] = at(0.5);
      row[`p95 ms of ${size}`] = at(0.95);
      console.log(`${name}: ${at(0.5)} and ${at(0.95)} ms`);
    }
  }
  console.table(table);
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
} finally {
  await database.end();
  await disconnectAll();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Every view by its name: what it asks, and after which place. */
function questions(deep: string | null): Record<string, [LibraryQuestion, (string | null)?]> {
  const ask = (part: Partial<LibraryQuestion>): [LibraryQuestion] => [{ ...wholeLibrary, ...part }];
  return {
    "first page": ask({}),
    [`page ${DEEP + 1}`]: [wholeLibrary, deep],
    "credit: Yonhap": ask({ credit: "Yonhap" }),
    "credit: one in a thousand": ask({ credit: "freelance" }),
    "credit: nobody": ask({ credit: "nobody at all" }),
    "keyword: one in 500": ask({ keyword: "k77" }),
    "taken in a month two years ago": ask({ takenFrom: dayBefore(760), takenTo: dayBefore(730) }),
    "added in a month two years ago": ask({ addedFrom: dayBefore(760), addedTo: dayBefore(730) }),
    "rights: expired": ask({ rights: "expired" }),
    "rights: about to expire": ask({ rights: "expiring" }),
    "rights: not for the web": ask({ rights: "no-web" }),
    "use: used": ask({ use: "used" }),
    "use: live": ask({ use: "live" }),
    "use: unused": ask({ use: "unused" }),
    upright: ask({ shape: "portrait" }),
    square: ask({ shape: "square" }),
    "square, live": ask({ shape: "square", use: "live" }),
    "audio, without a credit": ask({ kind: "audio", missing: "credit" }),
    "without alt text": ask({ missing: "alt" }),
    mine: ask({ isMine: true }),
    bin: ask({ isBin: true }),
    "search: a word in 200": ask({ search: "zeppelin" }),
    "search: a word in half": ask({ search: "harbour" }),
    "search: 북한 핵실험": ask({ search: "북한 핵실험" }),
    "search: nowhere": ask({ search: "nowhereatall" }),
    "search: a word in half, live": ask({ search: "harbour", use: "live" }),
  };
}

async function readPage(
  sessionId: string,
  actor: UserActor,
  question: LibraryQuestion,
  after: string | null,
): Promise<void> {
  const now = new Date();
  await readSession(sessionId, now);
  const paper = await readPaper();
  await readLibrary({ actor, now, zone: paper.timeZone }, question, after);
}

/** Where the page after so many begins. */
async function turnPages(actor: UserActor, pages: number): Promise<string | null> {
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const read = await readLibrary({ actor, now: new Date(), zone: "Asia/Seoul" }, wholeLibrary, after);
    after = read.next ?? after;
  }
  return after;
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
