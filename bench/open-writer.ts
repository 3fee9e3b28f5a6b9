import { randomUUID } from "node:crypto";
import { chromium } from "@playwright/test";
import { Slice } from "@tiptap/pm/model";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { UserActor } from "#newsroom/actor.ts";
import { parseDocument } from "#newsroom/stories/document-store.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { findBrowser } from "#server/find-browser.js";
import { hashDocument } from "#site/body/hash-document.ts";
import { draftStory, enter } from "../e2e/back-door.ts";

/** The cookie of somebody signed in at a paper, as a request carries it. */
export async function signIn(address: string, editor: UserActor): Promise<string> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const context = await browser.newContext();
  await enter(context, address, editor);
  const [cookie] = await context.cookies();
  await browser.close();
  return `${cookie?.name}=${cookie?.value}`;
}

/** A story of so many paragraphs and somebody who types a letter into it with every save. */
export async function openWriter(address: string, editor: UserActor, cookie: string, paragraphs = 300) {
  const body = Array.from(
    { length: paragraphs },
    (_, number) => `Paragraph ${number} of a long story, as they are.`,
  );
  const storyId = await draftStory(editor, { headline: "A long story", body });
  const view = await readStory(editor, storyId);
  let document = parseDocument(view?.document);
  let version = view?.version ?? 0;
  return {
    storyId,
    version: () => version,
    async save() {
      const step = new ReplaceStep(1, 1, new Slice(document.slice(1, 2).content, 0, 0));
      document = step.apply(document).doc ?? document;
      const batch = { baseVersion: version, opId: randomUUID(), clientId: "bench", steps: [step.toJSON()] };
      const answer = await fetch(`${address}/api/v1/stories/${storyId}/steps`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie, "stet-person": editor.userId },
        body: JSON.stringify({ ...batch, docHash: hashDocument(document) }),
      });
      if (answer.status !== 200)
        throw new Error(`a save was answered ${answer.status}: ${await answer.text()}`);
      version = (await answer.json()).version;
    },
  };
}
