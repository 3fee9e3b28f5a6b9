import type { Prisma } from "#platform/db/generated/client.ts";
import type { Transaction } from "#platform/db/writer.ts";
import { sectionSelect, sourceSelect } from "../paper/paper-reads.ts";
import { personSelect } from "../people/person-reads.ts";
import { placeSelect } from "../places/place-reads.ts";
import { topicSelect } from "../topics/topic-reads.ts";
import { localTimeOf } from "./local-time-store.ts";
import type { SavedName } from "./planning-input.ts";
import { planningSelect, planningValues } from "./planning-store.ts";
import type { FieldState, Fields, FieldValues } from "./story-view.ts";

export const fieldsSelect = {
  ...planningSelect,
  language: true,
  slug: true,
  kicker: true,
  credit: true,
  stampAt: true,
  stampZone: true,
  targetAmount: true,
  targetUnit: true,
  leadAssetId: true,
  leadCaption: true,
  leadCredit: true,
  leadAlt: true,
  leadIsDecorative: true,
  datelinePlaceText: true,
  datelineDate: true,
  section: { select: sectionSelect },
  source: { select: sourceSelect },
  datelinePlace: { select: placeSelect },
  bylines: {
    select: { freeText: true, role: true, person: { select: personSelect } },
    orderBy: { position: "asc" },
  },
  topics: { select: { topic: { select: topicSelect } }, orderBy: { position: "asc" } },
} satisfies Prisma.StorySelect;

export type FieldsRow = Prisma.StoryGetPayload<{ select: typeof fieldsSelect }>;

/** The values of a story's structured fields, as the screen and the published snapshot want them. */
export function fieldValues(row: FieldsRow): FieldValues {
  return {
    language: row.language === "ko" ? "ko" : "en",
    kicker: row.kicker,
    section: row.section,
    slug: row.slug,
    byline: row.bylines,
    dateline: {
      place: row.datelinePlace,
      placeText: row.datelinePlaceText,
      date: row.datelineDate ? row.datelineDate.toISOString().slice(0, 10) : null,
    },
    source: row.source,
    credit: row.credit,
    stamp: row.stampAt && row.stampZone ? localTimeOf(row.stampAt, row.stampZone) : null,
    targetLength:
      row.targetAmount !== null && row.targetUnit !== null
        ? { amount: row.targetAmount, unit: row.targetUnit }
        : null,
    topics: row.topics.map(({ topic }) => topic),
    lead: row.leadAssetId
      ? {
          assetId: row.leadAssetId,
          caption: row.leadCaption,
          credit: row.leadCredit,
          alt: row.leadAlt,
          isDecorative: row.leadIsDecorative,
        }
      : null,
  };
}

/** Every field with its value, its sequence number and who set it last. */
export async function readFields(tx: Transaction, storyId: string, row: FieldsRow): Promise<Fields> {
  const last = await tx.storyFieldChange.findMany({
    where: { storyId },
    distinct: ["field"],
    orderBy: [{ field: "asc" }, { seq: "desc" }],
    select: { field: true, seq: true, at: true, user: { select: { name: true } } },
  });
  const values = { ...fieldValues(row), ...planningValues(row) };
  const state = <Field extends SavedName>(field: Field): FieldState<Field> => {
    const change = last.find((candidate) => candidate.field === field);
    return {
      value: values[field],
      seq: change?.seq ?? 0,
      setBy: change?.user.name ?? null,
      setAt: change?.at.toISOString() ?? null,
    };
  };
  return {
    language: state("language"),
    kicker: state("kicker"),
    section: state("section"),
    slug: state("slug"),
    byline: state("byline"),
    dateline: state("dateline"),
    source: state("source"),
    credit: state("credit"),
    stamp: state("stamp"),
    targetLength: state("targetLength"),
    topics: state("topics"),
    lead: state("lead"),
    deadline: state("deadline"),
    priority: state("priority"),
    slugline: state("slugline"),
    needsLegal: state("needsLegal"),
    isSensitive: state("isSensitive"),
    needsPicture: state("needsPicture"),
    notForPublication: state("notForPublication"),
    internalNote: state("internalNote"),
  };
}
