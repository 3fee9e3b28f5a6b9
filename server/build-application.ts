import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HOME } from "#server/data-folder.ts";
import { hashFiles } from "#server/hash-files.js";
import { COMPILED } from "#server/install-packages.js";
import { packFiles } from "#server/packed-files.ts";
import { PlainFailure } from "#server/plain-failure.ts";
import { say } from "#server/progress.ts";

const MARK = join(HOME, ".next/stet-build-hash");

/** Everything that the built application is made of; tsconfig.json is not among it, as Next itself rewrites that. */
const SOURCES = [
  "app",
  "components",
  "newsroom",
  "site",
  "platform",
  "prisma/schema",
  "public",
  "next.config.js",
  "proxy.ts",
  "server/packed-files.ts",
  "package.json",
  "package-lock.json",
];
const NOT_SOURCES = /^platform\/db\/generated$|^public\/fonts$|\.test\.tsx?$/;

/** Builds the application when its sources changed since the last build. */
export async function buildApplication(): Promise<void> {
  await copyFonts();
  const wanted = hashFiles(HOME, SOURCES, (path) => NOT_SOURCES.test(path));
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === wanted) return;
  say("Building the pages (after each change of the code; under a minute) …");
  rmSync(MARK, { force: true });
  rmSync(COMPILED, { recursive: true, force: true });
  await runBuild();
  await packFiles();
  writeFileSync(MARK, wanted);
}

async function copyFonts() {
  const path = join(HOME, "server/copy-fonts.ts");
  if (!existsSync(path)) return;
  const fonts: { copyFonts: () => unknown } = await import(pathToFileURL(path).href);
  await fonts.copyFonts();
}

function runBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(HOME, "node_modules/next/dist/bin/next"), "build"], {
      cwd: HOME,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", STET_BUILDING: "1" },
    });
    let said = "";
    child.stdout.on("data", (part) => (said += part));
    child.stderr.on("data", (part) => (said += part));
    const stop = () => child.kill();
    process.once("exit", stop);
    child.on("error", reject);
    child.on("close", (code) => {
      process.removeListener("exit", stop);
      if (code === 0) return resolve();
      if (/ENOSPC|no space left/i.test(said)) {
        return reject(new PlainFailure("The disk is full: free some space, then start Stet again."));
      }
      reject(
        new PlainFailure(`The pages could not be built:\n${said.trim().split("\n").slice(-30).join("\n")}`),
      );
    });
  });
}
