import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findOrInstallBrowser } from "./find-browser.js";
import { HOME, NODE } from "./install-packages.js";
import { readPlaywrightReport, readProofReport, readVitestReport } from "./read-reports.js";

/** @typedef {{ passed: number, failures: string[], skipped?: string[] }} Result */

/** A runner that says nothing for this long is taken to hang. */
const LONGEST_MS = 27 * 60_000;

/** @returns {Promise<Result>} */
export function lint() {
  return oneCheck("Biome", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "--colors=off", "."]);
}

/** @returns {Promise<Result>} */
export async function types() {
  return oneCheck("TypeScript", "typescript/bin/tsc", ["--noEmit", "--pretty", "false"]);
}

/** @returns {Promise<Result>} */
export function houseRules() {
  const folders = ["app", "components", "newsroom", "site", "platform", "server"].filter((name) =>
    existsSync(join(HOME, name)),
  );
  return oneCheck("dependency-cruiser", "dependency-cruiser/bin/dependency-cruiser.mjs", [
    "--config",
    ".dependency-cruiser.js",
    ...folders,
  ]);
}

/** @param {"unit" | "db"} project @returns {Promise<Result>} */
export function vitestTests(project) {
  return withReport(async (report) => {
    const flags = ["run", "--project", project, "--reporter=json", `--outputFile=${report}`];
    const ended = await run("vitest/vitest.mjs", flags);
    return readVitestReport(report, ended);
  });
}

/** @returns {Promise<Result>} */
export function browserTests() {
  // Playwright's configuration finds the browser by itself, and may prefer another than the one with a window.
  findOrInstallBrowser();
  return withReport(async (report) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const ended = await run("@playwright/test/cli.js", ["test", "--reporter=json"], env);
    return readPlaywrightReport(report, ended);
  });
}

/** The short form of `npm run proof`. @returns {Promise<Result>} */
export function proof() {
  const browser = findOrInstallBrowser();
  return withReport(async (report) => {
    const env = { PROOF_SHORT: "1", PROOF_REPORT: report, CHROMIUM_PATH: browser };
    const ended = await run(join(HOME, "test/proof/run-proof.ts"), [], env);
    return readProofReport(report, ended);
  });
}

async function oneCheck(name, script, flags) {
  const { code, said } = await run(script, flags);
  if (code === 0) return { passed: 1, failures: [] };
  return { passed: 0, failures: [`${name} found faults:\n${shorten(said)}`] };
}

async function withReport(use) {
  const folder = mkdtempSync(join(tmpdir(), "stet-check-"));
  try {
    return await use(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a package's script, or one of ours by its whole path, under the Node that came with the packages; never rejects. */
function run(script, flags, env = {}) {
  return new Promise((done) => {
    const child = spawn(NODE, [resolve(HOME, "node_modules", script), ...flags], {
      cwd: HOME,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LONGEST_MS,
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1", CI: "1", ...env },
    });
    let said = "";
    child.stdout.on("data", (part) => (said += part));
    child.stderr.on("data", (part) => (said += part));
    child.on("error", (problem) => done({ code: 1, said: problem.message }));
    child.on("close", (code, signal) =>
      done({ code: code ?? 1, said: signal ? `${said}\nended by ${signal}` : said }),
    );
  });
}

/** The beginning and the end of a long text: what went wrong first, and what it came to. */
export function shorten(said, most = 120) {
  const lines = said.trim().split("\n");
  if (lines.length <= most) return lines.join("\n");
  const half = most / 2;
  return [...lines.slice(0, half), `… ${lines.length - most} lines …`, ...lines.slice(-half)].join("\n");
}
