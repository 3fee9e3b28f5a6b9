import { AsyncLocalStorage } from "node:async_hooks";
import { loadavg } from "node:os";
import { Client } from "pg";
import { disconnectAll } from "#platform/db/connect.ts";
import { reader } from "#platform/db/reader.ts";
import { requireEnv } from "#platform/env.ts";
import { openReaderMemory } from "#platform/reader-memory.ts";
import { captureResponse, type Handler } from "#server/capture-response.ts";
import { HOME } from "#server/data-folder.ts";
import { ensureRoles } from "#server/database-roles.ts";
import { makeReaderPage } from "#server/reader-pages.ts";
import { readNextChange } from "#site/paper/next-change-reads.ts";
import { paperOwnerUrl, paperSecret } from "../e2e/running-paper.ts";
import { fillPaper } from "./fill-paper.ts";
import { startPaper } from "./start-paper.ts";

// How many pages a second can be made that are not kept: read from the database, rendered, stripped, compressed. Beside
// it, in the same run, what Next renders of the same pages when no database is asked, as every answer comes from memory.
// Everything but PostgreSQL runs in this process, with Next's build as it is served.

const STORIES = 600;
const AT_ONCE = 8;
const ROUNDS = 11;
const HOST = "localhost";

const paper = await startPaper();
const owner = new Client({ connectionString: paperOwnerUrl() });
await owner.connect();
try {
  await fillPaper(owner, { from: 0, to: STORIES });
  const { rows } = await owner.query<{ path: string }>(
    "SELECT '/' || section_slug || '/' || slug AS path FROM live_publications WHERE slug LIKE 'bench-%'",
  );
  const paths = rows.map(({ path }) => path);
  const { readerUrl, writerUrl } = await ensureRoles(paperOwnerUrl(), { STET_SECRET: paperSecret() });
  Object.assign(process.env, {
    STET_READER_URL: readerUrl,
    STET_WRITER_URL: writerUrl,
    STET_ADDRESS: paper.address,
    STET_SECRET: paperSecret(),
  });
  const asked = answerFromMemory();
  const next = await openNext();
  openReaderMemory(() => true); // What is around every page is remembered, as it is while a paper serves.

  const makeWhole = async (path: string) => {
    const begun = Date.now();
    const { report } = await makeReaderPage(next, path, HOST);
    await readNextChange([...report.tags], Date.now() - begun);
  };
  const render = async (path: string) => void (await captureResponse(next, path, HOST));
  await inTurns(paths, makeWhole); // Every answer of the database is known from here on.
  asked.isLearning = false;

  const whole: number[] = [];
  const rendered: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rendered.push(await asked.inMemory(() => rate(paths, render)));
    whole.push(await rate(paths, makeWhole));
  }
  asked.statements = 0;
  await inTurns(paths, makeWhole);
  const middle = (rates: number[]) =>
    rates.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  // Of each round by itself, as a shared machine is faster in some minutes than in others.
  const ratio = middle(whole.map((each, round) => each / (rendered[round] ?? each)));
  console.table({
    "rendered by Next, data from memory": { "pages a second": middle(rendered).toFixed(0), ratio: 1 },
    "read, rendered, stripped, compressed": {
      "pages a second": middle(whole).toFixed(0),
      ratio: ratio.toFixed(2),
    },
  });
  console.log(
    `${(asked.statements / paths.length).toFixed(1)} SQL statements a page; load ${loadavg()[0]?.toFixed(1)} at the end`,
  );
} finally {
  await owner.end();
  await disconnectAll();
  await paper.stop();
}
process.exit();

/**
 * Puts itself between the readers' queries and the database and keeps every answer as long as it is learning, which has
 * no part in what is measured; within `inMemory` it gives kept answers and asks nobody.
 */
function answerFromMemory() {
  const known = new Map<string, unknown>();
  const fromMemory = new AsyncLocalStorage<true>();
  const asked = {
    statements: 0,
    isLearning: true,
    inMemory: <Value>(work: () => Promise<Value>) => fromMemory.run(true, work),
  };
  const client = reader();
  const remembering = new Proxy(client, {
    get(target, name) {
      if (name !== "$queryRaw") return Reflect.get(target, name);
      return async (...query: unknown[]) => {
        const isFromMemory = fromMemory.getStore() === true;
        const key = isFromMemory || asked.isLearning ? JSON.stringify(query) : "";
        if (isFromMemory && known.has(key)) return known.get(key);
        asked.statements += 1;
        const rows: unknown = await Reflect.apply(target.$queryRaw, target, query);
        if (asked.isLearning) known.set(key, rows);
        return rows;
      };
    },
  });
  const clients: Map<string, typeof client> = Reflect.get(globalThis, "stetClients");
  clients.set(requireEnv("STET_READER_URL"), remembering);
  return asked;
}

async function openNext(): Promise<Handler> {
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { default: next } = await import("next");
  const application = next({ dev: false, dir: HOME, hostname: HOST, port: 1 });
  await application.prepare();
  return application.getRequestHandler();
}

async function rate(paths: string[], make: (path: string) => Promise<void>): Promise<number> {
  const begun = performance.now();
  await inTurns(paths, make);
  return (paths.length * 1000) / (performance.now() - begun);
}

async function inTurns(paths: string[], make: (path: string) => Promise<void>): Promise<void> {
  const left = [...paths];
  const turn = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await make(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
}
