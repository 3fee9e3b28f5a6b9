import type { PlanningName, SavedName } from "#newsroom/stories/planning-input.ts";
import type { FieldName, NewPersonInput } from "#newsroom/stories/story-input.ts";
import type { BylineView, Fields, FieldValues, SavedValues } from "#newsroom/stories/story-view.ts";
import { FieldSaver } from "./field-saver.ts";
import type { FieldRecord, Journal } from "./journal.ts";
import { isRecord } from "./story-answers.ts";
import type { StoryApi } from "./story-api.ts";

/** A byline entry on the screen: it may name a person who is created when the byline is saved. */
export type BylineDraft = BylineView & { newPerson?: NewPersonInput | null };

export type FieldDrafts = Omit<FieldValues, "byline"> & { byline: BylineDraft[] };

const inputOf: { [Field in FieldName]: (draft: FieldDrafts[Field]) => unknown } = {
  language: (language) => language,
  kicker: (kicker) => kicker,
  section: (section) => section?.id ?? null,
  slug: (slug) => slug,
  byline: (byline) =>
    byline.map(({ person, newPerson, freeText, role }) => ({
      personId: person?.id ?? null,
      newPerson: person ? null : (newPerson ?? null),
      freeText: person || newPerson ? "" : freeText,
      role,
    })),
  dateline: ({ place, placeText, date }) => ({
    placeId: place?.id ?? null,
    placeText: place ? "" : placeText,
    date,
  }),
  source: (source) => source?.id ?? null,
  credit: (credit) => credit,
  stamp: (stamp) => stamp,
  targetLength: (target) => target,
  topics: (topics) => topics.map(({ id }) => id),
  lead: (lead) => lead,
};

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";
const isYesOrNo = (value: unknown): value is boolean => typeof value === "boolean";
const isLanguage = (value: unknown): value is FieldDrafts["language"] => value === "en" || value === "ko";
const isIdentified = <Draft extends { id: string }>(value: unknown): value is Draft | null =>
  value === null || (isRecord(value) && isText(value.id));
const isByline = (value: unknown): value is BylineDraft[] => Array.isArray(value) && value.every(isRecord);
const isDateline = (value: unknown): value is FieldDrafts["dateline"] =>
  isRecord(value) && isText(value.placeText);
const isStamp = (value: unknown): value is FieldDrafts["stamp"] =>
  value === null || (isRecord(value) && isText(value.local) && isText(value.zone));

const isTarget = (value: unknown): value is FieldDrafts["targetLength"] =>
  value === null || (isRecord(value) && typeof value.amount === "number" && isText(value.unit));

const isTopics = (value: unknown): value is FieldDrafts["topics"] =>
  Array.isArray(value) && value.every((topic) => isRecord(topic) && isText(topic.id));

const isLead = (value: unknown): value is FieldDrafts["lead"] =>
  value === null || (isRecord(value) && isText(value.assetId) && isText(value.alt));

/** The savers of a story's fields. */
export function createStoryFields(start: Fields, api: StoryApi, journal: Journal | null) {
  function saver<Field extends SavedName, Draft>(
    field: Field,
    show: (view: SavedValues[Field]) => Draft,
    toInput: (draft: Draft) => unknown,
    isDraft: (value: unknown) => value is Draft,
  ) {
    return new FieldSaver<SavedValues[Field], Draft>({
      field,
      start: start[field],
      show,
      toInput,
      isDraft,
      send: (change, keepalive) => api.setField(field, change, keepalive),
      journal,
    });
  }
  /** A saver of what is sent as it is shown. */
  function plain<Name extends PlanningName>(
    name: Name,
    isValue: (value: unknown) => value is SavedValues[Name],
  ) {
    const same = (value: SavedValues[Name]) => value;
    return saver<Name, SavedValues[Name]>(name, same, same, isValue);
  }
  return {
    language: saver(
      "language",
      (language): FieldDrafts["language"] => language,
      inputOf.language,
      isLanguage,
    ),
    kicker: saver("kicker", (kicker): FieldDrafts["kicker"] => kicker, inputOf.kicker, isText),
    section: saver("section", (section): FieldDrafts["section"] => section, inputOf.section, isIdentified),
    slug: saver("slug", (slug): FieldDrafts["slug"] => slug, inputOf.slug, isText),
    byline: saver("byline", (byline): FieldDrafts["byline"] => byline, inputOf.byline, isByline),
    dateline: saver(
      "dateline",
      (dateline): FieldDrafts["dateline"] => dateline,
      inputOf.dateline,
      isDateline,
    ),
    source: saver("source", (source): FieldDrafts["source"] => source, inputOf.source, isIdentified),
    credit: saver("credit", (credit): FieldDrafts["credit"] => credit, inputOf.credit, isText),
    stamp: saver("stamp", (stamp): FieldDrafts["stamp"] => stamp, inputOf.stamp, isStamp),
    targetLength: saver(
      "targetLength",
      (target): FieldDrafts["targetLength"] => target,
      inputOf.targetLength,
      isTarget,
    ),
    topics: saver("topics", (topics): FieldDrafts["topics"] => topics, inputOf.topics, isTopics),
    lead: saver("lead", (lead): FieldDrafts["lead"] => lead, inputOf.lead, isLead),
    deadline: plain("deadline", isStamp),
    priority: plain("priority", isNumber),
    slugline: plain("slugline", isText),
    needsLegal: plain("needsLegal", isYesOrNo),
    isSensitive: plain("isSensitive", isYesOrNo),
    needsPicture: plain("needsPicture", isYesOrNo),
    notForPublication: plain("notForPublication", isYesOrNo),
    internalNote: plain("internalNote", isText),
  };
}

export type StoryFields = ReturnType<typeof createStoryFields>;

/** Hands a poll's field states to the savers. */
export function takeFields(savers: StoryFields, fields: Fields): void {
  savers.language.takeServer(fields.language);
  savers.kicker.takeServer(fields.kicker);
  savers.section.takeServer(fields.section);
  savers.slug.takeServer(fields.slug);
  savers.byline.takeServer(fields.byline);
  savers.dateline.takeServer(fields.dateline);
  savers.source.takeServer(fields.source);
  savers.credit.takeServer(fields.credit);
  savers.stamp.takeServer(fields.stamp);
  savers.targetLength.takeServer(fields.targetLength);
  savers.topics.takeServer(fields.topics);
  savers.lead.takeServer(fields.lead);
  savers.deadline.takeServer(fields.deadline);
  savers.priority.takeServer(fields.priority);
  savers.slugline.takeServer(fields.slugline);
  savers.needsLegal.takeServer(fields.needsLegal);
  savers.isSensitive.takeServer(fields.isSensitive);
  savers.needsPicture.takeServer(fields.needsPicture);
  savers.notForPublication.takeServer(fields.notForPublication);
  savers.internalNote.takeServer(fields.internalNote);
}

export function restoreFields(savers: StoryFields, records: FieldRecord[]): void {
  for (const [field, saver] of Object.entries(savers)) {
    const record = records.find((candidate) => candidate.field === field);
    if (record) saver.restore(record);
  }
}
