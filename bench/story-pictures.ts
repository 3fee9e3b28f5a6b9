import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { uploadAsset } from "#newsroom/assets/upload-asset.ts";
import { mediaWorkers } from "#platform/media/media-workers.ts";
import { findBrowser } from "#server/find-browser.js";
import type { PictureJson } from "#site/body/document.ts";
import { addStaff, draftStory, publishDraft } from "../e2e/back-door.ts";
import { paperFolder, paperSecret } from "../e2e/running-paper.ts";
import { drawPhoto } from "./draw-photo.ts";
import { startPaper } from "./start-paper.ts";
import { kilo, weigh } from "./weigh.ts";

// What a story with five pictures costs a reader who scrolls to its end with an empty cache, on a phone and on a desk,
// and how much the page moves under them meanwhile, also while fonts are late. Beside it: the five files as they were
// uploaded, and the same page without the width and height that keep the pictures' room.

const SCREENS: Record<string, BrowserContextOptions> = {
  "phone, 390 px, 2 dots a px": { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  "phone, 390 px, 3 dots a px": { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 },
  "desk, 1440 px, 1 dot a px": { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  "desk, 1440 px, 2 dots a px": { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 },
};
const PICTURES = 5;
/** Milliseconds by which pictures come later than the page: what was there at the first paint can move nothing. */
const LATE = 1000;
const PARAGRAPH =
  "The boats came home at noon with what others had left in the water, and nobody asked why. ".repeat(5);

const paper = await startPaper();
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const { path, uploaded } = await publishStory();
  const table: Record<string, Awaited<ReturnType<typeof read>>> = {};
  for (const [name, screen] of Object.entries(SCREENS)) table[name] = await read(path, screen);
  for (const [name, screen] of Object.entries(SCREENS)) {
    table[`${name}, fonts late too`] = await read(path, screen, (page) => comeLate(page, "**/fonts/**"));
  }
  const [name = "", screen = {}] = Object.entries(SCREENS)[1] ?? [];
  table[`${name}, room not kept`] = await read(path, screen, forgetRoom);
  console.log(`the five files as they were uploaded: ${kilo(uploaded)} kB`);
  console.table(table);
} finally {
  mediaWorkers().stop();
  await browser.close();
  await paper.stop();
}

/** A lead picture, two in the text and a pair, with text between them. */
async function publishStory(): Promise<{ path: string; uploaded: number }> {
  Object.assign(process.env, { STET_MEDIA_DIR: join(paperFolder(), "media"), STET_SECRET: paperSecret() });
  const editor = await addStaff("editor");
  let uploaded = 0;
  const assets: string[] = [];
  for (let number = 0; number < PICTURES; number += 1) {
    const photo = await drawPhoto(3000, 2000);
    uploaded += photo.length;
    const file = join(paperFolder(), `photo-${number}.jpg`);
    writeFileSync(file, photo);
    const taken = await uploadAsset(
      editor,
      { id: randomUUID(), path: file, name: `${number}.jpg` },
      new Date(),
    );
    if (!taken.done) throw new Error(`a photo was refused: ${JSON.stringify(taken.refusals)}`);
    assets.push(taken.value.assetId);
  }
  const [lead, first, second, ...pair] = assets.map(pictureOf);
  if (!lead || !first || !second) throw new Error("there are too few pictures");
  const { crop: _, ...leadWords } = lead.attrs;
  const text = [PARAGRAPH, PARAGRAPH, PARAGRAPH];
  const storyId = await draftStory(editor, {
    headline: "Five pictures of a harbour",
    body: [
      ...text,
      first,
      ...text,
      second,
      ...text,
      { type: "gallery", attrs: { layout: "pair" }, content: pair },
      ...text,
    ],
    section: "world",
    slug: "five-pictures",
    byline: "The bench",
    fields: { lead: { ...leadWords, caption: "The harbour at noon." } },
  });
  return { path: await publishDraft(editor, storyId), uploaded };
}

function pictureOf(assetId: string): PictureJson {
  return {
    type: "picture",
    attrs: { assetId, credit: "Bench", alt: "A harbour", isDecorative: false, crop: "full" },
    content: [{ type: "caption", content: [{ type: "text", text: "The harbour at noon." }] }],
  };
}

/** Reads the story to its end; how much it moved is the sum of all shifts, which is never less than Chromium's CLS. */
async function read(path: string, screen: BrowserContextOptions, prepare?: (page: Page) => Promise<void>) {
  const context = await browser.newContext(screen);
  const page = await context.newPage();
  await comeLate(page, "**/media/**");
  await prepare?.(page);
  await page.addInitScript(() => {
    const moved = { sum: 0, most: 0, what: "" };
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const value = Number(Reflect.get(entry, "value"));
        moved.sum += value;
        if (value <= moved.most) continue;
        moved.most = value;
        const [first] = Reflect.get(entry, "sources") ?? [];
        const node: unknown = first?.node;
        if (node instanceof Element) moved.what = `${node.localName}.${node.className}`;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  const { wire } = await weigh(page, async () => {
    await page.goto(paper.address + path, { waitUntil: "load" });
    await scrollThrough(page);
  });
  const { bytes, widths } = await page.evaluate(() => {
    const sources = [...document.querySelectorAll<HTMLImageElement>(".story figure img")].map(
      (image) => image.currentSrc,
    );
    const found = performance.getEntriesByType("resource").filter(({ name }) => sources.includes(name));
    return {
      bytes: found.reduce((sum, entry) => sum + Number(Reflect.get(entry, "encodedBodySize")), 0),
      widths: sources.map((source) => /(\d+\.\w+)$/.exec(source)?.[1] ?? "none"),
    };
  });
  if (widths.length !== PICTURES || widths.includes("none")) throw new Error(`pictures shown: ${widths}`);
  const moved: { sum: number; what: string } = await page.evaluate(() => Reflect.get(globalThis, "moved"));
  await context.close();
  const all = Object.values(wire).reduce((sum, one) => sum + one, 0);
  return {
    "five pictures kB": kilo(bytes),
    files: widths.join(" "),
    "document and styles kB": kilo((wire.Document ?? 0) + (wire.Stylesheet ?? 0)),
    "fonts kB": kilo(wire.Font),
    "all kB": kilo(all),
    "page moved": moved.sum.toFixed(3),
    "what moved": moved.what,
  };
}

async function comeLate(page: Page, what: string) {
  await page.route(what, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.continue();
  });
}

/** Down the page as a wheel does it, waiting for each picture where it comes into view. */
async function scrollThrough(page: Page) {
  for (const image of await page.locator(".story figure img").all()) {
    await image.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (shown) => shown instanceof HTMLImageElement && shown.complete && shown.naturalWidth > 0,
      await image.elementHandle(),
    );
    await page.waitForTimeout(500);
  }
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(1000);
}

/** The page as it would be if no picture said its size. */
async function forgetRoom(page: Page) {
  await page.route("**/world/five-pictures", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replaceAll(/ (?:width|height)="\d+"/g, "");
    await route.fulfill({ response: answer, body });
  });
}
