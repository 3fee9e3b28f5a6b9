import { writer } from "#platform/db/writer.ts";
import { readSlots, type Slot } from "#site/front/front-slots.ts";
import type { UserActor } from "../actor.ts";
import { mayReadFronts } from "./front-policy.ts";
import { frontIdOf, isSame } from "./front-store.ts";
import type { BannerView, FrontRow, FrontStatus, Which } from "./front-view.ts";

/** How many earlier versions a screen offers. */
const MOST_VERSIONS = 40;

const versionSelect = {
  id: true,
  number: true,
  kind: true,
  slots: true,
  at: true,
  by: { select: { name: true } },
} as const;

const frontSelect = {
  draft: true,
  draftVersion: true,
  draftAt: true,
  nextAt: true,
  nextZone: true,
  draftBy: { select: { name: true } },
  liveVersion: { select: versionSelect },
  nextVersion: { select: versionSelect },
} as const;

/** A front as it stands; null when there is no such section, or for those who may not look. */
export async function readFrontStatus(
  actor: UserActor,
  which: Which,
  now: Date,
): Promise<FrontStatus | null> {
  if (!mayReadFronts(actor)) return null;
  const id = frontIdOf(which);
  const [sections, front, versions] = await Promise.all([
    writer().section.findMany({ select: { id: true, slug: true } }),
    writer().front.findUnique({ where: { id }, select: frontSelect }),
    writer().frontVersion.findMany({
      where: { frontId: id },
      select: versionSelect,
      orderBy: { number: "desc" },
      take: MOST_VERSIONS,
    }),
  ]);
  if (which !== "paper" && !sections.some((section) => section.id === id)) return null;
  const { live, next } = seeFrontByClock(front, now);
  const slugs = new Set(sections.map(({ slug }) => slug));
  return {
    draft: {
      version: front?.draftVersion ?? 0,
      slots: dropGone(readSlots(front?.draft ?? []), slugs),
      by: front?.draftBy?.name ?? null,
      at: front?.draftAt?.toISOString() ?? null,
    },
    live: {
      slots: readSlots(live?.slots ?? []),
      by: live?.by.name ?? null,
      at: live?.at.toISOString() ?? null,
    },
    next: next && {
      versionId: next.version.id,
      at: next.at.toISOString(),
      zone: next.zone,
      by: next.version.by.name,
      slots: readSlots(next.version.slots),
    },
    versions: versions.map(({ slots, by, at, ...version }) => ({
      ...version,
      by: by.name,
      at: at.toISOString(),
      pinned: readSlots(slots).filter(({ story }) => story !== null).length,
      isLive: version.id === live?.id,
    })),
  };
}

interface ByClock<Version> {
  liveVersion: Version | null;
  nextVersion: Version | null;
  nextAt: Date | null;
  nextZone: string | null;
}

/** What the view `live_fronts` computes, for the newsroom's reads, whether or not the clock has written it down. */
function seeFrontByClock<Version>(front: ByClock<Version> | null, now: Date) {
  if (!front) return { live: null, next: null };
  const { liveVersion: live, nextVersion: version, nextAt: at, nextZone: zone } = front;
  if (!version || !at || !zone) return { live, next: null };
  return at <= now ? { live: version, next: null } : { live, next: { version, at, zone } };
}

/** What a removed section leaves behind: its river goes, places that took its latest take everybody's. */
function dropGone(slots: Slot[], sections: Set<string>): Slot[] {
  const isKnown = ({ section }: Slot) => section === null || sections.has(section);
  return slots.flatMap((slot) => {
    if (isKnown(slot)) return [slot];
    return slot.kind === "river" ? [] : [{ ...slot, section: null }];
  });
}

/** Every front there is: the paper's, then the sections' in their order. */
export async function listFronts(actor: UserActor, now: Date): Promise<FrontRow[]> {
  if (!mayReadFronts(actor)) return [];
  const [paper, sections] = await Promise.all([
    writer().front.findUnique({ where: { id: frontIdOf("paper") }, select: frontSelect }),
    writer().section.findMany({
      select: { id: true, slug: true, name: true, front: { select: frontSelect } },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    }),
  ]);
  const row = (front: typeof paper) => {
    const { live, next } = seeFrontByClock(front, now);
    const slots = readSlots(live?.slots ?? []);
    return {
      isArranged: slots.length > 0,
      hasChanges: !isSame(readSlots(front?.draft ?? []), slots),
      nextAt: next?.at.toISOString() ?? null,
      nextZone: next?.zone ?? null,
    };
  };
  return [
    { which: "paper", name: "Front page", path: "/", section: null, ...row(paper) },
    ...sections.map(({ id, slug, name, front }) => ({
      which: id,
      name,
      path: `/${encodeURIComponent(slug)}`,
      section: slug,
      ...row(front),
    })),
  ];
}

/** What a preview shows: the draft or, with its id, a version; null when the front has no such version. */
export async function readFrontPreview(
  actor: UserActor,
  which: Which,
  versionId: string | null,
): Promise<{ number: number | null; slots: Slot[] } | null> {
  if (!mayReadFronts(actor)) return null;
  const frontId = frontIdOf(which);
  if (versionId === null) {
    const front = await writer().front.findUnique({ where: { id: frontId }, select: { draft: true } });
    return { number: null, slots: readSlots(front?.draft ?? []) };
  }
  const version = await writer().frontVersion.findFirst({
    where: { id: versionId, frontId },
    select: { slots: true, number: true },
  });
  return version && { number: version.number, slots: readSlots(version.slots) };
}

/** The breaking news that readers have now. */
export async function readBannerView(actor: UserActor, now: Date): Promise<BannerView | null> {
  if (!mayReadFronts(actor)) return null;
  const banner = await writer().breakingBanner.findFirst({
    where: { clearedAt: null, until: { gt: now } },
    select: {
      id: true,
      text: true,
      href: true,
      until: true,
      zone: true,
      isEverywhere: true,
      by: { select: { name: true } },
    },
    orderBy: { id: "desc" },
  });
  return banner && { ...banner, until: banner.until.toISOString(), by: banner.by.name };
}
