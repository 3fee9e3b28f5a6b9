import { z } from "zod";
import type { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import { type Transaction, writer } from "#platform/db/writer.ts";
import type { ActView, TimelineEntry, TimelineView, VersionView } from "./history-view.ts";

/** Entries of one page of the timeline. */
const PAGE = 40;

/** Acts that a version of their own tells. */
const TOLD_BY_VERSIONS = ["publish-story", "name-revision"];

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);
const detailJson = z.record(z.string(), z.unknown());

/** Where a page begins, out of an address; null for what is none. */
export function parseTimelineCursor(text: string): { at: Date; id: string } | null {
  const parsed = cursorShape.safeParse(text.split("_"));
  if (!parsed.success) return null;
  const [at, id] = [new Date(parsed.data[0]), parsed.data[1]];
  return isStorable(at) ? { at, id } : null;
}

export interface TimelineAsked {
  /** Automatic versions too, not only the named and the published. */
  isEvery: boolean;
  after: { at: Date; id: string } | null;
}

/** A story's versions and what else happened to it, the latest first, a page at a time. */
export async function readTimeline(
  storyId: string,
  { isEvery, after }: TimelineAsked,
): Promise<TimelineView> {
  const db = writer();
  const earlier = after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {};
  const [versions, acts] = await Promise.all([
    readVersions(db, { storyId, ...(isEvery ? {} : { kind: { not: "automatic" as const } }), ...earlier }),
    readActs(db, { storyId, act: { notIn: TOLD_BY_VERSIONS }, ...earlier }),
  ]);
  const all = [...versions, ...acts].sort(lastFirst);
  const entries = all.slice(0, PAGE);
  const last = entries.at(-1);
  return { entries, next: last && all.length > PAGE ? `${last.at}_${last.id}` : null };
}

function lastFirst(one: TimelineEntry, other: TimelineEntry): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}

const versionSelect = {
  id: true,
  kind: true,
  label: true,
  fromAt: true,
  at: true,
  words: true,
  addedWords: true,
  removedWords: true,
  writerIds: true,
  user: { select: { name: true } },
  publications: { select: { number: true, correction: { select: { kind: true, text: true } } } },
} satisfies Prisma.RevisionSelect;

async function readVersions(tx: Transaction, where: Prisma.RevisionWhereInput): Promise<TimelineEntry[]> {
  const rows = await tx.revision.findMany({
    where,
    select: versionSelect,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const names = await readNames(
    tx,
    rows.flatMap(({ writerIds }) => writerIds),
  );
  return rows.map((row) => ({ type: "version" as const, ...versionView(row, names) }));
}

type VersionRow = Prisma.RevisionGetPayload<{ select: typeof versionSelect }>;

function versionView(row: VersionRow, names: Map<string, string>): VersionView {
  const { user, publications, fromAt, at, writerIds, ...rest } = row;
  return {
    ...rest,
    fromAt: fromAt?.toISOString() ?? null,
    at: at.toISOString(),
    by: user.name,
    writers: writerIds.flatMap((id) => names.get(id) ?? []),
    publication: publications[0]?.number ?? null,
    correction: publications[0]?.correction ?? null,
  };
}

/** One version of a story as the timeline shows it; null when the story has none of this id. */
export async function readVersion(tx: Transaction, storyId: string, id: string): Promise<VersionView | null> {
  const row = await tx.revision.findFirst({ where: { id, storyId }, select: versionSelect });
  return row && versionView(row, await readNames(tx, row.writerIds));
}

export async function readNames(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}

async function readActs(tx: Transaction, where: Prisma.HistoryEntryWhereInput): Promise<TimelineEntry[]> {
  const rows = await tx.historyEntry.findMany({
    where,
    select: {
      id: true,
      at: true,
      act: true,
      detail: true,
      actorKind: true,
      user: { select: { name: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  return rows.map(({ id, at, act, detail, actorKind, user }) => {
    const view: ActView = {
      id,
      at: at.toISOString(),
      by: user?.name ?? actorKind,
      act,
      detail: detailJson.parse(detail),
    };
    return { type: "act" as const, ...view };
  });
}
