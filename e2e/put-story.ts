import type { UserActor } from "#newsroom/actor.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { writer } from "#platform/db/writer.ts";
import { atThePaper } from "./back-door.ts";

export interface Standing {
  state: WorkflowState;
  assignee: UserActor | null;
  /** Whose byline it has. */
  byline: UserActor | null;
}

/** Puts a story into a state without the acts that lead there: neither live, nor killed, nor under embargo. */
export async function putStory(storyId: string, { state, assignee, byline }: Standing): Promise<void> {
  atThePaper();
  const personId = byline && (await personOf(byline));
  await writer().story.update({
    where: { id: storyId },
    data: {
      workflowState: state,
      publicStatus: "usable",
      livePublicationId: null,
      embargoUntil: null,
      assigneeId: assignee?.userId ?? null,
      deskSectionId: null,
      bylines: { deleteMany: {}, ...(personId ? { create: { position: 0, personId } } : {}) },
    },
    select: { id: true },
  });
}

async function personOf({ userId, name }: UserActor): Promise<string> {
  const { personId } = await writer().user.findUniqueOrThrow({
    where: { id: userId },
    select: { personId: true },
  });
  if (personId) return personId;
  const person = { slug: `test-${userId}`, about: name };
  const { person: added } = await writer().user.update({
    where: { id: userId },
    data: { person: { create: person } },
    select: { person: { select: { id: true } } },
  });
  return added?.id ?? "";
}
