import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";

const HOUSES = [
  "app",
  "components",
  "newsroom",
  "site",
  "platform",
  "server",
  "prisma",
  "test",
  "e2e",
  "bench",
];
const LONGEST = 250;
const LONGEST_TEST = 400;
const LONGEST_PAGE = 60;

/** Names that say nothing about what is inside. */
const EMPTY_NAMES = /(^|-)(index|utils?|helpers?|types|common|service|manager|misc|lib)$/;
const NOUN_ENDINGS = /-(input|policy|checks|reads|store|copy)$/;
const BY_NAME = new Set(["workflow", "actor"]);
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type SourceFile = { path: string; text: string };

/** Everything about a file's name and length that the house does not allow. */
function faultsOf({ path, text }: SourceFile): string[] {
  const faults: string[] = [];
  const stem = basename(path).replace(/(\.client|\.db)?(\.test|\.spec)?\.(tsx?|jsx?)$/, "");
  if (!KEBAB.test(stem)) faults.push("is not in kebab-case");
  if (EMPTY_NAMES.test(stem)) faults.push("has a name that says nothing");
  const isTest = /\.(test|spec)\.tsx?$/.test(path);
  const beginsAsClient = /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*["']use client["']/.test(text);
  const isNextsOwn = /^app\/.*\/?(global-error|error)\.tsx$/.test(path);
  if (/\.client\.tsx?$/.test(path) && !beginsAsClient) faults.push('is a .client file without "use client"');
  if (!/\.client\.tsx?$/.test(path) && beginsAsClient && !isNextsOwn)
    faults.push('says "use client" and is no .client');
  const lines = text.split("\n").length - 1;
  if (lines > (isTest ? LONGEST_TEST : LONGEST)) faults.push(`has ${lines} lines`);
  if (/^app\/.*\/page\.tsx$/.test(path) && lines > LONGEST_PAGE) faults.push(`is a page of ${lines} lines`);
  if (path.startsWith("newsroom/") && !isTest && !hasNewsroomName(stem, text)) {
    faults.push("is neither a verb that exports its own name alone, nor a noun with a known ending");
  }
  return faults;
}

/** A verb file exports exactly its own name; a file of shapes alone may be called after them. */
function hasNewsroomName(stem: string, text: string): boolean {
  if (BY_NAME.has(stem) || NOUN_ENDINGS.test(stem)) return true;
  const exported = [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class|enum) (\w+)/gm)].map(
    (found) => found[1],
  );
  const own = stem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return exported.length === 0 ? /^export (type|interface) /m.test(text) : exported.join() === own;
}

function readHouse(): SourceFile[] {
  return HOUSES.filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => /\.(tsx?|jsx?)$/.test(path))
    .filter((path) => !/^platform\/db\/generated\/|\/fixtures\/|^prisma\/seed-content\//.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const house = readHouse();

test("every file has a name of the house and a length one can read", () => {
  expect(house.length).toBeGreaterThan(60);
  expect(house.flatMap((file) => faultsOf(file).map((fault) => `${file.path} ${fault}`))).toEqual([]);
});

describe("what the house does not allow is found", () => {
  const long = (lines: number) => "x\n".repeat(lines);
  test.each<[string, string]>([
    ["newsroom/stories/publishStory.ts", "export function publishStory() {}"],
    ["newsroom/stories/publish-story.ts", "export function publish() {}"],
    ["newsroom/stories/publish-story.ts", "export function publishStory() {}\nexport const also = 1;"],
    ["newsroom/stories/story-service.ts", "export function storyService() {}"],
    ["newsroom/stories/story-things.ts", "export const a = 1;"],
    ["components/ui/index.ts", ""],
    ["platform/date-utils.ts", ""],
    ["site/types.ts", ""],
    ["components/ui/dialog.client.tsx", "export function Dialog() {}"],
    ["components/ui/dialog.tsx", '"use client";\n'],
    ["components/ui/dialog.tsx", '// Why.\n"use client";\n'],
    ["site/long.ts", long(251)],
    ["site/long.test.ts", long(401)],
    ["app/(site)/page.tsx", long(61)],
  ])("%s: %j", (path, text) => {
    expect(faultsOf({ path, text })).not.toEqual([]);
  });

  test.each<[string, string]>([
    ["newsroom/stories/publish-story.ts", "export async function publishStory() {}\nexport type Why = 1;"],
    ["newsroom/stories/story-policy.ts", "export const a = 1;\nexport const b = 1;"],
    ["newsroom/stories/story-view.ts", "export interface StoryView {}"],
    ["newsroom/stories/workflow.ts", "export const a = 1;\nexport const b = 1;"],
    ["newsroom/stories/publish-story.db.test.ts", long(400)],
    ["components/ui/dialog.client.tsx", '"use client";\n'],
    ["app/(site)/error.tsx", '"use client";\n'],
  ])("%s is fine: %j", (path, text) => {
    expect(faultsOf({ path, text })).toEqual([]);
  });
});
