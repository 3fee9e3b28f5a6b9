import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The oldest version of each package that has its known holes closed. Sources: the packages' security advisories. */
const FLOORS: Record<string, string> = {
  next: "16.4.5",
  sharp: "0.35.5",
  "next-auth": "4.24.15",
  nodemailer: "8.0.9",
  "prosemirror-view": "1.42.3",
  "@tiptap/core": "3.31.2",
  dompurify: "3.4.16",
};

type Package = { version?: string; optionalDependencies?: Record<string, string> };
type Lock = { packages: Record<string, Package> };

/** Every copy in the lock, however deep, that is older than its floor. */
function findTooOld({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { version = "0.0.0" }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    const floor = FLOORS[name];
    return floor && isOlder(version, floor) ? [`${path} is ${version}; at least ${floor}`] : [];
  });
}

/** A pre-release comes before its release. */
function isOlder(version: string, floor: string): boolean {
  const numbers = (text: string) => (text.split(/[-+]/)[0] ?? "").split(".").map(Number);
  const [found, least] = [numbers(version), numbers(floor)];
  const difference = [0, 1, 2]
    .map((index) => (found[index] ?? 0) - (least[index] ?? 0))
    .find((step) => step !== 0);
  return difference === undefined ? version.includes("-") : difference < 0;
}

const readLock = (): Lock => JSON.parse(readFileSync("package-lock.json", "utf8"));

test("no package is older than its known holes", () => {
  expect(findTooOld(readLock())).toEqual([]);
});

test("the packages that the floors are about are in the lock", () => {
  const { packages } = readLock();
  expect(Object.keys(FLOORS).filter((name) => packages[`node_modules/${name}`])).toEqual(
    expect.arrayContaining(["next", "next-auth", "nodemailer", "prosemirror-view", "@tiptap/core"]),
  );
});

test.each(Object.entries(FLOORS))("an old %s is found, at any depth", (name, floor) => {
  const lock = readLock();
  lock.packages[`node_modules/some/node_modules/${name}`] = { version: `${floor}-canary.1` };
  lock.packages[`node_modules/other/node_modules/${name}`] = { version: "0.0.9" };
  expect(findTooOld(lock)).toHaveLength(2);
});

test.each([
  ["16.4.4", true],
  ["16.4.5", false],
  ["16.4.10", false],
  ["16.10.0", false],
  ["15.9.9", true],
  ["17.0.0-canary.3", false],
])("%s is older than 16.4.5: %s", (version, answer) => {
  expect(isOlder(version, "16.4.5")).toBe(answer);
});

// npm writes them only when it can see them, and `npm ci` fails on every system whose packages are missing.
test("the lock has the optional packages of every system", () => {
  const { packages } = readLock();
  const installed = new Set(Object.keys(packages).map((path) => path.split("node_modules/").at(-1)));
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((name) => !installed.has(name))).toEqual([]);
});
