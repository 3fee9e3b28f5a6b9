import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knownReasons, refusalWords } from "./refusal-words.ts";

/** Reasons that no screen shows as a refusal: the save protocol's own, and those of pages that have their own words. */
const notShown = new Set([
  "clash",
  "ahead_of_server",
  "documents_differ",
  "steps_do_not_apply",
  "not_a_hash",
]);

/** Every reason that saving, publishing or moving a story can give, read from the sources. */
function readReasons(): string[] {
  const folders = [
    "newsroom/stories",
    "newsroom/places",
    "newsroom/paper",
    "newsroom/notes",
    "newsroom/schedule",
    "newsroom/series",
    "newsroom/topics",
    "newsroom/assets",
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(join(process.cwd(), folder))
      .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
      .map((name) => join(process.cwd(), folder, name)),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/(?:reason|message): "([a-z_]+)"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  // What a file can be refused for is found out apart, where it is read.
  const misfits = readFileSync(join(process.cwd(), "platform/media/inspect-file.ts"), "utf8");
  found.push(...[...misfits.matchAll(/"((?!audio|video)[a-z]+_[a-z_]+)"/g)].map((match) => match[1] ?? ""));
  return [...new Set(found)].filter((reason) => !notShown.has(reason));
}

describe("the words of refusals", () => {
  it("exist for every reason the story's acts and inputs can give", () => {
    const reasons = readReasons();
    expect(reasons.length).toBeGreaterThan(15);
    expect(reasons.filter((reason) => !knownReasons.has(reason))).toEqual([]);
  });

  it("are whole sentences that say what to do", () => {
    for (const reason of readReasons()) {
      expect(refusalWords({ field: "slug", reason })).toMatch(/^[A-Z“].+[.!]$/);
    }
  });

  it("name what the sentence needs", () => {
    const taken = { field: "slug", reason: "slug_taken", detail: { headline: "Bridge opens" } };
    expect(refusalWords(taken)).toContain("“Bridge opens”");
    expect(refusalWords({ field: "headline", reason: "empty" })).toBe("Write a headline.");
  });

  it("never show a reason nobody has words for", () => {
    expect(refusalWords({ field: null, reason: "constructor" })).not.toContain("constructor");
  });
});
