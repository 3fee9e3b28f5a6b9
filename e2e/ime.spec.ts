import type { Page } from "@playwright/test";
import type { BlockJson, InlineJson, ParagraphJson } from "#site/body/document.ts";
import { addStaff, draftStory, endSessions, enter } from "./back-door.ts";
import { GANG, HAN, InputMethod, placeCaret } from "./input-method.ts";
import { expect, type OpenAs, test } from "./newsroom-test.ts";
import {
  expectSaved,
  headline,
  linesOf,
  openEditor,
  paragraphs,
  readFromServer,
  standfirst,
  storyText,
} from "./story-editor.ts";

/** The server's answer to whoever was second: what they missed, to write over and send again. */
const behind = /status of 409 .*\/steps/;

const words = (text: string): InlineJson => ({ type: "text", text });
const bold = (text: string): InlineJson => ({ type: "text", text, marks: [{ type: "bold" }] });
const link = (text: string): InlineJson => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href: "https://han.example/" } }],
});
const paragraph = (...content: InlineJson[]): ParagraphJson => ({ type: "paragraph", content });

interface Place {
  name: string;
  block: BlockJson;
  /** The caret stands before or behind these words. */
  at: ["before" | "behind", string];
  reads: string;
}

const places: Place[] = [
  { name: "before digits", block: paragraph(words("2026년")), at: ["before", "2026"], reads: "한강2026년" },
  { name: "behind digits", block: paragraph(words("2026")), at: ["behind", "2026"], reads: "2026한강" },
  { name: "at a start", block: paragraph(words("물이 맑다")), at: ["before", "물"], reads: "한강물이 맑다" },
  { name: "at an end", block: paragraph(words("물이 맑은")), at: ["behind", "은"], reads: "물이 맑은한강" },
  { name: "in a word", block: paragraph(words("가나다")), at: ["behind", "나"], reads: "가나한강다" },
  {
    name: "inside a link",
    block: paragraph(words("앞"), link("바로가기"), words("뒤")),
    at: ["behind", "바로"],
    reads: "앞바로한강가기뒤",
  },
  {
    name: "before a link",
    block: paragraph(words("앞"), link("바로"), words("뒤")),
    at: ["behind", "앞"],
    reads: "앞한강바로뒤",
  },
  { name: "behind a link", block: paragraph(link("바로")), at: ["behind", "바로"], reads: "바로한강" },
  {
    name: "at the edge of bold words",
    block: paragraph(bold("굵은"), words("글")),
    at: ["behind", "굵은"],
    reads: "굵은한강글",
  },
  {
    name: "at a list item's start",
    block: { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words("하나"))] }] },
    at: ["before", "하나"],
    reads: "한강하나",
  },
  {
    name: "at a numbered item's end",
    block: { type: "orderedList", content: [{ type: "listItem", content: [paragraph(words("둘"))] }] },
    at: ["behind", "둘"],
    reads: "둘한강",
  },
  {
    name: "in a quotation",
    block: { type: "blockquote", content: [paragraph(words("말"))] },
    at: ["behind", "말"],
    reads: "말한강",
  },
  {
    name: "in a heading",
    block: { type: "heading", attrs: { level: 2 }, content: [words("절")] },
    at: ["before", "절"],
    reads: "한강절",
  },
];

async function openStory(openAs: OpenAs, ...body: (string | BlockJson)[]) {
  const anna = await addStaff("editor", "Anna");
  const storyId = await draftStory(anna, { headline: "제목", language: "ko", body });
  const page = await openAs(anna);
  await openEditor(page, storyId);
  return { anna, storyId, page, ime: await InputMethod.of(page) };
}

async function openForTwo(openAs: OpenAs, ...body: (string | BlockJson)[]) {
  const { storyId, page: hers, ime } = await openStory(openAs, ...body);
  const his = await openAs(await addStaff("editor", "Bert"));
  await openEditor(his, storyId);
  return { hers, his, ime };
}

/** Waits until the server holds this line, whatever the screen says. */
async function expectOnServer(page: Page, line: string) {
  await expect.poll(async () => linesOf(await readFromServer(page))).toContain(line);
}

/** The body on every screen and on the server, letter for letter. */
async function expectBody(pages: Page[], lines: string[]) {
  for (const page of pages) {
    await expect.poll(() => storyText(page).locator("> *").allTextContents()).toEqual(["제목", "", ...lines]);
    await expectSaved(page);
    expect(linesOf(await readFromServer(page)).slice(2)).toEqual(lines.map((line) => line.normalize("NFC")));
  }
}

