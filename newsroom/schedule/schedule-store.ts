import { z } from "zod";
import type { ScheduleKind } from "#platform/db/generated/enums.ts";
import type { Transaction } from "#platform/db/writer.ts";
import type { When } from "./settle-when.ts";

/** What waits for its moment: the clock has neither moved the story's row nor written it down. */
export const pending = { state: { in: ["waiting", "failed"] as ("waiting" | "failed")[] }, appliedAt: null };

interface Addition {
  storyId: string;
  kind: ScheduleKind;
  when: When;
  publicationId?: string;
  userId: string;
}

/** Puts something on the queue; what it makes of the story's own row is the act's affair. */
export async function addScheduled(
  tx: Transaction,
  { storyId, kind, when, publicationId, userId }: Addition,
  now: Date,
): Promise<void> {
  await tx.scheduledAct.create({
    data: {
      storyId,
      kind,
      at: when.at,
      zone: when.zone,
      publicationId: publicationId ?? null,
      userId,
      createdAt: now,
      nextAttemptAt: when.at,
    },
    select: { id: true },
  });
}

/**
 * Takes what waits of these kinds off a locked story, in its row and in the queue; a frozen publication is withdrawn
 * and the names it would have shown stay hidden. Returns the kinds that waited.
 */
export async function dropPending(
  tx: Transaction,
  storyId: string,
  kinds: ScheduleKind[],
  now: Date,
): Promise<ScheduleKind[]> {
  const waiting = await tx.scheduledAct.findMany({
    where: { storyId, kind: { in: kinds }, ...pending },
    select: { id: true, kind: true, publicationId: true },
  });
  if (waiting.length === 0) return [];
  const ids = waiting.map(({ id }) => id);
  const publicationIds = waiting.flatMap(({ publicationId }) => publicationId ?? []);
  const dropped = waiting.map(({ kind }) => kind);
  await tx.scheduledAct.updateMany({ where: { id: { in: ids } }, data: { state: "canceled" } });
  await tx.scheduleTag.deleteMany({ where: { scheduleId: { in: ids } } });
  await tx.story.update({
    where: { id: storyId },
    data: {
      ...(dropped.includes("publication") ? { nextPublicationId: null, nextPublishAt: null } : {}),
      ...(dropped.includes("unpublish") ? { unpublishAt: null } : {}),
      ...(dropped.includes("embargo_end") ? { embargoUntil: null, embargoZone: null } : {}),
    },
    select: { id: true },
  });
  if (publicationIds.length > 0) {
    await tx.publication.updateMany({ where: { id: { in: publicationIds } }, data: { withdrawnAt: now } });
    const people = await tx.publicationPerson.findMany({
      where: { publicationId: { in: publicationIds } },
      select: { personId: true },
    });
    await tx.personName.updateMany({
      where: { isPublic: false, personId: { in: people.map(({ personId }) => personId) } },
      data: { publicFrom: null },
    });
  }
  return dropped;
}

const snapshotNames = z.object({
  bylines: z.array(
    z.object({
      person: z.object({ id: z.string(), names: z.array(z.object({ text: z.string() })) }).nullable(),
    }),
  ),
});

/** What a publication's byline shows is public from a moment on, without anybody doing anything then. */
export async function publishNamesFrom(tx: Transaction, publicationId: string, at: Date): Promise<void> {
  const { snapshot } = await tx.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: { snapshot: true },
  });
  const shown = snapshotNames
    .parse(snapshot)
    .bylines.flatMap(({ person }) =>
      person ? [{ personId: person.id, text: { in: person.names.map(({ text }) => text) } }] : [],
    );
  await tx.personName.updateMany({ where: { isPublic: false, OR: shown }, data: { publicFrom: at } });
}
