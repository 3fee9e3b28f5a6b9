import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { loadavg } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { Client } from "pg";
import { disconnectAll } from "#platform/db/connect.ts";
import { HOME } from "#server/data-folder.ts";
import { addStaff, draftStory, publishDraft, rewriteStory, unpublishDraft } from "../e2e/back-door.ts";
import { paperOwnerUrl, paperSecret } from "../e2e/running-paper.ts";
import { askedPaths, askInTurn, fetchBytes, startBare } from "./ask-often.ts";
import { fillPaper } from "./fill-paper.ts";
import { makeNginxFolder, type RunningNginx, removeFolder, startNginx } from "./start-nginx.ts";
import { startBeside, startPaper } from "./start-paper.ts";
import { spread } from "./tell-times.ts";

// Two processes behind an nginx that keeps pages and is purged by key, as docs/nginx-cache.conf and docs/deploy.md say
// (needs Debian's nginx, wrk and curl). How fast a kept story comes, beside the same bytes that nginx sends from a file;
// when the page of before a commit is gone from it; and which other pages went with it.

const STORIES = 2_000;
const TURNS = 60;
const TAKEN_DOWN = 30;
const MOST_MS = 5_000;

const { folder, cache } = makeNginxFolder();
const purgePort = await getPort();
const relay = spawn(process.execPath, [join(HOME, "server/purge-nginx.ts"), cache, String(purgePort)], {
  stdio: ["ignore", "ignore", "inherit"],
});
process.env.STET_PURGE_URL = `http://127.0.0.1:${purgePort}/`;
const paper = await startPaper();
const beside = await startBeside(paperOwnerUrl(), paperSecret());
const owner = new Client({ connectionString: paperOwnerUrl() });
await owner.connect();
try {
  await fillPaper(owner, { from: 0, to: STORIES });
  const { rows } = await owner.query<{ path: string }>(
    "SELECT '/' || section_slug || '/' || slug AS path FROM live_publications WHERE slug LIKE 'bench-%'",
  );
  const paths = rows.map(({ path }) => path);
  const still = await fetchBytes(paper.address + paths[0]);
  // nginx takes neither its own word for what may be kept nor a length of another body.
  const headers = Object.fromEntries(
    Object.entries(still.headers).filter(
      ([name]) => !/^(cache-control|vary|surrogate-|connection|keep-alive|date)/i.test(name),
    ),
  );
  const bare = await startBare(
    "response.writeHead(200, given.headers).end(Buffer.from(given.body, 'base64'));",
    {
      headers,
      body: still.body.toString("base64"),
    },
  );
  const barePort = Number(new URL(bare.address).port);
  const ports = [paper, beside].map(({ address }) => Number(new URL(address).port));
  for (const keepsFilesOpen of [false, true]) {
    const nginx = await startNginx({ folder, ports, still, stillFiles: STORIES, barePort, keepsFilesOpen });
    console.log(keepsFilesOpen ? "files stay open for a second" : "files are opened each time");
    for (const path of paths) await fetchBytes(nginx.address + path);
    for (const [each] of paths.entries()) await fetchBytes(`${nginx.address}/bare/${each}`);
    await measureSpeed(nginx, paths);
    await measurePurges(nginx, paths);
    await nginx.stop();
  }
  bare.stop();
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
} finally {
  await owner.end();
  await disconnectAll();
  await beside.stop();
  await paper.stop();
  relay.kill();
  removeFolder(folder);
}

async function measureSpeed({ address, workerPid: pid }: RunningNginx, paths: string[]) {
  const asked = { "Accept-Encoding": "gzip, deflate, br, zstd" };
  const still = paths.map((_, each) => `/still/${each}.html`);
  const bare = paths.map((_, each) => `/bare/${each}`);
  await askInTurn({
    "nginx, the same bytes from a file": { address, pid, lua: askedPaths("still", still.slice(0, 1), asked) },
    [`${STORIES} such files in random order`]: { address, pid, lua: askedPaths("stills", still, asked) },
    "one page of a bare server, kept": { address, pid, lua: askedPaths("bare", bare.slice(0, 1), asked) },
    [`${STORIES} such pages in random order`]: { address, pid, lua: askedPaths("bares", bare, asked) },
    "one kept story": { address, pid, lua: askedPaths("one", paths.slice(0, 1), asked) },
    [`${STORIES} kept stories in random order`]: { address, pid, lua: askedPaths("many", paths, asked) },
  });
}

