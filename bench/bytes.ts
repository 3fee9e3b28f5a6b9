import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "#server/find-browser.js";
import { addStaff, draftStory, enter } from "../e2e/back-door.ts";
import { startPaper } from "./start-paper.ts";
import { kilo, weigh } from "./weigh.ts";

// What comes over the wire to open the desk, the editor and readers' pages with an empty cache, as the browser counts
// it: compressed, as served. The baseline is the same files uncompressed.

const goals: Record<string, number> = { desk: 200, editor: 400 };

const paper = await startPaper();
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, { headline: "A story", body: ["Its text."] });
  const context = await browser.newContext();
  await enter(context, paper.address, editor);
  const page = await context.newPage();
  const rows = {
    desk: await weighOpened(page, `${paper.address}/newsroom`),
    editor: await weighOpened(page, `${paper.address}/newsroom/stories/${storyId}`),
  };
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, { wire, plain }]) => [
        name,
        {
          "scripts kB": kilo(wire.Script),
          "goal kB": goals[name],
          "uncompressed kB": kilo(plain.Script),
          ratio: ((plain.Script ?? 0) / (wire.Script ?? 1)).toFixed(1),
          "document kB": kilo(wire.Document),
          "styles kB": kilo(wire.Stylesheet),
          "fonts kB": kilo(wire.Font),
        },
      ]),
    ),
  );
  const reader = await browser.newPage();
  await reader.goto(`${paper.address}/world`);
  const story = await reader.locator("main h2 a:not([lang])").first().getAttribute("href");
  await reader.goto(`${paper.address}/ko`);
  const korean = await reader.locator("main h2 a:not([lang])").first().getAttribute("href");
  const pages = { front: "/", section: "/world", story, "Korean story": korean, search: "/search" };
  console.table(
    Object.fromEntries(
      await Promise.all(
        Object.entries(pages).map(async ([name, path]) => [
          name,
          await weighForReaders(paper.address + path),
        ]),
      ),
    ),
  );
} finally {
  await browser.close();
  await paper.stop();
}

/** What a page loads after it is there counts, too: the editor's later parts, its first requests. */
function weighOpened(page: Page, address: string) {
  return weigh(page, async () => {
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(3000);
  });
}

/** A reader's page: without its fonts it is to be 25 kB at most, after 3 requests at most there is something to read. */
async function weighForReaders(address: string): Promise<Record<string, number>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { wire } = await weighOpened(page, address);
  const { Document = 0, Stylesheet = 0, Font = 0, ...others } = wire;
  const blocking = await page.evaluate(
    () =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => "renderBlockingStatus" in entry && entry.renderBlockingStatus === "blocking")
        .length,
  );
  await context.close();
  return {
    "document kB": kilo(Document),
    "styles kB": kilo(Stylesheet),
    "without fonts kB": kilo(
      Document + Stylesheet + Object.values(others).reduce((sum, one) => sum + one, 0),
    ),
    "fonts kB": kilo(Font),
    "requests before paint": 1 + blocking,
  };
}
