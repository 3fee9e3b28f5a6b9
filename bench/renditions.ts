import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { askedPaths, askInTurn, startBare } from "./ask-often.ts";
import { startPaper } from "./start-paper.ts";

// How many requests a second pictures are served, beside a bare Node server that streams the same file from the disk
// with the same headers, in the same run.

const WIDTH = "640.avif";

const paper = await startPaper();
const folder = mkdtempSync(join(tmpdir(), "stet-bench-renditions-"));
try {
  const paths = await renditionsOnFront();
  const all: { size: number; headers: Record<string, string> }[] = [];
  for (const path of paths) all.push(await fetchRendition(path));
  const [one] = all;
  if (!one) throw new Error("There is no picture on the front.");
  console.log(`${paths.length} pictures of ${WIDTH}; the first has ${one.size} bytes`);
  const bare = await startBare(
    `require("node:fs").stat(given.file, (problem, { size }) => {
       response.writeHead(200, { ...given.headers, "content-length": size });
       require("node:fs").createReadStream(given.file).pipe(response);
     });`,
    { file: join(folder, "picture"), headers: one.headers },
  );
  const first = askedPaths("one", paths.slice(0, 1), {});
  await askInTurn({
    "bare Node, one file from the disk": { ...bare, lua: first },
    "one rendition": { ...paper, lua: first },
    "all renditions in random order": { ...paper, lua: askedPaths("all", paths, {}) },
  });
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
  bare.stop();
} finally {
  rmSync(folder, { recursive: true });
  await paper.stop();
}

async function renditionsOnFront(): Promise<string[]> {
  const front = await (await fetch(paper.address)).text();
  return [...new Set(front.match(/\/media\/[\w/-]+\/640\.avif/g) ?? [])];
}

/** Has it made; the first one is put where the bare server finds it. */
async function fetchRendition(path: string) {
  const answer = await fetch(paper.address + path);
  if (!answer.ok) throw new Error(`${path} is answered ${answer.status}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  writeFileSync(join(folder, "picture"), bytes, { flag: "a" });
  const headers = Object.fromEntries(answer.headers);
  for (const name of ["connection", "keep-alive", "date", "transfer-encoding"]) delete headers[name];
  return { size: bytes.length, headers };
}
