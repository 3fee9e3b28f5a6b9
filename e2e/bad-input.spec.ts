import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Fragment, Slice } from "@tiptap/pm/model";
import { ReplaceStep } from "@tiptap/pm/transform";
import { parseDocument } from "#newsroom/stories/document-store.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { addStaff, draftStory, publishDraft } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import {
  dropFile,
  expectSaved,
  headline,
  linesOf,
  openEditor,
  paragraphs,
  pasteRaw,
  readFromServer,
  storyText,
} from "./story-editor.ts";

const dangerous = `<h1 onclick="window.hurt = 1">A pasted page</h1>
<p onmouseover="window.hurt = 2">A paragraph with <a href="javascript:window.hurt=3">a bad link</a>
and <a href="https://example.com/fine" onclick="window.hurt=4">a fine one</a>.</p>
<script>window.hurt = 5</script><img src="/nowhere.png" onerror="window.hurt = 6">
<iframe src="javascript:window.hurt=7"></iframe><svg onload="window.hurt=8"></svg>
<style>body { display: none }</style><p style="position:fixed">The last one.</p>`;

async function openNew(page: Page, text: { headline: string; body?: string[] }) {
  const editor = await addStaff("editor");
  const slug = `input-${randomUUID()}`;
  const storyId = await draftStory(editor, { ...text, section: "nation", slug, byline: "Courier staff" });
  return { editor, storyId, slug, open: () => openEditor(page, storyId) };
}

test("a headline of 5,000 characters is saved, and not published", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const page = await openAs(editor);
  const { open } = await openNew(page, { headline: "", body: ["Text."] });
  await open();
  await headline(page).click();
  await page.keyboard.insertText("길다 ".repeat(1667).slice(0, 5000));
  await expectSaved(page);
  await page.getByRole("banner").getByRole("button", { name: "Publish" }).click();
  const jump = page.getByRole("dialog").getByRole("button", { name: /The headline is too long/ });
  await jump.click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(storyText(page)).toBeFocused();
});

test("a link that a browser could run is refused with a sentence", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const { open } = await openNew(page, { headline: "Links", body: ["A word to link."] });
  await open();
  await paragraphs(page).first().dblclick();
  await page.keyboard.press("ControlOrMeta+k");
  const dialog = page.getByRole("dialog", { name: "Link" });
  for (const address of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"]) {
    await dialog.getByLabel("Address").fill(address);
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("status").first()).not.toBeEmpty();
  }
  await dialog.getByLabel("Address").fill("https://example.com/");
  await page.keyboard.press("Enter");
  await expect(paragraphs(page).first().getByRole("link")).toHaveAttribute("href", "https://example.com/");
  await expectSaved(page);
});

for (const [where, body] of [
  ["an empty story", []],
  ["a story with text", ["There is text here."]],
] as const) {
  test(`HTML with scripts is harmless when it is pasted into ${where}`, async ({ openAs, faults }) => {
    // The page's policy refuses handlers and styles while the paste is still being read.
    faults.allow(/violates the following Content Security Policy/);
    const page = await openAs(await addStaff("editor"));
    const { editor, storyId, open } = await openNew(page, {
      headline: body.length > 0 ? "Has text" : "",
      body: [...body],
    });
    await open();
    if (body.length > 0) await paragraphs(page).first().click();
    else await storyText(page).click();
    await pasteRaw(page, { html: dangerous, text: "" });
    await expect(storyText(page)).toContainText("The last one.");
    await expectSaved(page);
    await expectHarmless(page, "#story-text");
    if ((await headline(page).textContent()) === "") {
      await headline(page).click();
      await page.keyboard.type("Harmless");
      await expectSaved(page);
    }

    const address = await publishDraft(editor, storyId);
    const stranger = await openAs("stranger");
    await stranger.goto(address);
    await expect(stranger.getByRole("article")).toContainText("The last one.");
    await expectHarmless(stranger, "article");
  });
}

