import type { Client } from "pg";
import { makeTexts } from "./make-texts.ts";

const AUTHORS = 50;
const BODIES = 1_000;
/** So many stories a statement: a million in one would need their bytes in memory at once. */
const BATCH = 25_000;
const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/**
 * Makes stories `from` to `to` live, written straight into the tables of a paper that the demo has been written into:
 * one in five Korean, of 50 authors, in all sections, one every ten minutes back from now; addresses
 * `/{section}/bench-{number}`, headlines all different, texts of some 300 words from a thousand different ones.
 */
export async function fillPaper(owner: Client, { from, to }: { from: number; to: number }): Promise<void> {
  if (from === 0) await prepare(owner);
  for (let first = from; first < to; first += BATCH) {
    await makeLive(owner, first + 1, Math.min(first + BATCH, to));
  }
  await owner.query("VACUUM ANALYZE");
}

async function prepare(owner: Client): Promise<void> {
  await owner.query(
    "CREATE TABLE bench_body (n int PRIMARY KEY, language text, paragraphs jsonb, opening text)",
  );
  for (const [n, { language, paragraphs }] of makeTexts(BODIES).entries()) {
    const nodes = paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
    await owner.query("INSERT INTO bench_body VALUES ($1, $2, $3, $4)", [
      n,
      language,
      JSON.stringify(nodes),
      paragraphs[0]?.slice(0, 60),
    ]);
  }
  await owner.query(
    `WITH made AS (
       INSERT INTO person (id, slug, about)
       SELECT gen_random_uuid(), 'bench-author-' || n, '' FROM generate_series(0, ${AUTHORS - 1}) n RETURNING id, slug)
     INSERT INTO person_name (id, person_id, text, match_key, script, language, role, position, is_public)
     SELECT gen_random_uuid(), id, 'Writer ' || slug, slug, 'Latn', 'en', 'native', 0, true FROM made`,
  );
}

async function makeLive(owner: Client, first: number, last: number): Promise<void> {
  await owner.query("BEGIN");
  await owner.query(
    `CREATE TEMP TABLE made ON COMMIT DROP AS
     SELECT g.n, gen_random_uuid() AS story_id, gen_random_uuid() AS revision_id, gen_random_uuid() AS publication_id,
            'bench-' || g.n AS slug, b.language, b.paragraphs, b.opening || ' ' || g.n AS headline,
            date_trunc('second', now()) - g.n * interval '10 minutes' AS at, p.id AS person_id, p.slug AS person_slug,
            s.id AS section_id, s.slug AS section_slug, s.name AS section_name, s.name_ko AS section_ko
     FROM generate_series($1::int, $2::int) g(n)
     JOIN bench_body b ON b.n = g.n % ${BODIES}
     JOIN person p ON p.slug = 'bench-author-' || g.n % ${AUTHORS}
     JOIN (SELECT *, row_number() OVER (ORDER BY slug) - 1 AS nth, count(*) OVER () AS most FROM section) s
       ON s.nth = g.n % s.most`,
    [first, last],
  );
  await owner.query(
    `INSERT INTO story (id, language, section_id, slug, workflow_state, document, doc_hash, headline, created_at,
                        created_by_id, changed_at, changed_by_id)
     SELECT m.story_id, m.language, m.section_id, m.slug, 'live', '{}', '', m.headline, m.at, u.id, m.at, u.id
     FROM made m, (SELECT id FROM "user" ORDER BY email LIMIT 1) u`,
  );
  await owner.query(
    `INSERT INTO revision (id, story_id, version, kind, document, doc_hash, words, characters, user_id)
     SELECT m.revision_id, m.story_id, 0, 'published', '{}', '', 0, 0, s.created_by_id
     FROM made m JOIN story s ON s.id = m.story_id`,
  );
  await owner.query(
    `INSERT INTO publication (id, story_id, number, revision_id, snapshot, field_changes, headline, standfirst,
                              language, section_slug, slug, publish_at, first_published_at, shown_at)
     SELECT publication_id, story_id, 1, revision_id, json_build_object(
         'storyId', story_id, 'language', language,
         'section', json_build_object('slug', section_slug, 'name', section_name, 'nameKo', section_ko),
         'slug', slug, 'headline', headline, 'standfirst', '',
         'document', json_build_object('type', 'doc', 'content', jsonb_build_array(
           jsonb_build_object('type', 'headline', 'content',
             jsonb_build_array(jsonb_build_object('type', 'text', 'text', headline))),
           jsonb_build_object('type', 'standfirst')) || paragraphs),
         'bylines', json_build_array(json_build_object('person', json_build_object('id', person_id, 'slug', person_slug,
           'names', json_build_array(json_build_object('text', 'Writer ' || person_slug, 'role', 'native',
             'script', 'Latn', 'language', 'en'))), 'freeText', '', 'role', '')),
         'dateline', NULL, 'source', NULL, 'credit', '', 'shownAt', to_char(at AT TIME ZONE 'UTC', ${ISO}),
         'shownZone', 'Asia/Seoul', 'firstPublishedAt', to_char(at AT TIME ZONE 'UTC', ${ISO}), 'updatedAt', NULL,
         'corrections', json_build_array(), 'words', 300),
       0, headline, '', language, section_slug, slug, at, at, at
     FROM made`,
  );
  await owner.query(
    "INSERT INTO publication_person (publication_id, person_id, story_id, shown_at) SELECT publication_id, person_id, story_id, at FROM made",
  );
  await owner.query("INSERT INTO public_address SELECT section_slug, slug, story_id FROM made");
  await owner.query(
    "UPDATE story SET live_publication_id = m.publication_id FROM made m WHERE story.id = m.story_id",
  );
  await owner.query("COMMIT");
}
