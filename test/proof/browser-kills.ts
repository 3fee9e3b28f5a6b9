import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, type Page } from "@playwright/test";
import { draftStory } from "../../e2e/back-door.ts";
import { Dice } from "./dice.ts";
import { calm } from "./fault-proxy.ts";
import { Letters } from "./letters.ts";
import type { PaperUnderProof, Writer } from "./paper-under-proof.ts";
import { readEvidence } from "./read-evidence.ts";
import { RunningBrowser } from "./running-browser.ts";

/** More typing than this, in milliseconds, no kill may lose. */
export const LONGEST_LOSS_MS = 1_000;
/** Kills after which the writing goes on in another story, so that none gets longer than stories are. */
const KILLS_IN_A_STORY = 20;

export interface BrowserKill {
  /** How many letters were typed since the browser was last started, and how many of them are gone. */
  typed: number;
  lost: number;
  /** How old the oldest lost letter was at the kill; 0 when none was lost. */
  lostMs: number;
}

interface Round {
  paper: PaperUnderProof;
  seed: number;
  kills: number;
}

/**
 * Types as people do, in bursts with pauses, kills the whole browser with `kill -9`, starts it again with the same
 * profile, opens the story, and looks for every letter on the server. Every other time without a network, so that the
 * device alone has to keep the words.
 */
export async function browserRound({ paper, seed, kills }: Round): Promise<BrowserKill[]> {
  const dice = new Dice(seed);
  const writer = await paper.addWriter("editor");
  const results: BrowserKill[] = [];
  let storyId = "";
  let letters = new Letters();
  let browser = await startBrowser(paper, writer, seed);
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      if (kill % KILLS_IN_A_STORY === 0) {
        storyId = await draftStory(writer.person, { headline: "A browser that dies", body: ["It begins."] });
        letters = new Letters();
        await openStory(browser.page, paper, storyId);
      }
      if (kill % 2 === 1) paper.door.faults = { ...calm, cut: 1 };
      const typed = await typeUntilKilled(browser, dice, letters);
      await browser.end();
      paper.soothe();
      browser = await startBrowser(paper, writer, seed);
      await openStory(browser.page, paper, storyId);
      results.push(await findLost(paper, storyId, typed));
    }
  } finally {
    await browser.end();
    await paper.letGo();
  }
  return results;
}

function startBrowser(paper: PaperUnderProof, { cookie }: Writer, seed: number): Promise<RunningBrowser> {
  return RunningBrowser.start(join(paper.folder, `browser-${seed}`), { url: paper.address, value: cookie });
}

/** Opens the story, waits until everything the device kept is saved, and puts the caret at its end. */
async function openStory(page: Page, paper: PaperUnderProof, storyId: string): Promise<void> {
  await page.goto(`${paper.address}/newsroom/stories/${storyId}`, { timeout: 60_000 });
  const text = page.getByRole("textbox", { name: "Story: headline, standfirst and text" });
  await expect(text).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Saved", { exact: true })).toBeVisible({ timeout: 60_000 });
  await text.locator("> p:not([data-standfirst])").last().click();
  await page.keyboard.press("ControlOrMeta+End");
}

type Typed = { letters: { letter: string; at: number }[]; killedAt: number };

async function typeUntilKilled(browser: RunningBrowser, dice: Dice, letters: Letters): Promise<Typed> {
  const typed: Typed = { letters: [], killedAt: 0 };
  const killing = pause(dice.between(500, 6_000)).then(() => {
    typed.killedAt = Date.now();
    browser.kill();
  });
  while (typed.killedAt === 0) {
    for (let left = dice.between(4, 30); left > 0 && typed.killedAt === 0; left -= 1) {
      const letter = letters.take(1);
      try {
        await browser.page.keyboard.insertText(letter);
      } catch {
        break;
      }
      if (typed.killedAt === 0) typed.letters.push({ letter, at: Date.now() });
      await pause(dice.between(60, 160));
    }
    if (typed.killedAt === 0) await Promise.race([killing, pause(dice.between(300, 1_500))]);
  }
  await killing;
  return typed;
}

async function findLost(paper: PaperUnderProof, storyId: string, typed: Typed): Promise<BrowserKill> {
  const [story] = await readEvidence(paper.cluster.url(), [storyId]);
  const text = JSON.stringify(story?.document);
  const lost = typed.letters.filter(({ letter }) => !text.includes(letter));
  const oldest = lost[0];
  return {
    typed: typed.letters.length,
    lost: lost.length,
    lostMs: oldest ? typed.killedAt - oldest.at : 0,
  };
}

/** The figures of many kills, in milliseconds of typing lost. */
export function sumUp(kills: readonly BrowserKill[]): { worst: number; median: number; without: number } {
  const sorted = kills.map(({ lostMs }) => lostMs).sort((one, other) => one - other);
  return {
    worst: sorted.at(-1) ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    without: sorted.filter((lostMs) => lostMs === 0).length,
  };
}