for (const [name, lines] of [
  ["a megabyte of text", Array.from({ length: 1000 }, (_, number) => `${number} ${"word ".repeat(210)}`)],
  ["10,000 paragraphs", Array.from({ length: 10_000 }, (_, number) => `Paragraph number ${number}.`)],
] as const) {
  test(`${name} can be pasted and is saved`, async ({ openAs }) => {
    test.setTimeout(120_000);
    const page = await openAs(await addStaff("editor"));
    const { open } = await openNew(page, { headline: "A large one", body: ["It begins."] });
    await open();
    await paragraphs(page).first().click();
    await page.keyboard.press("ControlOrMeta+End");
    await pasteRaw(page, { text: lines.join("\n") });
    const last = (lines.at(-1) ?? "").trim();
    await expect.poll(async () => saidLast(page), { timeout: 90_000 }).toContain(last);
    await expect(page.getByText("Saved", { exact: true })).toBeVisible({ timeout: 30_000 });
    const stored = linesOf(await readFromServer(page));
    expect(stored.join("\n").length).toBeGreaterThan(lines.join("").length);
    await page.getByText("Saved", { exact: true }).click({ trial: true });
  });
}

/** The stored story's last words. */
async function saidLast(page: Page): Promise<string> {
  return linesOf(await readFromServer(page))
    .slice(-2)
    .join("\n");
}

test("bytes that are no text are refused, and so are those that are no picture", async ({
  openAs,
  faults,
}) => {
  faults.allow(/status of 422 .*\/(wire|uploads\/)/);
  const page = await openAs(await addStaff("editor"));
  const { open } = await openNew(page, { headline: "" });
  await open();
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
  await dropFile(page, "picture.jpg", "image/jpeg", noise);
  await expect(page.getByRole("alert").filter({ hasText: "picture.jpg was not added." })).toBeVisible();
  await dropFile(page, "copy.txt", "text/plain", noise);
  await expect(page.getByText("This file is not text.")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByText("This file is not text.")).toHaveCount(0);
  await expect(headline(page)).toBeEmpty();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
});

test("a file in an old Korean encoding is read as Korean", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const { open } = await openNew(page, { headline: "" });
  await open();
  const copy =
    "한강에 새 다리가 놓인다\n\n(서울=한강일보) 홍보람 기자 = 서울시는 다리를 놓는다고 밝혔다.\n\n공사는 봄에 시작한다.\n";
  await dropFile(page, "copy.txt", "text/plain", encodeEucKr(copy));
  await expect(headline(page)).toHaveText("한강에 새 다리가 놓인다");
  await expect(storyText(page)).toContainText("공사는 봄에 시작한다.");
  await expectSaved(page);
});

test("control and bidi characters are kept in the draft and shown to nobody", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const { editor, storyId, open } = await openNew(page, { headline: "Bidi", body: ["It begins here."] });
  await open();
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await pasteRaw(page, { text: " One\u0007 two\u202E three\u2066 four\u200B five\uD800 six." });
  await expect(storyText(page)).toContainText("six.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const address = await publishDraft(editor, storyId);
  const stranger = await openAs("stranger");
  await stranger.goto(address);
  const body = (await stranger.getByRole("article").textContent()) ?? "";
  expect(body).toMatch(/One.? two.? three.? four.? five.? six\./u);
  expect(body).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
  for (const list of ["/", "/nation"]) expect((await stranger.goto(list))?.status(), list).toBe(200);
});

