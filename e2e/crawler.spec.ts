import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { addStaff, draftStory, publishDraft, unpublishDraft } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { paperFolder } from "./running-paper.ts";

// A search engine's robot: from the front it asks for whatever is linked, and for every page with what people, other
// papers' links and other robots put behind a `?`.

const FOUND = [200, 301, 304, 308, 404, 410];

/** So many addresses of one kind; the paper of these tests is fuller by the minute. */
const OF_A_KIND = 12;

const QUERIES = [
  "utm_source=feed&utm_medium=rss&fbclid=abc",
  "before=2026-01-01T00:00:00.000Z_00000000-0000-4000-8000-000000000000",
  "before=nonsense",
  "before=%00",
  "before=2026-13-45T99:99:99Z_x&before=second",
  "page=99999999999999999999",
  "page=-1&order=desc&limit=0",
  "q=%F0%9F%97%9E&q=second&section=nowhere",
  "kept=tampered.with&token=tampered.with",
  "amp=1&print=1&preview=true&_rsc=1abcd&__nextDataReq=1",
  "%=%&&&==;",
  `long=${"k".repeat(4_000)}`,
];

/** The address without what tells two pages of one kind apart. */
function kindOf(path: string): string {
  const [pathname = "", query] = path.split("?");
  const parts = pathname.split("/").map((part, at) => (at > 1 || /[\d%-]/.test(part) ? "*" : part));
  return parts.join("/") + (query === undefined ? "" : `?${query.replace(/=[^&]*/g, "")}`);
}

function linksIn(page: string): string[] {
  const linked = [...page.matchAll(/(?:href|src|content|action)="([^"]+)"|<(?:loc|link)>([^<]+)</g)]
    .map(([, one, other]) => (one ?? other ?? "").replaceAll("&amp;", "&"))
    .map((text) => text.replace(/^https?:\/\/localhost:\d+(?=\/)/, ""));
  return linked
    .filter((text) => text.startsWith("/") && !text.startsWith("//"))
    .map((text) => text.replace(/#.*/, ""));
}

/** Lines of the paper's log from here on that are errors of ours. */
function followLog() {
  const file = join(paperFolder(), "log");
  const from = statSync(file).size;
  return () =>
    readFileSync(file)
      .subarray(from)
      .toString()
      .split("\n")
      .filter((line) => /"level":[56]0/.test(line) || line.includes("⨯"));
}

class Crawler {
  readonly #request: APIRequestContext;
  readonly #seen = new Map<string, number>();
  readonly #waiting: string[] = [];
  readonly asked = new Set<string>();

  constructor(request: APIRequestContext, ...from: string[]) {
    this.#request = request;
    this.#note(from);
  }

  /** Asks for one address after the other until no new one is linked from anywhere. */
  async run(look: (path: string, answer: APIResponse) => void) {
    for (let path = this.#waiting.shift(); path !== undefined; path = this.#waiting.shift()) {
      const answer = await this.#request.get(path, { maxRedirects: 0 });
      look(path, answer);
      const next = answer.headers().location;
      const type = answer.headers()["content-type"] ?? "";
      this.#note([...(next ? [next] : []), ...(/html|xml/.test(type) ? linksIn(await answer.text()) : [])]);
    }
  }

  #note(paths: string[]) {
    for (const path of paths) {
      const kind = kindOf(path);
      const count = this.#seen.get(kind) ?? 0;
      if (this.asked.has(path) || count >= OF_A_KIND || /^\/(newsroom|api)\//.test(path)) continue;
      this.#seen.set(kind, count + 1);
      this.asked.add(path);
      this.#waiting.push(path);
    }
  }

  /** One address of each kind. */
  kinds(): string[] {
    return [...new Map([...this.asked].map((path) => [kindOf(path), path])).values()];
  }
}

test("a robot that opens whatever is linked meets pages, other addresses and nothing else", async ({
  request,
}) => {
  test.slow();
  const readErrors = followLog();
  const editor = await addStaff("editor");
  const draft = { body: ["Text."], section: "nation", byline: "Courier staff" };
  const gone = await draftStory(editor, { ...draft, headline: "Gone", slug: `gone-${editor.userId}` });
  const goneAt = await publishDraft(editor, gone);
  await unpublishDraft(editor, gone);

  const crawler = new Crawler(request, "/", "/robots.txt", "/nowhere", "/nation/nowhere", goneAt);
  const met = new Map<number, string>();
  const etags = new Map<string, string>();
  const look = (path: string, answer: APIResponse) => {
    met.set(answer.status(), path);
    expect(FOUND, `${path} answered ${answer.status()}`).toContain(answer.status());
    const { etag } = answer.headers();
    if (etag && answer.status() === 200) etags.set(path, etag);
  };
  await crawler.run(look);
  expect(crawler.kinds().length).toBeGreaterThan(30);
  expect([...met.keys()]).toEqual(expect.arrayContaining([200, 404, 410]));

  const pages = crawler.kinds().filter((path) => !path.startsWith("/_next/") && !path.startsWith("/search"));
  for (const path of pages) {
    for (const query of QUERIES) {
      const address = `${path}${path.includes("?") ? "&" : "?"}${query}`;
      look(address, await request.get(address, { maxRedirects: 0 }));
    }
    const etag = etags.get(path);
    if (etag) look(path, await request.get(path, { headers: { "If-None-Match": etag } }));
  }
  expect([...met.keys()]).toContain(304);
  // Other tests work at the same paper: what fails for them at addresses of their own is theirs.
  const ours = (line: string) =>
    [...crawler.asked].some((path) => line.includes(JSON.stringify(path).slice(0, -1)));
  expect(readErrors().filter(ours)).toEqual([]);
});
