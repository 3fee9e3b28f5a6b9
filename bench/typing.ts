import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import type { UserActor } from "#newsroom/actor.ts";
import { findBrowser } from "#server/find-browser.js";

// How long a key takes to reach the screen in a story of 20,000 words, beside the same key in a bare contenteditable
// with the same text, in the same browser: `node bench/typing.ts`. Needs a browser and no other load on the machine.

const WORDS = 20_000;
const IN_A_PARAGRAPH = 50;
const KEYS = 240;
const BETWEEN_KEYS_MS = 70;

interface Timing {
  /** Milliseconds from the key to the frame that shows it. */
  p50: number;
  p95: number;
  most: number;
  /** Processor time of the page's main thread for each key: what other load on the machine does not change. */
  cpu: number;
}

function makeParagraphs(): string[] {
  const stems = [
    "ferry",
    "harbour",
    "the",
    "minister",
    "said",
    "bridge",
    "of",
    "and",
    "talks",
    "in",
    "Seoul",
    "budget",
  ];
  let seed = 20261124;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return stems[seed % stems.length] ?? "";
  };
  return Array.from(
    { length: WORDS / IN_A_PARAGRAPH },
    () => `${Array.from({ length: IN_A_PARAGRAPH }, next).join(" ")}.`,
  );
}

/** Types into the paragraph the caret is in and answers how long each key took to be painted. */
async function typeAndTime(page: Page): Promise<Timing> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { benchTimes: times });
    document.addEventListener(
      "keydown",
      (event) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await readCpu(devtools);
  const letters = "the ferry sails at noon ";
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(
      letters[key % letters.length] === " " ? "Space" : (letters[key % letters.length] ?? "e"),
    );
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  const cpu = round(((await readCpu(devtools)) - before) / KEYS);
  const times = await page.evaluate(() => Reflect.get(window, "benchTimes") as number[]);
  const sorted = times.slice(20).sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), most: at(0.999), cpu };
}

/** Milliseconds of processor time that the page's main thread has used. */
async function readCpu(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

async function openBare(page: Page, paragraphs: string[]): Promise<void> {
  const body = paragraphs.map((words) => `<p>${words}</p>`).join("");
  await page.setContent(`<body><div contenteditable="true" style="font:19px/1.6 Georgia">${body}</div>`);
  await placeCaret(page, "p");
}

/** In the middle of the story, at the end of a paragraph. */
async function placeCaret(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .nth(WORDS / IN_A_PARAGRAPH / 2)
    .click();
  await page.keyboard.press("End");
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The browser tests' paper, unless one is running already. */
async function startPaper(): Promise<ChildProcess | null> {
  if (process.env.STET_TEST_PORT) return null;
  process.env.STET_TEST_PORT = String(await freePort());
  process.env.STET_TEST_DATA = join(tmpdir(), `stet-test-${process.pid}-bench`);
  const paper = spawn(process.execPath, ["e2e/playwright-server.ts"], { stdio: "inherit" });
  for (;;) {
    const answer = await fetch(`http://localhost:${process.env.STET_TEST_PORT}/api/v1/health`).catch(
      () => null,
    );
    if (answer?.ok) return paper;
    if (paper.exitCode !== null) throw new Error("the paper did not start");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Somebody else who writes at the end of the story, a word every third of a second, until told to stop. */
function startRemoteTypist(storyId: string, typist: UserActor, doors: Doors): () => Promise<void> {
  let isOn = true;
  const writing = (async () => {
    while (isOn) {
      const view = await doors.readStory(typist, storyId);
      if (!view) return;
      const before = doors.parseDocument(view.document);
      const at = before.content.size - 1;
      const step: Step = new ReplaceStep(at, at, doors.slice("word "));
      const after = step.apply(before).doc;
      if (!after) return;
      const batch = { baseVersion: view.version, opId: randomUUID(), clientId: "remote typist" };
      const docHash = doors.hashDocument(after);
      await doors.acceptSteps(typist, { storyId, ...batch, steps: [step.toJSON()], docHash }, new Date());
      await new Promise((resolve) => setTimeout(resolve, 330));
    }
  })();
  return async () => {
    isOn = false;
    await writing;
  };
}

/** What reaches the paper's database: loaded once the paper runs. */
async function openDoors() {
  const [{ acceptSteps }, { readStory }, { parseDocument }, { hashDocument }, { documentSchema }, backDoor] =
    await Promise.all([
      import("#newsroom/stories/accept-steps.ts"),
      import("#newsroom/stories/story-reads.ts"),
      import("#newsroom/stories/document-store.ts"),
      import("#site/body/hash-document.ts"),
      import("#site/body/document-schema.ts"),
      import("../e2e/back-door.ts"),
    ]);
  const slice = (words: string) =>
    Slice.fromJSON(documentSchema, { content: [{ type: "text", text: words }] });
  return { acceptSteps, readStory, parseDocument, hashDocument, slice, ...backDoor };
}
type Doors = Awaited<ReturnType<typeof openDoors>>;

const paper = await startPaper();
const address = `http://localhost:${process.env.STET_TEST_PORT}`;
const doors = await openDoors();
const browser = await chromium.launch({
  executablePath: findBrowser() ?? undefined,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const paragraphs = makeParagraphs();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [writer, other] = [await doors.addStaff("editor", "Writer"), await doors.addStaff("editor", "Other")];
  const storyId = await doors.draftStory(writer, { headline: "Long story", body: paragraphs });
  await doors.enter(context, address, writer);

  const bare = await context.newPage();
  await openBare(bare, paragraphs);
  const baseline = await typeAndTime(bare);
  await bare.close();

  const page = await context.newPage();
  await page.goto(`${address}/newsroom/stories/${storyId}`);
  await placeCaret(page, ".story-text > p");
  const alone = await typeAndTime(page);

  const stop = startRemoteTypist(storyId, other, doors);
  await page.reload();
  await placeCaret(page, ".story-text > p");
  const together = await typeAndTime(page);
  await stop();

  console.table({
    "bare contenteditable": baseline,
    "the editor": alone,
    "and somebody else writing": together,
  });
  const ratio = (timing: Timing) => (timing.p95 / baseline.p95).toFixed(2);
  console.log(`p95 beside the bare one: alone ${ratio(alone)}, with another ${ratio(together)}`);
} finally {
  await browser.close();
  paper?.kill("SIGTERM");
}
process.exit(0);
