import { expect, test } from "vitest";
import type { NoticeListener } from "#platform/notices.ts";
import { followReaderPage, reportTags } from "#platform/reader-page.ts";
import { awaitReplayOf, repeatAfterReplay } from "#server/await-replay.ts";
import { finishResponse, plainBody } from "#server/finished-response.ts";
import { PageCache } from "#server/page-cache.ts";

/** A primary and a replica that follows it when it is told to, a page cache on the replica, and the notices. */
function openPaper() {
  const listeners: NoticeListener[] = [];
  const rows = { primary: 1, replica: 1 };
  const { notices, stop } = repeatAfterReplay(
    {
      isListening: true,
      subscribe: (_channel, listener) => {
        listeners.push(listener);
        return () => {};
      },
    },
    awaitReplayOf(
      {
        readEnd: async () => String(rows.primary),
        hasReplayed: async (end) => rows.replica >= Number(end),
      },
      1,
    ),
  );
  let begun = () => {};
  let mayGoOn: Promise<void> = Promise.resolve();
  const cache = new PageCache({
    make: async () => {
      const seen = rows.replica;
      begun();
      await mayGoOn;
      const report = await followReaderPage(async () => reportTags(["story:1"]));
      return { response: await finishResponse(200, {}, Buffer.from(String(seen))), report };
    },
    isInformed: () => true,
    mostBytes: 100_000,
  });
  let drops = 0;
  notices.subscribe("stale", {
    onNotice: () => {
      drops += 1;
      cache.drop(["story:1"]);
    },
    onGap: () => cache.dropAll(),
  });
  return {
    ...{ cache, stop, countDrops: () => drops },
    commit: () => {
      rows.primary += 1;
      for (const listener of listeners) listener.onNotice('["story:1"]');
    },
    replay: () => {
      rows.replica = rows.primary;
    },
    read: async () => {
      const { response, state } = await cache.get("/a");
      return `${state} ${plainBody(response)}`;
    },
    /** The next page reads its rows, and lands when the returned function is called. */
    hold: () => {
      const reads = new Promise<void>((resolve) => {
        begun = resolve;
      });
      let land = () => {};
      mayGoOn = new Promise((resolve) => {
        land = resolve;
      });
      return { reads, land: () => land() };
    },
  };
}

test("a page made between a commit and its replay is dropped when the replica has replayed it", async () => {
  const { cache, commit, replay, read, stop } = openPaper();
  expect([await read(), await read()]).toEqual(["miss 1", "hit 1"]);
  commit();
  expect([await read(), await read()]).toEqual(["miss 1", "hit 1"]);
  replay();
  await expect.poll(() => cache.size.pages).toBe(0);
  expect([await read(), await read()]).toEqual(["miss 2", "hit 2"]);
  stop();
});

test("one that read its rows before the replay and lands after it is kept for nobody", async () => {
  const { commit, replay, read, hold, countDrops, stop } = openPaper();
  commit();
  const { reads, land } = hold();
  const held = read();
  await reads;
  replay();
  await expect.poll(countDrops).toBe(2);
  land();
  expect(await held).toBe("miss 1");
  expect([await read(), await read()]).toEqual(["miss 2", "hit 2"]);
  stop();
});

test("a database that is away is asked again, and the end of the process ends the asking", async () => {
  let asked = 0;
  const away = awaitReplayOf(
    {
      readEnd: async () => {
        asked += 1;
        throw new Error("away");
      },
      hasReplayed: async () => true,
    },
    1,
  );
  const end = new AbortController();
  const waiting = away(end.signal);
  await expect.poll(() => asked).toBeGreaterThan(2);
  end.abort();
  await expect(waiting).rejects.toThrow();
});
