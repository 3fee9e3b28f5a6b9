import { Client } from "pg";
import { paperOwnerUrl } from "../e2e/running-paper.ts";
import { startPaper } from "./start-paper.ts";

// 10,000 stories scheduled for the same second: how long until readers see all of them (as the reader's role, in SQL,
// and over HTTP for a sample), and how long until the clock has written everything down. Readers do not wait for it.

const STORIES = 10_000;
const SAMPLE = 100;
const AHEAD_SECONDS = 60;

const paper = await startPaper();
const owner = new Client({ connectionString: paperOwnerUrl() });
const asReader = new Client({ connectionString: paperOwnerUrl() });
await Promise.all([owner.connect(), asReader.connect()]);
try {
  await asReader.query("set role stet_reader");
  const at = new Date(Math.ceil(Date.now() / 1000 + AHEAD_SECONDS) * 1000);
  await schedule(at);
  console.log(
    `${STORIES} stories scheduled, ${((at.getTime() - Date.now()) / 1000).toFixed(1)} s before their time`,
  );
  if (await countSeen()) throw new Error("readers see something before its time");
  for (const path of samplePaths()) await expectStatus(path, 404);
  await until(async () => Date.now() >= at.getTime() && (await countSeen()) === STORIES);
  const seen = since(at);
  for (const path of samplePaths()) await expectStatus(path, 200);
  const fetched = since(at);
  await until(async () => (await countWaiting()) === 0);
  const finished = since(at);
  const entries = await owner.query(
    "select count(*)::int as count from history_entry where act = 'release-story'",
  );
  console.table({
    "all visible to the reader's role": { "s after the moment": seen },
    [`${SAMPLE} of them fetched over HTTP, one after the other`]: { "s after the moment": fetched },
    "the clock has finished": { "s after the moment": finished },
  });
  console.log(`${entries.rows[0].count} history entries, one a story`);
  const lists = await timeLists();
  console.log(`section list as the reader's role, ${STORIES} stories: ${lists.toFixed(1)} ms`);
} finally {
  await Promise.all([owner.end(), asReader.end()]);
  await paper.stop();
}

function since(at: Date): string {
  return ((Date.now() - at.getTime()) / 1000).toFixed(2);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function countSeen(): Promise<number> {
  const { rows } = await asReader.query(
    "select count(*)::int as count from live_publications where slug like 'bench-due-%'",
  );
  return rows[0].count;
}

async function countWaiting(): Promise<number> {
  const { rows } = await owner.query(
    "select count(*)::int as count from scheduled_act where state = 'waiting'",
  );
  return rows[0].count;
}

function samplePaths(): string[] {
  return Array.from({ length: SAMPLE }, (_, turn) => `/nation/bench-due-${1 + turn * (STORIES / SAMPLE)}`);
}

async function expectStatus(path: string, status: number): Promise<void> {
  const answer = await fetch(paper.address + path, { redirect: "manual" });
  await answer.text();
  if (answer.status !== status) throw new Error(`${path} answers ${answer.status}`);
}

async function timeLists(): Promise<number> {
  const from = performance.now();
  await asReader.query(
    "select headline from live_section_list('nation', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 21)",
  );
  return performance.now() - from;
}

/** Copies a live story of the demo, past the acts: what is measured begins when all has been scheduled. */
async function schedule(at: Date): Promise<void> {
  await owner.query(
    `create temp table made as
     select gen_random_uuid() as story_id, gen_random_uuid() as revision_id, gen_random_uuid() as publication_id,
            gen_random_uuid() as act_id, 'bench-due-' || n as slug, s.id as model
     from generate_series(1, ${STORIES}) n,
          (select story_id as id from live_publications where section_slug = 'nation' limit 1) s`,
  );
  await owner.query(
    `insert into story (id, language, section_id, slug, workflow_state, document, doc_hash, headline,
                        created_by_id, changed_by_id)
     select m.story_id, s.language, s.section_id, m.slug, 'scheduled', s.document, s.doc_hash, s.headline,
            s.created_by_id, s.changed_by_id
     from made m join story s on s.id = m.model`,
  );
  await owner.query(
    `insert into revision (id, story_id, version, kind, document, doc_hash, words, characters, user_id)
     select m.revision_id, m.story_id, 0, 'published', s.document, s.doc_hash, 0, 0, s.created_by_id
     from made m join story s on s.id = m.model`,
  );
  await owner.query(
    `insert into publication (id, story_id, number, revision_id, snapshot, field_changes, headline, standfirst,
                              language, section_slug, slug, publish_at, first_published_at, shown_at, publish_zone)
     select m.publication_id, m.story_id, 1, m.revision_id,
            (p.snapshot::jsonb || jsonb_build_object('storyId', m.story_id, 'slug', m.slug))::json,
            0, p.headline, p.standfirst, p.language, 'nation', m.slug, $1, $1, $1, 'Asia/Seoul'
     from made m join story s on s.id = m.model join publication p on p.id = s.live_publication_id`,
    [at],
  );
  await owner.query("insert into public_address select 'nation', slug, story_id from made");
  await owner.query(
    "update story set next_publication_id = m.publication_id, next_publish_at = $1 from made m where id = m.story_id",
    [at],
  );
  await owner.query(
    `insert into scheduled_act (id, story_id, kind, at, zone, publication_id, user_id, created_at, next_attempt_at)
     select m.act_id, m.story_id, 'publication', $1, 'Asia/Seoul', m.publication_id, s.created_by_id, now(), $1
     from made m join story s on s.id = m.model`,
    [at],
  );
  await owner.query(
    `insert into schedule_tag (schedule_id, tag, at)
     select m.act_id, tag, $1 from made m, unnest(array['front', 'section:nation', 'story:' || m.story_id,
       'address:nation/' || m.slug]) tag`,
    [at],
  );
  await owner.query("analyze");
}
