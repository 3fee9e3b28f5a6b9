import { z } from "zod";
import { escapeLike } from "#platform/db/escape-like.ts";
import type { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { seeByClock } from "../schedule/see-by-clock.ts";
import { plainLine } from "./document-store.ts";
import { sharedPresence } from "./presence-store.ts";
import { mayReadStory } from "./story-policy.ts";
import type { DeskRow } from "./story-view.ts";
import { isKilled, type WorkflowState } from "./workflow.ts";

export interface DeskFilter {
  /** Words of the headline, any case; empty for all stories. */
  search: string;
  state: WorkflowState | null;
  /** A section's slug, or null for all. */
  section: string | null;
  /** The last row of the page before: `<changedAt ISO>_<id>`, or null for the first page. */
  after: string | null;
}

export interface DeskPage {
  rows: DeskRow[];
  /** Where the next page begins, or null at the end. */
  next: string | null;
}

const PAGE = 50;

/** The stories of the newsroom, the last changed first. */
export async function readDesk(actor: UserActor, filter: DeskFilter): Promise<DeskPage> {
  if (!mayReadStory(actor)) return { rows: [], next: null };
  const rows = await writer().story.findMany({
    where: {
      AND: [
        filter.search === "" ? {} : { headline: { contains: likeText(filter.search), mode: "insensitive" } },
        filter.state === null ? {} : { workflowState: filter.state },
        filter.section === null ? {} : { section: { slug: filter.section } },
        afterRow(filter.after),
      ],
    },
    select: {
      id: true,
      headline: true,
      language: true,
      workflowState: true,
      livePublicationId: true,
      nextPublicationId: true,
      nextPublishAt: true,
      unpublishAt: true,
      embargoUntil: true,
      publicStatus: true,
      changedAt: true,
      changedBy: { select: { name: true } },
      section: { select: { name: true, slug: true } },
      bylines: {
        orderBy: { position: "asc" },
        select: {
          freeText: true,
          person: {
            select: { names: { select: { text: true, script: true }, orderBy: { position: "asc" } } },
          },
        },
      },
    },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const now = new Date();
  const page = rows.slice(0, PAGE).map((row) => seeByClock(row, now));
  const namesByStory = sharedPresence().namesByStory();
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      id: row.id,
      headline: row.headline,
      language: row.language,
      section: row.section,
      byline: row.bylines.map(
        ({ person, freeText }) => deskName(person?.names ?? [], row.language) ?? freeText,
      ),
      workflowState: row.workflowState,
      isLive: row.livePublicationId !== null,
      isKilled: isKilled(row.publicStatus),
      embargoUntil: row.embargoUntil && row.embargoUntil > now ? row.embargoUntil.toISOString() : null,
      publishAt: row.nextPublishAt?.toISOString() ?? null,
      unpublishAt: row.unpublishAt?.toISOString() ?? null,
      openWith: namesByStory.get(row.id) ?? [],
      changedBy: row.changedBy.name,
      changedAt: row.changedAt.toISOString(),
    })),
    next: rows.length > PAGE && last ? `${last.changedAt.toISOString()}_${last.id}` : null,
  };
}

/** One spelling is enough for a list: Latin letters in an English story, the first name otherwise. */
function deskName(names: { text: string; script: string }[], language: string): string | undefined {
  const latin = language === "ko" ? undefined : names.find(({ script }) => script === "Latn");
  return (latin ?? names[0])?.text;
}

/** Prisma's `contains` leaves LIKE's wildcards as they are. */
function likeText(typed: string): string {
  return escapeLike(plainLine(typed.normalize("NFC")).slice(0, 200));
}

function afterRow(after: string | null): Prisma.StoryWhereInput {
  const [at = "", id = ""] = after?.split("_") ?? [];
  if (!z.uuid().safeParse(id).success || !z.iso.datetime().safeParse(at).success) return {};
  const changedAt = new Date(at);
  if (!isStorable(changedAt)) return {};
  return { OR: [{ changedAt: { lt: changedAt } }, { changedAt, id: { lt: id } }] };
}
