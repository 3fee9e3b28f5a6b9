import { assertNever } from "#platform/assert-never.ts";
import type { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import type { Transaction } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { addPerson } from "../people/add-person.ts";
import { holdTopics, resolveTopics } from "../topics/topic-store.ts";
import { readPartnerIds } from "../translations/partner-reads.ts";
import { momentOf } from "./local-time-store.ts";
import { isPlanningName, type SavedName } from "./planning-input.ts";
import { planningColumns } from "./planning-store.ts";
import { type FieldInput, fieldInputs } from "./story-input.ts";

type StoryColumns = Prisma.StoryUncheckedUpdateInput;

/**
 * Parses one field's input and finds what it refers to: the story's columns to write, or a refusal at the field.
 * A new person of a byline is added here, so the transaction must be the act's own.
 */
export async function fieldColumns(
  tx: Transaction,
  storyId: string,
  field: SavedName,
  value: unknown,
): Promise<Outcome<StoryColumns>> {
  if (isPlanningName(field)) return planningColumns(field, value);
  const parsed = fieldInputs[field].safeParse(value);
  if (!parsed.success) {
    return refuse({ field, reason: parsed.error.issues[0]?.message ?? "not_understood" });
  }
  switch (field) {
    case "language":
      return languageColumns(tx, storyId, fieldInputs.language.parse(value));
    case "slug":
      return done({ slug: fieldInputs.slug.parse(value) });
    case "kicker":
      return done({ kicker: fieldInputs.kicker.parse(value) });
    case "credit":
      return done({ credit: fieldInputs.credit.parse(value) });
    case "section": {
      const id = fieldInputs.section.parse(value);
      const known = id === null || (await tx.section.count({ where: { id } })) > 0;
      return known ? done({ sectionId: id }) : refuse({ field, reason: "no_such_section" });
    }
    case "source": {
      const id = fieldInputs.source.parse(value);
      const known = id === null || (await tx.source.count({ where: { id } })) > 0;
      return known ? done({ sourceId: id }) : refuse({ field, reason: "no_such_source" });
    }
    case "dateline":
      return datelineColumns(tx, fieldInputs.dateline.parse(value));
    case "stamp":
      return stampColumns(fieldInputs.stamp.parse(value));
    case "targetLength": {
      const target = fieldInputs.targetLength.parse(value);
      return done({ targetAmount: target?.amount ?? null, targetUnit: target?.unit ?? null });
    }
    case "topics":
      return topicColumns(tx, storyId, fieldInputs.topics.parse(value));
    case "lead":
      return leadColumns(tx, fieldInputs.lead.parse(value));
    case "byline":
      return bylineColumns(tx, storyId, fieldInputs.byline.parse(value));
    default:
      return assertNever(field);
  }
}

/** Of the translations of a story there is one in each language. */
async function languageColumns(
  tx: Transaction,
  storyId: string,
  language: FieldInput<"language">,
): Promise<Outcome<StoryColumns>> {
  const partners = await readPartnerIds(tx, storyId);
  const taken = await tx.story.count({ where: { id: { in: partners }, language } });
  return taken > 0 ? refuse({ field: "language", reason: "language_is_linked" }) : done({ language });
}

async function datelineColumns(
  tx: Transaction,
  dateline: FieldInput<"dateline">,
): Promise<Outcome<StoryColumns>> {
  const { placeId, placeText, date } = dateline;
  if (placeId !== null && (await tx.place.count({ where: { id: placeId } })) === 0) {
    return refuse({ field: "dateline", reason: "no_such_place" });
  }
  const datelineDate = date === null ? null : new Date(`${date}T00:00:00Z`);
  if (datelineDate && !isStorable(datelineDate)) return refuse({ field: "dateline", reason: "not_a_date" });
  return done({
    datelinePlaceId: placeId,
    datelinePlaceText: placeId === null ? placeText : "",
    datelineDate,
  });
}

/** A local time that a clock change repeats is the earlier one, one that it skips is moved past the gap. */
function stampColumns(stamp: FieldInput<"stamp">): Outcome<StoryColumns> {
  if (stamp === null) return done({ stampAt: null, stampZone: null });
  const moment = momentOf(stamp);
  if (typeof moment === "string") return refuse({ field: "stamp", reason: moment });
  return done({ stampAt: moment.at, stampZone: stamp.zone });
}

async function bylineColumns(
  tx: Transaction,
  storyId: string,
  bylines: FieldInput<"byline">,
): Promise<Outcome<StoryColumns>> {
  const known = bylines.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const found = await tx.person.count({ where: { id: { in: [...new Set(known)] } } });
  if (found < new Set(known).size) return refuse({ field: "byline", reason: "no_such_person" });

  const rows: { position: number; personId: string | null; freeText: string; role: string }[] = [];
  for (const [position, { personId, newPerson, freeText, role }] of bylines.entries()) {
    const id = personId ?? (newPerson ? await addPerson(tx, storyId, newPerson) : null);
    rows.push({ position, personId: id, freeText: id === null ? freeText : "", role });
  }
  await tx.storyByline.deleteMany({ where: { storyId } });
  return done({ bylines: { createMany: { data: rows } } });
}

async function leadColumns(tx: Transaction, lead: FieldInput<"lead">): Promise<Outcome<StoryColumns>> {
  const isPicture = !lead || (await tx.asset.count({ where: { id: lead.assetId, kind: "picture" } })) > 0;
  if (!isPicture) return refuse({ field: "lead", reason: "no_such_picture" });
  return done({
    leadAssetId: lead?.assetId ?? null,
    leadCaption: lead?.caption ?? "",
    leadCredit: lead?.credit ?? "",
    leadAlt: lead?.alt ?? "",
    leadIsDecorative: lead?.isDecorative ?? false,
  });
}

async function topicColumns(
  tx: Transaction,
  storyId: string,
  ids: FieldInput<"topics">,
): Promise<Outcome<StoryColumns>> {
  await holdTopics(tx);
  const topics = await resolveTopics(tx, ids);
  if (topics === null) return refuse({ field: "topics", reason: "no_such_topic" });
  await tx.storyTopic.deleteMany({ where: { storyId } });
  const rows = topics.map((topicId, position) => ({ topicId, position }));
  return done({ topics: { createMany: { data: rows } } });
}
