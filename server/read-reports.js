import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { HOME } from "./install-packages.js";

/** @typedef {{ passed: number, failures: string[], skipped: string[] }} Result */
/** @typedef {{ code: number, said: string }} Ended */

/**
 * What Vitest's JSON report comes to. A run that crashed, or ran nothing, has failed once.
 * @param {string} path @param {Ended} ended @returns {Result}
 */
export function readVitestReport(path, ended) {
  const result = { passed: 0, failures: [], skipped: [] };
  for (const file of readReport(path)?.testResults ?? []) {
    const name = relative(HOME, file.name);
    // A file that could not be loaded has no tests in it, only a message.
    if (file.assertionResults.length === 0 && file.status === "failed")
      result.failures.push(`${name}\n${file.message}`);
    for (const test of file.assertionResults) {
      const title = `${name} › ${test.fullName}`;
      if (test.status === "passed") result.passed++;
      else if (test.status === "failed")
        result.failures.push(`${title}\n${test.failureMessages.map(ownLines).join("\n")}`);
      else result.skipped.push(title);
    }
  }
  return withRun(result, ended);
}

/**
 * What Playwright's JSON report comes to; each test counts once per project.
 * @param {string} path @param {Ended} ended @returns {Result}
 */
export function readPlaywrightReport(path, ended) {
  const report = readReport(path);
  const result = { passed: 0, failures: [], skipped: [] };
  for (const suite of report?.suites ?? []) addSuite(suite, [], result);
  for (const error of report?.errors ?? []) result.failures.push(plain(error.message ?? String(error.value)));
  return withServerWords(withRun(result, ended), ended);
}

/**
 * What the proof's own report comes to. A run that crashed before its end has failed once.
 * @param {string} path @param {Ended} ended @returns {Result}
 */
export function readProofReport(path, ended) {
  return withRun(readReport(path) ?? { passed: 0, failures: [], skipped: [] }, ended);
}

/** What the server under test complained about, beside the last failure. */
function withServerWords(result, { said }) {
  const words = plain(said)
    .split("\n")
    .filter((line) => line.startsWith("[WebServer]"));
  const first = words.findIndex((line) => /⨯|[Ee]rror/.test(line));
  if (result.failures.length > 0 && first >= 0) {
    result.failures.push(`${result.failures.pop()}\n\n${words.slice(first, first + 40).join("\n")}`);
  }
  return result;
}

/** A failure without the runner's own part of the stack. */
function ownLines(message) {
  return plain(message)
    .split("\n")
    .filter((line) => !/^\s+at .*(node_modules|node:internal|new Promise \(<anonymous>\))/.test(line))
    .join("\n");
}

function addSuite(suite, above, result) {
  const titles = [...above, suite.title];
  for (const inner of suite.suites ?? []) addSuite(inner, titles, result);
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      const title = `${[...titles, spec.title].join(" › ")} (${test.projectName})`;
      if (test.status === "expected") result.passed++;
      else if (test.status === "skipped") result.skipped.push(title);
      else result.failures.push(`${title}\n${test.results.map(problemsOf).join("\n")}`);
    }
  }
}

function problemsOf({ errors, error }) {
  const all = errors?.length ? errors : [error ?? { message: "It did not pass." }];
  return all.map(({ message, location }) => `${plain(message ?? "")}${place(location)}`).join("\n");
}

function place(location) {
  return location ? `\nat ${relative(HOME, location.file)}:${location.line}` : "";
}

function withRun(result, { code, said }) {
  const end = plain(said).trim().split("\n").slice(-40).join("\n");
  if (result.passed + result.failures.length === 0) result.failures.push(`No test ran.\n${end}`);
  else if (code !== 0 && result.failures.length === 0)
    result.failures.push(`The run ended with ${code}.\n${end}`);
  return result;
}

function readReport(path) {
  try {
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
  } catch {
    return null;
  }
}

function plain(text) {
  return String(text).replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g"), "");
}