test("a syllable is saved open and whole in every kind of place", async ({ openAs }) => {
  // A save is waited for in each of them.
  test.slow();
  const { page, ime } = await openStory(openAs, ...places.map(({ block }) => block));
  for (const [index, { name, at, reads }] of places.entries()) {
    await test.step(name, async () => {
      const block = storyText(page)
        .locator("> *")
        .nth(index + 2);
      await placeCaret(block, at[1], at[0]);
      await ime.show("ㅎ");
      await expectOnServer(page, reads.replace("한강", "ㅎ"));
      await ime.type(HAN, GANG);
      await expect(block).toHaveText(reads);
    });
  }
  await expectBody(
    [page],
    places.map(({ reads }) => reads),
  );
});

test("Enter goes on behind the syllable, Backspace takes it apart letter by letter", async ({ openAs }) => {
  const { page, ime } = await openStory(openAs);
  await headline(page).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  // An input method ends the syllable and then hands the key on.
  for (const block of [headline(page), standfirst(page), paragraphs(page).nth(0), paragraphs(page).nth(1)]) {
    await ime.type(HAN, GANG);
    await page.keyboard.press("Enter");
    await expect(block).toHaveText("한강");
  }
  await ime.type(HAN);
  await ime.show(...GANG, "가", "ㄱ", "");
  await expect(paragraphs(page).nth(2)).toHaveText("한");
  await page.keyboard.press("Backspace");
  await ime.type(GANG);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(paragraphs(page).filter({ hasText: /^강$/ })).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expectSaved(page);
  expect(linesOf(await readFromServer(page))).toEqual(["한강", "한강", "한강", "한강", "강"]);
});

test("a syllable takes the place of what is selected, over the edges of blocks too", async ({ openAs }) => {
  const { page, ime } = await openStory(openAs, "가나", "다라");
  await placeCaret(paragraphs(page).nth(0), "가", "behind");
  await page.keyboard.press("Shift+ArrowDown");
  await ime.type(HAN, GANG);
  await expectBody([page], ["가한강라"]);
  await page.keyboard.press("ControlOrMeta+a");
  await ime.type(HAN, GANG);
  await expectSaved(page);
  expect(linesOf(await readFromServer(page)).join("")).toBe("한강");
});

test("others' words in the same paragraph and in others leave an open syllable alone", async ({
  openAs,
  faults,
}) => {
  faults.allow(behind);
  const { hers, his, ime } = await openForTwo(openAs, "첫 문단", "둘째 문단", "셋째 문단");
  await placeCaret(paragraphs(hers).nth(1), "둘째", "behind");
  await ime.show("ㅎ", "하");
  await expectOnServer(hers, "둘째하 문단");

  await placeCaret(paragraphs(his).nth(0), "첫", "before");
  await his.keyboard.type("His ");
  await expect(paragraphs(hers).nth(0)).toHaveText("His 첫 문단");
  await placeCaret(paragraphs(his).nth(1), "둘째", "before");
  await his.keyboard.type("front ");
  await placeCaret(paragraphs(his).nth(1), "문단", "behind");
  await his.keyboard.type(" back");
  await expectOnServer(hers, "front 둘째하 문단 back");

  await ime.show("한");
  await expectOnServer(hers, "front 둘째한 문단 back");
  await expect(hers.getByText("Saved", { exact: true })).toBeVisible();
  await ime.commit("한");
  await ime.type(GANG);
  await expectBody([hers, his], ["His 첫 문단", "front 둘째한강 문단 back", "셋째 문단"]);

  await placeCaret(paragraphs(hers).nth(2), "셋째", "behind");
  await ime.show("ㅎ");
  await placeCaret(paragraphs(his).nth(2), "셋", "behind");
  await his.keyboard.press("Enter");
  await expect.poll(async () => linesOf(await readFromServer(his))).toHaveLength(6);
  await ime.show("하", "한");
  await ime.commit("한");
  await expectBody([hers, his], ["His 첫 문단", "front 둘째한강 문단 back", "셋", "째한 문단"]);
});

test("a paragraph deleted under an open syllable is offered back with the whole syllable", async ({
  openAs,
  faults,
}) => {
  faults.allow(behind);
  const { hers, his, ime } = await openForTwo(openAs, "첫 문단", "둘째 문단");
  await placeCaret(paragraphs(hers).nth(1), "둘째", "behind");
  const answer = Promise.withResolvers<void>();
  await hers.route("**/steps", async (route) => {
    if (route.request().method() === "POST") await answer.promise;
    await route.continue();
  });
  await ime.show("ㅎ");
  await placeCaret(paragraphs(his).nth(1), "둘째", "before");
  for (const key of ["Shift+End", "Delete", "Backspace"]) await his.keyboard.press(key);
  await expect(paragraphs(his)).toHaveCount(1);
  await expectSaved(his);
  answer.resolve();
  await ime.show("하", "한");
  await ime.commit("한");
  const kept = hers.getByRole("region", { name: "Text kept for you" });
  await expect(kept.getByRole("blockquote")).toHaveText("한");
  await kept.getByRole("button", { name: "Insert below" }).click();
  await ime.type(GANG);
  await expectBody([hers, his], ["첫 문단", "한강"]);
});

