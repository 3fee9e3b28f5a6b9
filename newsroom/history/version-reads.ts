import type { Node } from "@tiptap/pm/model";
import { z } from "zod";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { compareDocuments } from "#site/compare/compare-documents.ts";
import { cutPieces } from "#site/compare/cut-pieces.ts";
import type { UserActor } from "../actor.ts";
import { countChangedWords } from "../stories/count-changed-words.ts";
import { emptyDocument, parseDocument } from "../stories/document-store.ts";
import { fieldsSelect, fieldValues } from "../stories/field-reads.ts";
import { differingFields, parseKeptFields } from "../stories/kept-fields-store.ts";
import { bylineUserIds, mayReadStory, mayWriteStory } from "../stories/story-policy.ts";
import type { FieldValues } from "../stories/story-view.ts";
import { canWrite, type WorkflowState } from "../stories/workflow.ts";
import { readAttribution } from "./attribution-reads.ts";
import type { Comparison, Reading, VersionView } from "./history-view.ts";
import { layOrigins } from "./lay-origins.ts";
import { readNames, readVersion } from "./timeline-reads.ts";

/** A version with all that is in it. */
export interface KeptVersion {
  view: VersionView;
  version: number;
  document: Node;
  fields: FieldValues | null;
}

export interface StoryNow extends KeptVersion {
  headline: string;
  language: "en" | "ko";
  workflowState: WorkflowState;
  mayWrite: boolean;
  fields: FieldValues;
  /** The version that readers see; null when they see none. */
  liveRevisionId: string | null;
  /** The last version kept. */
  lastRevisionId: string | null;
}

/** The story as it stands, as the newest of its versions; null when there is none for this person. */
export async function readStoryNow(actor: UserActor, storyId: string): Promise<StoryNow | null> {
  if (!mayReadStory(actor)) return null;
  return writer().$transaction((tx) => readNow(tx, actor, storyId), { isolationLevel: "RepeatableRead" });
}

async function readNow(tx: Transaction, actor: UserActor, storyId: string): Promise<StoryNow | null> {
  const row = await tx.story.findUnique({
    where: { id: storyId },
    select: {
      ...fieldsSelect,
      headline: true,
      version: true,
      document: true,
      words: true,
      workflowState: true,
      createdById: true,
      assigneeId: true,
      changedAt: true,
      changedBy: { select: { name: true } },
      stretchFrom: true,
      stretchTo: true,
      stretchWriterIds: true,
      livePublication: { select: { revisionId: true } },
    },
  });
  if (!row) return null;
  const last = await tx.revision.findFirst({
    where: { storyId },
    orderBy: [{ version: "desc" }, { id: "desc" }],
    select: { id: true, document: true },
  });
  const accounts = await tx.storyByline.findMany({
    where: { storyId },
    select: { person: { select: { user: { select: { id: true } } } } },
  });
  const names = await readNames(tx, row.stretchWriterIds);
  const document = parseDocument(row.document);
  const before = last ? parseDocument(last.document) : emptyDocument();
  const fields = fieldValues(row);
  const { workflowState, createdById, assigneeId } = row;
  const policy = { workflowState, createdById, assigneeId, bylineUserIds: bylineUserIds(accounts) };
  return {
    headline: row.headline,
    language: fields.language,
    workflowState,
    mayWrite: canWrite(workflowState) && mayWriteStory(actor, policy),
    liveRevisionId: row.livePublication?.revisionId ?? null,
    lastRevisionId: last?.id ?? null,
    version: row.version,
    document,
    fields,
    view: {
      id: "now",
      kind: "now",
      label: "",
      publication: null,
      correction: null,
      fromAt: row.stretchFrom?.toISOString() ?? null,
      at: (row.stretchTo ?? row.changedAt).toISOString(),
      by: row.changedBy.name,
      writers: row.stretchWriterIds.flatMap((id) => names.get(id) ?? []),
      words: row.words,
      ...countChangedWords(before, document, fields.language),
    },
  };
}

/** A kept version of a story, with its text and fields; null when the story has none of this id. */
export async function readKeptVersion(storyId: string, id: string): Promise<KeptVersion | null> {
  const db = writer();
  const [view, row] = await Promise.all([
    readVersion(db, storyId, id),
    db.revision.findFirst({
      where: { id, storyId },
      select: { version: true, document: true, fields: true },
    }),
  ]);
  if (!view || !row) return null;
  return {
    view,
    version: row.version,
    document: parseDocument(row.document),
    fields: parseKeptFields(row.fields),
  };
}

const recognisedSource = z.object({ source: z.object({ name: z.string() }).nullable() });

/** A version's text, every piece with who brought it in; only the origins that are still to be seen are told. */
export async function readReading(storyId: string, { document, version }: KeptVersion): Promise<Reading> {
  const db = writer();
  const { origins, runs } = await readAttribution(storyId, version);
  const pieces = layOrigins(cutPieces(document), runs);
  const seen = new Set(pieces.flatMap((piece) => piece.runs.map(({ origin }) => origin)));
  const told = origins.map((origin, index) => ({ index, ...origin })).filter(({ index }) => seen.has(index));
  const place = new Map(told.map(({ index }, at) => [index, at]));
  const names = await readNames(
    db,
    told.map(({ userId }) => userId),
  );
  const wireSourceOf = told.some(({ how }) => how === "from_wire")
    ? await readWireSources(storyId)
    : () => "";
  return {
    pieces: pieces.map(({ kind, runs: cut }) => ({
      kind,
      runs: cut.map((run) => ({
        ...run,
        origin: run.origin === null ? null : (place.get(run.origin) ?? null),
      })),
    })),
    origins: told.map(({ index, ...origin }) => ({
      ...origin,
      name: names.get(origin.userId) ?? "Somebody",
      wireSource: origin.how === "from_wire" ? wireSourceOf(origin.userId, origin.fromAt) : "",
    })),
  };
}

async function readWireSources(storyId: string) {
  const copies = await writer().wireCopy.findMany({
    where: { storyId },
    select: { at: true, userId: true, recognised: true },
    orderBy: { at: "desc" },
  });
  return (userId: string, fromAt: string) => {
    const copy = copies.find((one) => one.userId === userId && one.at.toISOString() <= fromAt);
    return recognisedSource.safeParse(copy?.recognised).data?.source?.name ?? "";
  };
}

/** What changed from one version to a later one, in text and fields. */
export function compareVersions(before: KeptVersion, after: KeptVersion, language: string): Comparison {
  return {
    pieces: compareDocuments(before.document, after.document, language),
    ...countChangedWords(before.document, after.document, language),
    fieldsBefore: before.fields,
    fieldsAfter: after.fields,
    changedFields: before.fields && after.fields ? differingFields(before.fields, after.fields) : [],
  };
}