test("no request, however odd, is answered with an error of ours", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const { storyId } = await openNew(page, { headline: "Odd", body: ["Text."] });
  const story = `/api/v1/stories/${storyId}`;
  const paths = [
    `POST ${story}/steps`,
    `POST ${story}/publish`,
    `POST ${story}/move`,
    `POST ${story}/wire`,
    `PUT ${story}/fields/byline`,
    `PUT ${story}/fields/slug`,
    `PUT ${story}/fields/stamp`,
    `PUT ${story}/fields/nothing`,
    `POST /api/v1/stories/not-an-id/publish`,
  ];
  const op = { opId: randomUUID(), baseSeq: 0, clientId: "odd", docHash: "0".repeat(64), version: 1 };
  const step = (content: unknown) => ({ stepType: "replace", from: 8, to: 8, slice: { content } });
  const link = { type: "link", attrs: { href: "javascript:alert(1)" } };
  const bodies = [
    "",
    "{",
    "null",
    "[]",
    '"text"',
    JSON.stringify({ ...op, value: { $ne: 1 }, to: "nowhere", text: "\u0000\uD800", baseVersion: -1 }),
    JSON.stringify({ ...op, value: "../..", bytes: "not base64!", baseVersion: 1, steps: [{}] }),
    JSON.stringify({ ...op, value: { local: "9999-99-99T99:99", zone: "Nowhere/Here" } }),
    JSON.stringify({ ...op, value: { local: "2026-01-01T00:00", zone: "../../etc/passwd" } }),
    JSON.stringify({
      ...op,
      value: [{ personId: randomUUID(), newPerson: null, freeText: "", role: "" }],
      baseVersion: 1,
      steps: [step([{ type: "text", text: "x", marks: [link] }])],
    }),
    JSON.stringify({ ...op, baseVersion: 1, steps: [step([{ type: "script", text: "alert(1)" }])] }),
    JSON.stringify({ ...op, baseVersion: 1, steps: [{ stepType: "replace", from: 1e9, to: -1 }] }),
    "[".repeat(50_000),
  ];
  for (const path of paths) {
    const [method = "", address = ""] = path.split(" ");
    for (const body of bodies) {
      const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
      const answer = await page.request.fetch(address, { method, headers, data: Buffer.from(body) });
      expect(answer.status(), `${path} ${body.slice(0, 80)}`).toBeLessThan(500);
    }
  }
  expect(linesOf(await (await page.request.get(story)).json())).toEqual(["Odd", "", "Text."]);
});

const fromOurPage = { "sec-fetch-site": "same-origin" };

test("an address with a question that makes no sense is answered, or refused, and breaks nothing", async ({
  openAs,
}) => {
  const page = await openAs(await addStaff("editor"));
  const addresses = [
    "/api/v1/people?q=%00",
    "/api/v1/people?q=a%00b",
    "/api/v1/places?q=%00",
    "/api/v1/places?q=%ED%A0%80",
    `/newsroom?after=2020-01-01T00:00:00Z_${"-".repeat(36)}`,
    `/newsroom?after=0000-01-01T00:00:00Z_${randomUUID()}`,
    `/newsroom?after=2020-99-99T99:99:99Z_${randomUUID()}`,
    "/newsroom?q=%00&section=%00&state=%00&after=%00",
  ];
  for (const address of addresses) {
    const answer = await page.request.get(address);
    expect.soft(answer.status(), address).toBeLessThan(500);
    expect.soft(await answer.text(), address).not.toMatch(internal);
  }
});

test("moments before there were years are refused or kept, and break nothing", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const { storyId } = await openNew(page, { headline: "Odd", body: ["Text."] });
  const moments: [string, unknown][] = [
    ["dateline", { placeId: null, placeText: "Nowhere", date: "0000-01-01" }],
    ["dateline", { placeId: null, placeText: "\u0000", date: null }],
    ["stamp", { local: "0000-01-01T00:00", zone: "Asia/Seoul" }],
    ["stamp", { local: "9999-12-31T23:59", zone: "Pacific/Honolulu" }],
  ];
  const story = `/api/v1/stories/${storyId}`;
  for (const [field, value] of moments) {
    const { fields } = await (await page.request.get(story)).json();
    const data = { baseSeq: fields[field].seq, opId: randomUUID(), value };
    const answer = await page.request.put(`${story}/fields/${field}`, { data, headers: fromOurPage });
    expect.soft(answer.status(), JSON.stringify(value)).toBeLessThan(500);
    expect.soft(answer.status(), JSON.stringify(value)).not.toBe(409);
    for (const path of [story, `${story}/checks`, `/newsroom/preview/${storyId}`, "/newsroom"])
      expect.soft((await page.request.get(path)).status(), `${path} ${JSON.stringify(value)}`).toBe(200);
  }
});

