import { type Transaction, writer } from "#platform/db/writer.ts";
import type { DocumentJson } from "#site/body/document.ts";
import type { UserActor } from "../actor.ts";
import { readStatesOff } from "../paper/paper-reads.ts";
import { maySchedule, maySetEmbargo } from "../schedule/schedule-policy.ts";
import { readSchedule } from "../schedule/schedule-reads.ts";
import { seeByClock } from "../schedule/see-by-clock.ts";
import { assignmentSelect, assignmentView } from "./assignment-reads.ts";
import { parseDocument } from "./document-store.ts";
import { fieldsSelect, readFields } from "./field-reads.ts";
import { listMoves } from "./list-moves.ts";
import { readLiveView } from "./live-reads.ts";
import { readStepsSince } from "./step-reads.ts";
import {
  bylineUserIds,
  mayAssignStory,
  mayKillStory,
  mayLiftBar,
  mayPlanStory,
  mayPublishStory,
  mayReadStory,
  mayUnassignStory,
  mayUnpublishStory,
  mayWriteStory,
  type StoryForPolicy,
} from "./story-policy.ts";
import type { StepsView, StoryStatus, StoryView } from "./story-view.ts";
import { settlingRight } from "./suggestion-policy.ts";
import { canKill, canPublish, canUnpublish, canWrite, isKilled } from "./workflow.ts";

/** A story as its editor opens it; null when there is none or this person may not read it. */
export async function readStory(actor: UserActor, storyId: string): Promise<StoryView | null> {
  if (!mayReadStory(actor)) return null;
  // One snapshot of the database, so that version, document and fields belong together.
  return snapshot(async (tx) => {
    const status = await readStatus(tx, actor, storyId);
    if (!status) return null;
    const row = await tx.story.findUniqueOrThrow({
      where: { id: storyId },
      select: {
        version: true,
        document: true,
        docHash: true,
        wireCopies: {
          select: { id: true, at: true, user: { select: { name: true } } },
          orderBy: [{ at: "desc" }, { id: "desc" }],
        },
      },
    });
    // ProseMirror's attributes have no prototype, and such objects do not pass from a page to its client components.
    const document: DocumentJson = JSON.parse(JSON.stringify(parseDocument(row.document)));
    return {
      ...status,
      id: storyId,
      version: row.version,
      document,
      docHash: row.docHash,
      wireCopies: row.wireCopies.map(({ id, at, user }) => ({ id, at: at.toISOString(), by: user.name })),
    };
  });
}

/** The steps after a version and the status as it is now; null when there is no such story for this person. */
export async function readSteps(actor: UserActor, storyId: string, since: number): Promise<StepsView | null> {
  if (!mayReadStory(actor)) return null;
  return snapshot(async (tx) => {
    const status = await readStatus(tx, actor, storyId);
    if (!status) return null;
    const row = await tx.story.findUniqueOrThrow({
      where: { id: storyId },
      select: { version: true, docHash: true },
    });
    const steps = row.version > since ? await readStepsSince(tx, storyId, since) : [];
    return { ...row, steps, status };
  });
}

/** Where a story stands and what this person may do with it now. */
export async function readStoryStatus(actor: UserActor, storyId: string): Promise<StoryStatus | null> {
  if (!mayReadStory(actor)) return null;
  return snapshot((tx) => readStatus(tx, actor, storyId));
}

function snapshot<Value>(read: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return writer().$transaction(read, { isolationLevel: "RepeatableRead" });
}

async function readStatus(tx: Transaction, actor: UserActor, storyId: string): Promise<StoryStatus | null> {
  const now = new Date();
  const stored = await tx.story.findUnique({
    where: { id: storyId },
    select: {
      ...fieldsSelect,
      id: true,
      docHash: true,
      livePublicationId: true,
      nextPublicationId: true,
      nextPublishAt: true,
      unpublishAt: true,
      notesSeq: true,
      workflowState: true,
      publicStatus: true,
      createdById: true,
      ...assignmentSelect,
      changedAt: true,
      changedBy: { select: { name: true } },
    },
  });
  if (!stored) return null;
  const row = seeByClock(stored, now);
  const accounts = await tx.storyByline.findMany({
    where: { storyId },
    select: { person: { select: { user: { select: { id: true } } } } },
  });
  const { workflowState, publicStatus } = row;
  const { createdById, assigneeId, deskSectionId } = row;
  const story = {
    workflowState,
    createdById,
    assigneeId,
    deskSectionId,
    bylineUserIds: bylineUserIds(accounts),
  };
  const off = await readStatesOff(tx);
  const live = await readLiveView(tx, row);
  const waiting = row.nextPublicationId === null ? [] : [row.nextPublicationId];
  const wasPublished =
    (await tx.publication.count({ where: { storyId, withdrawnAt: null, NOT: { id: { in: waiting } } } })) > 0;
  return {
    workflowState,
    isKilled: isKilled(publicStatus),
    live,
    assignment: assignmentView(row),
    schedule: await readSchedule(tx, row, now),
    fields: await readFields(tx, storyId, row),
    changedAt: row.changedAt.toISOString(),
    changedBy: row.changedBy.name,
    notesSeq: row.notesSeq,
    may: {
      write: canWrite(workflowState) && mayWriteStory(actor, story),
      publish: canPublish(workflowState) && !isKilled(publicStatus) && mayPublishStory(actor),
      unpublish: canUnpublish(workflowState, live !== null) && mayUnpublishStory(actor),
      kill: canKill(publicStatus, wasPublished) && mayKillStory(actor),
      liftKill: isKilled(publicStatus) && mayKillStory(actor),
      schedule: maySchedule(actor),
      embargo: maySetEmbargo(actor),
      settle: canWrite(workflowState) ? settlingRight(actor, story) : "none",
      ...planningRights(actor, story),
    },
    moves: listMoves(actor, story, off),
  };
}

function planningRights(actor: UserActor, story: StoryForPolicy & { deskSectionId: string | null }) {
  const canPlan = canWrite(story.workflowState);
  const isAssigned = story.assigneeId !== null || story.deskSectionId !== null;
  return {
    plan: canPlan && mayPlanStory(actor),
    liftBar: canPlan && mayLiftBar(actor),
    assign: canPlan && mayAssignStory(actor, story, { person: "" }),
    take:
      canPlan && story.assigneeId !== actor.userId && mayAssignStory(actor, story, { person: actor.userId }),
    unassign: canPlan && isAssigned && mayUnassignStory(actor, story),
  };
}
