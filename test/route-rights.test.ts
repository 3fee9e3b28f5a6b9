import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { actionRights } from "./action-rights.ts";
import { routeRights } from "./route-rights.ts";

const METHODS = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";

/** The names a file exports: declared so, or in a list. */
function exportsOf(text: string): string[] {
  const declared = [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|var) (\w+)/gm)];
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").flatMap((name) => name.trim().split(/\s+/).at(-1) || []),
  );
  return [...declared.flatMap(([, name]) => name ?? []), ...listed];
}

/** The method and path of every answer a route file gives. */
function routesOf(path: string, text: string): string[] {
  const address = path
    .replace(/^app/, "")
    .replace(/\/route\.tsx?$/, "")
    .replace(/\/\([^)]*\)/g, "");
  const isMethod = new RegExp(`^(?:${METHODS})$`);
  return exportsOf(text)
    .filter((name) => isMethod.test(name))
    .map((method) => `${method} ${address}`);
}

const isActionFile = (text: string) => /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*["']use server["']/.test(text);

const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: `app/${path}`, text: readFileSync(`app/${path}`, "utf8") }));
const actionFiles = files.filter(({ text }) => isActionFile(text));

test("every route says who may call it, and no row is left of one that is gone", () => {
  const routes = files
    .filter(({ path }) => /\/route\.tsx?$/.test(path))
    .flatMap(({ path, text }) => routesOf(path, text));
  expect(routes.sort()).toEqual(Object.keys(routeRights).sort());
});

test("every server action says who may call it", () => {
  const actions = actionFiles.flatMap(({ path, text }) => exportsOf(text).map((name) => `${path} ${name}`));
  expect(actions.sort()).toEqual(Object.keys(actionRights).sort());
});

test("an action of the staff asks who is there before anything else is done", () => {
  for (const { path, text } of actionFiles) {
    for (const name of exportsOf(text)) {
      if (actionRights[`${path} ${name}`] !== "staff") continue;
      const body = text.slice(text.indexOf(`function ${name}(`));
      const [, first = ""] = /\bawait\b([^;]*)/.exec(body) ?? [];
      expect(first, `${path} ${name}`).toContain("requireActor(");
    }
  }
});

test("actions are written in files of their own, where they are found", () => {
  const hidden = files.filter(({ text }) => /["']use server["']/.test(text) && !isActionFile(text));
  expect(hidden.map(({ path }) => path)).toEqual([]);
});

describe("what a route file answers is found however it is written", () => {
  test.each<[string, string, string[]]>([
    [
      "app/api/v1/a/route.ts",
      "export async function GET() {}\nexport function DELETE() {}",
      ["GET", "DELETE"],
    ],
    ["app/api/v1/a/route.ts", "export const PATCH = answer;\nexport const dynamic = 1;", ["PATCH"]],
    ["app/(site)/api/v1/a/route.ts", "export { answer as GET, POST };", ["GET", "POST"]],
  ])("%s: %j", (path, text, methods) => {
    expect(routesOf(path, text)).toEqual(methods.map((method) => `${method} /api/v1/a`));
  });
});
