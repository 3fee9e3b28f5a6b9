import type { FrontVersionKind } from "#platform/db/generated/enums.ts";
import type { Transaction } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { readSlots, type Slot } from "#site/front/front-slots.ts";
import { recordAct } from "../history/record-act.ts";
import type { FrontDraft, Which } from "./front-view.ts";

const PAPER_FRONT = "00000000-0000-0000-0000-000000000000";

export function frontIdOf(which: Which): string {
  return which === "paper" ? PAPER_FRONT : which;
}

/** A locked front, as the clock has it. */
export interface LockedFront {
  id: string;
  /** Null for the paper's. */
  section: { slug: string; name: string } | null;
  draft: FrontDraft;
  draftById: string | null;
  live: Slot[];
  next: { versionId: string; at: Date; zone: string; slots: Slot[] } | null;
}

/** The page that is arranged so. The paper's has no name after the colon; plain `front` is the newest stories' own tag. */
export function frontTag(section: { slug: string } | null): string {
  return `front:${section?.slug ?? ""}`;
}

/** How history and screens call it. */
export function frontName(section: { name: string } | null): string {
  return section?.name ?? "Front page";
}

/** Arrangements are the same when they put the same in the same places. */
export function isSame(one: Slot[], other: Slot[]): boolean {
  return JSON.stringify(readSlots(one)) === JSON.stringify(readSlots(other));
}

const select = {
  id: true,
  draft: true,
  draftVersion: true,
  draftAt: true,
  draftById: true,
  nextVersionId: true,
  nextAt: true,
  nextZone: true,
  section: { select: { slug: true, name: true } },
  draftBy: { select: { name: true } },
  liveVersion: { select: { slots: true } },
  nextVersion: { select: { slots: true } },
} as const;

/**
 * Takes a front for one act, beginning it if nobody ever arranged it; null when there is no such section. What has
 * come due by the database's clock is written down first.
 */
export async function lockFront(tx: Transaction, which: Which): Promise<LockedFront | null> {
  const id = frontIdOf(which);
  if (which !== "paper") {
    const section = await tx.section.findUnique({ where: { id }, select: { id: true } });
    if (!section) return null;
  }
  const sectionId = which === "paper" ? null : id;
  await tx.$executeRaw`INSERT INTO "front" ("id", "section_id", "draft") VALUES (${id}::uuid, ${sectionId}::uuid, '[]')
    ON CONFLICT ("id") DO NOTHING`;
  await tx.$queryRaw`SELECT 1 AS locked FROM "front" WHERE "id" = ${id}::uuid FOR UPDATE`;
  await applyDueFront(tx, id);
  const row = await tx.front.findUniqueOrThrow({ where: { id }, select });
  const { nextVersionId, nextAt, nextZone, nextVersion } = row;
  return {
    id,
    section: row.section,
    draft: {
      version: row.draftVersion,
      slots: readSlots(row.draft),
      by: row.draftBy?.name ?? null,
      at: row.draftAt?.toISOString() ?? null,
    },
    draftById: row.draftById,
    live: readSlots(row.liveVersion?.slots ?? []),
    next:
      nextVersionId && nextAt && nextZone
        ? { versionId: nextVersionId, at: nextAt, zone: nextZone, slots: readSlots(nextVersion?.slots) }
        : null,
  };
}

/**
 * Writes down that a locked front's scheduled version has gone out; readers have had it since its second. False when
 * nothing is due.
 */
export async function applyDueFront(tx: Transaction, id: string): Promise<boolean> {
  const [due] = await tx.$queryRaw<{ at: Date; number: number; slug: string | null; name: string | null }[]>`
    SELECT f."next_at" AS "at", v."number", s."slug", s."name"
    FROM "front" f JOIN "front_version" v ON v."id" = f."next_version_id"
    LEFT JOIN "section" s ON s."id" = f."section_id"
    WHERE f."id" = ${id}::uuid AND f."next_at" <= now()`;
  if (!due) return false;
  await tx.$executeRaw`UPDATE "front" SET "live_version_id" = "next_version_id", "next_version_id" = NULL,
    "next_at" = NULL, "next_zone" = NULL WHERE "id" = ${id}::uuid`;
  const section = due.slug !== null && due.name !== null ? { slug: due.slug, name: due.name } : null;
  const detail = { front: frontName(section), number: due.number };
  await recordAct(tx, { kind: "clock" }, { act: "release-front", detail }, due.at);
  await expire(tx, [frontTag(section)]);
  return true;
}

interface Addition {
  frontId: string;
  kind: FrontVersionKind;
  slots: Slot[];
  byId: string;
}

export async function addVersion(
  tx: Transaction,
  { frontId, kind, slots, byId }: Addition,
  at: Date,
): Promise<{ id: string; number: number }> {
  const last = await tx.frontVersion.aggregate({ where: { frontId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  return tx.frontVersion.create({
    data: { frontId, number, kind, slots, at, byId },
    select: { id: true, number: true },
  });
}

/** Keeps the draft as a version before another takes its place, unless the newest version is just that. */
export async function keepDraft(tx: Transaction, front: LockedFront): Promise<void> {
  const { id: frontId, draft, draftById } = front;
  if (draftById === null || draft.at === null || isSame(draft.slots, front.live)) return;
  const last = await tx.frontVersion.findFirst({
    where: { frontId },
    select: { slots: true },
    orderBy: { number: "desc" },
  });
  if (last && isSame(readSlots(last.slots), draft.slots)) return;
  const kept = { frontId, kind: "draft" as const, slots: draft.slots, byId: draftById };
  await addVersion(tx, kept, new Date(draft.at));
}

interface Draft {
  front: LockedFront;
  slots: Slot[];
  userId: string;
}

/** Makes these slots the draft; returns its version. */
export async function writeDraft(
  tx: Transaction,
  { front, slots, userId }: Draft,
  now: Date,
): Promise<number> {
  const version = front.draft.version + 1;
  await tx.front.update({
    where: { id: front.id },
    data: { draft: slots, draftVersion: version, draftAt: now, draftById: userId },
    select: { id: true },
  });
  return version;
}
