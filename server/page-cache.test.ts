import { expect, test } from "vitest";
import { PageCache } from "#server/page-cache.ts";
import type { ReaderPage } from "#server/reader-pages.ts";

function page(
  text: string,
  { tags = ["t"], status = 200, changesAt = null as Date | null } = {},
): ReaderPage {
  const identity = Buffer.from(text);
  return {
    response: {
      status,
      headers: {},
      hash: text,
      size: identity.length,
      bodies: { identity, gzip: null, br: null },
    },
    report: { tags: new Set(tags), status: null, language: null, changesAt },
  };
}

/** A cache whose pages are made by the test: each call waits until the test lets it land. */
function openCache({
  mostBytes = 1_000_000,
  isInformed = () => true,
  now = () => 0,
}: {
  mostBytes?: number;
  isInformed?: () => boolean;
  now?: () => number;
} = {}) {
  const made: string[] = [];
  const landings: ((page: ReaderPage) => void)[] = [];
  const cache = new PageCache({
    make: (path) => {
      made.push(path);
      return new Promise((resolve) => landings.push(resolve));
    },
    isInformed,
    mostBytes,
    now,
  });
  const land = (made: ReaderPage) => landings.shift()?.(made);
  const ask = async (path: string) => {
    const { response, state } = await cache.get(path);
    return `${response.hash} ${state}`;
  };
  const fill = async (path: string, made: ReaderPage) => {
    const asked = ask(path);
    land(made);
    return asked;
  };
  return { cache, made, land, ask, fill };
}

test("the second reader gets the first one's page", async () => {
  const { fill, ask, made } = openCache();
  expect(await fill("/a", page("one"))).toBe("one miss");
  expect(await ask("/a")).toBe("one hit");
  expect(made).toEqual(["/a"]);
});

test("a hundred readers at once make one page", async () => {
  const { ask, land, made } = openCache();
  const readers = Array.from({ length: 100 }, () => ask("/a"));
  land(page("one"));
  expect(new Set(await Promise.all(readers))).toEqual(new Set(["one miss"]));
  expect(made).toHaveLength(1);
});

test("a change drops the pages that showed it and no other", async () => {
  const { cache, fill, ask, made } = openCache();
  await fill("/a", page("a", { tags: ["story:1", "front"] }));
  await fill("/b", page("b", { tags: ["story:2", "front"] }));
  cache.drop(["story:1"]);
  expect(await ask("/b")).toBe("b hit");
  await fill("/a", page("a2", { tags: ["story:1"] }));
  expect(made).toEqual(["/a", "/b", "/a"]);
  cache.drop(["front"]);
  await fill("/b", page("b2"));
  expect(made).toHaveLength(4);
});

test("a page that was being made when its story changed is kept for nobody", async () => {
  const { cache, ask, land, fill, made } = openCache();
  const before = ask("/a");
  cache.drop(["story:1"]);
  const after = ask("/a");
  expect(made).toEqual(["/a", "/a"]);
  land(page("old", { tags: ["story:1"] }));
  expect(await before).toBe("old miss");
  land(page("new", { tags: ["story:1"] }));
  expect(await after).toBe("new miss");
  expect(await ask("/a")).toBe("new hit");
  const late = ask("/b");
  cache.dropAll();
  land(page("old b"));
  await late;
  expect(await fill("/b", page("new b"))).toBe("new b miss");
});

test("a change of something else does not keep a page out of the cache", async () => {
  const { cache, ask, land } = openCache();
  const asked = ask("/a");
  cache.drop(["story:2"]);
  land(page("one", { tags: ["story:1"] }));
  await asked;
  expect(await ask("/a")).toBe("one hit");
});

test("a page that changes by itself is made anew at that moment", async () => {
  let time = 0;
  const { fill, ask } = openCache({ now: () => time });
  await fill("/a", page("before", { changesAt: new Date(1000) }));
  time = 999;
  expect(await ask("/a")).toBe("before hit");
  time = 1000;
  expect(await fill("/a", page("after"))).toBe("after miss");
});

test("without word of changes pages are made anew, and a kept one stands in only when that fails", async () => {
  let informed = true;
  let time = 0;
  const { fill, ask, made } = openCache({ isInformed: () => informed, now: () => time });
  await fill("/a", page("kept"));
  informed = false;
  expect(await fill("/a", page("sorry", { status: 500 }))).toBe("kept stale");
  // Not tried again at every request.
  expect(await ask("/a")).toBe("kept stale");
  expect(made).toEqual(["/a", "/a"]);
  time = 600;
  expect(await fill("/a", page("fresh"))).toBe("fresh miss");
  expect(await fill("/b", page("sorry", { status: 500 }))).toBe("sorry miss");
});

test("the bytes stay within their bound and the page asked for longest ago goes first", async () => {
  const { cache, fill, ask } = openCache({ mostBytes: 10_000 });
  for (const path of ["/a", "/b", "/c"]) await fill(path, page(path.repeat(500)));
  await ask("/a");
  await fill("/d", page("/d".repeat(500)));
  expect(cache.size.bytes).toBeLessThanOrEqual(10_000);
  expect(await ask("/a")).toContain("hit");
  const again = ask("/b");
  expect(await Promise.race([again, Promise.resolve("being made")])).toBe("being made");
});

test("a page too large for the whole cache is sent and not kept", async () => {
  const { cache, fill } = openCache({ mostBytes: 5_000 });
  await fill("/a", page("x".repeat(6_000)));
  expect(cache.size).toEqual({ pages: 0, bytes: 0 });
});

test.each([404, 500, 503])(
  "a %i is not kept, so that nobody can fill the cache with nothing",
  async (status) => {
    const { fill, cache } = openCache();
    await fill("/a", page("sorry", { status }));
    expect(cache.size.pages).toBe(0);
  },
);

test.each([301, 308, 410])("a %i is kept", async (status) => {
  const { fill, ask } = openCache();
  await fill("/a", page("moved", { status }));
  expect(await ask("/a")).toBe("moved hit");
});

test("when making fails everyone who waited hears it and the next one tries again", async () => {
  let fails = true;
  const cache = new PageCache({
    make: async () => {
      if (fails) throw new Error("no");
      return page("one");
    },
    isInformed: () => true,
    mostBytes: 10_000,
  });
  const both = await Promise.allSettled([cache.get("/a"), cache.get("/a")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  fails = false;
  expect((await cache.get("/a")).state).toBe("miss");
});

test("dropping leaves no trace of a page behind", async () => {
  const { cache, fill } = openCache();
  for (let round = 0; round < 50; round += 1) {
    await fill(`/${round}`, page("x", { tags: [`story:${round}`] }));
    cache.drop([`story:${round}`]);
  }
  expect(cache.size).toEqual({ pages: 0, bytes: 0 });
});
