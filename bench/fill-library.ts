import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { UserActor } from "#newsroom/actor.ts";
import { cutTerms } from "#site/search/cut-terms.ts";
import { dropWordIndexes } from "./fill-desk.ts";

const PEOPLE = 60;
/** So many stories at most show a picture: every second one is live, the others are drafts. */
const STORIES = 15_000;

/**
 * Assets `from` to `to` of a library of 60 people, written straight into the tables: nineteen in twenty are pictures, a
 * third of them upright and one in twenty square; one in fifty is in the bin, one in ten of expired rights, one in a
 * thousand about to expire, one in two hundred not for the web, one in twenty without a credit. Only of the older half some are
 * used, so that the newest pages have none of those: 15,000 at most, half of them live. Half of the captions with *harbour*, one in ten with 북한의 핵실험, 200 in all
 * with *zeppelin*.
 */
export async function fillLibrary(
  database: Client,
  { from, to }: { from: number; to: number },
): Promise<UserActor> {
  if (from === 0) await fillPeople(database);
  await fillTexts(database);
  const indexes = await dropWordIndexes(database);
  await database.query(
    `CREATE TEMP TABLE IF NOT EXISTS bench_asset (n int, id uuid PRIMARY KEY, file_id uuid, is_picture boolean)`,
  );
  await database.query("TRUNCATE bench_asset");
  await database.query(
    "INSERT INTO bench_asset SELECT n, gen_random_uuid(), gen_random_uuid(), n % 20 <> 0 FROM generate_series($1::int + 1, $2::int) n",
    [from, to],
  );
  // An asset and its file name each other.
  await database.query("SET session_replication_role = replica");
  await database.query(
    `WITH people AS (SELECT array_agg(id ORDER BY email) AS ids FROM "user")
     INSERT INTO asset (id, kind, file_id, title, caption, alt, credit, place, taken_at, taken_zone, keywords, allowed_uses, expires_at, expires_zone,
       created_at, created_by_id, changed_at, changed_by_id, binned_at, terms)
     SELECT b.id, (CASE WHEN is_picture THEN 'picture' ELSE 'audio' END)::"AssetKind", file_id, 'Bridge ' || n, t.body,
       CASE WHEN n % 3 = 0 THEN '' ELSE 'A bridge' END,
       CASE WHEN n % 20 = 1 THEN '' WHEN n % 1000 = 7 THEN 'Rare / Freelance' ELSE 'Photographer ' || n % 300 || ' / Yonhap' END,
       'Busan', now() - interval '7 minutes' * ($1 - n), 'Asia/Seoul', ARRAY['bridge', 'k' || n % 500],
       (CASE WHEN n % 200 = 3 THEN '{print}' ELSE '{web,print}' END)::"AssetUsage"[],
       CASE WHEN n % 10 = 4 THEN now() - interval '1 day' WHEN n % 1000 = 5 THEN now() + interval '3 days' END,
       CASE WHEN n % 10 = 4 OR n % 1000 = 5 THEN 'Asia/Seoul' END,
       now() - interval '7 minutes' * ($1 - n), people.ids[1 + n % ${PEOPLE}], now(), people.ids[1 + n % ${PEOPLE}],
       CASE WHEN n % 50 = 2 THEN now() END,
       t.terms || CASE WHEN n % ($1 / 200) = 0 THEN 'zeppelin'::tsvector ELSE ''::tsvector END
     FROM bench_asset b CROSS JOIN people JOIN (SELECT n AS word, body, terms FROM bench_words) t ON t.word = n % 100`,
    [to],
  );
  await database.query(
    `INSERT INTO asset_file (id, asset_id, number, hash, bytes, name, mime_type, width, height, created_by_id)
     SELECT file_id, id, 1, md5(n::text), 1000000, 'IMG_' || n || '.jpg', CASE WHEN is_picture THEN 'image/jpeg' ELSE 'audio/mpeg' END,
       CASE WHEN is_picture THEN CASE WHEN n % 3 = 0 THEN 4000 ELSE 6000 END END,
       CASE WHEN is_picture THEN CASE WHEN n % 3 = 0 THEN 6000 WHEN n % 20 = 7 THEN 6000 ELSE 4000 END END,
       (SELECT id FROM "user" ORDER BY email LIMIT 1)
     FROM bench_asset`,
  );
  await database.query(
    `INSERT INTO asset_cut (key, asset_id, file_id, name, "left", top, width, height)
     SELECT md5(b.id::text || c.name), b.id, b.file_id, c.name, 0, 0, 3000, 3000
     FROM bench_asset b CROSS JOIN (VALUES ('full'), ('16:9'), ('4:3'), ('1:1')) c (name) WHERE is_picture`,
  );
  await fillUses(database, { from, to });
  await database.query("SET session_replication_role = origin");
  for (const definition of indexes) await database.query(definition);
  const { rows } = await database.query(`SELECT id, name FROM "user" ORDER BY email LIMIT 1`);
  return { kind: "user", userId: rows[0].id, name: rows[0].name, role: "editor", sessionIdHash: "" };
}

