import { z } from "zod";
import type { Prisma } from "#platform/db/generated/client.ts";
import type { MailState } from "#platform/db/generated/enums.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { mayReadOutbox } from "./outbox-policy.ts";
import type { MailView, OutboxState } from "./outbox-view.ts";

export interface OutboxFilter {
  state: MailState | null;
  /** The last row of the page before: `<createdAt ISO>_<id>`, or null for the first page. */
  after: string | null;
}

export interface OutboxPage {
  rows: MailView[];
  /** Where the next page begins, or null at the end. */
  next: string | null;
}

const PAGE = 30;

/** The mail of the house, the newest first; null for whoever may not see it. */
export async function readOutbox(
  actor: UserActor,
  { state, after }: OutboxFilter,
): Promise<OutboxPage | null> {
  if (!mayReadOutbox(actor)) return null;
  const rows = await writer().outgoingMail.findMany({
    where: { AND: [state === null ? {} : { state }, afterRow(after)] },
    select: {
      id: true,
      to: true,
      subject: true,
      text: true,
      kind: true,
      state: true,
      attempts: true,
      lastError: true,
      createdAt: true,
      nextAttemptAt: true,
      sentAt: true,
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(({ createdAt, nextAttemptAt, sentAt, ...row }) => ({
      ...row,
      state: shownState(row.state, row.lastError),
      createdAt: createdAt.toISOString(),
      nextAttemptAt: nextAttemptAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
    })),
    next: rows.length > PAGE && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  };
}

function shownState(state: MailState, lastError: string): OutboxState {
  if (state !== "queued") return state;
  return lastError === "" ? "waiting" : "retrying";
}

function afterRow(after: string | null): Prisma.OutgoingMailWhereInput {
  const [iso = "", id = ""] = after?.split("_") ?? [];
  if (!z.uuid().safeParse(id).success || !z.iso.datetime().safeParse(iso).success) return {};
  const createdAt = new Date(iso);
  if (!isStorable(createdAt)) return {};
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
