import type { Prisma } from "#platform/db/generated/client.ts";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, type Refusal, refuse } from "#platform/outcome.ts";
import { findAssetIds } from "#site/assets/story-media.ts";
import type { UserActor } from "../actor.ts";
import { bringsNotice } from "../corrections/brings-notice.ts";
import type { ChangeInput } from "../corrections/change-input.ts";
import { correctionColumns } from "../corrections/correction-columns-store.ts";
import { keepCorrection } from "../corrections/keep-correction.ts";
import { tellChange } from "../corrections/tell-change.ts";
import { findAct } from "../history/find-act.ts";
import { recordAct } from "../history/record-act.ts";
import { notifyPeople } from "../notifications/notify-people.ts";
import { holdSection } from "../paper/hold-section.ts";
import type { MomentInput } from "../schedule/moment-input.ts";
import { putOnSchedule } from "../schedule/put-on-schedule.ts";
import { retagSchedule } from "../schedule/retag-schedule.ts";
import { dropPending } from "../schedule/schedule-store.ts";
import { settleWhen } from "../schedule/settle-when.ts";
import { indexPublication } from "../search/index-publication.ts";
import { holdTopics } from "../topics/topic-store.ts";
import { announceStory } from "./announce-story.ts";
import { checkPublishable, type Publishable } from "./check-publishable.ts";
import type { FrozenStory } from "./freeze-story.ts";
import { keepRevision } from "./keep-revision.ts";
import { countReaderFieldChanges, hasUnpublishedChanges, readLivePublication } from "./live-reads.ts";
import { type LockedStory, lockStory } from "./lock-story.ts";
import { readStaleTags } from "./stale-tag-reads.ts";
import { mayPublishStory, ownersOf } from "./story-policy.ts";
import { canPublish, isKilled, publishedState } from "./workflow.ts";

export type PublishResult =
  | { kind: "published" | "scheduled"; publicationId: string; number: number }
  /** This very request has published before; what came after it stands. */
  | { kind: "known" }
  /** The draft moved on after the editor looked at it: look again. */
  | { kind: "behind"; version: number };

export interface PublishInput {
  storyId: string;
  /** The draft that the editor looked at. */
  version: number;
  opId?: string | null;
  /** What readers are told, when they have seen an earlier state of the story. */
  change?: ChangeInput;
  /** Null: now. */
  when?: MomentInput | null;
}

/**
 * Puts the draft, as it stands at `version`, before the readers: an immutable snapshot, the live pointer, history,
 * and word to every process that pages have gone stale. Publishing again what is already out changes nothing, so a
 * double click makes one publication; the same `opId` again changes nothing even after other changes, so a request
 * that comes twice, late, cannot put out what was taken down. Refusals are the publish checks, each at its field. With
 * `when`, all is checked and frozen now and readers see it then; either way it replaces what was scheduled before.
 */
export async function publishStory(
  actor: UserActor,
  { storyId, version, opId = null, change = { kind: "updated" }, when = null }: PublishInput,
  now: Date,
): Promise<Outcome<PublishResult>> {
  const act = when ? "schedule-story" : "publish-story";
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayPublishStory(actor)) return refuse({ field: null, reason: "not_allowed" });
    if (await findAct(tx, { act, storyId, opId })) return done({ kind: "known" });
    const moment = when && settleWhen(when, "when", now);
    if (moment && !moment.done) return moment;
    if (!canPublish(story.workflowState)) return refuse({ field: null, reason: "story_is_spiked" });
    if (isKilled(story.publicStatus)) return refuse({ field: null, reason: "story_is_killed" });
    if (story.version !== version) return done({ kind: "behind", version: story.version });

    const live = await readLivePublication(tx, story);
    const isNotice = live !== null && bringsNotice(change, live.snapshot);
    if (live && !isNotice && !(await hasUnpublishedChanges(tx, story, live))) {
      if (moment) return refuse({ field: "when", reason: "nothing_to_schedule" });
      return done({ kind: "published", publicationId: live.id, number: live.number });
    }
    const publishAt = moment?.value.at ?? now;
    await holdTopics(tx);
    const checked = await checkPublishable(tx, storyId, publishAt);
    const [first, ...rest] = checked.checks.map(toRefusal);
    if (first) return refuse(first, ...rest);
    const told = tellChange({ ...checked, change, at: publishAt });
    if (!told.done) return told;
    const publishable = { ...checked, frozen: told.value.frozen };
    const { section, slug } = publishable.frozen;
    if (!section || !(await holdSection(tx, section.slug))) {
      return refuse({ field: "section", reason: "no_such_section" });
    }
    if (!(await claimAddress(tx, storyId, section.slug, slug))) {
      return refuse({ field: "slug", reason: "slug_taken" });
    }
    await dropPending(tx, storyId, ["publication"], now);
    const revision = await keepRevision(tx, story, { kind: "published", userId: actor.userId, at: now });
    const publicationId = await writePublication(tx, {
      story,
      revisionId: revision.id,
      publishable,
      sectionSlug: section.slug,
      publishAt,
      zone: moment?.value.zone ?? null,
    });
    await keepCorrection(tx, { publicationId, storyId, correction: told.value.correction, at: publishAt });
    const number = publishable.nextNumber;
    const recorded = { number, version, opId, change: checked.before ? change.kind : null };
    if (moment) {
      const { stretch } = revision;
      const frozen = { story, publicationId, number, when: moment.value, stretch, detail: recorded };
      await putOnSchedule(tx, actor, frozen, now);
      return done({ kind: "scheduled", publicationId, number });
    }
    await publishNames(tx, publishable.frozen);
    await tx.story.update({
      where: { id: storyId },
      data: {
        ...revision.stretch,
        livePublicationId: publicationId,
        workflowState: publishedState,
        publicStatus: "usable",
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    await recordAct(tx, actor, { act, storyId, detail: recorded }, now);
    const detail = { number: String(checked.before ? number : 1) };
    await notifyPeople(tx, { kind: "published", userIds: ownersOf(story), storyId, by: actor, detail }, now);
    await expire(tx, await readStaleTags(tx, storyId, [publishable.frozen, live?.snapshot]));
    await retagSchedule(tx, storyId);
    await announceStory(tx, storyId);
    return done({ kind: "published", publicationId, number });
  });
}

