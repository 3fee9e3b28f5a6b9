import pg from "pg";

/** What the database holds of a story, read past the product. */
export interface StoryEvidence {
  storyId: string;
  version: number;
  document: unknown;
  docHash: string;
  /** The structured fields that the proof changes, as they stand. */
  fields: Record<string, unknown>;
  steps: StepEvidence[];
  fieldChanges: { field: string; seq: number; opId: string; value: unknown }[];
  revisions: { id: string; version: number; document: unknown; docHash: string }[];
  publications: { revisionId: string; document: unknown }[];
  /** Publishing and taking down, with the id of the request that did it. */
  acts: { act: string; opId: string }[];
}

export interface StepEvidence {
  version: number;
  step: Record<string, unknown>;
  opId: string;
  docHash: string;
}

type Fingerprint = { version: number; print: string };

/** Reads stories in one snapshot of the database, as its owner. */
export async function readEvidence(ownerUrl: string, storyIds: string[]): Promise<StoryEvidence[]> {
  return withClient(ownerUrl, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const found: StoryEvidence[] = [];
    for (const storyId of storyIds) found.push(await readOne(client, storyId));
    return found;
  });
}

/** One short text for each step that is there, to see later that it still is, and is the same. */
export async function readFingerprints(ownerUrl: string, storyId: string): Promise<Fingerprint[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<Fingerprint>(
      `select version, md5(step::text || op_id::text || doc_hash || client_id || user_id::text) as print
       from story_step where story_id = $1 order by version`,
      [storyId],
    );
    return rows;
  });
}

async function readOne(client: pg.Client, storyId: string): Promise<StoryEvidence> {
  const stories = await client.query<
    Omit<StoryEvidence, "storyId" | "fields"> & { slug: string; credit: string }
  >('select version, document, doc_hash as "docHash", slug, credit from story where id = $1', [storyId]);
  const story = stories.rows[0];
  if (!story) throw new Error(`story ${storyId} is gone`);
  const steps = await client.query<StepEvidence>(
    'select version, step, op_id as "opId", doc_hash as "docHash" from story_step where story_id = $1 order by version',
    [storyId],
  );
  const changes = await client.query<StoryEvidence["fieldChanges"][number]>(
    `select field, seq, op_id as "opId", value->'is' as value from story_field_change
     where story_id = $1 order by field, seq`,
    [storyId],
  );
  const revisions = await client.query<StoryEvidence["revisions"][number]>(
    'select id, version, document, doc_hash as "docHash" from revision where story_id = $1 order by at, id',
    [storyId],
  );
  const publications = await client.query<StoryEvidence["publications"][number]>(
    `select revision_id as "revisionId", snapshot->'document' as document from publication
     where story_id = $1 order by number`,
    [storyId],
  );
  const acts = await client.query<StoryEvidence["acts"][number]>(
    `select act, detail->>'opId' as "opId" from history_entry
     where story_id = $1 and detail->>'opId' is not null order by at, id`,
    [storyId],
  );
  const { version, document, docHash, slug, credit } = story;
  return {
    storyId,
    version,
    document,
    docHash,
    fields: { slug, credit },
    steps: steps.rows,
    fieldChanges: changes.rows,
    revisions: revisions.rows,
    publications: publications.rows,
    acts: acts.rows,
  };
}

async function withClient<Value>(url: string, use: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}
