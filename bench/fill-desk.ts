import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { UserActor } from "#newsroom/actor.ts";
import { cutTerms } from "#site/search/cut-terms.ts";

const PEOPLE = 60;
/** Stories that are worked on do not become more because the archive grows. */
const IN_THE_WORKS = 400;

/**
 * Stories `from` to `to` of a paper of 60 people, written straight into the tables: the newest 400 in the works, one in
 * fifty of the rest in the bin, the others published; half of the texts with *harbour*, one in ten with 북한의 핵실험,
 * 200 in all with *zeppelin*.
 */
export async function fillDesk(
  database: Client,
  { from, to }: { from: number; to: number },
): Promise<{ actor: UserActor; sourceId: string }> {
  if (from === 0) await fillPaper(database);
  const texts = makeTexts();
  await database.query(
    "CREATE TEMP TABLE IF NOT EXISTS bench_text (n int PRIMARY KEY, body text, terms tsvector)",
  );
  await database.query("TRUNCATE bench_text");
  for (const [n, body] of texts.entries()) {
    const { english, others } = cutTerms(body);
    await database.query(
      "INSERT INTO bench_text VALUES ($1, $2, strip(to_tsvector('stet_english', $3)) || array_to_tsvector($4::text[]))",
      [n, body, english.join(" "), others],
    );
  }
  const indexes = await dropWordIndexes(database);
  await database.query(
    "UPDATE story SET workflow_state = 'live' WHERE workflow_state NOT IN ('live', 'spiked')",
  );
  await database.query(
    `WITH people AS (SELECT array_agg(id ORDER BY email) AS ids FROM "user"),
          places AS (SELECT array_agg(id ORDER BY position) AS ids FROM section),
          origin AS (SELECT id FROM source LIMIT 1)
     INSERT INTO story (id, language, section_id, workflow_state, source_id, document, doc_hash, headline, slugline,
       created_at, created_by_id, changed_at, changed_by_id, assignee_id, deadline_at, deadline_zone, priority,
       needs_legal, is_sensitive)
     SELECT gen_random_uuid(), CASE WHEN n % 10 = 0 THEN 'ko' ELSE 'en' END, places.ids[1 + n % 6],
       (CASE WHEN n > $2 - ${IN_THE_WORKS}
         THEN (ARRAY['pitch', 'assigned', 'writing', 'desk_edit', 'copy_edit', 'legal', 'ready', 'held'])[1 + n % 8]
         WHEN n % 50 = 0 THEN 'spiked' ELSE 'live' END)::"WorkflowState",
       CASE WHEN n % 3 = 0 THEN origin.id END, '{}', '', 'The council of ' || (n % 997) || ' bridges votes ' || n, 'VOTE-' || (n % 50),
       now() - interval '1 minute' * ($2 - n + 10), people.ids[1 + n % ${PEOPLE}],
       now() - interval '1 minute' * ($2 - n + 10), people.ids[1 + n % ${PEOPLE}],
       CASE WHEN n % 4 = 0 THEN people.ids[1 + n % ${PEOPLE}] END,
       CASE WHEN n % 2 = 0 THEN now() - interval '1 minute' * ($2 - n - 200) END,
       CASE WHEN n % 2 = 0 THEN 'Asia/Seoul' END, CASE WHEN n % 40 = 0 THEN 2 ELSE 5 END, n % 97 = 0, n % 101 = 0
     FROM generate_series($1::int + 1, $2::int) n, people, places, origin`,
    [from, to],
  );
  // Few are found by a rare word, however large the archive is.
  await database.query(
    `INSERT INTO story_search (story_id, terms, text, has_unpublished_changes, version, changed_at)
     SELECT s.id, t.terms || CASE WHEN s.nth % ($1 / 200) = 0 THEN 'zeppelin'::tsvector ELSE ''::tsvector END,
       s.headline || E'\\n' || t.body, s.nth % ($1 / 40) = 0, 0, s.changed_at
     FROM (SELECT *, row_number() OVER (ORDER BY changed_at) AS nth FROM story) s
     JOIN bench_text t ON t.n = s.nth % ${texts.length}
     ON CONFLICT (story_id) DO UPDATE SET terms = EXCLUDED.terms,
       has_unpublished_changes = EXCLUDED.has_unpublished_changes`,
    [to],
  );
  for (const definition of indexes) await database.query(definition);
  return firstPerson(database);
}

/** Built at the end, an index of words costs minutes less than row by row. Returns what makes them again. */
export async function dropWordIndexes(database: Client): Promise<string[]> {
  await database.query("SET maintenance_work_mem = '256MB'");
  const { rows } = await database.query<{ indexname: string; indexdef: string }>(
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'",
  );
  for (const { indexname } of rows) await database.query(`DROP INDEX ${indexname}`);
  return rows.map(({ indexdef }) => indexdef);
}

async function fillPaper(database: Client): Promise<void> {
  await database.query(
    `INSERT INTO paper (id, name, tagline, publisher, language, time_zone)
     VALUES (1, 'Bench', '', 'Bench', 'en', 'Asia/Seoul')`,
  );
  await database.query(
    "INSERT INTO source (id, name, credit_line, kind) VALUES (gen_random_uuid(), 'Wire', 'Wire', 'agency')",
  );
  for (const [position, slug] of ["nation", "world", "sport", "money", "arts", "life"].entries()) {
    await database.query(
      "INSERT INTO section (id, slug, name, name_ko, position) VALUES (gen_random_uuid(), $1, $1, $1, $2)",
      [slug, position],
    );
  }
  for (let number = 0; number < PEOPLE; number += 1) {
    await database.query(
      `INSERT INTO "user" (id, email, name, role, password_hash) VALUES ($1, $2, $3, 'editor', 'none')`,
      [randomUUID(), `p${String(number).padStart(3, "0")}@bench.example`, `Person ${number}`],
    );
  }
}

async function firstPerson(database: Client): Promise<{ actor: UserActor; sourceId: string }> {
  const { rows } = await database.query(
    `SELECT u.id, u.name, (SELECT id FROM source LIMIT 1) AS source FROM "user" u ORDER BY email LIMIT 1`,
  );
  const [{ id, name, source }] = rows;
  return { actor: { kind: "user", userId: id, name, role: "editor", sessionIdHash: "" }, sourceId: source };
}

/** A hundred texts of some 120 words, always the same. */
function makeTexts(): string[] {
  const words = "council bridge minister said talks budget river vote late open union court".split(" ");
  let seed = 20261124;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  return Array.from({ length: 100 }, (_, n) => {
    const body = Array.from({ length: 120 }, () => `${words[next() % words.length]}${next() % 400}`).join(
      " ",
    );
    return `${body}${n % 2 ? " The harbour is open." : ""}${n % 10 === 0 ? " 정부는 북한의 핵실험을 규탄했다." : ""}`;
  });
}
