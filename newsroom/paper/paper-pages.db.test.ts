import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserActor } from "#newsroom/actor.ts";
import { writer } from "#platform/db/writer.ts";
import { readPaperPage } from "#site/paper/paper-page-reads.ts";
import { readPaper } from "#site/paper/paper-reads.ts";
import { addUser, must, noon, openTestPaper, reasons } from "#test/newsroom-fixtures.ts";
import { addPage } from "./add-page.ts";
import { addSection } from "./add-section.ts";
import { changePage } from "./change-page.ts";
import { changeSection } from "./change-section.ts";
import { orderPages } from "./order-pages.ts";
import { readPageSettings } from "./page-reads.ts";
import { removePage } from "./remove-page.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
const told: string[] = [];
let ears: pg.Client;
beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin");
  ears = new pg.Client({ connectionString: paper.ownerUrl });
  await ears.connect();
  ears.on("notification", ({ payload }) => told.push(payload ?? ""));
  await ears.query("LISTEN stale");
});
afterAll(async () => {
  await ears.end();
  await paper.close();
});

const page = (slug: string, text = "Words.") => ({ title: slug.toUpperCase(), slug, language: "en", text });

async function added(slug: string): Promise<string> {
  return must(await addPage(admin, page(slug), noon)).pageId;
}

test("readers see a page as it is saved, and every page's foot names it", async () => {
  const pageId = await added("house");
  expect(await readPaperPage("house")).toEqual({
    title: "HOUSE",
    slug: "house",
    language: "en",
    text: "Words.",
  });
  expect((await readPaper()).pages).toEqual([{ slug: "house", title: "HOUSE", language: "en" }]);
  const change = { pageId, typed: page("house", "Other words."), base: page("house") };
  must(await changePage(admin, change, noon));
  expect((await readPaperPage("house"))?.text).toBe("Other words.");
  must(await removePage(admin, { pageId }, noon));
  expect(await readPaperPage("house")).toBeNull();
  await ears.query("SELECT 1");
  expect(told.filter((payload) => payload === '["paper"]')).toHaveLength(3);
});

test("of two admins in one page neither loses a word", async () => {
  const pageId = await added("shared");
  const base = page("shared");
  must(await changePage(admin, { pageId, typed: { ...base, text: "Mine." }, base }, noon));
  expect(
    must(await changePage(admin, { pageId, typed: { ...base, text: "Yours." }, base }, noon)),
  ).toMatchObject({
    kind: "clash",
    fields: ["text"],
    now: { text: "Mine." },
  });
  expect(
    must(await changePage(admin, { pageId, typed: { ...base, title: "New" }, base }, noon)),
  ).toMatchObject({
    kind: "saved",
    values: { title: "New", text: "Mine." },
  });
});

test("pages and sections never share an address, from either side", async () => {
  await added("taken");
  expect(reasons(await addPage(admin, page("nation"), noon))).toEqual(["slug_is_sections"]);
  expect(reasons(await addPage(admin, page("taken"), noon))).toEqual(["page_slug_taken"]);
  const names = { name: "Taken", nameKo: "소개" };
  expect(reasons(await addSection(admin, { ...names, slug: "taken" }, noon))).toEqual(["slug_is_pages"]);
  const base = { name: "Nation", nameKo: "사회", slug: "nation" };
  const change = { sectionId: paper.sectionId, typed: { ...base, slug: "taken" }, base };
  expect(reasons(await changeSection(admin, change, noon))).toEqual(["slug_is_pages"]);
});

test("at once, only one of a page and a section gets an address", async () => {
  const outcomes = await Promise.all([
    addPage(admin, page("race"), noon),
    addSection(admin, { name: "Race", nameKo: "경주", slug: "race" }, noon),
  ]);
  expect(outcomes.filter(({ done }) => done)).toHaveLength(1);
});

test("the order is the admins', and not from an old look", async () => {
  const ids = (await readPageSettings()).map(({ id }) => id);
  const order = [...ids].reverse();
  must(await orderPages(admin, { order, base: ids }, noon));
  expect((await readPageSettings()).map(({ id }) => id)).toEqual(order);
  expect(reasons(await orderPages(admin, { order: ids.slice(1), base: order }, noon))).toEqual([
    "pages_ordered_meanwhile",
  ]);
});

test.each(["reporter", "editor"] as const)("no %s changes any of it", async (role) => {
  const other = await addUser(role);
  const pageId = await added(`of-${role}`);
  const before = await writer().paperPage.findMany({ orderBy: { id: "asc" } });
  const base = page(`of-${role}`);
  const refused = [
    await addPage(other, page("new"), noon),
    await changePage(other, { pageId, typed: { ...base, text: "No." }, base }, noon),
    await removePage(other, { pageId }, noon),
    await orderPages(other, { order: [pageId], base: [pageId] }, noon),
  ];
  expect(refused.map(reasons)).toEqual(refused.map(() => ["not_allowed"]));
  expect(await writer().paperPage.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});
