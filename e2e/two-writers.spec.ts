import type { Page } from "@playwright/test";
import { addStaff, draftStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  expectSaved,
  linesOf,
  openEditor,
  paragraphs,
  readFromServer,
  standfirst,
  storyText,
} from "./story-editor.ts";

const first = Array.from({ length: 40 }, (_, number) => `first${number}`).join(" ");
const second = Array.from({ length: 40 }, (_, number) => `second${number}`).join(" ");

/** The server's answer to whoever was second: what they missed, to write over and send again. */
const behind = /status of 409 .*\/steps/;

test("two people typing in the same paragraph and in different ones lose nothing", async ({
  openAs,
  faults,
}) => {
  faults.allow(behind);
  const [anna, bert] = [await addStaff("editor", "Anna"), await addStaff("editor", "Bert")];
  const storyId = await draftStory(anna, {
    headline: "A story for two",
    body: ["The opening paragraph stands here.", "The closing paragraph stands here."],
  });
  const [hers, his] = [await openAs(anna), await openAs(bert)];
  await openEditor(hers, storyId);
  await openEditor(his, storyId);

  await Promise.all([typeAt(hers, 0, "Home", `${first} `), typeAt(his, 1, "End", ` ${second}`)]);
  await expectSame([hers, his], `${first} `, ` ${second}`);

  await Promise.all([typeAt(hers, 0, "Home", `${second} `), typeAt(his, 0, "End", ` ${first}`)]);
  await expectSame([hers, his], `${second} ${first} The opening paragraph stands here. ${first}`);

  await standfirst(his).click();
  await his.keyboard.type("A line that both can read.");
  await expect(standfirst(hers)).toHaveText("A line that both can read.");
  await expectSame([hers, his], "A line that both can read.");

  await hers.reload();
  await expect(storyText(hers)).toContainText(`The closing paragraph stands here. ${second}`);
  await expectSame([hers, his], "A line that both can read.");
});

test("what is selected stays selected while somebody else types", async ({ openAs, faults }) => {
  faults.allow(behind);
  const [anna, bert] = [await addStaff("editor", "Anna"), await addStaff("editor", "Bert")];
  const body = ["The opening paragraph.", "To be written anew."];
  const storyId = await draftStory(anna, { headline: "A story for two", body });
  const [hers, his] = [await openAs(anna), await openAs(bert)];
  await openEditor(hers, storyId);
  await openEditor(his, storyId);
  await placeCaret(hers, 1, "End");
  await placeCaret(his, 0, "End");
  await Promise.all([
    his.keyboard.type(first, { delay: 8 }),
    (async () => {
      for (let turn = 0; turn < 60; turn += 1) {
        for (const key of ["End", "Shift+ArrowLeft", `${turn % 10}`]) await hers.keyboard.press(key);
      }
    })(),
  ]);
  await expect(paragraphs(hers).nth(1)).toHaveText("To be written anew9");
  await expectSame([hers, his], `The opening paragraph.${first}`, "To be written anew9");
});

test("what was written without a network is merged when it is back", async ({ openAs, faults }) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED/, behind);
  const [anna, bert] = [await addStaff("editor", "Anna"), await addStaff("editor", "Bert")];
  const storyId = await draftStory(anna, {
    headline: "A story on the train",
    body: ["The opening paragraph stands here.", "The closing paragraph stands here."],
  });
  const [hers, his] = [await openAs(anna), await openAs(bert)];
  await openEditor(hers, storyId);
  await openEditor(his, storyId);

  await hers.context().setOffline(true);
  await typeAt(hers, 0, "End", ` ${first}`);
  await expect(hers.getByText("Offline: kept on this device")).toBeVisible();
  await typeAt(his, 0, "Home", `${second} `);
  await typeAt(his, 1, "End", " Nothing of this waits for the train.");
  await expectSaved(his);

  await hers.context().setOffline(false);
  await expectSame(
    [hers, his],
    `${second} The opening paragraph stands here. ${first}`,
    "The closing paragraph stands here. Nothing of this waits for the train.",
  );
});

test("words written without a network survive a closed window", async ({ openAs, faults }) => {
  faults.allow(/ERR_INTERNET_DISCONNECTED/);
  const anna = await addStaff("editor", "Anna");
  const storyId = await draftStory(anna, { headline: "A closed window", body: ["It begins here."] });
  const page = await openAs(anna);
  await openEditor(page, storyId);
  await page.context().setOffline(true);
  await typeAt(page, 0, "End", ` ${first}`);
  await expect(page.getByText("Offline: kept on this device")).toBeVisible();
  await page.close();

  const again = await page.context().newPage();
  await page.context().setOffline(false);
  await openEditor(again, storyId);
  await expect(storyText(again)).toContainText(`It begins here. ${first}`);
  await expectSaved(again);
});

async function typeAt(page: Page, paragraph: number, key: "Home" | "End", words: string) {
  await paragraphs(page).nth(paragraph).click();
  await placeCaret(page, paragraph, key);
  await page.keyboard.type(words);
}

/** Long paragraphs fill several lines, where Home and End would stop at a line's edge. */
async function placeCaret(page: Page, paragraph: number, key: "Home" | "End") {
  await paragraphs(page)
    .nth(paragraph)
    .evaluate((element, atStart) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      range.collapse(atStart);
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    }, key === "Home");
}

/** Every window says Saved, and every window and the server show the same text with these words in it. */
async function expectSame(pages: Page[], ...words: string[]) {
  for (const page of pages) {
    for (const some of words) await expect(storyText(page)).toContainText(some.trim(), { timeout: 15_000 });
  }
  for (const page of pages) await expectSaved(page);
  const [one, ...others] = await Promise.all(pages.map(async (page) => linesOf(await readFromServer(page))));
  for (const other of others) expect(other).toEqual(one);
  for (const some of words) expect(one?.join("\n")).toContain(some);
}