function toRefusal({ field, reason, detail }: Publishable["checks"][number]): Refusal {
  return { field, reason, ...(detail ? { detail } : {}) };
}

/** Takes an address for a story for ever; false when another story was first, even a moment ago. */
async function claimAddress(
  tx: Transaction,
  storyId: string,
  sectionSlug: string,
  slug: string,
): Promise<boolean> {
  await tx.publicAddress.createMany({ data: [{ sectionSlug, slug, storyId }], skipDuplicates: true });
  const owner = await tx.publicAddress.findUniqueOrThrow({
    where: { sectionSlug_slug: { sectionSlug, slug } },
    select: { storyId: true },
  });
  return owner.storyId === storyId;
}

interface Writing {
  story: LockedStory;
  revisionId: string;
  publishable: Publishable;
  sectionSlug: string;
  publishAt: Date;
  zone: string | null;
}

async function writePublication(
  tx: Transaction,
  { story, revisionId, publishable, sectionSlug, publishAt, zone }: Writing,
) {
  const { frozen, firstPublishedAt, nextNumber } = publishable;
  const publication = await tx.publication.create({
    data: {
      storyId: story.id,
      number: nextNumber,
      revisionId,
      snapshot: plainJson(frozen),
      fieldChanges: await countReaderFieldChanges(tx, story.id),
      headline: frozen.headline,
      standfirst: frozen.standfirst,
      language: frozen.language,
      sectionSlug,
      slug: frozen.slug,
      publishAt,
      publishZone: zone,
      firstPublishedAt,
      shownAt: new Date(frozen.shownAt),
      ...correctionColumns(frozen),
      people: { createMany: { data: bylinePeople(story.id, frozen) } },
      topics: { createMany: { data: topicRows(frozen) } },
      assets: { createMany: { data: assetRows(frozen) } },
    },
    select: { id: true },
  });
  await indexPublication(tx, publication.id);
  return publication.id;
}

/** What stands in a published byline is no secret any more. */
async function publishNames(tx: Transaction, { bylines }: FrozenStory): Promise<void> {
  const shown = bylines.flatMap(({ person }) =>
    person ? [{ personId: person.id, text: { in: person.names.map(({ text }) => text) } }] : [],
  );
  await tx.personName.updateMany({ where: { isPublic: false, OR: shown }, data: { isPublic: true } });
}

function assetRows(frozen: FrozenStory) {
  return findAssetIds(frozen).map((assetId) => ({ assetId, storyId: frozen.storyId }));
}

function topicRows({ storyId, shownAt, topics }: FrozenStory) {
  return topics.map(({ id }, position) => ({ topicId: id, position, storyId, shownAt: new Date(shownAt) }));
}

function bylinePeople(storyId: string, frozen: FrozenStory) {
  const ids = frozen.bylines.flatMap(({ person }) => (person ? [person.id] : []));
  const shownAt = new Date(frozen.shownAt);
  return [...new Set(ids)].map((personId) => ({ personId, storyId, shownAt }));
}

function plainJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}
