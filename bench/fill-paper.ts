import type { Client } from "pg";
import { cutTerms } from "#site/search/cut-terms.ts";
import { dropWordIndexes } from "./fill-desk.ts";
import { makeTexts } from "./make-texts.ts";

const AUTHORS = 50;
const BODIES = 1_000;
const TOPICS = 20;
/** So many stories a statement: a million in one would need their bytes in memory at once. */
const BATCH = 25_000;
const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;

/**
 * Makes stories `from` to `to` live, written straight into the tables of a paper that the demo has been written into:
 * one in five Korean, of 50 authors and 20 topics, in all sections, one every ten minutes back from now; addresses
 * `/{section}/bench-{number}`, headlines all different, texts of some 300 words from a thousand different ones. Each
 * number is a word of its own headline.
 */
export async function fillPaper(owner: Client, { from, to }: { from: number; to: number }): Promise<void> {
  if (from === 0) await prepare(owner);
  const indexes = await dropWordIndexes(owner);
  // Neither foreign keys nor triggers are asked row by row: the archive's days are counted at the end, all at once.
  await owner.query("SET session_replication_role = replica");
  for (let first = from; first < to; first += BATCH) {
    await makeLive(owner, first + 1, Math.min(first + BATCH, to));
  }
  await owner.query("SET session_replication_role = origin");
  for (const definition of indexes) await owner.query(definition);
  await owner.query("UPDATE paper SET time_zone = 'UTC'");
  await owner.query("UPDATE paper SET time_zone = 'Asia/Seoul'");
  await owner.query("VACUUM ANALYZE");
  // So that nothing of it is still being written while something is timed.
  await owner.query("CHECKPOINT");
}

async function prepare(owner: Client): Promise<void> {
  await owner.query(
    "CREATE TABLE bench_body (n int PRIMARY KEY, language text, paragraphs jsonb, opening text, text text, terms tsvector)",
  );
  for (const [n, { language, paragraphs }] of makeTexts(BODIES).entries()) {
    const nodes = paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
    const opening = paragraphs[0]?.slice(0, 60) ?? "";
    const text = paragraphs.join("\n");
    await owner.query(
      `INSERT INTO bench_body VALUES ($1, $2, $3, $4, $5, array_to_tsvector(
         ARRAY(SELECT search_lexeme(t) FROM unnest($6::text[]) t)
         || ARRAY(SELECT 'h:' || search_lexeme(t) FROM unnest($7::text[]) t)))`,
      [n, language, JSON.stringify(nodes), opening, text, termsOf(text), termsOf(opening)],
    );
  }
  await owner.query(
    `WITH made AS (
       INSERT INTO topic (id, slug, name, name_key, language)
       SELECT gen_random_uuid(), 'bench-topic-' || n, 'Topic ' || n, 'topic ' || n, 'en'
       FROM generate_series(0, ${TOPICS - 1}) n RETURNING id, slug)
     INSERT INTO topic_address SELECT slug, id FROM made`,
  );
  await owner.query(
    `WITH made AS (
       INSERT INTO person (id, slug, about)
       SELECT gen_random_uuid(), 'bench-author-' || n, '' FROM generate_series(0, ${AUTHORS - 1}) n RETURNING id, slug)
     INSERT INTO person_name (id, person_id, text, match_key, script, language, role, position, is_public)
     SELECT gen_random_uuid(), id, 'Writer ' || slug, slug, 'Latn', 'en', 'native', 0, true FROM made`,
  );
}

function termsOf(text: string): string[] {
  const { english, others } = cutTerms(text);
  return [...english, ...others];
}

async function makeLive(owner: Client, first: number, last: number): Promise<void> {
  await owner.query("BEGIN");
  await owner.query(
    `CREATE TEMP TABLE made ON COMMIT DROP AS
     SELECT g.n, gen_random_uuid() AS story_id, gen_random_uuid() AS revision_id, gen_random_uuid() AS publication_id,
            'bench-' || g.n AS slug, b.language, b.paragraphs, b.opening || ' ' || g.n AS headline,
            date_trunc('second', now()) - g.n * interval '10 minutes' AS at, p.id AS person_id, p.slug AS person_slug,
            t.id AS topic_id, t.slug AS topic_slug, t.name AS topic_name, b.text, b.terms,
            s.id AS section_id, s.slug AS section_slug, s.name AS section_name, s.name_ko AS section_ko
     FROM generate_series($1::int, $2::int) g(n)
     JOIN bench_body b ON b.n = g.n % ${BODIES}
     JOIN topic t ON t.slug = 'bench-topic-' || g.n % ${TOPICS}
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
         'corrections', json_build_array(), 'words', 300, 'topics', json_build_array(json_build_object(
           'id', topic_id, 'slug', topic_slug, 'name', topic_name, 'language', 'en'))),
       0, headline, '', language, section_slug, slug, at, at, at
     FROM made`,
  );
  await owner.query(
    "INSERT INTO publication_person (publication_id, person_id, story_id, shown_at) SELECT publication_id, person_id, story_id, at FROM made",
  );
  await owner.query(
    "INSERT INTO publication_topic SELECT publication_id, topic_id, 0, story_id, at FROM made",
  );
  await owner.query(
    `INSERT INTO publication_search (publication_id, shown_at, terms, text)
     SELECT publication_id, at, terms || array_to_tsvector(ARRAY[n::text, 'h:' || n, 'section:' || section_slug,
       'by:writer', 'by:' || person_slug]), headline || E'\\n' || text FROM made`,
  );
  await owner.query("INSERT INTO public_address SELECT section_slug, slug, story_id FROM made");
  await owner.query(
    "UPDATE story SET live_publication_id = m.publication_id FROM made m WHERE story.id = m.story_id",
  );
  await owner.query("COMMIT");
}
