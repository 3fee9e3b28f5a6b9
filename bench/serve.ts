import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { Client } from "pg";
import { paperOwnerUrl } from "../e2e/running-paper.ts";
import { askedPaths, askInTurn, fetchBytes, startBare } from "./ask-often.ts";
import { fillPaper } from "./fill-paper.ts";
import { startPaper } from "./start-paper.ts";

// How many requests a second readers are served, beside a bare Node server that sends the same bytes from memory, in
// the same run. What a request costs its process in processor time (Linux) says the same on a machine that others work
// on, too.

const STORIES = 2_000;

const paper = await startPaper();
const owner = new Client({ connectionString: paperOwnerUrl() });
await owner.connect();
try {
  await fillPaper(owner, { from: 0, to: STORIES });
  const paths = await storyPaths();
  const one = await fetchBytes(paper.address + paths[0]);
  console.log(`a story page: ${one.body.length} bytes of brotli, ${Object.keys(one.headers).length} headers`);
  const bare = await startBare(
    `given.bytes ??= Buffer.from(given.body, "latin1"); response.writeHead(200, given.headers).end(given.bytes);`,
    { headers: one.headers, body: one.body.toString("latin1") },
  );
  const asked = { "Accept-Encoding": "br" };
  const oneStory = askedPaths("one", [paths[0] ?? "/"], asked);
  const manyStories = askedPaths("many", paths, asked);
  for (const path of paths) await (await fetch(paper.address + path)).arrayBuffer(); // every page is made once
  await askInTurn({
    "bare Node, one page from memory": { ...bare, lua: oneStory },
    "one cached story": { ...paper, lua: oneStory },
    [`${STORIES} cached stories in random order`]: { ...paper, lua: manyStories },
  });
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
  const status = readFileSync(`/proc/${paper.pid}/status`, "utf8");
  console.log(
    `memory with ${STORIES} pages kept: ${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)} MB`,
  );
  await bare.stop();
} finally {
  await owner.end();
  await paper.stop();
}

async function storyPaths(): Promise<string[]> {
  const { rows } = await owner.query<{ path: string }>(
    "SELECT '/' || section_slug || '/' || slug AS path FROM live_publications WHERE slug LIKE 'bench-%'",
  );
  return rows.map(({ path }) => path);
}
