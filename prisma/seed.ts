import { randomUUID } from "node:crypto";
import type { UserActor } from "#newsroom/actor.ts";
import { recordAct } from "#newsroom/history/record-act.ts";
import { matchKey } from "#newsroom/people/person-reads.ts";
import { addSeries } from "#newsroom/series/add-series.ts";
import { putInSeries } from "#newsroom/series/put-in-series.ts";
import { addTopic } from "#newsroom/topics/add-topic.ts";
import { linkTranslation } from "#newsroom/translations/link-translation.ts";
import { type Writer, writer } from "#platform/db/writer.ts";
import { hashPassword } from "#platform/password.ts";
import { seedPages } from "./seed-content/pages.ts";
import { seedPaper as paper, seedSections } from "./seed-content/paper.ts";
import { seedPeople } from "./seed-content/people.ts";
import { seedPlaces } from "./seed-content/places.ts";
import { seedPitches } from "./seed-content/planning.ts";
import { seedSeries } from "./seed-content/series.ts";
import { seedSources } from "./seed-content/sources.ts";
import { seedStaff } from "./seed-content/staff.ts";
import { seedStories } from "./seed-content/stories.ts";
import { seedTopics } from "./seed-content/topics.ts";
import { writePictures } from "./seed-content/write-pictures.ts";
import { writePitch } from "./seed-content/write-plan.ts";
import { type SeedIds, writeStory } from "./seed-content/write-story.ts";

export interface SeedGiven {
  /** Whether to write the demo's people, accounts and stories besides the house lists. */
  demo: boolean;
  now: Date;
  /** Passphrases of the demo's sign-ins, by staff key; the other accounts get one nobody knows. */
  passwords: Record<string, string>;
}

/**
 * Fills a new paper, as `stet_writer`: settings, sections, places and sources always; people, accounts and stories
 * for the demo. Cut short, it goes on where it stopped; the line of history it ends with says that it is whole.
 */
export async function seedPaper({ demo, now, passwords }: SeedGiven): Promise<void> {
  const db = writer();
  const ids = await seedLists(db, demo);
  if (demo) {
    await seedPersons(db, ids);
    await seedAccounts(db, ids, passwords);
    await seedAllStories(db, ids, now);
    await readOldNotifications(db, now);
  }
  await db.$transaction((tx) =>
    recordAct(tx, { kind: "system" }, { act: "seed-paper", detail: { demo } }, now),
  );
}

/** What is older than a day has been read, so that a demo's bell tells of the day and not of the whole archive. */
async function readOldNotifications(db: Writer, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60_000);
  await db.notification.updateMany({ where: { at: { lt: dayAgo }, readAt: null }, data: { readAt: now } });
}

async function seedLists(db: Writer, demo: boolean): Promise<SeedIds> {
  const edition = demo ? paper.edition : "";
  await db.paper.createMany({ data: [{ id: 1, ...paper, edition }], skipDuplicates: true });
  await db.section.createMany({
    data: seedSections.map((section, position) => ({ ...section, position })),
    skipDuplicates: true,
  });
  await db.paperPage.createMany({
    data: seedPages.map((page, position) => ({ ...page, position })),
    skipDuplicates: true,
  });
  await db.source.createMany({
    data: seedSources.map(({ key: _, ...source }) => source),
    skipDuplicates: true,
  });
  await db.place.createMany({ data: seedPlaces.map(({ key: _, ...place }) => place), skipDuplicates: true });
  const [sections, sources, places] = await Promise.all([
    db.section.findMany({ select: { id: true, slug: true } }),
    db.source.findMany({ select: { id: true, name: true } }),
    db.place.findMany({ select: { id: true, name: true, region: true, country: true } }),
  ]);
  const sourceIds = new Map(sources.map(({ id, name }) => [name, id]));
  const placeIds = new Map(places.map(({ id, ...place }) => [placeName(place), id]));
  return {
    sections: new Map(sections.map(({ id, slug }) => [slug, id])),
    sources: keyed(seedSources, ({ name }) => sourceIds.get(name)),
    places: keyed(seedPlaces, (place) => placeIds.get(placeName(place))),
    people: new Map(),
    topics: new Map(),
    pictures: new Map(),
  };
}

function placeName({
  name,
  region = "",
  country,
}: {
  name: string;
  region?: string;
  country: string;
}): string {
  return [name, region, country].join("|");
}

