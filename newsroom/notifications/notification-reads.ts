import { z } from "zod";
import type { Prisma } from "#platform/db/generated/client.ts";
import { NotificationKind } from "#platform/db/generated/enums.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { housePreferences } from "./notification-policy.ts";
import type { NotificationView, PreferenceView } from "./notification-view.ts";

export interface NotificationPage {
  rows: NotificationView[];
  /** Where the next page begins, or null at the end. */
  next: string | null;
}

const PAGE = 30;

const detailJson = z.object({
  quote: z.string().default(""),
  text: z.string().default(""),
  noteId: z.string().default(""),
  desk: z.string().default(""),
  number: z.coerce.number().default(0),
});

/** What the person was told, the newest first. `after` is `<at ISO>_<id>` of the last row before, or null. */
export async function readNotifications(actor: UserActor, after: string | null): Promise<NotificationPage> {
  const rows = await writer().notification.findMany({
    where: { AND: [{ userId: actor.userId }, afterRow(after)] },
    select: {
      id: true,
      kind: true,
      byKind: true,
      by: { select: { name: true } },
      story: { select: { id: true, headline: true, language: true } },
      detail: true,
      at: true,
      readAt: true,
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(({ id, kind, byKind, by, story, detail, at, readAt }) => ({
      id,
      kind,
      byKind,
      by: by?.name ?? null,
      story,
      ...detailJson.parse(detail),
      at: at.toISOString(),
      isRead: readAt !== null,
    })),
    next: rows.length > PAGE && last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

/** How many the person has not read. */
export async function countUnread(actor: UserActor): Promise<number> {
  return writer().notification.count({ where: { userId: actor.userId, readAt: null } });
}

/** How the person hears of each kind: their own choice, or the house's where they made none. */
export async function readPreferences(actor: UserActor): Promise<PreferenceView[]> {
  const chosen = await writer().notificationPreference.findMany({
    where: { userId: actor.userId },
    select: { kind: true, inNewsroom: true, byMail: true },
  });
  return Object.values(NotificationKind).map(
    (kind) => chosen.find((choice) => choice.kind === kind) ?? { kind, ...housePreferences[kind] },
  );
}

function afterRow(after: string | null): Prisma.NotificationWhereInput {
  const [iso = "", id = ""] = after?.split("_") ?? [];
  if (!z.uuid().safeParse(id).success || !z.iso.datetime().safeParse(iso).success) return {};
  const at = new Date(iso);
  if (!isStorable(at)) return {};
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}
