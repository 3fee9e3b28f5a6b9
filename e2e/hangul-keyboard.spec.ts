import { addStaff, draftStory, enter } from "./back-door.ts";
import { HangulKeyboard, missingForHangul } from "./hangul-keyboard.ts";
import { placeCaret } from "./input-method.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  expectSaved,
  headline,
  linesOf,
  openEditor,
  paragraphs,
  readFromServer,
  standfirst,
} from "./story-editor.ts";

const missing = missingForHangul();

test("a reporter's Korean keyboard writes a story while the desk writes in it", async ({
  openAs,
  faults,
  baseURL,
  launchOptions,
}) => {
  test.skip(
    missing !== "",
    `a real Korean input method needs ${missing} (apt install xvfb dbus ibus-hangul xdotool)`,
  );
  test.slow();
  faults.allow(/status of 409 .*\/steps/);
  const keyboard = await HangulKeyboard.start(launchOptions);
  try {
    const anna = await addStaff("editor", "Anna");
    const storyId = await draftStory(anna, { headline: "x", language: "ko", body: ["2026년", "바로", "끝"] });
    const context = await keyboard.browser.newContext({ baseURL: baseURL ?? "", viewport: null });
    faults.watch(context, baseURL ?? "");
    await enter(context, baseURL ?? "", anna);
    const hers = await context.newPage();
    await openEditor(hers, storyId);
    const his = await openAs(await addStaff("editor", "Bert"));
    await openEditor(his, storyId);
    keyboard.takeFocus();
    const serverHas = (line: string) =>
      expect.poll(async () => linesOf(await readFromServer(hers))).toContain(line);

    await test.step("the headline, from its first letter", async () => {
      await keyboard.click(headline(hers));
      keyboard.keys("BackSpace");
      keyboard.switchScript();
      keyboard.type("gksrkd");
      await expect(headline(hers)).toHaveText("한강");
    });

    await test.step("Enter ends the syllable and goes on, once", async () => {
      keyboard.type("qnf");
      keyboard.keys("Return");
      await expect(headline(hers)).toHaveText("한강불");
      keyboard.type("dlf");
      await expect(standfirst(hers)).toHaveText("일");
      await serverHas("한강불");
      await serverHas("일");
    });

    await test.step("before digits, with a save while the syllable is open", async () => {
      await keyboard.click(paragraphs(hers).nth(0));
      keyboard.keys("Home");
      keyboard.type("gk");
      await serverHas("하2026년");
      keyboard.type("s");
      await expect(paragraphs(hers).nth(0)).toHaveText("한2026년");
    });

    await test.step("Backspace takes the syllable apart, letter by letter", async () => {
      await keyboard.click(paragraphs(hers).nth(1));
      keyboard.keys("End");
      keyboard.type("rkd");
      keyboard.keys("BackSpace");
      await expect(paragraphs(hers).nth(1)).toHaveText("바로가");
      keyboard.keys("BackSpace", "BackSpace");
      await expect(paragraphs(hers).nth(1)).toHaveText("바로");
      keyboard.keys("BackSpace");
      await expect(paragraphs(hers).nth(1)).toHaveText("바");
      keyboard.type("fh");
      await expect(paragraphs(hers).nth(1)).toHaveText("바로");
    });

    await test.step("the desk writes in the same paragraph while a syllable is open", async () => {
      await keyboard.click(paragraphs(hers).nth(2));
      keyboard.keys("End");
      keyboard.type("dl");
      await serverHas("끝이");
      await placeCaret(paragraphs(his).nth(2), "끝", "before");
      await his.keyboard.type("The ");
      await serverHas("The 끝이");
      keyboard.type("f");
      await serverHas("The 끝일");
      keyboard.type("ek");
      await expect(paragraphs(hers).nth(2), "others' words wait for an open syllable").toHaveText("끝일다");
      keyboard.keys("End");
      await expect(paragraphs(hers).nth(2)).toHaveText("The 끝일다");
    });

    await test.step("Latin letters again", async () => {
      keyboard.switchScript();
      keyboard.type("ok");
      await expect(paragraphs(hers).nth(2)).toHaveText("The 끝일다ok");
    });

    for (const page of [hers, his]) await expectSaved(page);
    const lines = ["한강불", "일", "한2026년", "바로", "The 끝일다ok"];
    expect(linesOf(await readFromServer(hers))).toEqual(lines);
    await expect(paragraphs(his)).toHaveText(lines.slice(2));
  } finally {
    await keyboard.end();
  }
});