function keyed<Item extends { key: string }>(items: Item[], find: (item: Item) => string | undefined) {
  return new Map(
    items.flatMap((item) => {
      const id = find(item);
      return id ? [[item.key, id] as const] : [];
    }),
  );
}

async function seedPersons(db: Writer, ids: SeedIds) {
  for (const { key, slug, names, about } of seedPeople) {
    const person = await db.person.upsert({
      where: { slug },
      update: {},
      create: {
        slug,
        about: about ?? "",
        names: {
          create: names.map((name, position) => ({ ...name, matchKey: matchKey(name.text), position })),
        },
      },
      select: { id: true },
    });
    ids.people.set(key, person.id);
  }
}

async function seedAccounts(db: Writer, ids: SeedIds, passwords: Record<string, string>) {
  for (const { key, email, name, role, person } of seedStaff) {
    const passwordHash = await hashPassword(passwords[key] ?? randomUUID());
    const personId = person ? (ids.people.get(person) ?? null) : null;
    await db.user.upsert({
      where: { email },
      update: {},
      create: { email, name, role, passwordHash, personId },
      select: { id: true },
    });
  }
}

/** Oldest first, so that the desk and the history read as if the paper had been at work all week. */
async function seedAllStories(db: Writer, ids: SeedIds, now: Date) {
  const users = await db.user.findMany({ select: { id: true, email: true, name: true, role: true } });
  const hands = new Map<string, UserActor>();
  for (const { key, email } of seedStaff) {
    const user = users.find((candidate) => candidate.email === email);
    if (user)
      hands.set(key, { kind: "user", userId: user.id, name: user.name, role: user.role, sessionIdHash: "" });
  }
  const editor = hands.get("editor");
  if (!editor) throw new Error("the seed has no editor");
  for (const { key, ...topic } of seedTopics) {
    const added = await addTopic(editor, topic, now);
    if (added.done) ids.topics.set(key, added.value.id);
  }
  ids.pictures = await writePictures(editor, now);
  const written = await db.story.findMany({ where: { slug: { not: "" } }, select: { slug: true } });
  const known = new Set(written.map(({ slug }) => slug));
  const ago = ({ shownAgo }: (typeof seedStories)[number]) => shownAgo.hours * 60 + (shownAgo.minutes ?? 0);
  for (const story of [...seedStories].sort((a, b) => ago(b) - ago(a))) {
    if (known.has(story.slug)) continue;
    await writeStory(story, { writer: hands.get(story.desk) ?? editor, editor, ids, now, hands });
  }
  await linkSeedTranslations(db, editor, now);
  await writeSeedSeries(db, editor, now);
  const pitched = await db.story.findMany({
    where: { id: { in: seedPitches.map(({ id }) => id) } },
    select: { id: true },
  });
  for (const pitch of seedPitches) {
    if (pitched.some(({ id }) => id === pitch.id)) continue;
    await writePitch(pitch, { hands, editor, sections: ids.sections, now });
  }
}

/** The demo's series; what is in one already stays there. */
async function writeSeedSeries(db: Writer, editor: UserActor, now: Date) {
  const { parts, ...series } = seedSeries;
  await addSeries(editor, series, now);
  const { id } = await db.series.findUniqueOrThrow({ where: { slug: series.slug }, select: { id: true } });
  for (const key of parts) {
    const slug = seedStories.find((story) => story.key === key)?.slug ?? "";
    const story = await db.story.findFirst({ where: { slug }, select: { id: true } });
    if (story) await putInSeries(editor, { seriesId: id, storyId: story.id }, now);
  }
}

/** Links the stories that say the same in two languages; those that are linked already stay so. */
async function linkSeedTranslations(db: Writer, editor: UserActor, now: Date) {
  const slugs = new Map(seedStories.map(({ key, slug }) => [key, slug]));
  for (const { slug, translationOf } of seedStories) {
    if (translationOf === undefined) continue;
    const pair = await db.story.findMany({
      where: { slug: { in: [slug, slugs.get(translationOf) ?? ""] } },
      select: { id: true },
    });
    const [story, other] = pair;
    if (story && other) {
      await linkTranslation(editor, { storyId: story.id, translationId: other.id, opId: null }, now);
    }
  }
}
