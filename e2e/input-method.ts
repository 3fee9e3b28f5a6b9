import { type CDPSession, expect, type Locator, type Page } from "@playwright/test";

/** A syllable as it grows under the fingers, from its first letter on. */
export type Growing = readonly string[];

export const HAN: Growing = ["ㅎ", "하", "한"];
export const GANG: Growing = ["ㄱ", "가", "강"];

/** Speaks to a page as an input method does: shows what is being composed, changes it, and commits it. */
export class InputMethod {
  readonly #browser: CDPSession;

  constructor(browser: CDPSession) {
    this.#browser = browser;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** What stands underlined in the text until it is committed; "" takes it away again. */
  async show(...stages: Growing): Promise<void> {
    for (const text of stages) {
      const caret = { selectionStart: text.length, selectionEnd: text.length };
      await this.#browser.send("Input.imeSetComposition", { text, ...caret });
    }
  }

  /** Puts the text in the place of what is being composed and ends the composition. */
  async commit(text: string): Promise<void> {
    await this.#browser.send("Input.insertText", { text });
  }

  /** Whole syllables, each committed before the next one begins, as Korean is typed. */
  async type(...syllables: Growing[]): Promise<void> {
    for (const syllable of syllables) {
      await this.show(...syllable);
      await this.commit(syllable.at(-1) ?? "");
    }
  }
}

/**
 * Puts the caret before or behind these words of a block, where a click could miss by a letter. The editor hears of it a
 * moment later; when another's words arrive in that moment it puts its own caret back, so this asks until it stays.
 */
export async function placeCaret(block: Locator, words: string, side: "before" | "behind"): Promise<void> {
  await block.click();
  await expect(async () => expect(await moveCaret(block, words, side)).toBe(true)).toPass({
    timeout: 10_000,
  });
}

/** Moves the caret there, and says whether it is still there two frames later. */
function moveCaret(block: Locator, words: string, side: "before" | "behind"): Promise<boolean> {
  return block.evaluate(
    async (element, [needle, isBehind]) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const selection = document.getSelection();
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const found = node.textContent?.indexOf(needle) ?? -1;
        if (found < 0) continue;
        const at = isBehind ? found + needle.length : found;
        selection?.collapse(node, at);
        for (let frame = 0; frame < 2; frame += 1) await new Promise((next) => requestAnimationFrame(next));
        return selection?.focusNode === node && selection.focusOffset === at;
      }
      throw new Error(`no "${needle}" here`);
    },
    [words, side === "behind"] as const,
  );
}
