import type { NotificationKind } from "#platform/db/generated/enums.ts";
import type { Transaction } from "#platform/db/writer.ts";
import { readEnv } from "#platform/env.ts";
import { cleanText } from "#platform/mail-text.ts";
import { queueMail } from "#platform/queue-mail.ts";
import type { Actor } from "../actor.ts";
import { notificationMail } from "./mail-copy.ts";
import { housePreferences } from "./notification-policy.ts";

export interface Occasion {
  kind: NotificationKind;
  /** Whom it concerns; twice the same person, or whoever acted, does no harm. */
  userIds: string[];
  storyId: string | null;
  by: Actor;
  /**
   * Plain words to show: `quote` (the passage), `text` (a note), `noteId` (where the link leads), `desk` (whose it is now),
   * `number` (of the publication).
   */
  detail?: Record<string, string>;
}

/**
 * Tells people of an act, in the act's own transaction: a notification and mail for each as they want it, never for
 * whoever acted and never for an account that is disabled. Open pages hear of it when the transaction commits.
 */
export async function notifyPeople(tx: Transaction, occasion: Occasion, now: Date): Promise<void> {
  const { kind, storyId, by } = occasion;
  const people = await readPeople(tx, occasion);
  if (people.length === 0) return;
  const detail = cleanDetail(occasion.detail ?? {});

  const inNewsroom = people.filter(({ wants }) => wants.inNewsroom);
  await tx.notification.createMany({
    data: inNewsroom.map(({ id }) => ({
      userId: id,
      kind,
      storyId,
      byKind: by.kind,
      byId: by.kind === "user" ? by.userId : null,
      detail,
      at: now,
    })),
  });
  for (const { id } of inNewsroom) await tx.$executeRaw`SELECT pg_notify('notification', ${id})`;

  const byMail = people.filter(({ wants }) => wants.byMail);
  if (byMail.length === 0) return;
  const mail = notificationMail({ kind, by: nameOf(by), storyId, detail, ...(await readStory(tx, storyId)) });
  await queueMail(
    tx,
    byMail.map(({ email }) => ({ to: email, kind, ...mail })),
    now,
  );
}

async function readPeople(tx: Transaction, { kind, userIds, by }: Occasion) {
  const ids = new Set(userIds);
  if (by.kind === "user") ids.delete(by.userId);
  if (ids.size === 0) return [];
  const people = await tx.user.findMany({
    where: { id: { in: [...ids] }, status: "active" },
    select: {
      id: true,
      email: true,
      preferences: { where: { kind }, select: { inNewsroom: true, byMail: true } },
    },
    orderBy: { id: "asc" },
  });
  return people.map(({ id, email, preferences }) => ({
    id,
    email,
    wants: preferences[0] ?? housePreferences[kind],
  }));
}

async function readStory(tx: Transaction, storyId: string | null) {
  const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const story = storyId
    ? await tx.story.findUnique({ where: { id: storyId }, select: { headline: true } })
    : null;
  return { paper: paper.name, headline: story?.headline ?? "", address: readEnv("STET_ADDRESS") ?? "" };
}

function cleanDetail(detail: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(detail).map(([key, words]) => [key, cleanText(words, 2000)]));
}

function nameOf(by: Actor): string {
  switch (by.kind) {
    case "user":
      return by.name;
    case "clock":
      return "The clock";
    case "system":
      return "Stet";
  }
}