test("steps that fit the story's version but not its text are refused", async ({ openAs }) => {
  const page = await openAs(await addStaff("editor"));
  const { storyId } = await openNew(page, { headline: "Odd", body: ["Text."] });
  const story = `/api/v1/stories/${storyId}`;
  const view = await (await page.request.get(story)).json();
  const before = parseDocument(view.document);
  const insert = new ReplaceStep(1, 1, new Slice(Fragment.from(before.type.schema.text("An ")), 0, 0));
  const docHash = hashDocument(insert.apply(before).doc ?? before);
  const strong = before.type.schema.marks.strong ?? Object.values(before.type.schema.marks)[0];
  const mark = { type: strong?.name };
  const batches = [
    { clientId: "\u0000", steps: [insert.toJSON()] },
    { clientId: "odd", steps: [{ stepType: "attr", pos: 1, attr: "level", value: 2 }] },
    { clientId: "odd", steps: [{ stepType: "attr", pos: 2, attr: "level", value: 2 }] },
    { clientId: "odd", steps: [{ stepType: "addNodeMark", pos: 1, mark }] },
    { clientId: "odd", steps: [{ stepType: "removeNodeMark", pos: 2, mark }] },
    { clientId: "odd", steps: [{ stepType: "docAttr", attr: "level", value: 2 }] },
  ];
  for (const batch of batches) {
    const data = { baseVersion: view.version, opId: randomUUID(), docHash, ...batch };
    const answer = await page.request.post(`${story}/steps`, { data, headers: fromOurPage });
    expect.soft([403, 422], `${answer.status()} ${JSON.stringify(batch)}`).toContain(answer.status());
  }
  expect(linesOf(await (await page.request.get(story)).json())).toEqual(["Odd", "", "Text."]);
});

test("a sign-in with an address no database can hold says no more than any other", async ({ request }) => {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  for (const email of ["a\u0000b", "a\u0000b@test.example", "a\uFFFFb@test.example"]) {
    const form = { csrfToken, email, password: "a\u0000password", json: "true" };
    const answer = await request.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
    expect.soft(answer.status(), email).toBeLessThan(500);
    const said = `${answer.url()} ${JSON.stringify(answer.headers())} ${await answer.text()}`;
    expect.soft(decodeURIComponent(said), email).not.toMatch(internal);
  }
});

/** Words of the database and of the code, which are nobody's business. */
const internal = /prisma|postgres|invalid byte|22021|0x00|\.ts:|node_modules|UTF8/i;

async function expectHarmless(page: Page, where: string) {
  const bad = await page.locator(where).evaluate((element) => {
    const all = [...element.querySelectorAll("*")];
    const isBad = (each: Element) =>
      /^(script|iframe|style|object|embed|img)$/i.test(each.tagName) ||
      each.getAttributeNames().some((name) => name.startsWith("on") || name === "style") ||
      /^\s*(javascript|data|vbscript):/i.test(each.getAttribute("href") ?? "");
    return all.filter(isBad).map((each) => each.outerHTML);
  });
  // ProseMirror puts an empty image of its own beside a link at a line's end; nothing pasted has that class.
  expect(bad.filter((html) => !html.includes("ProseMirror-separator"))).toEqual([]);
  expect(await page.evaluate(() => "hurt" in window)).toBe(false);
}

/** No encoder ships with Node, so its decoder is asked for every pair of bytes. */
function encodeEucKr(text: string): Uint8Array {
  const decoder = new TextDecoder("euc-kr");
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0xb0; lead <= 0xc8; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) {
      bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]));
}
