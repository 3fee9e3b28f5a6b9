import { escapeLike } from "#platform/db/escape-like.ts";
import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { type Pointers, seeByClock } from "../schedule/see-by-clock.ts";
import { plainLine } from "./document-store.ts";
import { publicPath } from "./live-reads.ts";
import { mayReadStory } from "./story-policy.ts";
import type { StoryTitle } from "./story-view.ts";

const publicationSelect = {
  select: { id: true, headline: true, sectionSlug: true, slug: true, publishAt: true },
} as const;

export const titleSelect = {
  id: true,
  headline: true,
  language: true,
  publicStatus: true,
  embargoUntil: true,
  section: { select: { name: true } },
  workflowState: true,
  livePublicationId: true,
  nextPublicationId: true,
  nextPublishAt: true,
  unpublishAt: true,
  livePublication: publicationSelect,
  nextPublication: publicationSelect,
} as const;

interface PublicationRow {
  id: string;
  headline: string;
  sectionSlug: string;
  slug: string;
  publishAt: Date;
}

interface TitleRow extends Pointers {
  id: string;
  headline: string;
  language: string;
  publicStatus: string;
  embargoUntil: Date | null;
  section: { name: string } | null;
  livePublication: PublicationRow | null;
  nextPublication: PublicationRow | null;
}

/** Stories of which the headline or the slug contains what was typed, the latest changed first; at most 12. */
export async function findStoryTitles(actor: UserActor, typed: string, now: Date): Promise<StoryTitle[]> {
  const part = plainLine(typed.normalize("NFC")).slice(0, 100);
  if (!mayReadStory(actor) || part === "") return [];
  const contains = { contains: escapeLike(part), mode: "insensitive" } as const;
  const rows = await writer().story.findMany({
    where: { workflowState: { not: "spiked" }, OR: [{ headline: contains }, { slug: contains }] },
    select: titleSelect,
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: 12,
  });
  return rows.map((row) => toTitle(row, now));
}

/** One story by its headline; null when there is none for this person. */
export async function readStoryTitle(
  actor: UserActor,
  storyId: string,
  now: Date,
): Promise<StoryTitle | null> {
  if (!mayReadStory(actor)) return null;
  const row = await writer().story.findUnique({ where: { id: storyId }, select: titleSelect });
  return row && toTitle(row, now);
}

/** As `live_publications` decides: the pointer, the public status, the embargo and the clock. */
export function toTitle(row: TitleRow, now: Date): StoryTitle {
  const { livePublicationId } = seeByClock<Pointers>(row, now);
  const publications = [row.livePublication, row.nextPublication];
  const live = publications.find((publication) => publication?.id === livePublicationId) ?? null;
  const isLive =
    live !== null &&
    row.publicStatus === "usable" &&
    (row.embargoUntil === null || row.embargoUntil <= now) &&
    live.publishAt <= now;
  return {
    id: row.id,
    headline: (isLive ? live.headline : row.headline) || "No headline yet",
    language: row.language === "ko" ? "ko" : "en",
    section: row.section?.name ?? null,
    address: isLive ? publicPath({ section: { slug: live.sectionSlug }, slug: live.slug }) : null,
  };
}
