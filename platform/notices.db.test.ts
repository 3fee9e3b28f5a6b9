import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPaper } from "#test/newsroom-fixtures.ts";
import { GET as askHealth } from "../app/api/v1/health/route.ts";
import { type Notices, startNotices } from "./notices.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let owner: pg.Client;
let notices: Notices;

beforeAll(async () => {
  paper = await openTestPaper();
  owner = new pg.Client({ connectionString: paper.ownerUrl });
  await owner.connect();
  notices = await startNotices(paper.ownerUrl);
});
afterAll(async () => {
  await notices.stop();
  await owner.end();
  await paper.close();
});

const heard: string[] = [];
const follow = () =>
  notices.subscribe("stale", { onNotice: (payload) => heard.push(payload), onGap: () => heard.push("gap") });

test("whoever asks for health finds everything handed out that was committed before", async () => {
  const stop = follow();
  // So many that they take longer to come than one short answer of another connection.
  await owner.query("SELECT count(pg_notify('stale', n::text)) FROM generate_series(1, 50000) n");
  const answer = await askHealth();
  expect(heard.at(-1)).toBe("50000");
  expect(await answer.json()).toEqual({ status: "ok" });
  stop();
});

test("health says so while word of changes does not arrive, and a gap is told when it does again", async () => {
  const stop = follow();
  heard.length = 0;
  const { rowCount } = await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND (query LIKE 'LISTEN %' OR query = 'SELECT 1')`,
  );
  expect(rowCount).toBeGreaterThan(0);
  await expect.poll(() => notices.isListening).toBe(false);
  expect(await (await askHealth()).json()).toEqual({ status: "ok", notices: "lost" });
  await expect.poll(() => notices.isListening, { timeout: 15_000 }).toBe(true);
  expect(heard).toContain("gap");
  expect(await (await askHealth()).json()).toEqual({ status: "ok" });
  stop();
});
