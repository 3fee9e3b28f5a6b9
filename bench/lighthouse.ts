import { chromium } from "@playwright/test";
import getPort from "get-port";
import lighthouse from "lighthouse";
import { findBrowser } from "#server/find-browser.js";
import { startPaper } from "./start-paper.ts";

// What Lighthouse says of readers' pages, in its phone settings (a slow phone on a slow network, simulated), and which
// of its audits are not fulfilled. A full score is 100 in each of four categories.

const given = process.argv[2];
const paper = given === undefined ? await startPaper() : { address: given, async stop() {} };
const port = await getPort();
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
try {
  const page = await browser.newPage();
  await page.goto(`${paper.address}/world`);
  const story = await page.locator("main h2 a").first().getAttribute("href");
  await page.close();
  const table: Record<string, Record<string, number | string>> = {};
  for (const [name, path] of Object.entries({
    front: "/",
    section: "/world",
    story: story ?? "/",
    search: "/search",
    "what a search found": "/search?q=ferry",
  })) {
    table[name] = await judge(paper.address + path);
  }
  console.table(table);
} finally {
  await browser.close();
  await paper.stop();
}

/** Scores of 100 by category, and the audits that cost points or are marked as failed. */
async function judge(address: string): Promise<Record<string, number | string>> {
  const run = await lighthouse(address, {
    port,
    output: "json",
    logLevel: "error",
    disableFullPageScreenshot: true,
  });
  if (!run) throw new Error(`Lighthouse gave no answer for ${address}`);
  const { categories, audits } = run.lhr;
  const scores = Object.values(categories).map(({ title, score }) => [title, Math.round((score ?? 0) * 100)]);
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  const short = counted.filter((id) => (audits[id]?.score ?? 1) < 1);
  return { ...Object.fromEntries(scores), "short of full": short.join(", ") || "-" };
}
