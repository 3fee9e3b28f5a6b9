import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import type { UserActor } from "#newsroom/actor.ts";
import { cutAsset } from "#newsroom/assets/cut-asset.ts";
import { clearBreakingBanner } from "#newsroom/fronts/clear-breaking-banner.ts";
import { setBreakingBanner } from "#newsroom/fronts/set-breaking-banner.ts";
import { addSection } from "#newsroom/paper/add-section.ts";
import { removeSection } from "#newsroom/paper/remove-section.ts";
import { addTopic } from "#newsroom/topics/add-topic.ts";
import { writer } from "#platform/db/writer.ts";
import { openDiskStore } from "#platform/media/disk-store.ts";
import { originalKey } from "#platform/media-store.ts";
import type { Outcome } from "#platform/outcome.ts";
import type { BlockJson } from "#site/body/document.ts";
import { drawPicture } from "#test/sample-pictures.ts";
import { addStaff, atThePaper, draftStory, publishDraft, rewriteStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { paperFolder, paperSecret } from "./running-paper.ts";

// Words that would run if they were ever taken for markup, in every field that readers see. They are read by a browser
// that does not keep to the pages' policy, which would stop most of them: here nothing but the pages themselves does.

/** Each calls `hurt` in at least one of the places in which `rawPage` puts it. */
const vectors = [
  `<script>hurt()</script>`,
  `<ScRiPt >hurt()</sCrIpT>`,
  `"><script>hurt()</script>`,
  `</script><script>hurt()</script>`,
  `</title><script>hurt()</script>`,
  `</textarea><script>hurt()</script>`,
  `--><script>hurt()</script>`,
  `<<script>hurt()//<</script>`,
  `<img src=x onerror=hurt()>`,
  `'"><img src=x onerror=hurt()>`,
  `<img/src="x"/onerror="hurt()">`,
  `<svg onload=hurt()>`,
  `<svg/onload=hurt()//`,
  `<svg><script>hurt()</script></svg>`,
  `<svg><animate onbegin=hurt() attributeName=x dur=1s>`,
  `<math><mtext><img src=x onerror=hurt()></mtext></math>`,
  `<details open ontoggle=hurt()>x</details>`,
  `<iframe srcdoc="<script>parent.hurt()</script>">`,
  `<iframe src="javascript:parent.hurt()">`,
  `<video><source onerror=hurt()></video>`,
  `<audio src=x onerror=hurt()></audio>`,
  `<input autofocus onfocus=hurt()>`,
  `<style>@keyframes x{}</style><b style=animation:x onanimationstart=hurt()>`,
  `<object data="javascript:parent.hurt()" onerror=hurt()></object>`,
  `" autofocus onfocus="hurt()`,
  `' autofocus onfocus='hurt()`,
  `javascript:hurt()`,
  `JaVaScRiPt:hurt()//`,
  `&#106;avascript:hurt()`,
];

/** What happens to a vector that nobody makes harmless. */
const rawPage = (vector: string) =>
  `<!DOCTYPE html><title>${vector}</title><!-- ${vector} --><p>${vector}</p><textarea>${vector}</textarea>
   <input value="${vector}"><input value='${vector}'><script type="application/ld+json">"${vector}"</script>
   <a id="link" href="${vector}">link</a>`;

/** A page that tells when `hurt` was called in it. */
async function watch(page: Page) {
  const hurt: string[] = [];
  await page.exposeFunction("hurt", () => hurt.push(page.url()));
  return { page, hurt };
}

async function openUnwatched(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({ bypassCSP: true, ...(baseURL && { baseURL }) });
  return watch(await context.newPage());
}

test("each of these words runs where nothing stops it", async ({ browser, baseURL }) => {
  expect(vectors.length).toBeGreaterThanOrEqual(20);
  const { page, hurt } = await openUnwatched(browser, baseURL);
  for (const vector of vectors) {
    hurt.length = 0;
    await page.goto("/about");
    await page.setContent(rawPage(vector), { waitUntil: "commit" });
    await page.locator("input, #link").evaluateAll(touchAll);
    await expect.poll(() => hurt.length, { message: vector }).toBeGreaterThan(0);
  }
  await page.context().close();
});

/** In the browser: as somebody who goes over the page by mouse and keyboard. */
function touchAll(elements: Element[]) {
  for (const element of elements) {
    if (!(element instanceof HTMLElement)) continue;
    element.focus();
    if (element instanceof HTMLAnchorElement && /^javascript:/i.test(element.href)) element.click();
  }
}

/** Opens each of these pages and finds nothing in it that ran or could. */
async function expectWords({ page, hurt }: Awaited<ReturnType<typeof watch>>, ...paths: string[]) {
  for (const path of paths) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expectNothingRuns({ page, hurt });
  }
}

