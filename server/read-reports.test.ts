import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readPlaywrightReport, readProofReport, readVitestReport } from "#server/read-reports.js";

const folder = mkdtempSync(join(tmpdir(), "stet-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(report: unknown): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, typeof report === "string" ? report : JSON.stringify(report));
  return path;
}
const FINE = { code: 0, said: "" };

test("passed, failed and skipped are told apart", () => {
  const assertionResults = [
    { status: "passed", fullName: "a" },
    { status: "failed", fullName: "b", failureMessages: ["no"] },
    { status: "skipped", fullName: "c" },
    { status: "todo", fullName: "d" },
  ];
  const file = { name: "/x/a.test.ts", status: "failed", assertionResults };
  const result = readVitestReport(written({ testResults: [file] }), { code: 1, said: "" });
  expect([result.passed, result.failures.length, result.skipped.length]).toEqual([1, 1, 2]);
  expect(result.failures[0]).toMatch(/a\.test\.ts › b\nno$/);
});

test("a file that cannot be loaded is a failure", () => {
  const file = { name: "/x/a.test.ts", status: "failed", message: "SyntaxError", assertionResults: [] };
  expect(readVitestReport(written({ testResults: [file] }), FINE).failures).toHaveLength(1);
});

test.each([
  ["a runner that crashed", "", { code: 139, said: "Segmentation fault" }],
  ["a report cut short", '{"testResults": [', FINE],
  ["a run without tests", { testResults: [], suites: [] }, FINE],
])("%s is one failure", (_name, report, ended) => {
  expect(readVitestReport(written(report), ended).failures).toHaveLength(1);
  expect(readPlaywrightReport(written(report), ended).failures).toHaveLength(1);
});

test("a run that ends badly although its tests passed is a failure", () => {
  const file = { name: "a", status: "passed", assertionResults: [{ status: "passed", fullName: "a" }] };
  const result = readVitestReport(written({ testResults: [file] }), { code: 1, said: "unhandled rejection" });
  expect([result.passed, result.failures.length]).toEqual([1, 1]);
  expect(result.failures[0]).toContain("unhandled rejection");
});

test("a browser test counts once per project, and the server's complaint stands by the failure", () => {
  const run = (projectName: string, status: string) => ({
    projectName,
    status,
    results: [
      { errors: status === "unexpected" ? [{ message: "no", location: { file: "/x.ts", line: 3 } }] : [] },
    ],
  });
  const spec = {
    title: "reads",
    tests: [run("desktop", "expected"), run("phone", "unexpected"), run("tv", "skipped")],
  };
  const report = {
    suites: [{ title: "a.spec.ts", suites: [{ title: "page", specs: [spec] }], specs: [] }],
    errors: [],
  };
  const result = readPlaywrightReport(written(report), {
    code: 1,
    said: "[WebServer] ready\n[WebServer] ⨯ Error: x",
  });
  expect([result.passed, result.failures.length, result.skipped.length]).toEqual([1, 1, 1]);
  expect(result.failures[0]).toMatch(
    /a\.spec\.ts › page › reads \(phone\)\nno\nat .*x\.ts:3\n\n\[WebServer\] ⨯ Error: x$/,
  );
});

test("the proof's claims count as tests, and a proof that died has failed once", () => {
  const report = { passed: 3, failures: ["kills"], skipped: ["disk"] };
  expect(readProofReport(written(report), { code: 1, said: "" })).toEqual(report);
  expect(readProofReport(written(""), { code: 137, said: "Killed" }).failures).toHaveLength(1);
  const died = { passed: 3, failures: [], skipped: [] };
  expect(readProofReport(written(died), { code: 137, said: "Killed" }).failures).toHaveLength(1);
});
