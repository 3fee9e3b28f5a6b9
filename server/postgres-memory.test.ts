import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sharedBytes, sizeOfTables } from "./postgres-memory.ts";

const GB = 2 ** 30;

test.each([
  ["as much as the paper is large", GB, 64 * GB, 0, GB],
  ["no more than a quarter of the machine", 8 * GB, 4 * GB, 0, GB],
  ["of the container, where it has less", 8 * GB, 64 * GB, 2 * GB, GB / 2],
  ["of the machine, where the container has no limit", 8 * GB, 4 * GB, 2 ** 64, GB],
  ["no less than PostgreSQL takes by itself", GB / 64, GB / 4, 0, GB / 8],
])("the database gets %s", (_, paper, machine, container, expected) => {
  expect(sharedBytes(paper, machine, container)).toBe(expected);
});

test("a paper is as large as the files of all its tables", () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-test-"));
  try {
    mkdirSync(join(folder, "base", "5"), { recursive: true });
    writeFileSync(join(folder, "base", "5", "1234"), "x".repeat(1_000));
    writeFileSync(join(folder, "base", "5", "1234.1"), "x".repeat(500));
    writeFileSync(join(folder, "postmaster.pid"), "x".repeat(50));
    expect(sizeOfTables(folder)).toBe(1_500);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