async function expectNothingRuns({ page, hurt }: Awaited<ReturnType<typeof watch>>) {
  await page.locator("a, input, textarea, button").evaluateAll(touchAll);
  const bad = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter(
        (element) =>
          (element instanceof HTMLScriptElement && /hurt/.test(element.text) && !/json/.test(element.type)) ||
          element.matches("iframe, object, math") ||
          element.getAttributeNames().some((name) => name.startsWith("on")) ||
          /^\s*javascript:/i.test(element.getAttribute("href") ?? ""),
      )
      .map((element) => element.outerHTML),
  );
  expect(bad, page.url()).toEqual([]);
  expect(hurt).toEqual([]);
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.done) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
}

/** A picture in the library; the file of all of them is one. */
async function addPicture(by: UserActor, words: string): Promise<string> {
  atThePaper();
  // The addresses of its crops are signed.
  process.env.STET_SECRET = paperSecret();
  const hash = createHash("sha256").update("hostile").digest("hex");
  await openDiskStore(join(paperFolder(), "media")).putBytes(originalKey(hash), await drawPicture(64, 48));
  const who = { createdById: by.userId, changedById: by.userId };
  const told = { title: words, caption: words, credit: words, alt: words };
  return writer().$transaction(async (tx) => {
    const { id } = await tx.asset.create({
      data: { kind: "picture", ...who, ...told },
      select: { id: true },
    });
    const file = { hash, name: `${words}.jpg`, mimeType: "image/jpeg", createdById: by.userId };
    const { id: fileId } = await tx.assetFile.create({
      data: { ...file, assetId: id, number: 1, width: 64, height: 48, bytes: 1000n },
      select: { id: true },
    });
    await tx.asset.update({ where: { id }, data: { fileId }, select: { id: true } });
    await cutAsset(tx, id);
    return id;
  });
}

function pictureOf(assetId: string, vector: string): BlockJson {
  return {
    type: "picture",
    attrs: {
      assetId,
      credit: `${vector} credit`,
      alt: `${vector} alt`,
      isDecorative: false,
      crop: "full",
    },
    content: [{ type: "caption", content: [{ type: "text", text: `${vector} caption` }] }],
  };
}

/** A corrected story with all these words in each of its fields. */
async function publishHostile(editor: UserActor, words: string[]) {
  atThePaper();
  const topics: { id: string; slug: string }[] = [];
  const blocks: (string | BlockJson)[] = words.map((vector) => `${vector} body`);
  for (const vector of words) {
    const name = `${vector} topic ${randomUUID().slice(0, 4)}`;
    topics.push(must(await addTopic(editor, { name, language: "en" }, new Date())));
    blocks.push(pictureOf(await addPicture(editor, vector), vector));
  }
  const all = words.join(" ");
  const draft = {
    headline: all,
    standfirst: `${all} standfirst`,
    body: blocks,
    section: "nation",
    slug: `hostile-${randomUUID()}`,
  };
  const byline = words.flatMap((vector) => [
    {
      personId: null,
      newPerson: { names: [{ text: `${vector} byline`, role: "native", script: "Latn", language: "en" }] },
      freeText: "",
      role: "",
    },
    { personId: null, newPerson: null, freeText: `${vector} guest`, role: `${vector} role` },
  ]);
  const fields = { byline, topics: topics.map(({ id }) => id), credit: `${words[0]} source` };
  const storyId = await draftStory(editor, { ...draft, fields });
  await publishDraft(editor, storyId);
  await rewriteStory(editor, storyId, { ...draft, body: [`${all} text`, ...blocks.slice(1)] });
  const path = await publishDraft(editor, storyId, { kind: "correction", text: `${all} correction` });
  return { path, topics: topics.map(({ slug }) => `/topics/${slug}`) };
}

/** Vectors that together are no longer than a headline may be. */
function inHeadlines(): string[][] {
  const groups: string[][] = [];
  for (const vector of vectors) {
    const last = groups.at(-1);
    if (last && [...last, vector].join(" ").length <= LONGEST_HEADLINE) last.push(vector);
    else groups.push([vector]);
  }
  return groups;
}

const LONGEST_HEADLINE = 300;

