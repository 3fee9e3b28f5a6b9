import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { StoryView } from "#newsroom/stories/story-view.ts";
import { expect } from "./newsroom-test.ts";

/** The text box that holds headline, standfirst and body. */
export function storyText(page: Page): Locator {
  return page.getByRole("textbox", { name: "Story: headline, standfirst and text" });
}

export function headline(page: Page): Locator {
  return storyText(page).getByRole("heading", { level: 1 });
}

export function standfirst(page: Page): Locator {
  return storyText(page).locator("p[data-standfirst]");
}

/** The body's own paragraphs, in order. */
export function paragraphs(page: Page): Locator {
  return storyText(page).locator("> p:not([data-standfirst])");
}

/** Opens a story and waits until it can be written in, or read. */
export async function openEditor(page: Page, storyId: string): Promise<void> {
  await page.goto(`/newsroom/stories/${storyId}`);
  await expect(storyText(page)).toBeVisible();
}

/** The status says that everything is on the server, and the server's own text agrees. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  // Another's words may arrive in between, so both are read anew each time.
  await expect(async () => {
    expect(linesOf(await readFromServer(page))).toEqual(await linesHere(page));
  }).toPass({ timeout: 10_000 });
}

/** The story as the newsroom's API answers it. */
export async function readFromServer(page: Page): Promise<StoryView> {
  const id = storyIdOf(page);
  const answer = await page.request.get(`/api/v1/stories/${id}`);
  expect(answer.status()).toBe(200);
  return answer.json();
}

export function storyIdOf(page: Page): string {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  if (!id) throw new Error(`no story at ${page.url()}`);
  return id;
}

/** What the editor shows: the headline, the standfirst, then the body's blocks. */
async function linesHere(page: Page): Promise<string[]> {
  return storyText(page)
    .locator("> *")
    .evaluateAll((blocks) =>
      blocks.map((block) => {
        const own = block.cloneNode(true) as HTMLElement;
        if (own.contentEditable === "false") return "";
        // Captions and cards are drawn into the text and are none of its words.
        for (const drawn of own.querySelectorAll("[contenteditable='false']")) drawn.remove();
        return (own.textContent ?? "").replaceAll("\uFEFF", "");
      }),
    );
}

/** The text of every top block of a stored story. */
export function linesOf({ document }: Pick<StoryView, "document">): string[] {
  return document.content.map((block) => textOf(block));
}

function textOf(node: unknown): string {
  if (typeof node !== "object" || node === null) return "";
  if ("text" in node && typeof node.text === "string") return node.text;
  return "content" in node && Array.isArray(node.content) ? node.content.map(textOf).join("") : "";
}

interface Paste {
  text?: string;
  html?: string;
}

/** Pastes with the keyboard from the real clipboard, where the caret is. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("ControlOrMeta+v");
}

/** Pastes what a browser's own clipboard would refuse to hold, such as HTML with scripts. */
export async function pasteRaw(page: Page, { text = "", html = "" }: Paste): Promise<void> {
  await storyText(page).evaluate(
    (box, paste) => {
      const clipboardData = new DataTransfer();
      if (paste.text !== "") clipboardData.setData("text/plain", paste.text);
      if (paste.html !== "") clipboardData.setData("text/html", paste.html);
      const target = box.ownerDocument.getSelection()?.focusNode?.parentElement ?? box;
      const place = box.contains(target) ? target : box;
      place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );
}

/** Drops a file onto the text. */
export async function dropFile(page: Page, name: string, type: string, bytes: Uint8Array): Promise<void> {
  await storyText(page).evaluate(
    (box, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }));
      const { left, top } = box.getBoundingClientRect();
      const at = { clientX: left + 40, clientY: top + 40, bubbles: true, cancelable: true };
      box.dispatchEvent(new DragEvent("drop", { dataTransfer, ...at }));
    },
    { name, type, bytes: [...bytes] },
  );
}

/** Presses Publish and answers its question; returns the address readers have. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole("banner").getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  const link = page.getByRole("link", { name: "Open it as readers see it" });
  await expect(link).toBeVisible();
  const address = await link.getAttribute("href");
  if (!address) throw new Error("published without an address");
  return address;
}

/** A file beside the project or inside it, or null where it is not. */
export function readCopy(path: string): string | null {
  try {
    return readFileSync(new URL(path, import.meta.url), "utf8");
  } catch {
    return null;
  }
}
