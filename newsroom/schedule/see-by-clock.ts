import type { WorkflowState } from "../stories/workflow.ts";

/** What decides, besides status and embargo, which publication readers see. */
export interface Pointers {
  workflowState: WorkflowState;
  livePublicationId: string | null;
  nextPublicationId: string | null;
  nextPublishAt: Date | null;
  unpublishAt: Date | null;
}

/**
 * The pointers as they stand at a moment, whether or not the clock has moved them yet: what the view
 * `live_publications` computes, for the newsroom's reads.
 */
export function seeByClock<Story extends Pointers>(story: Story, now: Date): Story {
  const { nextPublicationId, nextPublishAt, unpublishAt } = story;
  const isOut = nextPublishAt !== null && nextPublishAt <= now;
  const isDown = unpublishAt !== null && unpublishAt <= now;
  const isLast = isOut && (!isDown || nextPublishAt > unpublishAt);
  if (isLast) {
    return {
      ...story,
      ...noNext,
      workflowState: "live",
      livePublicationId: nextPublicationId,
      ...(isDown ? noEnd : {}),
    };
  }
  if (!isDown) return story;
  const waits = !isOut && nextPublicationId !== null;
  return {
    ...story,
    ...noEnd,
    ...(isOut ? noNext : {}),
    livePublicationId: null,
    workflowState: waits ? "scheduled" : "held",
  };
}

const noNext = { nextPublicationId: null, nextPublishAt: null };
const noEnd = { unpublishAt: null };