for (const [at, words] of inHeadlines().entries()) {
  test(`hostile words in a story are words wherever readers meet it (${at + 1})`, async ({ openAs }) => {
    test.slow();
    const editor = await addStaff("editor");
    const reader = await watch(await openAs("stranger", { bypassCSP: true }));
    const { path, topics } = await publishHostile(editor, words);
    await expectWords(reader, path);
    const all = words.join(" ");
    const shown = await reader.page.locator("body").textContent();
    for (const field of ["", " standfirst", " text", " correction"]) expect(shown).toContain(all + field);
    for (const vector of words) {
      for (const field of ["byline", "guest", "caption", "credit", "topic"])
        expect(shown, field).toContain(`${vector} ${field}`);
      await expect(reader.page.getByRole("img", { name: `${vector} alt`, exact: true })).toHaveCount(1);
    }
    const links = reader.page.locator('main a[href^="/authors/"]');
    const authors = new Set(
      await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "")),
    );
    expect(authors.size).toBe(words.length);
    await expectWords(reader, `${path}/corrections/1`, `${path}/send`, ...authors, ...topics);
    await expectWords(reader, "/", "/nation", "/topics", "/corrections", "/archive", "/search?q=standfirst");
    await expectWords(reader, "/feed.xml", "/atom.xml", "/sitemap.xml", "/news-sitemap.xml");
  });
}

/** So many vectors together as fit into a line of this length. */
function inLines(longest: number): string[] {
  const lines: string[] = [];
  for (const vector of vectors.filter((each) => each.length <= longest)) {
    const joined = `${lines.at(-1) ?? ""} ${vector}`.trim();
    if (lines.length > 0 && joined.length <= longest) lines.splice(-1, 1, joined);
    else lines.push(vector);
  }
  return lines;
}

test("hostile words in sections' names and in breaking news are words", async ({ openAs }) => {
  test.slow();
  const admin = await addStaff("admin");
  const reader = await watch(await openAs("stranger", { bypassCSP: true }));
  const names = inLines(60);
  const part = randomUUID();
  // All at once, so that what other tests' pages are kept of is dropped twice only.
  const slugs = names.map((_, at) => `hostile-${at}-${part}`);
  await writer().section.createMany({
    data: names.map((name, at) => ({ name, nameKo: name, slug: slugs[at] ?? "", position: 1_000 + at })),
  });
  try {
    const plain = { name: "Plain", nameKo: "Plain", slug: `hostile-${part}` };
    const { sectionId } = must(await addSection(admin, plain, new Date()));
    await expectWords(reader, "/", ...slugs.map((slug) => `/${slug}`));
    await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(names.at(-1) ?? "");
    for (const name of names) expect(await reader.page.locator("body").textContent()).toContain(name);
    must(await removeSection(admin, { sectionId }, new Date()));
  } finally {
    await writer().section.deleteMany({ where: { slug: { in: slugs } } });
  }
  for (const text of inLines(200)) {
    const local = new Date(Date.now() + 600_000).toISOString().slice(0, 16);
    const until = { local, zone: "UTC", offset: null };
    must(await setBreakingBanner(admin, { text, href: "", until, isEverywhere: false }, new Date()));
    await expectWords(reader, "/");
    await expect(reader.page.getByText(text, { exact: true })).toBeVisible();
    const { id } = await writer().breakingBanner.findFirstOrThrow({
      where: { clearedAt: null },
      select: { id: true },
    });
    must(await clearBreakingBanner(admin, { bannerId: id }, new Date()));
  }
});

test("hostile words that a reader types are words", async ({ openAs, faults }) => {
  test.slow();
  faults.allow(/status of 4(00|04)/);
  const { path } = await publishHostile(await addStaff("editor"), ["plain"]);
  const reader = await watch(await openAs("stranger", { bypassCSP: true }));
  const open = async (address: string) => {
    expect((await reader.page.goto(address))?.status(), address).toBeLessThan(500);
    await expectNothingRuns(reader);
  };
  // One by one where an address begins, in a few lines further down.
  for (const vector of vectors) await open(`/${encodeURIComponent(vector)}`);
  for (const above of ["/nation", "/topics", "/authors", "/archive"]) {
    for (const line of inLines(400)) await open(`${above}/${encodeURIComponent(line)}`);
  }
  // Together, as those who search too much have to wait.
  for (const line of inLines(120)) {
    const q = encodeURIComponent(line);
    await open(`/search?q=${q}&author=${q}&section=${q}&from=${q}&to=${q}`);
    await expect(reader.page.getByRole("searchbox")).toHaveValue(line);
  }
  for (const line of inLines(60)) {
    await reader.page.goto(`${path}/send`);
    for (const label of ["Your name", "From (your e-mail address)", "Send to"])
      await reader.page.getByLabel(label).fill(line);
    await reader.page.getByRole("button", { name: "Send the story" }).click();
    await expect(reader.page.getByRole("alert")).toBeVisible();
    await expect(reader.page.getByLabel("Your name")).toHaveValue(line);
    await expectNothingRuns(reader);
  }
});
