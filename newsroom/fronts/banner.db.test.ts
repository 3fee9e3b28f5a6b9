import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { readFrontBanner } from "#site/front/banner-reads.ts";
import { readNextChange } from "#site/paper/next-change-reads.ts";
import { readShell } from "#site/paper/shell-reads.ts";
import { addUser, must, noon, openTestPaper, reasons } from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { writeMoment } from "../schedule/moment-input.ts";
import { bannerInput } from "./banner-input.ts";
import { clearBreakingBanner } from "./clear-breaking-banner.ts";
import { readBannerView } from "./front-reads.ts";
import { setBreakingBanner } from "./set-breaking-banner.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let owner: pg.Client;
let editor: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  owner = new pg.Client({ connectionString: paper.ownerUrl });
  await owner.connect();
  editor = await addUser("editor", "Ed Itor");
});
beforeEach(async () => {
  await owner.query("TRUNCATE breaking_banner");
});
afterAll(async () => {
  await owner.end();
  await paper.close();
});

const until = writeMoment("2199-01-01T06:00:00Z", "Asia/Seoul");
const banner = { text: "The minister resigns", href: "/nation/minister", until, isEverywhere: false };

test("a banner stands on the front alone, or on every page, until its end", async () => {
  must(await setBreakingBanner(editor, banner, noon));
  expect(await readFrontBanner()).toEqual({ text: banner.text, href: banner.href });
  expect((await readShell()).paper.breaking).toBeNull();
  expect(await readNextChange(["front:"], 0)).toBeGreaterThan(1e12);
  expect(await readNextChange(["banner"], 0)).toBeNull();
  must(await setBreakingBanner(editor, { ...banner, text: "Everywhere", isEverywhere: true }, noon));
  expect((await readShell()).paper.breaking).toMatchObject({ text: "Everywhere" });
  expect(await readFrontBanner()).toMatchObject({ text: "Everywhere" });
  expect(await readNextChange(["banner"], 0)).toBeGreaterThan(1e12);
});

test("one whose end has come by the database's clock is gone, with nobody doing anything", async () => {
  const end = writeMoment(new Date(noon.getTime() + 60_000).toISOString(), "Asia/Seoul");
  must(await setBreakingBanner(editor, { ...banner, until: end }, noon));
  expect(await readFrontBanner()).toBeNull();
  expect(await readBannerView(editor, new Date())).toBeNull();
});

test("it is taken down, but not by somebody who saw another one", async () => {
  must(await setBreakingBanner(editor, banner, noon));
  const first = (await readBannerView(editor, new Date()))?.id ?? "";
  must(await setBreakingBanner(editor, { ...banner, text: "A newer one" }, noon));
  must(await clearBreakingBanner(editor, { bannerId: first }, noon));
  expect(await readFrontBanner()).toMatchObject({ text: "A newer one" });
  const second = (await readBannerView(editor, new Date()))?.id ?? "";
  must(await clearBreakingBanner(editor, { bannerId: second }, noon));
  expect(await readFrontBanner()).toBeNull();
});

test("reporters set none and take none down; what has passed is refused; the same again has no effect", async () => {
  const reporter = await addUser("reporter");
  expect(reasons(await setBreakingBanner(reporter, banner, noon))).toEqual(["not_allowed"]);
  must(await setBreakingBanner(editor, banner, noon));
  must(await setBreakingBanner(editor, banner, noon));
  expect(await writer().breakingBanner.count()).toBe(1);
  const bannerId = (await readBannerView(reporter, new Date()))?.id ?? "";
  expect(reasons(await clearBreakingBanner(reporter, { bannerId }, noon))).toEqual(["not_allowed"]);
  const passed = writeMoment("2020-01-01T06:00:00Z", "Asia/Seoul");
  expect(reasons(await setBreakingBanner(editor, { ...banner, until: passed }, noon))).toEqual([
    "in_the_past",
  ]);
});

test.each([
  ["javascript:alert(1)", "not_a_link"],
  ["//evil.example/a", "not_a_link"],
  ["mailto:a@b.example", "not_a_link"],
])("%j is no link", (href, reason) => {
  const read = bannerInput.safeParse({ ...banner, href });
  expect(read.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([["href", reason]]);
});

test("words are cleaned and may not be missing", () => {
  expect(bannerInput.parse({ ...banner, text: "  Two\n lines " }).text).toBe("Two lines");
  expect(bannerInput.safeParse({ ...banner, text: " \n" }).error?.issues[0]?.message).toBe("empty");
  expect(bannerInput.safeParse({ ...banner, text: "x".repeat(201) }).error?.issues[0]?.message).toBe(
    "too_long",
  );
});
