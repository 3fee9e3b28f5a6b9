import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { addStaff, draftStory, publishDraft, rewriteStory, unpublishDraft } from "./back-door.ts";
import { expectNoFaults } from "./expect-accessible.ts";
import { readShifts, watchShifts } from "./layout-shift.ts";
import { expect, test } from "./newsroom-test.ts";

const table = {
  type: "table" as const,
  attrs: { caption: "Boats and days" },
  content: [
    ["Harbour", "Boats"],
    ["Mokpo", "7"],
  ].map((cells, row) => ({
    type: "tableRow" as const,
    content: cells.map((text) => ({
      type: row === 0 ? ("tableHeader" as const) : ("tableCell" as const),
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
    })),
  })),
};

const link = {
  type: "paragraph" as const,
  content: [
    {
      type: "text" as const,
      text: "The register is open.",
      marks: [{ type: "link" as const, attrs: { href: "https://boats.example/register" } }],
    },
  ],
};

/** A live story with all that a story can have, corrected once, and the paths of every kind of page around it. */
async function publishWhole() {
  const editor = await addStaff("editor");
  const slug = `comfort-${randomUUID()}`;
  const headline = `Boats of comfort ${slug}`;
  const paragraphs = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} of the boats, 배 이야기.`);
  const heading = {
    type: "heading" as const,
    attrs: { level: 2 as const },
    content: [{ type: "text" as const, text: "In the harbour" }],
  };
  const body = [...paragraphs, heading, "Before the figures.", table, link, "The last words of all."];
  const text = { headline, standfirst: "What stands first.", body: ["Two boats.", ...body] };
  const storyId = await draftStory(editor, { ...text, section: "world", slug, byline: "Courier staff" });
  await publishDraft(editor, storyId);
  await rewriteStory(editor, storyId, { ...text, body: ["Three boats.", ...body] });
  const correction = { kind: "correction" as const, text: "It was three boats, not two." };
  const path = await publishDraft(editor, storyId, correction);
  return { path, headline, paragraphs, editor };
}

async function pathsOfAllKinds(page: Page, story: string): Promise<string[]> {
  const editor = await addStaff("editor");
  const draft = { headline: "Gone soon", body: ["Words."], section: "nation", byline: "Courier staff" };
  const goneId = await draftStory(editor, { ...draft, slug: `gone-${randomUUID()}` });
  const gone = await publishDraft(editor, goneId);
  await unpublishDraft(editor, goneId);
  const hrefs = async (path: string, pattern: RegExp) => {
    await page.goto(path);
    const all = await page
      .getByRole("link")
      .evaluateAll((links) => links.map((a) => a.getAttribute("href") ?? ""));
    return all.filter((href) => pattern.test(href)).slice(0, 1);
  };
  const [month = ""] = await hrefs("/archive", /^\/archive\/\d+\/\d+$/);
  return [
    "/",
    "/nation",
    story,
    ...(await hrefs("/", /^\/[a-z]+\/%/)),
    `${story}/corrections/1`,
    `${story}/send`,
    "/topics",
    ...(await hrefs("/topics", /^\/topics\/./)),
    "/archive",
    month,
    ...(await hrefs(month, /^\/archive\/\d+\/\d+\/\d+$/)),
    "/search",
    "/search?q=ferry",
    "/search?q=qqqzzz",
    "/corrections",
    "/about",
    gone,
    "/nothing/here",
    "/sorry/failed",
  ];
}

const isReader = { javaScriptEnabled: true, bypassCSP: true };

test("every kind of page is for everyone: by day, by night, in colours and contrast of one's own", async ({
  openAs,
  faults,
}) => {
  test.setTimeout(300_000);
  faults.allow(/status of 4(04|10)/);
  const { path } = await publishWhole();
  const page = await openAs("stranger", isReader);
  const paths = await pathsOfAllKinds(page, path);
  expect(paths.length).toBeGreaterThan(17);
  for (const one of paths) {
    await page.goto(one);
    for (const media of [
      {},
      { colorScheme: "dark" as const },
      { contrast: "more" as const },
      { colorScheme: "dark" as const, contrast: "more" as const },
      { forcedColors: "active" as const },
    ]) {
      await page.emulateMedia({ colorScheme: "light", contrast: null, forcedColors: null, ...media });
      const said = `${one} ${JSON.stringify(media)}`;
      const isFirst = Object.keys(media).length === 0;
      await expectNoFaults(
        page,
        isFirst ? { alsoRules: ["target-size"], said } : { coloursOnly: true, said },
      );
    }
  }
});

/** Spacing that a reader may set themselves: WCAG 1.4.12. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

test("nothing has to be scrolled sideways at 320 pixels, nor with spacing of the reader's own", async ({
  openAs,
  faults,
}) => {
  test.setTimeout(180_000);
  faults.allow(/status of 4(04|10)/);
  const { path } = await publishWhole();
  const page = await openAs("stranger", { ...isReader, viewport: { width: 320, height: 640 } });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  for (const one of await pathsOfAllKinds(page, path)) {
    await page.goto(one);
    expect(await overflow(), one).toBeLessThanOrEqual(0);
    await page.addStyleTag({ content: SPACED });
    expect(await overflow(), `${one}, spaced`).toBeLessThanOrEqual(0);
  }
});

test("a page stays where it is when its fonts are late @phone", async ({ openAs }) => {
  const { path } = await publishWhole();
  const page = await openAs("stranger", { javaScriptEnabled: true });
  await watchShifts(page);
  let fonts = 0;
  await page.route("**/fonts/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
    fonts += 1;
  });
  for (const one of ["/", "/world", path]) {
    fonts = 0;
    await page.goto(one);
    await expect.poll(() => fonts, one).toBeGreaterThan(0);
    await page.evaluate(() => document.fonts.ready);
    expect(await readShifts(page), one).toBe(0);
  }
});

test("a story is walked through by keyboard, in the order in which it is read", async ({ openAs }) => {
  const { path } = await publishWhole();
  const page = await openAs("stranger", { javaScriptEnabled: true });
  await page.goto(path);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  const links = await page.locator("main a, main [tabindex='0'], main ~ footer a").count();
  const places: number[] = [];
  for (let stop = 0; stop < links; stop += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    await expect(focused).toBeInViewport();
    const seen = await focused.evaluate((element) => ({
      outline: getComputedStyle(element).outlineStyle,
      place: [...document.querySelectorAll("a, [tabindex='0']")].indexOf(element),
    }));
    expect(seen.outline).toBe("solid");
    places.push(seen.place);
  }
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  await expect(page.getByRole("link", { name: "Back to top" })).toBeFocused();
});

test("a printed story has every word, its time, its address and where its links lead", async ({ openAs }) => {
  const { path, headline, paragraphs } = await publishWhole();
  const page = await openAs("stranger");
  await page.goto(path);
  const stamp = await page.getByRole("article").locator(".meta time").first().innerText();
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4" })));
  const printed = (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, "");
  for (const words of [
    headline,
    "What stands first.",
    stamp,
    "It was three boats, not two.",
    "Three boats.",
    ...paragraphs,
    "Boats and days",
    "Mokpo 7",
    "The register is open. (https://boats.example/register)",
    "The last words of all.",
    path,
  ]) {
    expect(printed).toContain(words.replace(/\s+/g, ""));
  }
  for (const words of ["Skip to the content", "Back to top", "Next in World", "minute read", "Facebook"]) {
    expect(printed).not.toContain(words.replace(/\s+/g, ""));
  }
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
});

test("after a story the section goes on, and follows what is published and withdrawn @phone", async ({
  openAs,
}) => {
  const { path, headline, editor } = await publishWhole();
  const page = await openAs("stranger");
  await page.goto(path);
  await expect(page.getByText("1-minute read")).toBeVisible();
  const onward = page.getByRole("complementary", { name: "Where to go on" });
  await expect(onward.getByRole("heading", { name: "Next in World" })).toBeVisible();
  await expect(onward.getByRole("link", { name: headline })).toHaveCount(0);
  const newest = `Newest ${randomUUID()}`;
  const slug = newest.toLowerCase().replace(" ", "-");
  const draft = { headline: newest, body: ["Words."], section: "world", slug, byline: "Courier staff" };
  const storyId = await draftStory(editor, draft);
  await publishDraft(editor, storyId);
  await page.reload();
  await onward.getByRole("link", { name: newest }).click();
  await expect(page.getByRole("heading", { level: 1, name: newest })).toBeVisible();
  await expect(onward.getByRole("region").or(onward.locator("section")).first()).toContainText(headline);
  await unpublishDraft(editor, storyId);
  await page.goto(path);
  await expect(onward.getByRole("link", { name: newest })).toHaveCount(0);
});
