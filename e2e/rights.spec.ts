import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { type RightfulRequest, requestsOn } from "#test/route-rights.ts";
import { addStaff, changeAccount, draftStory, publishDraft } from "./back-door.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";
import { openEditor, storyText } from "./story-editor.ts";

const ready = { body: ["A paragraph."], section: "nation", byline: "By the desk" };

/** Every request that changes something and needs an account, as the editor's own page would send it. */
function writesOn(storyId: string): RightfulRequest[] {
  return requestsOn(storyId).filter(({ who, isWrite }) => isWrite && who !== "everyone");
}

test("a reporter has no button to publish, and hand-made requests are refused", async ({ openAs }) => {
  const [reporter, editor] = [await addStaff("reporter"), await addStaff("editor")];
  const own = await draftStory(reporter, { headline: "My own", slug: `own-${randomUUID()}`, ...ready });
  const others = await draftStory(editor, {
    headline: "Not mine",
    slug: `others-${randomUUID()}`,
    ...ready,
  });
  const page = await openAs(reporter);
  await openEditor(page, own);
  await expect(page.getByRole("link", { name: "Preview" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);

  for (const { name, who, path, method, data, answer: wanted } of writesOn(others)) {
    if (who === "oneself") continue;
    const answer = await page.request.fetch(path, { method, data, headers: fromOurPage });
    expect(answer.status(), name).toBe(who === "staff" ? wanted : 403);
  }
  for (const { name, path, method, data } of writesOn(own).filter(({ who }) => who === "editors")) {
    const answer = await page.request.fetch(path, { method, data, headers: fromOurPage });
    expect(answer.status(), `${name}, their own`).toBe(403);
  }
  await openEditor(page, others);
  await expect(page.getByText("You can read this story; to change it, ask an editor.")).toBeVisible();
  await expect(storyText(page)).toHaveAttribute("contenteditable", "false");
});

test("whoever is signed out is told so by every route", async ({ request }) => {
  const storyId = await draftStory(await addStaff("editor"), { headline: "Behind the door", ...ready });
  for (const { name, who, path, method, data } of requestsOn(storyId)) {
    if (who === "everyone") continue;
    const answer = await request.fetch(path, { method, data, headers: fromOurPage });
    expect(answer.status(), name).toBe(401);
    if (method !== "HEAD") expect(await answer.json()).toEqual({ reason: "signed_out" });
  }
});

test("a request from another site is refused whoever is signed in", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const storyId = await draftStory(editor, { headline: "Ours", slug: `ours-${randomUUID()}`, ...ready });
  const { request } = await openAs(editor);
  const strangers: Record<string, string>[] = [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "same-site" },
    { "content-type": "text/plain" },
  ];
  for (const headers of strangers) {
    for (const { name, path, method, data } of writesOn(storyId)) {
      const answer = await request.fetch(path, { method, data: JSON.stringify(data), headers });
      expect(answer.status(), `${name} ${JSON.stringify(headers)}`).toBe(403);
    }
  }
  await expectNotLive(request, storyId);
});

test("a demoted or disabled person loses the right at the very next request", async ({ openAs, faults }) => {
  // The page's event stream may be opened anew while the account is disabled.
  faults.allow(/status of 401 .*\/api\/v1\/(?:stories|notifications\/live)/);
  const editor = await addStaff("editor", "Soon Less");
  const storyId = await draftStory(editor, {
    headline: "While I may",
    slug: `while-${randomUUID()}`,
    ...ready,
  });
  await publishDraft(editor, storyId);
  const page = await openAs(editor);
  await openEditor(page, storyId);

  await changeAccount(editor, { role: "reporter" });
  const unpublish = `/api/v1/stories/${storyId}/unpublish`;
  expect((await page.request.post(unpublish, { data: {}, headers: fromOurPage })).status()).toBe(403);

  await changeAccount(editor, { status: "disabled" });
  expect((await page.request.post(unpublish, { data: {}, headers: fromOurPage })).status()).toBe(401);
  expect((await page.request.get(`/api/v1/stories/${storyId}`)).status()).toBe(401);
  await page.goto("/newsroom");
  await expect(page).toHaveURL(/\/newsroom\/sign-in/);
});

test("a preview is only for those who are signed in, and is kept nowhere", async ({ openAs, faults }) => {
  faults.allow(/status of 404 .*\/newsroom\/preview/);
  const reporter = await addStaff("reporter");
  const storyId = await draftStory(reporter, {
    headline: "Not out yet",
    standfirst: "A line under it.",
    body: ["It may still change."],
  });
  const stranger = await openAs("stranger");
  const refused = await stranger.goto(`/newsroom/preview/${storyId}`);
  await expect(stranger).toHaveURL(/\/newsroom\/sign-in\?callbackUrl=%2Fnewsroom%2Fpreview/);
  expect(await refused?.text()).not.toContain("Not out yet");

  const page = await openAs(reporter);
  const answer = await page.goto(`/newsroom/preview/${storyId}`);
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
  await expect(page.getByRole("heading", { level: 1, name: "Not out yet" })).toBeVisible();
  const banner = page.getByRole("complementary", { name: "Preview" });
  await expect(banner).toContainText("not published");
  await expect(banner).toContainText("Choose a section.");
  await expectAccessible(page);
  await banner.getByRole("link", { name: "Back to the story" }).click();
  await expect(storyText(page)).toContainText("It may still change.");

  const unknown = await page.goto(`/newsroom/preview/${randomUUID()}`);
  expect(unknown?.status()).toBe(404);
});

const fromOurPage = { "sec-fetch-site": "same-origin" };

async function expectNotLive(request: APIRequestContext, storyId: string) {
  const answer = await request.get(`/api/v1/stories/${storyId}`);
  expect((await answer.json()).live).toBeNull();
}
