import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { expect, test } from "./newsroom-test.ts";
import { PlainBrowser } from "./plain-browser.ts";

const targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const place = z.object({ x: z.number(), y: z.number(), href: z.url() });
/** A browser begins slowly on a busy machine. */
const patient = { timeout: 30_000 };

let browser: PlainBrowser;
/** What was asked of the paper: the path, and what for where the browser says so. */
let asked: string[];
let address: string;
let door: ReturnType<typeof createServer>;

test.beforeEach(async ({ baseURL }) => {
  asked = [];
  // Before the paper, to hear what it is asked: a browser that makes a page ready must not be watched while it does.
  door = createServer((incoming, answer) => {
    asked.push(`${incoming.headers["sec-purpose"] ?? ""} ${incoming.url}`);
    const { method, headers } = incoming;
    const onward = request(new URL(incoming.url ?? "/", baseURL), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers);
      given.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => door.listen(0, "localhost", resolve));
  const { port } = z.custom<AddressInfo>().parse(door.address());
  address = `http://localhost:${port}`;
  browser = await PlainBrowser.open();
});
test.afterEach(async () => {
  await browser.close();
  door.closeAllConnections();
  door.close();
});

/** Opens a page and says where a link of it is, once it is there. */
async function openAt(url: string, selector: string) {
  const targetId = await browser.openPage(url);
  const script = `(() => {
    const link = document.readyState === "complete" && document.querySelector(${JSON.stringify(selector)});
    if (!link) return null;
    link.scrollIntoView({ block: "center" });
    const { x, y, height } = link.getBoundingClientRect();
    return { x: x + 8, y: y + height / 2, href: link.href };
  })()`;
  let link: z.infer<typeof place> | undefined;
  await expect
    .poll(async () => {
      link = place.safeParse(await browser.evaluate(targetId, script)).data;
      return link;
    }, patient)
    .toBeDefined();
  return { targetId, link: place.parse(link) };
}

/** When the page that is open at an address was shown, if it was made before; 0 for one made on the click. */
async function shownAfter(href: string): Promise<unknown> {
  const { targetInfos } = targets.parse(await browser.ask("Target.getTargets"));
  const page = targetInfos.find(({ type, url }) => type === "page" && url === href);
  if (!page) return null;
  return browser.evaluate(page.targetId, "performance.getEntriesByType('navigation')[0].activationStart");
}

test("a story is made ready while the pointer rests on its link, and opens made", async () => {
  const { targetId, link } = await openAt(`${address}/world`, "main h2 a");
  await browser.point(targetId, link);
  const { pathname } = new URL(link.href);
  await expect.poll(() => asked, patient).toContain(`prefetch;prerender ${pathname}`);
  await browser.point(targetId, link, true);
  await expect.poll(() => shownAfter(link.href), patient).toBeGreaterThan(0);
});

test("the form that sends a story is made for whoever opens it, and not before", async () => {
  const section = await openAt(`${address}/world`, "main h2 a");
  const { targetId, link } = await openAt(section.link.href, ".share a");
  expect(link.href).toMatch(/\/send$/);
  await browser.point(targetId, link);
  await browser.point(targetId, link, true);
  await expect.poll(() => shownAfter(link.href), patient).toBe(0);
  expect(asked.filter((one) => one.endsWith("/send"))).toEqual([` ${new URL(link.href).pathname}`]);
});
