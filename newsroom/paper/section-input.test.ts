import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { reservedSlugs, sectionInput } from "./section-input.ts";

const withSlug = (slug: string) => sectionInput.safeParse({ name: "A", nameKo: "가", slug });

/** The first parts of addresses that the folders of the doors and the public files answer. */
function answeredParts(): string[] {
  const groups = readdirSync("app").filter((name) => name.startsWith("("));
  const folders = ["app", "public", ...groups.map((group) => `app/${group}`)].filter((name) =>
    existsSync(name),
  );
  const names = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : [])),
  );
  return names.filter((name) => !/^[([]/.test(name));
}

test("no section takes an address that the house answers itself", () => {
  const parts = answeredParts();
  expect(parts).toEqual(expect.arrayContaining(["newsroom", "api", "authors", "corrections", "sorry"]));
  expect(parts.filter((part) => withSlug(part).success)).toEqual([]);
  for (const slug of reservedSlugs) expect(withSlug(slug.toUpperCase()).success, slug).toBe(false);
});

test("a slug is one part of an address, in any script", () => {
  for (const slug of ["nation", "사회", "north-korea-2"]) expect(withSlug(slug).success, slug).toBe(true);
  for (const slug of ["", "a/b", "a b", "_next", "robots.txt", "a--b", "x".repeat(61)]) {
    expect(withSlug(slug).success, slug).toBe(false);
  }
});
