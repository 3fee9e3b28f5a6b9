import type { FrontVersionKind } from "#platform/db/generated/enums.ts";
import type { Slot } from "#site/front/front-slots.ts";
import type { StoryTeaser } from "#site/stories/story-teaser.ts";

/** `paper`, or a section's id. */
export type Which = "paper" | (string & {});

/** The draft of a front as it is kept. */
export interface FrontDraft {
  version: number;
  slots: Slot[];
  /** Who saved it last and when (ISO); null while nobody has. */
  by: string | null;
  at: string | null;
}

export interface FrontVersionView {
  id: string;
  number: number;
  kind: FrontVersionKind;
  by: string;
  at: string;
  /** How many stories are pinned in it. */
  pinned: number;
  isLive: boolean;
}

/** A front as the newsroom sees it. */
export interface FrontStatus {
  draft: FrontDraft;
  /** What readers have; empty while the front arranges itself. */
  live: { slots: Slot[]; by: string | null; at: string | null };
  next: { versionId: string; at: string; zone: string; by: string; slots: Slot[] } | null;
  /** The newest first. */
  versions: FrontVersionView[];
}

/** A live story as the screen of a front shows it; `summary` is cut short. */
export type FrontStory = Pick<
  StoryTeaser,
  "storyId" | "path" | "headline" | "summary" | "language" | "section" | "shownAt"
>;

/** What came of saving a draft: somebody else's is never overwritten unseen. */
export type DraftSaved = { kind: "saved" | "clash"; draft: FrontDraft };

export interface FrontRow {
  which: Which;
  name: string;
  path: string;
  /** The section's slug; null for the paper's front. */
  section: string | null;
  isArranged: boolean;
  hasChanges: boolean;
  nextAt: string | null;
  nextZone: string | null;
}

export interface BannerView {
  id: string;
  text: string;
  href: string;
  until: string;
  zone: string;
  isEverywhere: boolean;
  by: string;
}
