import { accessSync, constants } from "node:fs";
import { createServer } from "node:http";
import { NginxCache } from "#server/nginx-cache.ts";
import { failureSentence, PlainFailure } from "#server/plain-failure.ts";
import { takePurges } from "#server/take-purges.ts";

// `node server/purge-nginx.ts FOLDER PORT`, beside nginx and under the account of its workers: what STET_PURGE_URL names
// where nginx itself keeps readers' pages (docs/deploy.md). It needs no database.

try {
  const [folder, port] = process.argv.slice(2);
  if (!folder || !/^\d+$/.test(port ?? "")) {
    throw new PlainFailure("Say what to purge and where to listen: node server/purge-nginx.ts FOLDER PORT");
  }
  mayPurge(folder);
  const server = createServer(takePurges(new NginxCache(folder)));
  server.once("error", (problem) => fail(problem));
  server.listen(Number(port), process.env.HOST || "127.0.0.1", () =>
    console.log(`Purges of ${folder} are taken at port ${port}.`),
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
} catch (problem) {
  fail(problem);
}

function mayPurge(folder: string) {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new PlainFailure(
      `${folder} is not there, or this account may not remove files in it: run this as nginx.`,
    );
  }
}

function fail(problem: unknown) {
  console.error(failureSentence(problem));
  process.exit(1);
}
