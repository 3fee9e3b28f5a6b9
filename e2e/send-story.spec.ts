import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { writer } from "#platform/db/writer.ts";
import { addStaff, atThePaper, draftStory, publishDraft } from "./back-door.ts";
import { expectAccessibleTo } from "./expect-accessible.ts";
import { expect, test } from "./newsroom-test.ts";

test.use({ javaScriptEnabled: false });

async function publish(language: "en" | "ko" = "en") {
  const editor = await addStaff("editor");
  const headline = language === "ko" ? "다리가 열렸다" : "The bridge is open";
  const place = { section: "nation", slug: `sent-${randomUUID()}`, byline: "Hana Seo", language };
  return publishDraft(editor, await draftStory(editor, { headline, body: ["A paragraph."], ...place }));
}

const somebody = () => `r-${randomUUID()}@test.example`;

async function mailTo(...recipients: string[]) {
  atThePaper();
  return writer().outgoingMail.findMany({
    where: { to: { in: recipients } },
    select: { to: true, subject: true, text: true, kind: true },
    orderBy: { to: "asc" },
  });
}

/** Presses until the form is not too quick any more: it keeps everything, so pressing is all there is to do. */
async function send(page: Page, button: string | RegExp = "Send the story") {
  await expect(async () => {
    await page.getByRole("button", { name: button }).click();
    await expect(page).toHaveURL(/\/send\/done$/, { timeout: 1_000 });
  }).toPass();
}

test("a reader sends a story to two people, each of whom gets a mail of their own @phone", async ({
  openAs,
  page,
}) => {
  const [address, one, two] = [await publish(), somebody(), somebody()];
  await page.goto(address);
  await page.getByRole("link", { name: "Send this story" }).click();
  await expectAccessibleTo(openAs, page);
  await page.getByLabel("Your name").fill("Min-ji Kim");
  await page.getByLabel("From (your e-mail address)").fill("minji@test.example");
  await page.getByLabel("Send to").fill(`${one},\n${two}`);
  await send(page);
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expectAccessibleTo(openAs, page);
  const mails = await mailTo(one, two);
  expect(mails.map(({ to }) => to).sort()).toEqual([one, two].sort());
  for (const { subject, text, kind } of mails) {
    expect(subject).toMatch(/^The bridge is open \| /);
    expect(text).toContain("Min-ji Kim (minji@test.example) sends you this story");
    expect(text).toContain(address);
    expect(kind).toBe("send_story");
  }
  expect(mails[0]?.text).not.toContain(mails[1]?.to);
});

test("what was typed stays, whatever is wrong with it", async ({ openAs, page }) => {
  const address = await publish();
  await page.goto(`${address}/send`);
  await page.getByLabel("Your name").fill("Win at https://spam.example");
  await page.getByLabel("From (your e-mail address)").fill("no address");
  await page.getByLabel("Send to").fill("a@test.example, nobody");
  await page.getByRole("button", { name: "Send the story" }).click();
  await expect(page.getByRole("alert")).toContainText("was not sent");
  await expect(page.getByText("Write a name alone")).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Win at https://spam.example");
  await expect(page.getByLabel("From (your e-mail address)")).toHaveValue("no address");
  await expect(page.getByLabel("Send to")).toHaveValue("a@test.example, nobody");
  expect(page.url()).not.toContain("spam");
  await expectAccessibleTo(openAs, page);
});

test("in Korean the form and the mail are Korean", async ({ page }) => {
  const [address, one] = [await publish("ko"), somebody()];
  await page.goto(`${address}/send`);
  await page.getByLabel("보내는 사람 이름").fill("김민지");
  await page.getByLabel("보내는 사람 이메일 주소").fill("minji@test.example");
  await page.getByLabel("받는 사람").fill(one);
  await send(page, "기사 보내기");
  const [mail] = await mailTo(one);
  expect(mail?.text).toContain("김민지 (minji@test.example) 님이");
});

test("who stops such mail gets none again, and nobody is told", async ({ openAs, page, request }) => {
  const [address, one] = [await publish(), somebody()];
  const sendOne = async () => {
    await page.goto(`${address}/send`);
    await page.getByLabel("Your name").fill("Min-ji");
    await page.getByLabel("From (your e-mail address)").fill("minji@test.example");
    await page.getByLabel("Send to").fill(one.toUpperCase().replace("TEST.EXAMPLE", "test.example"));
    await send(page);
  };
  await sendOne();
  atThePaper();
  const [first] = await writer().outgoingMail.findMany({
    where: { to: { equals: one, mode: "insensitive" } },
    select: { text: true },
  });
  const link = /\/stop-mail\?token=\S+/.exec(first?.text ?? "")?.[0] ?? "";
  expect(link).not.toContain(one);
  await request.get(link);
  await page.goto(link);
  await expectAccessibleTo(openAs, page);
  await page.getByRole("button", { name: "Stop all such mail" }).click();
  await expect(page.getByRole("heading", { name: "It is stopped" })).toBeVisible();
  await sendOne();
  const all = await writer().outgoingMail.count({ where: { to: { equals: one, mode: "insensitive" } } });
  expect(all).toBe(1);
});

test("a program that fills in what nobody sees is thanked and sends nothing", async ({ page, request }) => {
  const [address, one] = [await publish(), somebody()];
  await page.goto(`${address}/send`);
  const issued = await page.locator("[name=issued]").inputValue();
  const [, section = "", slug = ""] = address.split("/");
  const form = { section, slug, issued, name: "Bot", from: "b@test.example", to: one, website: "x" };
  const headers = { "sec-fetch-site": "same-origin" };
  const answer = await request.post("/api/v1/send-story", { form, headers, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(`${address}/send/done`);
  expect(await mailTo(one)).toEqual([]);
});

test("another site's form, another story's form and a made-up one send nothing", async ({
  page,
  request,
}) => {
  const [address, other, one] = [await publish(), await publish(), somebody()];
  await page.goto(`${other}/send`);
  const issued = await page.locator("[name=issued]").inputValue();
  const [, section = "", slug = ""] = address.split("/");
  const form = { section, slug, name: "Kim", from: "b@test.example", to: one };
  const post = (more: Record<string, string>, site = "same-origin") =>
    request.post("/api/v1/send-story", {
      form: { ...form, ...more },
      headers: { "sec-fetch-site": site },
      maxRedirects: 0,
    });
  expect((await post({ issued }, "cross-site")).status()).toBe(403);
  for (const made of [issued, "1764028800000.AAAA", "", "0"]) {
    expect((await post({ issued: made })).headers().location).toContain("/send?kept=");
  }
  expect(await mailTo(one)).toEqual([]);
});
