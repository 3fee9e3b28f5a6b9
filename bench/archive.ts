import { Client } from "pg";
import { paperOwnerUrl } from "../e2e/running-paper.ts";
import { startPaper } from "./start-paper.ts";
import { spread, time } from "./tell-times.ts";

// A million published stories over twelve years, a tenth of them under one topic: how long the archive's and the
// topics' pages take when nothing is kept of them, over HTTP, and how long the statements under them.

const STORIES = Number(process.env.STORIES ?? 1_000_000);
const TURNS = 15;
const topicId = "0199f3a2-0000-7000-8000-0000000beac0";

const table: Record<string, Record<string, string>> = {};
const paper = await startPaper();
const owner = new Client({ connectionString: paperOwnerUrl() });
await owner.connect();
try {
  await fill();
  const { rows } = await owner.query("SELECT to_char(min(shown_at), 'YYYY/MM/DD') AS day FROM publication");
  const first: string = rows[0].day;
  for (const path of [
    "/archive",
    `/archive/${first.slice(0, 7)}`,
    `/archive/${first}`,
    "/archive/2020/06/15",
  ]) {
    await timePage(path);
  }
  await timePage("/topics/bench");
  await timePage(`/topics/bench?before=${Date.UTC(2019, 5, 1)}-ffffffff-ffff-4fff-bfff-ffffffffffff`);
  await timePage("/topics");
  await timeCounting();
  console.table(table);
} finally {
  await owner.end();
  await paper.stop();
}

async function fill(): Promise<void> {
  const begun = Date.now();
  await owner.query("SET session_replication_role = replica");
  await dropDeskIndexes();
  await owner.query(
    "INSERT INTO topic (id, slug, name, name_key, language) VALUES ($1, 'bench', 'Bench', 'bench', 'en')",
    [topicId],
  );
  await owner.query("INSERT INTO topic_address VALUES ('bench', $1)", [topicId]);
  await owner.query(
    `INSERT INTO story (id, language, workflow_state, document, doc_hash, created_by_id, changed_by_id, live_publication_id)
     SELECT md5('s' || n)::uuid, 'en', 'live', '{}', '', u.id, u.id, md5('p' || n)::uuid
     FROM generate_series(1, $1::int) n, (SELECT id FROM "user" LIMIT 1) u`,
    [STORIES],
  );
  await owner.query(
    `INSERT INTO publication (id, story_id, number, revision_id, snapshot, field_changes, headline, standfirst, language,
       section_slug, slug, publish_at, first_published_at, shown_at)
     SELECT md5('p' || n)::uuid, md5('s' || n)::uuid, 1, r.id,
       '{"shownZone":"Asia/Seoul","bylines":[],"document":{"content":[{},{},{"type":"paragraph"}]}}', 0,
       'Headline ' || n, 'Standfirst', 'en', 'nation', 'bench-' || n, t.at, t.at, t.at
     FROM generate_series(1, $1::int) n, (SELECT id FROM revision LIMIT 1) r,
       LATERAL (SELECT timestamptz '2014-01-01' + interval '1 day' * (4380.0 * n / $1::int) AS at) t`,
    [STORIES],
  );
  await owner.query(
    `INSERT INTO publication_topic SELECT p.id, $1, 0, p.story_id, p.shown_at FROM publication p
     WHERE p.slug LIKE 'bench-%0'`,
    [topicId],
  );
  await owner.query("SET session_replication_role = origin");
  const counting = Date.now();
  await owner.query("UPDATE paper SET time_zone = 'UTC'");
  await owner.query("UPDATE paper SET time_zone = 'Asia/Seoul'");
  const counted = (Date.now() - counting) / 2;
  await owner.query("VACUUM ANALYZE");
  console.log(
    `${STORIES} stories written in ${Math.round((Date.now() - begun) / 1000)} s; all of them counted anew in ${Math.round(counted)} ms`,
  );
}

/** The desk's indexes take most of the time of writing and serve none of these pages. */
async function dropDeskIndexes(): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT indexrelid::regclass::text AS name FROM pg_index
     WHERE indrelid = 'story'::regclass AND NOT indisunique AND indexrelid <> 'story_moved_by_clock'::regclass`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
}

/** A page made anew each time: everything kept is dropped before. */
async function timePage(path: string): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await owner.query(`SELECT pg_notify('stale', '["paper"]')`);
    await new Promise((resolve) => setTimeout(resolve, 60));
    times.push(
      ...(await time(1, async () => {
        const answer = await fetch(`${paper.address}${path}`);
        await answer.text();
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      })),
    );
  }
  table[path] = spread(times.sort((one, other) => one - other));
}

/** What counting costs the act that publishes. */
async function timeCounting(): Promise<void> {
  const point = (turn: number, to: string) =>
    owner.query(`UPDATE story SET live_publication_id = ${to} WHERE id = md5('s${turn + 1}')::uuid`);
  for (let turn = 0; turn < TURNS; turn += 1) await point(turn, "NULL");
  const times = await time(TURNS, async (turn) => {
    await point(turn, `md5('p${turn + 1}')::uuid`);
  });
  table["a story's row as it goes live, counted"] = spread(times);
}
