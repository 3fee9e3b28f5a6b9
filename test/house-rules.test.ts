import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import config from "../.dependency-cruiser.js";

const HOME = process.cwd();
const HOUSES = ["app", "components", "newsroom", "site", "platform", "server"];

type Violation = { from: string; to: string; rule: { name: string } };
type Cruise = { modules: { source: string }[]; summary: { violations: Violation[] } };

function cruise(folder: string): Promise<Cruise> {
  const script = join(HOME, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const flags = [
    script,
    "--config",
    join(HOME, ".dependency-cruiser.js"),
    "--output-type",
    "json",
    ...HOUSES,
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, flags, { cwd: folder, maxBuffer: 1e9 }, (problem, stdout, stderr) => {
      if (stdout) resolve(JSON.parse(stdout));
      else reject(new Error(stderr, { cause: problem }));
    });
  });
}

/** One planted fault for each rule: a file, and the import that it must not have. */
const FAULTS: { rule: string; from: string; to: string }[] = [
  { rule: "no-circles", from: "newsroom/circle/first.ts", to: "#newsroom/circle/second.ts" },
  { rule: "nothing-missing", from: "newsroom/lost.ts", to: "#newsroom/nowhere.ts" },
  { rule: "readers-never-reach-the-newsroom", from: "site/direct.ts", to: "#newsroom/stories/act.ts" },
  { rule: "readers-never-reach-the-newsroom", from: "site/indirect.ts", to: "#platform/go-between.ts" },
  {
    rule: "readers-never-reach-the-newsroom",
    from: "components/site/leak.tsx",
    to: "#components/newsroom/desk.tsx",
  },
  { rule: "readers-never-reach-the-newsroom", from: "app/(site)/page.tsx", to: "../(newsroom)/desk.ts" },
  { rule: "readers-read-only", from: "site/write.ts", to: "#platform/db/writer.ts" },
  { rule: "platform-knows-no-news", from: "platform/nosy.ts", to: "#site/reads.ts" },
  { rule: "site-stands-on-platform", from: "site/vain.ts", to: "#components/site/card.tsx" },
  {
    rule: "newsroom-stands-on-site-and-platform",
    from: "newsroom/vain.ts",
    to: "#components/newsroom/desk.tsx",
  },
  {
    rule: "components-draw-what-they-are-given",
    from: "components/newsroom/busy.tsx",
    to: "#newsroom/stories/act.ts",
  },
  {
    rule: "components-draw-what-they-are-given",
    from: "components/ui/busy.tsx",
    to: "#platform/db/reader.ts",
  },
  { rule: "the-kit-is-for-both", from: "components/ui/partial.tsx", to: "#components/newsroom/desk.tsx" },
  { rule: "reader-doors-stay-apart", from: "app/(site)/stray.tsx", to: "../(preview)/draft.ts" },
  { rule: "staff-doors-stay-apart", from: "app/(newsroom)/stray.tsx", to: "../(site)/read.ts" },
  {
    rule: "staff-doors-show-staff-components",
    from: "app/(newsroom)/dressed.tsx",
    to: "#components/site/card.tsx",
  },
  { rule: "doors-open-to-no-boiler-room", from: "app/(newsroom)/hot.tsx", to: "#server/boiler.ts" },
  { rule: "the-boiler-room-has-no-windows", from: "server/window.ts", to: "#components/site/card.tsx" },
  { rule: "acts-know-no-next", from: "newsroom/framed.ts", to: "next/headers" },
  { rule: "no-tests-in-the-house", from: "newsroom/tested.ts", to: "#test/fixture.ts" },
  { rule: "production-needs-no-development-package", from: "platform/tool.ts", to: "vitest" },
];

/** Imports that look like those above and are allowed. */
const FINE: { from: string; to: string; isType?: boolean }[] = [
  { from: "components/newsroom/form.tsx", to: "#newsroom/stories/story-input.ts" },
  { from: "components/newsroom/typed.tsx", to: "#newsroom/stories/act.ts", isType: true },
  { from: "components/site/body.tsx", to: "#site/body/render.ts" },
  { from: "app/(preview)/page.tsx", to: "#components/site/card.tsx" },
  { from: "app/(preview)/read.tsx", to: "#newsroom/stories/act.ts" },
  { from: "app/api/route.ts", to: "#newsroom/stories/act.ts" },
  { from: "server/clock.ts", to: "#newsroom/stories/act.ts" },
  { from: "newsroom/publish.ts", to: "#site/reads.ts" },
  { from: "newsroom/act.test.ts", to: "#test/fixture.ts" },
];

/** What the planted imports lead to. */
const GROUND: Record<string, string> = {
  "newsroom/circle/second.ts": 'import "#newsroom/circle/first.ts";',
  "newsroom/stories/act.ts": "export type Act = 1;",
  "newsroom/stories/story-input.ts": "",
  "platform/go-between.ts": 'import "#newsroom/stories/act.ts";',
  "platform/db/writer.ts": "",
  "platform/db/reader.ts": "",
  "site/reads.ts": "",
  "site/body/render.ts": "",
  "components/site/card.tsx": "",
  "components/newsroom/desk.tsx": "",
  "app/(newsroom)/desk.ts": "",
  "app/(site)/read.ts": "",
  "app/(preview)/draft.ts": "",
  "server/boiler.ts": "",
  "test/fixture.ts": "",
  "node_modules/next/package.json":
    '{"name":"next","version":"1.0.0","exports":{"./headers":"./headers.js"}}',
  "node_modules/next/headers.js": "",
  "node_modules/vitest/package.json": '{"name":"vitest","version":"1.0.0","main":"main.js"}',
  "node_modules/vitest/main.js": "",
};

describe("every rule of the house bites", () => {
  let house: string;
  let planted: Cruise;
  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), "stet-house-"));
    for (const name of ["package.json", "tsconfig.json"]) cpSync(join(HOME, name), join(house, name));
    for (const [path, text] of Object.entries(GROUND)) write(path, text);
    for (const { from, to } of FAULTS) write(from, `import "${to}";`);
    for (const { from, to, isType } of FINE)
      write(from, isType ? `import type { Act } from "${to}";` : `import "${to}";`);
    planted = await cruise(house);
  }, 60_000);
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  function write(path: string, text: string) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${text}\nexport const name = 1;\n`.replace(/^(\{.*\})\n.*\n/, "$1"));
  }

  test.each(FAULTS)("$rule: $from may not import $to", ({ rule, from }) => {
    const found = planted.summary.violations.filter((violation) => violation.from === from);
    expect(found.map((violation) => violation.rule.name)).toContain(rule);
  });

  test.each(FINE)("$from may import $to", ({ from }) => {
    expect(planted.summary.violations.filter((violation) => violation.from === from)).toEqual([]);
  });

  test("no rule is without its planted fault", () => {
    const rules = config.forbidden?.map((rule) => rule.name);
    expect(new Set(FAULTS.map((fault) => fault.rule))).toEqual(new Set(rules));
  });
});

// A newer TypeScript, or an alias that no longer resolves, makes the cruiser see nothing and find no fault.
test("the rules see every file of the house", async () => {
  const { modules } = await cruise(HOME);
  const seen = new Set(modules.map((module) => module.source));
  const files = HOUSES.flatMap((folder) =>
    readdirSync(join(HOME, folder), { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
  ).filter((path) => /\.tsx?$/.test(path) && !path.startsWith("platform/db/generated/"));
  expect(files.length).toBeGreaterThan(60);
  expect(files.filter((path) => !seen.has(path))).toEqual([]);
}, 60_000);
