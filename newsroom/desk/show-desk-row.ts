import { markFound } from "#site/search/mark-found.ts";
import { seeByClock } from "../schedule/see-by-clock.ts";
import { sharedPresence } from "../stories/presence-store.ts";
import { isKilled, type PublicStatus, type WorkflowState } from "../stories/workflow.ts";
import type { DeskRow } from "./desk-view.ts";
import { listFlags } from "./list-flags.ts";
import { showAssignee } from "./show-assignee.ts";

/** A story as the desk's statement reads it. */
export interface DeskStory {
  id: string;
  headline: string;
  slugline: string;
  language: string;
  workflowState: WorkflowState;
  livePublicationId: string | null;
  nextPublicationId: string | null;
  nextPublishAt: Date | null;
  unpublishAt: Date | null;
  publicStatus: PublicStatus;
  hasChanges: boolean;
  embargoUntil: Date | null;
  assigneeId: string | null;
  assigneeName: string | null;
  deskId: string | null;
  deskName: string | null;
  deadlineAt: Date | null;
  deadlineZone: string | null;
  priority: number;
  needsLegal: boolean;
  isSensitive: boolean;
  needsPicture: boolean;
  notForPublication: boolean;
  changedAt: Date;
  changedBy: string;
  sectionName: string | null;
  sectionSlug: string | null;
  place: string;
  text: string | null;
  publishedText: string | null;
  bylines: { freeText: string; names: { text: string; script: string }[] | null }[] | null;
}

/** The row as the screen wants it at a moment, with the words that were searched for marked. */
export function showDeskRow(stored: DeskStory, search: string, now: Date): DeskRow {
  const story = seeByClock(stored, now);
  const { id, headline, slugline, language, workflowState, hasChanges, priority, changedBy } = story;
  const { sectionName, sectionSlug, deadlineAt, deadlineZone, embargoUntil } = story;
  return {
    id,
    headline,
    slugline,
    language,
    workflowState,
    isLive: story.livePublicationId !== null,
    isKilled: isKilled(story.publicStatus),
    hasChanges,
    embargoUntil: embargoUntil && embargoUntil > now ? embargoUntil.toISOString() : null,
    publishAt: story.nextPublishAt?.toISOString() ?? null,
    unpublishAt: story.unpublishAt?.toISOString() ?? null,
    section: sectionName !== null && sectionSlug !== null ? { name: sectionName, slug: sectionSlug } : null,
    byline: (story.bylines ?? []).map(({ names, freeText }) => byName(names ?? [], language) ?? freeText),
    assignee: showAssignee(story),
    deadline: deadlineAt && deadlineZone ? { at: deadlineAt.toISOString(), zone: deadlineZone } : null,
    priority,
    flags: listFlags(story),
    openWith: sharedPresence().namesByStory().get(id) ?? [],
    changedBy,
    changedAt: story.changedAt.toISOString(),
    found: search === "" ? null : findIn(story, search),
  };
}

/** One spelling is enough for a list: Latin letters in an English story, the first name otherwise. */
function byName(names: { text: string; script: string }[], language: string): string | undefined {
  const latin = language === "ko" ? undefined : names.find(({ script }) => script === "Latn");
  return (latin ?? names[0])?.text;
}

/** The headline is the first line of the text: its words are marked where it stands in the row. */
function findIn({ headline, text, publishedText }: DeskStory, search: string): DeskRow["found"] {
  const inHeadline = markFound(headline, search, true);
  const rest = (text ?? "")
    .split("\n")
    .slice(headline === "" ? 0 : 1)
    .join(" ");
  const inText = markFound(rest, search);
  const inPublished =
    inHeadline || inText ? null : markFound((publishedText ?? "").replaceAll("\n", " "), search);
  return { headline: inHeadline, text: inText ?? inPublished, isPublished: inPublished !== null };
}