test("a clash banner, an outage and its end leave an open syllable alone", async ({ openAs, faults }) => {
  faults.allow(behind, /status of 409 .*\/credit/, /ERR_INTERNET_DISCONNECTED/);
  const { hers, his, ime } = await openForTwo(openAs, "첫 문단", "둘째 문단");
  const answer = Promise.withResolvers<void>();
  await hers.route("**/fields/credit", async (route) => {
    await answer.promise;
    await route.continue();
  });
  await hers.getByLabel("Credit line").fill("Hers");
  await placeCaret(paragraphs(hers).nth(0), "문단", "behind");
  await his.getByLabel("Credit line").fill("His");
  await expect.poll(async () => (await readFromServer(his)).fields.credit.value).toBe("His");
  await ime.show("ㅎ");
  answer.resolve();
  await expect(hers.getByRole("alert").getByText("set this meanwhile")).toBeVisible();
  await ime.show("하", "한");

  await hers.context().setOffline(true);
  await ime.commit("한");
  await ime.show(...GANG);
  await expect(hers.getByText("Offline: kept on this device")).toBeVisible();
  await placeCaret(paragraphs(his).nth(0), "첫", "before");
  await his.keyboard.type("His ");
  await expectSaved(his);
  await hers.context().setOffline(false);
  await expectOnServer(hers, "His 첫 문단한강");
  await ime.show("가", "감");
  await ime.commit("감");
  await expectBody([hers, his], ["His 첫 문단한감", "둘째 문단"]);
});

test("a sign-in dialog over an open syllable keeps it, once", async ({ openAs, faults, baseURL }) => {
  faults.allow(/status of 401/);
  const { anna, page, ime } = await openStory(openAs, "첫 문단");
  await placeCaret(paragraphs(page).nth(0), "문단", "behind");
  await ime.show("ㅎ", "하");
  await expectOnServer(page, "첫 문단하");
  await endSessions(anna);
  await ime.show("한");
  await expect(page.getByRole("dialog", { name: "Sign in to go on" })).toBeVisible();
  await expect(paragraphs(page).nth(0)).toHaveText("첫 문단한");
  await enter(page.context(), baseURL ?? "", anna);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectBody([page], ["첫 문단한"]);
  await expect(storyText(page)).toBeFocused();
  await ime.type(GANG);
  await expectBody([page], ["첫 문단한강"]);
});

test("a one-line field keeps the space and the syllable that follow a pause", async ({ openAs }) => {
  const { page, ime } = await openStory(openAs);
  const credit = page.getByLabel("Credit line");
  const saved = () => expect.poll(async () => (await readFromServer(page)).fields.credit.value);
  await credit.focus();
  await ime.type(HAN);
  await page.keyboard.press("Space");
  await saved().toBe("한");
  await ime.show("ㄱ", "가");
  await saved().toBe("한 가");
  await ime.show("강");
  await ime.commit("강");
  await page.keyboard.press("Space");
  await expect(credit).toHaveValue("한 강 ");
  await saved().toBe("한 강");
  await credit.blur();
  await expect(credit).toHaveValue("한 강");
});

test("kana become kanji, one candidate after another, while somebody writes before them", async ({
  openAs,
  faults,
}) => {
  faults.allow(behind);
  const { hers, his, ime } = await openForTwo(openAs, "東京");
  await placeCaret(paragraphs(hers).nth(0), "東京", "behind");
  await ime.show("n", "に", "にh", "にほ", "にほn", "にほんg", "にほんご");
  await ime.show("日本語", "二本後");
  await placeCaret(paragraphs(his).nth(0), "東京", "before");
  await his.keyboard.type("His ");
  await expectOnServer(hers, "His 東京二本後");
  await ime.show("日本語");
  await ime.commit("日本語");
  await expectBody([hers, his], ["His 東京日本語"]);
});

test("pinyin becomes characters, or goes away without a trace", async ({ openAs }) => {
  const { page, ime } = await openStory(openAs, "北京");
  await placeCaret(paragraphs(page).nth(0), "北京", "behind");
  await ime.show("n", "ni", "ni h", "ni ha", "ni hao");
  await expectOnServer(page, "北京ni hao");
  await ime.commit("你好");
  await ime.show("z", "zh", "");
  await expectBody([page], ["北京你好"]);
});

test("a dead key and its letter become one character", async ({ openAs }) => {
  const { page, ime } = await openStory(openAs, "caf");
  await placeCaret(paragraphs(page).nth(0), "caf", "behind");
  await ime.show("´");
  await expectOnServer(page, "caf´");
  await ime.commit("é");
  await page.keyboard.type(" ouvert");
  await expectBody([page], ["café ouvert"]);
});
