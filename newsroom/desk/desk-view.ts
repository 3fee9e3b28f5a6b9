import type { FoundPart } from "#site/search/mark-found.ts";
import type { Role } from "../actor.ts";
import type { SectionView } from "../stories/story-view.ts";
import type { WorkflowState } from "../stories/workflow.ts";
import type { DeskFlag } from "./desk-input.ts";

/** A row of the desk. Instants are ISO 8601 in UTC. */
export interface DeskRow {
  id: string;
  headline: string;
  slugline: string;
  language: string;
  section: { name: string; slug: string } | null;
  byline: string[];
  workflowState: WorkflowState;
  isLive: boolean;
  isKilled: boolean;
  /** Whether the draft differs from what readers see. */
  hasChanges: boolean;
  /** The end of the embargo that holds. */
  embargoUntil: string | null;
  /** When the next publication goes out, and when the story goes. */
  publishAt: string | null;
  unpublishAt: string | null;
  /** The person, or the section whose desk has it. */
  assignee: { id: string; name: string; isDesk: boolean } | null;
  deadline: { at: string; zone: string } | null;
  /** IPTC's urgency: 1 is the most urgent, 5 normal. */
  priority: number;
  flags: DeskFlag[];
  /** Names of the people who have it open now. */
  openWith: string[];
  changedBy: string;
  changedAt: string;
  /** Where the words searched for stand, when they are not in the headline alone; null without a search. */
  found: { headline: FoundPart[] | null; text: FoundPart[] | null; isPublished: boolean } | null;
}

export interface DeskPageRows {
  rows: DeskRow[];
  /** Where the next page begins, or null at the end. */
  next: string | null;
}

/** A view that somebody kept. */
export interface SavedView {
  id: string;
  name: string;
  /** The desk's query string. */
  query: string;
  isShared: boolean;
  /** Its owner's name when it is somebody else's. */
  owner: string | null;
  /** Whether this person may rename, replace, share or delete it. */
  mayChange: boolean;
}

/** What the desk's choices are made of, and this person's views. */
export interface DeskLists {
  paper: { name: string; language: string; timeZone: string; statesOff: WorkflowState[] };
  sections: SectionView[];
  sources: { id: string; name: string }[];
  people: { id: string; name: string; role: Role }[];
  views: SavedView[];
  /** The view this person's desk opens with: a saved one's id, a built-in one's name, or null. */
  openingView: string | null;
}

/** How many stories a view has: counted no further than `most`. */
export type DeskCounts = Record<string, number>;
