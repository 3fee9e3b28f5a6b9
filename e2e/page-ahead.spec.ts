import { z } from "zod";
import { expect, test } from "./newsroom-test.ts";
import { PlainBrowser } from "./plain-browser.ts";

const targets = z.object({
  targetInfos: z.array(
    z.object({ targetId: z.string(), type: z.string(), subtype: z.string().optional(), url: z.string() }),
  ),
});
const place = z.object({ x: z.number(), y: z.number(), href: z.string() });

let browser: PlainBrowser;
test.beforeEach(async () => {
  browser = await PlainBrowser.open();
});
test.afterEach(() => browser.close());

/** The pages that are open, or are being made ready behind the open one. */
async function pages(kind: "open" | "ahead") {
  const { targetInfos } = targets.parse(await browser.ask("Target.getTargets", { filter: [{}] }));
  return targetInfos.filter(
    ({ type, subtype }) => type === "page" && (subtype === "prerender") === (kind === "ahead"),
  );
}

/** Opens a page and says where a link of it is, once it is there. */
async function openAt(address: string, selector: string) {
  const targetId = await browser.openPage(address);
  const script = `(() => {
    const link = document.readyState === "complete" && document.querySelector(${JSON.stringify(selector)});
    if (!link) return null;
    link.scrollIntoView({ block: "center" });
    const { x, y, height } = link.getBoundingClientRect();
    return { x: x + 8, y: y + height / 2, href: link.href };
  })()`;
  await expect.poll(() => browser.evaluate(targetId, script)).not.toBeNull();
  return { targetId, link: place.parse(await browser.evaluate(targetId, script)) };
}

/** When the page that is open at an address was shown, if it was made before; 0 for one made on the click. */
async function shownAfter(href: string) {
  const page = (await pages("open")).find(({ url }) => url === href);
  if (!page) return null;
  return browser.evaluate(page.targetId, "performance.getEntriesByType('navigation')[0].activationStart");
}

test("a story is made ready while the pointer rests on its link, and opens made", async ({ baseURL }) => {
  const { targetId, link } = await openAt(`${baseURL}/world`, "main h2 a");
  await browser.point(targetId, link);
  await expect.poll(async () => (await pages("ahead")).map(({ url }) => url)).toEqual([link.href]);
  await browser.point(targetId, link, true);
  await expect.poll(() => shownAfter(link.href)).toBeGreaterThan(0);
});

test("the form that sends a story is made for whoever opens it, and not before", async ({ baseURL }) => {
  const section = await openAt(`${baseURL}/world`, "main h2 a");
  const { targetId, link } = await openAt(section.link.href, ".share a");
  expect(link.href).toMatch(/\/send$/);
  await browser.point(targetId, link);
  await browser.point(targetId, link, true);
  await expect.poll(() => shownAfter(link.href)).toBe(0);
});
