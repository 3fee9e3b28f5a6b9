import { z } from "zod";
import type { Transaction } from "#platform/db/writer.ts";
import type { CorrectionKind } from "#site/stories/published-correction.ts";
import type { ChangeInput } from "../corrections/change-input.ts";
import { countReaderFieldChanges } from "../stories/live-reads.ts";
import { pending } from "./schedule-store.ts";
import type { PendingView, ScheduleView } from "./schedule-view.ts";

interface ScheduledStory {
  id: string;
  docHash: string;
  livePublicationId: string | null;
}

/** What is to happen to a story by the clock; what has come due is no longer in it. */
export async function readSchedule(tx: Transaction, story: ScheduledStory, now: Date): Promise<ScheduleView> {
  const rows = await tx.scheduledAct.findMany({
    where: { storyId: story.id, at: { gt: now }, ...pending },
    select: {
      id: true,
      kind: true,
      at: true,
      zone: true,
      user: { select: { name: true } },
      publication: {
        select: {
          fieldChanges: true,
          publishAt: true,
          snapshot: true,
          revision: { select: { docHash: true } },
          correction: { select: { kind: true, text: true } },
        },
      },
    },
  });
  const find = (kind: (typeof rows)[number]["kind"]) => rows.find((row) => row.kind === kind) ?? null;
  const [publication, unpublish, embargo] = [find("publication"), find("unpublish"), find("embargo_end")];
  const frozen = publication?.publication;
  return {
    publication:
      publication && frozen
        ? {
            ...toPending(publication),
            change: toChange(frozen),
            isChange: story.livePublicationId !== null,
            isBehind:
              frozen.revision.docHash !== story.docHash ||
              frozen.fieldChanges !== (await countReaderFieldChanges(tx, story.id)),
          }
        : null,
    unpublish: unpublish && toPending(unpublish),
    embargo: embargo && toPending(embargo),
  };
}

const said = z.looseObject({ updatedAt: z.iso.datetime().nullable() });

/** What the editor who froze it told readers of the change. */
function toChange({ snapshot, publishAt, correction }: Frozen): ChangeInput {
  if (correction) return correction;
  const isTold = said.parse(snapshot).updatedAt === publishAt.toISOString();
  return { kind: isTold ? "updated" : "silent" };
}

interface Frozen {
  publishAt: Date;
  snapshot: unknown;
  correction: { kind: CorrectionKind; text: string } | null;
}

interface PendingRow {
  id: string;
  at: Date;
  zone: string;
  user: { name: string };
}

function toPending({ id, at, zone, user }: PendingRow): PendingView {
  return { id, at: at.toISOString(), zone, by: user.name };
}