async function fillUses(database: Client, { from, to }: { from: number; to: number }): Promise<void> {
  const half = from + Math.floor((to - from) / 2);
  const step = Math.max(1, Math.floor((half - from) / STORIES));
  await database.query(
    `CREATE TEMP TABLE IF NOT EXISTS bench_story (n int, id uuid, publication_id uuid, asset_id uuid)`,
  );
  await database.query("TRUNCATE bench_story");
  await database.query(
    `INSERT INTO bench_story
     SELECT n, gen_random_uuid(), gen_random_uuid(), id FROM bench_asset WHERE n <= $1 AND n % $2::int = 0 AND is_picture`,
    [half, step],
  );
  await database.query(
    `WITH person AS (SELECT id FROM "user" ORDER BY email LIMIT 1)
     INSERT INTO story (id, language, workflow_state, document, doc_hash, created_by_id, changed_by_id, live_publication_id)
     SELECT s.id, 'en', (CASE WHEN n % 2 = 0 THEN 'writing' ELSE 'live' END)::"WorkflowState", '{}', '', person.id, person.id,
       CASE WHEN n % 2 = 1 THEN publication_id END
     FROM bench_story s, person`,
  );
  await database.query(
    `INSERT INTO publication (id, story_id, number, revision_id, snapshot, field_changes, headline, standfirst, language,
       section_slug, slug, publish_at, first_published_at, shown_at)
     SELECT publication_id, id, 1, id, '{}', 0, '', '', 'en', 'nation', 'n' || n, now(), now(), now()
     FROM bench_story WHERE n % 2 = 1`,
  );
  await database.query(
    "INSERT INTO publication_asset (publication_id, asset_id, story_id) SELECT publication_id, asset_id, id FROM bench_story WHERE n % 2 = 1",
  );
  await database.query(
    "INSERT INTO asset_use (asset_id, story_id) SELECT asset_id, id FROM bench_story WHERE n % 2 = 0",
  );
}

async function fillPeople(database: Client): Promise<void> {
  await database.query(
    `INSERT INTO paper (id, name, tagline, publisher, language, time_zone)
     VALUES (1, 'Bench', '', 'Bench', 'en', 'Asia/Seoul')`,
  );
  for (let number = 0; number < PEOPLE; number += 1) {
    await database.query(
      `INSERT INTO "user" (id, email, name, role, password_hash) VALUES ($1, $2, $3, 'editor', 'none')`,
      [randomUUID(), `p${String(number).padStart(3, "0")}@bench.example`, `Person ${number}`],
    );
  }
}

async function fillTexts(database: Client): Promise<void> {
  await database.query(
    "CREATE TEMP TABLE IF NOT EXISTS bench_words (n int PRIMARY KEY, body text, terms tsvector)",
  );
  await database.query("TRUNCATE bench_words");
  for (let n = 0; n < 100; n += 1) {
    const words = Array.from({ length: 30 }, (_, place) => `word${(n * 31 + place * 17) % 400}`).join(" ");
    const body = `${words}${n % 2 ? " The harbour is open." : ""}${n % 10 === 0 ? " 정부는 북한의 핵실험을 규탄했다." : ""}`;
    const { english, others } = cutTerms(body);
    await database.query(
      "INSERT INTO bench_words VALUES ($1, $2, strip(to_tsvector('stet_english', $3)) || array_to_tsvector($4::text[]))",
      [n, body, english.join(" "), others],
    );
  }
}
