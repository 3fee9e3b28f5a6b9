import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hashFiles } from "./hash-files.js";
import { HOME, NODE } from "./install-packages.js";

const GENERATED = join(HOME, "platform/db/generated");
const MARK = join(GENERATED, "schema-hash");

/**
 * Writes the database client for prisma/schema into platform/db/generated when the schema changed. Works offline: the
 * schema engine that `prisma generate` would download is not used by it, so any existing file stands in.
 * @returns {boolean} whether it was written anew
 */
export function generateClient() {
  const wanted = hashFiles(HOME, ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === wanted) return false;
  const run = spawnSync(NODE, [join(HOME, "node_modules/prisma/build/index.js"), "generate", "--no-hints"], {
    cwd: HOME,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: NODE,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (run.status !== 0) {
    throw new Error(
      `The database client could not be generated:\n${run.stdout ?? ""}${run.stderr ?? run.error}`,
    );
  }
  writeFileSync(MARK, wanted);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(generateClient() ? "Wrote platform/db/generated." : "platform/db/generated is up to date.");
}