/** Publishes, corrects and takes down, and asks nginx until no page of before is left. */
async function measurePurges({ address }: RunningNginx, paths: string[]) {
  const editor = await addStaff("editor");
  const draft = { body: ["A paragraph."], section: "nation", byline: "Bench" };
  const changed: number[] = [];
  const storyIds: { storyId: string; path: string }[] = [];
  for (let turn = 0; turn < TAKEN_DOWN; turn += 1) {
    const headline = `First ${randomUUID()}`;
    const storyId = await draftStory(editor, { ...draft, headline, slug: `purged-${randomUUID()}` });
    storyIds.push({ storyId, path: await publishDraft(editor, storyId) });
  }
  const untilGone = async (path: string, isNew: (page: string, status: number) => boolean) => {
    const from = performance.now();
    for (;;) {
      const answer = await fetch(address + path);
      const page = await answer.text();
      const took = performance.now() - from;
      if (isNew(page, answer.status)) return took;
      if (took > MOST_MS) throw new Error(`${path} was still what it had been after ${MOST_MS} ms.`);
    }
  };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { storyId, path } = storyIds[turn % TAKEN_DOWN] ?? { storyId: "", path: "" };
    const headline = `Turn ${turn} ${randomUUID()}`;
    await rewriteStory(editor, storyId, { headline, body: ["Another paragraph."] });
    await keep(address + path);
    await publishDraft(editor, storyId, { kind: "silent" });
    changed.push(await untilGone(path, (page) => page.includes(headline)));
  }
  const takenDown: number[] = [];
  for (const { storyId, path } of storyIds) {
    await keep(address + path);
    await unpublishDraft(editor, storyId);
    takenDown.push(await untilGone(path, (_, status) => status === 410));
  }
  const others = paths.slice(200);
  for (const path of others) await keep(address + path);
  const { storyId, path } = await publishOne(editor, draft);
  await keep(address + path);
  await unpublishDraft(editor, storyId);
  await untilGone(path, (_, status) => status === 410);
  await new Promise((resolve) => setTimeout(resolve, MOST_MS));
  // A story's page lists the latest of its section, so those of the section go with it, and no other may.
  const gone: string[] = [];
  for (const other of others) if ((await cacheSays(address + other)) !== "HIT") gone.push(other);
  const elsewhere = gone.filter((other) => !other.startsWith(`/${draft.section}/`));
  const inOrder = (times: number[]) => times.toSorted((one, other) => one - other);
  const tell = (times: number[]) => ({ ...spread(inOrder(times)), "most ms": Math.max(...times).toFixed(1) });
  console.table({ "changed page": tell(changed), "taken down": tell(takenDown) });
  console.log(
    `of ${others.length} other stories' pages ${gone.length} went when one was taken down, ${elsewhere.length} of them of other sections`,
  );
}

async function publishOne(editor: Awaited<ReturnType<typeof addStaff>>, draft: { body: string[] }) {
  const headline = `Last ${randomUUID()}`;
  const storyId = await draftStory(editor, { ...draft, headline, slug: `purged-${randomUUID()}` });
  return { storyId, path: await publishDraft(editor, storyId) };
}

async function cacheSays(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { "Accept-Encoding": "br" } });
  await answer.arrayBuffer();
  return answer.headers.get("x-nginx-cache") ?? "";
}

/** Asks until nginx itself answers; a page that it never keeps would prove nothing. */
async function keep(url: string): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    if (answer.headers.get("x-nginx-cache") === "HIT") return;
  }
  throw new Error(`${url} is not kept.`);
}
